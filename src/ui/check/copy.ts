import type { Dataset } from '../../dataset/dataset.ts';
import type { Excerpt } from '../../dataset/schema.ts';
import type { Located } from '../../dataset/texts/locate.ts';

/** A quote of a chronology, and the event that it is for. */
export interface EventQuote {
  readonly event: number;
  readonly excerpt: Excerpt;
}

export interface CheckedQuote extends EventQuote {
  readonly located: Located;
}

/** A copy of an article that a reader brought, and where the quotes of a source stand in it. */
export interface Copy {
  readonly source: string;
  /** The name of the file; undefined for a pasted text. */
  readonly name: string | undefined;
  readonly text: string;
  /** In the order of the article. */
  readonly quotes: readonly CheckedQuote[];
  /** Whether it is, to the character, the text that the positions of the chronology refer to. */
  readonly identical: boolean;
}

/** All quotes of a chronology by source, each list in the order of the article. */
export function quotesBySource(dataset: Dataset): ReadonlyMap<string, readonly EventQuote[]> {
  const bySource = new Map(dataset.sources.map(({ id }): [string, EventQuote[]] => [id, []]));
  for (let event = 0; event < dataset.size; event++) {
    for (const excerpt of dataset.event(event).excerpts)
      bySource.get(excerpt.source)?.push({ event, excerpt });
  }
  for (const quotes of bySource.values()) quotes.sort((a, b) => a.excerpt.start - b.excerpt.start);
  return bySource;
}

/** How many of the quotes stand in the copy, whether or not it is clear where. */
export function foundCount(quotes: readonly CheckedQuote[]): number {
  return quotes.filter(({ located }) => located.state !== 'missing').length;
}
