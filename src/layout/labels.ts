import type { Dataset } from '../dataset/dataset.ts';
import type { Px } from './scale.ts';

/** Measures a label's text in the page's type; `strong` is the weight of events that several sources tell. */
export type MeasureText = (text: string, strong: boolean) => Px;

/** The labels of a dataset, shortened to fit and measured; columns are indexed like the events. */
export interface Labels {
  readonly texts: readonly string[];
  /** Whether the label is set in the strong weight. */
  readonly strong: Uint8Array;
  /** Width of the text alone. */
  readonly textWidth: Float32Array;
  /** Width of the text with its pips. */
  readonly width: Float32Array;
}

/** Size of a source pip, the gap after it, and the gap between text and pips. */
export const PIP: { readonly size: Px; readonly gap: Px; readonly before: Px } = {
  size: 7,
  gap: 4,
  before: 8,
};

/** Measures all labels, none wider than `maxWidth` including its pips. */
export function measureLabels(dataset: Dataset, measure: MeasureText, maxWidth: Px): Labels {
  const { size, title, sourcesOf } = dataset;
  const texts: string[] = [];
  const strong = new Uint8Array(size);
  const textWidth = new Float32Array(size);
  const width = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    const sources = sourcesOf.offsets[i + 1]! - sourcesOf.offsets[i]!;
    const pips = pipsWidth(sources);
    strong[i] = sources > 1 ? 1 : 0;
    const text = shortenToFit(title(i), maxWidth - pips, (part) => measure(part, sources > 1));
    texts.push(text);
    textWidth[i] = measure(text, sources > 1);
    width[i] = textWidth[i]! + pips;
  }
  return { texts, strong, textWidth, width };
}

function pipsWidth(sources: number): Px {
  return sources === 0 ? 0 : PIP.before + sources * (PIP.size + PIP.gap) - PIP.gap;
}

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
  return `${(space > cut.length - 12 && space > 0 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
