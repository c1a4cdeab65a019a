import type { Stretch } from '../../dataset/texts/stretches.ts';
import type { CheckedQuote } from './copy.ts';

/** A piece of a paragraph, and the quotes that it belongs to. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly quotes: readonly CheckedQuote[];
}

export interface Paragraph extends Stretch {
  readonly pieces: readonly Piece[];
  /** The quotes that begin in it, or reach into it from before what is shown. */
  readonly quotes: readonly CheckedQuote[];
}

/** What stands between blank lines. */
const PARAGRAPH = /\S[\s\S]*?(?=\n\s*\n|$)/g;

/**
 * A stretch of a copy as paragraphs, cut where quotes begin and end; the blank lines between them are left out.
 * Positions are those of the text. Quotes that were not found are passed over.
 */
export function passagesOf(text: string, shown: Stretch, quotes: readonly CheckedQuote[]): Paragraph[] {
  const found = quotes.flatMap((quote) =>
    quote.located.state === 'missing' ? [] : [{ quote, at: quote.located.at }],
  );
  const inside = found.filter(({ at }) => at.start < shown.end && at.end > shown.start);
  const paragraphs: Paragraph[] = [];
  for (const { index, 0: line } of text.slice(shown.start, shown.end).matchAll(PARAGRAPH)) {
    const start = shown.start + index;
    const end = start + line.trimEnd().length;
    const here = inside.filter(({ at }) => at.start < end && at.end > start);
    const cuts = here.flatMap(({ at }) => [at.start, at.end]).filter((cut) => cut > start && cut < end);
    const edges = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
    const pieces = edges.slice(0, -1).map((from, i): Piece => {
      const to = edges[i + 1]!;
      const covering = here.filter(({ at }) => at.start <= from && at.end >= to);
      return { start: from, end: to, quotes: covering.map(({ quote }) => quote) };
    });
    const before = paragraphs.length === 0;
    const beginning = here.filter(({ at }) => at.start >= start || before).map(({ quote }) => quote);
    paragraphs.push({ start, end, pieces, quotes: beginning });
  }
  return paragraphs;
}

/** How much is shown at first on either side of a quote, and how much more is added, in UTF-16 code units. */
export const MORE = 5000;

/** A place with what stands around it, cut between words. */
export function around(text: string, { start, end }: Stretch, before = MORE, after = MORE): Stretch {
  let from = Math.max(0, start - before);
  let to = Math.min(text.length, end + after);
  // A word is cut in two only where there is none for a long time.
  for (let steps = 0; from > 0 && steps < 200 && !/\s/.test(text[from - 1]!); steps++) from--;
  for (let steps = 0; to < text.length && steps < 200 && !/\s/.test(text[to]!); steps++) to++;
  return { start: from, end: to };
}
