import * as v from 'valibot';
import { recordSchemas } from '../schema.ts';
import type { Report } from './report.ts';
import { issueKeys, mayLack } from './schemaIssues.ts';

type ListName = keyof typeof recordSchemas;
type Issue = v.BaseIssue<unknown>;

/** The lists of a record of which a broken entry is set aside alone. */
const ENTRY_LISTS: Readonly<Partial<Record<ListName, readonly string[]>>> = {
  events: ['excerpts', 'actors', 'related'],
  actors: ['aliases'],
  comparisons: ['positions'],
  stories: ['steps'],
};

/** What is lost by an issue that a schema has with a record, and how a finding says so. */
export const LOSSES = {
  property: 'It is left out.',
  entry: 'The entry is set aside.',
  record: 'The record is set aside.',
} as const;

/**
 * What is lost by an issue, as little as can be: a property that a record or an entry of its lists may do without, such as
 * the address of a source or the note on an excerpt, else an entry of such a list, else the record.
 */
export function lossBy(issue: Issue, name: ListName): keyof typeof LOSSES {
  const keys = issueKeys(issue);
  const isInEntry = typeof keys[1] === 'number' && ENTRY_LISTS[name]?.includes(String(keys[0]));
  if (mayLack(recordSchemas[name], keys.slice(0, isInEntry ? 3 : 1))) return 'property';
  return isInEntry ? 'entry' : 'record';
}

/** The entries of a list that are broken, and what of each is: some properties, or what it cannot do without. */
type BrokenEntries = Map<number, Set<string> | 'whole'>;

/**
 * A record without the properties and entries that are lost by the schema's issues with it; undefined when it is none
 * without them. Entries are counted as set aside, and the others keep their places in the file.
 */
export function withoutBrokenParts(
  name: ListName,
  record: object,
  issues: readonly Issue[],
  report: Report,
): object | undefined {
  const thinned: Record<string, unknown> = { ...record };
  const lists = new Map<string, BrokenEntries>((ENTRY_LISTS[name] ?? []).map((list) => [list, new Map()]));
  for (const issue of issues) {
    const [property, index, part] = issueKeys(issue);
    const entries = lists.get(String(property));
    if (!entries || typeof index !== 'number') delete thinned[String(property)];
    else if (lossBy(issue, name) === 'entry') entries.set(index, 'whole');
    else {
      const parts = entries.get(index) ?? new Set();
      if (parts !== 'whole') entries.set(index, parts.add(String(part)));
    }
  }
  for (const [list, entries] of lists) {
    if (entries.size > 0) thinned[list] = withoutBroken(thinned[list] as readonly object[], entries);
  }
  const result = v.safeParse(recordSchemas[name], thinned, { abortPipeEarly: true });
  if (!result.success) return undefined;
  const kept = result.output as unknown as Readonly<Record<string, readonly unknown[] | undefined>>;
  for (const [list, entries] of lists) setAside(`${name}.${list}`, kept[list] ?? [], entries, report);
  return result.output;
}

function withoutBroken(list: readonly object[], broken: BrokenEntries): object[] {
  const kept: object[] = [];
  for (const [i, entry] of list.entries()) {
    const parts = broken.get(i);
    if (parts === 'whole') continue;
    kept.push(
      parts ? Object.fromEntries(Object.entries(entry).filter(([property]) => !parts.has(property))) : entry,
    );
  }
  return kept;
}

/** Counts what was set aside of a list, and notes where in the file the others stand. */
function setAside(list: string, kept: readonly unknown[], broken: BrokenEntries, report: Report): void {
  let index = 0;
  for (const entry of kept) {
    while (broken.get(index) === 'whole') index++;
    // Names are told by no place of their own.
    if (typeof entry === 'object' && entry !== null) report.positions.set(entry, index);
    index++;
  }
  for (const parts of broken.values()) if (parts === 'whole') report.setAside(list);
}
