import * as v from 'valibot';
import { jsonPath } from '../findings.ts';
import {
  type Actor,
  type Comparison,
  type EventRecord,
  type Place,
  recordSchemas,
  type Source,
  type Story,
} from '../schema.ts';
import { LOSSES, lossBy, withoutBrokenParts } from './brokenParts.ts';
import { compileReader, REFUSED, type Reader } from './reader.ts';
import type { Report } from './report.ts';
import { isPlainObject, isUnknownProperty, tellIssue, withoutUnknown } from './schemaIssues.ts';

/** The lists of a chronology while they are being checked: fresh copies, which later checks mend in place. */
export interface Records {
  sources: Source[];
  actors: Actor[];
  places: Place[];
  events: EventRecord[];
  comparisons: Comparison[];
  stories: Story[];
}

type ListName = keyof Records;

/** The lists that a file may leave out. */
const OPTIONAL_LISTS: readonly ListName[] = ['places', 'comparisons', 'stories'];

/** What may be watched of a reading: it is told after every so many events how many are checked, of how many. */
export type Watch = (checked: number, events: number) => void;

/** How many events are checked between two words of it. */
const WATCHED_STEP = 2000;

/** The entries of a list, parsed beforehand or as they are asked for. */
export interface Entries {
  readonly length: number;
  at(index: number): unknown;
}

/**
 * Reads each record of each list against its schema alone. What does not fit is told and set aside. `events` are the
 * entries of the list of events where the file itself does not hold them.
 */
export function readRecords(
  file: Record<string, unknown>,
  report: Report,
  { events, watch }: { readonly events?: Entries | undefined; readonly watch?: Watch | undefined } = {},
): Records {
  return {
    sources: readList('sources', entriesOf(file, 'sources', report), report),
    actors: readList('actors', entriesOf(file, 'actors', report), report),
    places: readList('places', entriesOf(file, 'places', report), report),
    events: readList('events', events ?? entriesOf(file, 'events', report), report, watch),
    comparisons: readList('comparisons', entriesOf(file, 'comparisons', report), report),
    stories: readList('stories', entriesOf(file, 'stories', report), report),
  };
}

function entriesOf(file: Record<string, unknown>, name: ListName, report: Report): Entries {
  const list = Object.hasOwn(file, name) ? file[name] : undefined;
  if (Array.isArray(list)) return list;
  if (list !== undefined || !OPTIONAL_LISTS.includes(name)) {
    report.error('list', () => ({
      path: jsonPath('$', name),
      value: list,
      expected: 'a list in square brackets',
      mend: `Add "${name}": [], with its records in it.`,
    }));
  }
  return [];
}

function readList<K extends ListName>(name: K, entries: Entries, report: Report, watch?: Watch): Records[K] {
  const records: unknown[] = [];
  for (let i = 0; i < entries.length; i++) {
    if (i % WATCHED_STEP === 0) watch?.(i, entries.length);
    const item = entries.at(i);
    const record = readRecord(name, item, i, report);
    if (record === undefined) report.setAside(name, isPlainObject(item) ? item.id : undefined);
    else {
      if (records.length !== i) report.positions.set(record, i);
      records.push(record);
    }
  }
  watch?.(entries.length, entries.length);
  return records as unknown as Records[K];
}

const STOP_PIPE_EARLY = { abortPipeEarly: true } as const;

/** The schemas, compiled: they take a sound record in a fraction of the time, and leave the others to the schemas. */
const readers = Object.fromEntries(
  Object.entries(recordSchemas).map(([name, schema]) => [name, compileReader(schema)]),
) as Record<ListName, Reader | undefined>;

function readRecord(name: ListName, item: unknown, index: number, report: Report): object | undefined {
  const read = readers[name]?.(item) ?? REFUSED;
  if (read !== REFUSED) return read as object;
  const record = readBroken(name, item, jsonPath('$', name, index), report);
  if (record !== undefined) report.mend(record);
  return record;
}

function readBroken(name: ListName, item: unknown, path: string, report: Report): object | undefined {
  if (!isPlainObject(item)) {
    report.error(`${name} record`, () => ({
      path,
      value: item,
      expected: 'an object in braces',
      mend: `Write its properties between { and }, or take it out. ${LOSSES.record}`,
    }));
    return undefined;
  }
  const schema = recordSchemas[name];
  let result = v.safeParse(schema, item, STOP_PIPE_EARLY);
  if (result.success) return result.output;
  let known: object = item;
  if (result.issues.some(isUnknownProperty)) {
    known = withoutUnknown(schema, item, path, report) as object;
    result = v.safeParse(schema, known, STOP_PIPE_EARLY);
    if (result.success) return result.output;
  }
  const { issues } = result;
  const losses = issues.map((issue) => lossBy(issue, name));
  const isLost = losses.some(({ part }) => part === 'record');
  const record = isLost ? undefined : withoutBrokenParts(name, known, losses, report);
  for (const [i, issue] of issues.entries()) {
    tellIssue(issue, path, name, report, LOSSES[record ? losses[i]!.part : 'record']);
  }
  return record;
}
