import { type EventRecord, MODES } from './schema.ts';

/**
 * The quotes of all events in flat columns, event after event in date order: those of event `i` are
 * `offsets[i]` … `offsets[i + 1] - 1`, in the order of its record.
 */
export interface QuoteColumns {
  readonly offsets: Int32Array;
  /** The event that each quote belongs to. */
  readonly event: Int32Array;
  /** Index of its source. */
  readonly source: Int32Array;
  /** Index into `MODES`. */
  readonly mode: Uint8Array;
  /** Index of the actor whose words it gives, or -1. */
  readonly speaker: Int32Array;
  /** Where it stands in the text of its source, half-open, in UTF-16 code units. */
  readonly start: Int32Array;
  readonly end: Int32Array;
}

type Index = ReadonlyMap<string, number>;

/** Gathers the quotes of events in the given order. A quote of a source that is not there is left out. */
export function quoteColumns(
  events: readonly EventRecord[],
  order: readonly number[],
  sourceIndex: Index,
  actorIndex: Index,
): QuoteColumns {
  const known = order.map((at) => events[at]!.excerpts.filter(({ source }) => sourceIndex.has(source)));
  const count = known.reduce((sum, { length }) => sum + length, 0);
  const offsets = new Int32Array(order.length + 1);
  const event = new Int32Array(count);
  const source = new Int32Array(count);
  const mode = new Uint8Array(count);
  const speaker = new Int32Array(count);
  const start = new Int32Array(count);
  const end = new Int32Array(count);
  let at = 0;
  for (const [i, excerpts] of known.entries()) {
    for (const excerpt of excerpts) {
      event[at] = i;
      source[at] = sourceIndex.get(excerpt.source)!;
      mode[at] = MODES.indexOf(excerpt.mode);
      speaker[at] = excerpt.speaker === undefined ? -1 : (actorIndex.get(excerpt.speaker) ?? -1);
      start[at] = excerpt.start;
      end[at] = excerpt.end;
      at++;
    }
    offsets[i + 1] = at;
  }
  return { offsets, event, source, mode, speaker, start, end };
}
