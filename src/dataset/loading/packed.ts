import { memoRecent } from '../../lib/memo.ts';
import { type PackedStrings, packStrings, stringAt } from '../../lib/strings.ts';
import { byteOffsets, type Utf8Text } from '../../lib/utf8.ts';
import type { Columns, OrderedColumns } from '../columns.ts';
import { assembleDataset, type Dataset } from '../dataset.ts';
import type { Chronology, EventRecord, Frontmatter } from '../schema.ts';
import type { WrittenEvents } from '../validate.ts';

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
  /** Where the record of each event stands in `bytes`, half-open. */
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
  file: Utf8Text,
  written: WrittenEvents | undefined,
): PackedDataset {
  const places = written ? bytePlaces(file, written) : undefined;
  const inOrder = order.map((at) => events[at]!);
  const isWritten = (at: number) => written !== undefined && written.starts[at]! >= 0;
  return {
    frontmatter,
    columns,
    ids: packStrings(inOrder.map(({ id }) => id)),
    titles: packStrings(inOrder.map(({ title }) => title)),
    dates: packStrings(inOrder.map(({ date }) => date)),
    bytes: places ? file.bytes : new Uint8Array(0),
    starts: Int32Array.from(order, (at) => places?.starts[at] ?? 0),
    ends: Int32Array.from(order, (at) => places?.ends[at] ?? 0),
    mended: new Map(order.flatMap((at, i) => (isWritten(at) ? [] : [[i, events[at]!] as const]))),
  };
}

/** The places of written events in bytes; 0 for the others. */
function bytePlaces(file: Utf8Text, { starts, ends }: WrittenEvents): WrittenEvents {
  const known = [...starts.keys()].filter((i) => starts[i]! >= 0);
  const places = new Int32Array(2 * known.length);
  for (const [n, i] of known.entries()) places.set([starts[i]!, ends[i]!], 2 * n);
  const offsets = byteOffsets(file, places);
  const inBytes = { starts: new Int32Array(starts.length), ends: new Int32Array(ends.length) };
  for (const [n, i] of known.entries()) {
    inBytes.starts[i] = offsets[2 * n]!;
    inBytes.ends[i] = offsets[2 * n + 1]!;
  }
  return inBytes;
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

/** The buffers of a packed dataset, to be handed over instead of copied. */
export function buffersOf({
  columns,
  ids,
  titles,
  dates,
  bytes,
  starts,
  ends,
}: PackedDataset): ArrayBuffer[] {
  const { sourcesOf, actorsOf, relatedTo, relatedFrom } = columns;
  const rows = [sourcesOf, actorsOf, relatedTo.rows, relatedFrom.rows];
  const arrays: ArrayBufferView[] = [
    ...[bytes, starts, ends, ids.offsets, titles.offsets, dates.offsets],
    ...[columns.start, columns.end, columns.flags, columns.weight, columns.basis, columns.kind],
    ...rows.flatMap(({ offsets, values }) => [offsets, values]),
    ...[relatedTo.how, relatedFrom.how],
  ];
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))];
}
