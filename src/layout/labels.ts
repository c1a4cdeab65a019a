import type { Dataset } from '../dataset/dataset.ts';
import { pipsWidth } from './pips.ts';
import type { Px } from './scale.ts';

/** Measures a label's text in the page's type; `strong` is the weight of events that several sources tell. */
export type MeasureText = (text: string, strong: boolean) => Px;

/** The labels of a dataset, shortened to fit and measured; each when it is first asked for. */
export interface Labels {
  text(event: number): string;
  /** Whether the label is set in the strong weight. */
  strong(event: number): boolean;
  /** Width of the text alone. */
  textWidth(event: number): Px;
  /** Width of the text with its pips; at most `maxWidth`. */
  width(event: number): Px;
  /** The text shortened to a narrower width. */
  shortened(event: number, width: Px): { readonly text: string; readonly width: Px };
  readonly maxWidth: Px;
}

/** Labels of at most `maxWidth` including their pips. */
export function createLabels(dataset: Dataset, measure: MeasureText, maxWidth: Px): Labels {
  const { size, sourcesOf } = dataset;
  const texts: string[] = [];
  // Not yet measured where it is 0: no label is without any width.
  const widths = new Float32Array(size);
  const strong = (i: number) => sourcesOf.offsets[i + 1]! - sourcesOf.offsets[i]! > 1;

  function fit(title: string, most: Px, heavy: boolean): { text: string; width: Px } {
    const width = measure(title, heavy);
    if (width <= most) return { text: title, width };
    const text = shortenToFit(title, most, (part) => measure(part, heavy));
    return { text, width: measure(text, heavy) };
  }

  function measured(i: number): Px {
    if (widths[i] === 0) {
      const fitted = fit(dataset.title(i), maxWidth - pipsWidth(dataset, i), strong(i));
      texts[i] = fitted.text;
      widths[i] = Math.max(1, fitted.width);
    }
    return widths[i]!;
  }

  return {
    maxWidth,
    strong,
    text(i) {
      measured(i);
      return texts[i]!;
    },
    textWidth: measured,
    width: (i) => measured(i) + pipsWidth(dataset, i),
    shortened(i, width) {
      measured(i);
      return fit(texts[i]!, width, strong(i));
    },
  };
}

/** A label loses no more characters than this, and no more than a quarter, for ending between words. */
const MOST_LOST = 12;

/** The longest beginning of `text` that fits with an ellipsis, broken between words where that loses little. */
export function shortenToFit(text: string, maxWidth: Px, measure: (text: string) => Px): string {
  if (measure(text) <= maxWidth) return text;
  const units = [...text];
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (measure(`${units.slice(0, middle).join('')}…`) <= maxWidth) low = middle;
    else high = middle - 1;
  }
  const cut = units.slice(0, low).join('');
  const space = cut.lastIndexOf(' ');
  const isLittle = space > 0 && cut.length - space <= Math.min(MOST_LOST, cut.length / 4);
  return `${(isLittle ? cut.slice(0, space) : cut).trimEnd()}…`;
}
