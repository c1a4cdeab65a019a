import type { Dataset } from './dataset.ts';
import type { Comparison, Excerpt, Position } from './schema.ts';

/** An excerpt and the index of the event that carries it. */
export interface CitedExcerpt {
  readonly event: number;
  readonly excerpt: Excerpt;
}

/** The excerpt of an event from a source that starts at a position; undefined where there is none. */
export function citedExcerpt(
  { event: recordOf, eventIndex }: Dataset,
  id: string,
  source: string,
  start: number,
): CitedExcerpt | undefined {
  const event = eventIndex.get(id);
  if (event === undefined) return undefined;
  const excerpt = recordOf(event).excerpts.find((own) => own.source === source && own.start === start);
  return excerpt && { event, excerpt };
}

/** The excerpts that a position rests on, in the order of the file; none for the general record. */
export function quotesOf(dataset: Dataset, { source, quotes = [] }: Position): readonly CitedExcerpt[] {
  if (source === undefined) return [];
  return quotes.flatMap(({ event, start }) => citedExcerpt(dataset, event, source, start) ?? []);
}

/** The comparisons that an event is part of, in the order of the file. */
export function comparisonsOf({ comparisons }: Dataset, event: string): readonly Comparison[] {
  return comparisons.filter(({ events }) => events.includes(event));
}
