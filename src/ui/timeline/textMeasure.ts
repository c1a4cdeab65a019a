import type { MeasureText } from '../../layout/labels.ts';
import { labelFont, type Theme } from '../../render/theme.ts';

/** Latin, its accents, and general punctuation: letters that stand side by side without changing their shape. */
const SIMPLE = /^[\u0020-\u024f\u2010-\u2026]*$/;

/**
 * Measures labels by adding up the widths of their characters, each of which is measured once: a hundred thousand
 * titles take no longer than their characters do to count. Kerning is left out, which makes a label a hair too wide
 * and never too narrow. Scripts whose letters join are measured as they are.
 */
export function createTextMeasure(context: CanvasRenderingContext2D, theme: Theme): MeasureText {
  const known = { strong: new Map<string, number>(), plain: new Map<string, number>() };

  const measureAll = (text: string, strong: boolean) => {
    context.font = labelFont(theme, strong);
    return context.measureText(text).width;
  };
  return (text, strong) => {
    if (!SIMPLE.test(text)) return measureAll(text, strong);
    const widths = strong ? known.strong : known.plain;
    let sum = 0;
    for (const character of text) {
      let width = widths.get(character);
      if (width === undefined) {
        width = measureAll(character, strong);
        widths.set(character, width);
      }
      sum += width;
    }
    return sum;
  };
}
