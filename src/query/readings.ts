import type { Dataset } from '../dataset/dataset.ts';
import { OPEN_START } from '../dataset/dataset.ts';
import { quoteKey } from '../dataset/quoteKey.ts';
import { groupRows, rowOf } from '../lib/rows.ts';
import type { Span } from '../time/span.ts';

/** What an article tells, in the order in which it is read. */
export interface Reading {
  /** Index of the source. */
  readonly source: number;
  /** Places in `Dataset.quotes`, from the first line of the article to the last. */
  readonly quotes: Int32Array;
  /** How many quotes the source has, whatever is filtered. */
  readonly all: number;
  /** Length of its text in UTF-16 code units; where that is not known, the end of its last quote. */
  readonly length: number;
}

/**
 * The quotes of events that match, source by source in the order of the chronology. A quote that is cut from the same
 * place for two events counts for both. Sources without any are left out.
 *
 * @param isMatch for each event 1 when it matches, else 0
 */
export function readingsOf(dataset: Dataset, isMatch: Uint8Array): readonly Reading[] {
  const { quotes, sources } = dataset;
  const kept: number[] = [];
  const all = new Int32Array(sources.length);
  const last = new Int32Array(sources.length);
  for (let quote = 0; quote < quotes.event.length; quote++) {
    const source = quotes.source[quote]!;
    all[source]!++;
    last[source] = Math.max(last[source]!, quotes.end[quote]!);
    if (isMatch[quotes.event[quote]!] === 1) kept.push(quote);
  }
  const keys = kept.map((quote) => quotes.source[quote]!);
  const { rows } = groupRows(keys, kept, sources.length);
  return sources.flatMap(({ text }, source) => {
    const inOrder = rowOf(rows, source).slice();
    if (inOrder.length === 0) return [];
    inOrder.sort((a, b) => quotes.start[a]! - quotes.start[b]! || quotes.end[a]! - quotes.end[b]! || a - b);
    // A text that is shorter than its quotes reach is told by the validator; here it must not hide them.
    const length = Math.max(text?.length ?? 0, last[source]!, 1);
    return [{ source, quotes: inOrder, all: all[source]!, length }];
  });
}

/**
 * How often an article goes back in time: the quotes whose event was over before the event of the quote before them
 * began. Events whose dates overlap or touch in part are no jump, because which came first is not known.
 */
export function jumpsBack({ quotes, start, end }: Dataset, inOrder: Int32Array): number {
  let jumps = 0;
  for (let i = 1; i < inOrder.length; i++) {
    const before = quotes.event[inOrder[i - 1]!]!;
    if (end[quotes.event[inOrder[i]!]!]! <= start[before]!) jumps++;
  }
  return jumps;
}

/**
 * From where in time to where an article goes: from the earliest beginning of an event to the latest. Of an event
 * without a known beginning it counts how far it is known to reach. Undefined without quotes.
 */
export function coveredSpan({ quotes, start, end, flags }: Dataset, inOrder: Int32Array): Span | undefined {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const quote of inOrder) {
    const event = quotes.event[quote]!;
    const known = flags[event]! & OPEN_START ? end[event]! - 1 : start[event]!;
    from = Math.min(from, known);
    to = Math.max(to, known);
  }
  return from <= to ? { start: from, end: to + 1 } : undefined;
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
