import type { Dataset } from './dataset.ts';
import type { Excerpt } from './schema.ts';

/** Names a quote among those of its event, on the page and in links: "chatham-house-2013:328". */
export function quoteKey({ source, start }: Pick<Excerpt, 'source' | 'start'>): string {
  return `${source}:${start}`;
}

/** The index of the quote of an event that a key names; undefined where the event has no such quote. */
export function quoteOf(
  { quotes: { offsets, source, start }, sources }: Pick<Dataset, 'quotes' | 'sources'>,
  event: number,
  key: string | undefined,
): number | undefined {
  for (let quote = offsets[event]!; quote < offsets[event + 1]!; quote++) {
    if (quoteKey({ source: sources[source[quote]!]!.id, start: start[quote]! }) === key) return quote;
  }
  return undefined;
}
