import { memoRecent } from '../../lib/memo.ts';
import { type PackedStrings, packStrings, stringAt } from '../../lib/strings.ts';
import type { Columns, OrderedColumns } from '../columns.ts';
import { assembleDataset, type Dataset } from '../dataset.ts';
import type { Chronology, EventRecord, Frontmatter } from '../schema.ts';
import type { WrittenEvents } from './inParts.ts';

/**
 * A dataset that can be handed to another thread: columns, the file's bytes, and where in them each event is written.
 * Records are parsed when they are asked for, so that 100,000 of them take no more room than the file.
 */
export interface PackedDataset {
  readonly frontmatter: Frontmatter;
  readonly columns: Columns;
  readonly ids: PackedStrings;
  readonly titles: PackedStrings;
  readonly dates: PackedStrings;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the record of each event stands in `bytes`, half-open; -1 for those that are mended. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The records that are not as the file has them, by the event's index. */
  readonly mended: ReadonlyMap<number, EventRecord>;
}

/** How many records are kept parsed: more than one page shows. */
const RECORDS_KEPT = 512;

/** Packs a validated chronology. Without `written`, all records are handed over as objects and no bytes. */
export function packDataset(
  { events, ...frontmatter }: Chronology,
  { columns, order }: OrderedColumns,
  bytes: Uint8Array<ArrayBuffer>,
  written: WrittenEvents | undefined,
): PackedDataset {
  const inOrder = order.map((at) => events[at]!);
  const isWritten = (at: number) => written !== undefined && written.starts[at]! >= 0;
  return {
    frontmatter,
    columns,
    ids: packStrings(inOrder.map(({ id }) => id)),
    titles: packStrings(inOrder.map(({ title }) => title)),
    dates: packStrings(inOrder.map(({ date }) => date)),
    bytes: written ? bytes : new Uint8Array(0),
    starts: Int32Array.from(order, (at) => written?.starts[at] ?? -1),
    ends: Int32Array.from(order, (at) => written?.ends[at] ?? -1),
    mended: new Map(order.flatMap((at, i) => (isWritten(at) ? [] : [[i, events[at]!] as const]))),
  };
}

/** The dataset that was packed. */
export function unpackDataset(packed: PackedDataset): Dataset {
  const { frontmatter, columns, ids, titles, dates, bytes, starts, ends, mended } = packed;
  const decoder = new TextDecoder();
  const read = (i: number): EventRecord =>
    mended.get(i) ?? (JSON.parse(decoder.decode(bytes.subarray(starts[i], ends[i]))) as EventRecord);
  return assembleDataset(frontmatter, columns, {
    record: memoRecent(read, RECORDS_KEPT),
    id: (i) => stringAt(ids, i),
    title: (i) => stringAt(titles, i),
    dateText: (i) => stringAt(dates, i),
  });
}

/** The buffers of all that grows with the events of a packed dataset, to be handed over instead of copied. */
export function buffersOf({
  columns,
  ids,
  titles,
  dates,
  bytes,
  starts,
  ends,
}: PackedDataset): ArrayBuffer[] {
  const { sourcesOf, actorsOf, quotes, relatedTo, relatedFrom } = columns;
  const rows = [sourcesOf, actorsOf, relatedTo.rows, relatedFrom.rows];
  const arrays: ArrayBufferView[] = [
    ...[bytes, starts, ends, ids.offsets, titles.offsets, dates.offsets],
    ...[columns.start, columns.end, columns.flags, columns.weight, columns.basis, columns.kind],
    ...rows.flatMap(({ offsets, values }) => [offsets, values]),
    ...[relatedTo.how, relatedFrom.how],
    ...Object.values<ArrayBufferView>({ ...quotes }),
  ];
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))];
}
