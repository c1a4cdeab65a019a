import type { Px } from '../layout/scale.ts';
import type { Theme } from './theme.ts';

/** Widths by font and text; a theme is read anew whenever its fonts are, so they belong to it. */
const known = new WeakMap<Theme, Map<string, Px>>();
/** Texts on the ruler come and go without end: beyond this many they are measured anew. */
const MOST = 1000;

/** The width of a short text in a font, which must be the context's; measured once. */
export function textWidth(context: CanvasRenderingContext2D, theme: Theme, font: string, text: string): Px {
  let widths = known.get(theme);
  if (!widths || widths.size >= MOST) {
    widths = new Map();
    known.set(theme, widths);
  }
  const key = `${font} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    width = context.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}
