import type { MeasureText } from '../../layout/labels.ts';
import { labelFont, type Theme } from '../../render/theme.ts';

/** Latin and its accents up to here, and general punctuation: letters that stand side by side without changing shape. */
const LATIN_END = 0x250;
const PUNCTUATION = 0x2010;
const PUNCTUATION_END = 0x2027;

/**
 * Measures labels by adding up the widths of their characters, each of which is measured once: a hundred thousand
 * titles take no longer than their characters do to count. Kerning is left out, which makes a label a hair too wide
 * and never too narrow. Scripts whose letters join are measured as they are.
 */
export function createTextMeasure(context: CanvasRenderingContext2D, theme: Theme): MeasureText {
  const measureAll = (text: string, strong: boolean) => {
    context.font = labelFont(theme, strong);
    return context.measureText(text).width;
  };
  // Not yet measured where it is below 0.
  const plain = new Float64Array(PUNCTUATION_END).fill(-1);
  const heavy = plain.slice();
  return (text, strong) => {
    const widths = strong ? heavy : plain;
    let sum = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x20 || (code >= LATIN_END && code < PUNCTUATION) || code >= PUNCTUATION_END) {
        return measureAll(text, strong);
      }
      if (widths[code]! < 0) widths[code] = measureAll(text[i]!, strong);
      sum += widths[code]!;
    }
    return sum;
  };
}
