import * as v from 'valibot';
import { recordSchemas } from '../schema.ts';
import type { Report } from './report.ts';
import { issueKeys, mayLack } from './schemaIssues.ts';

type ListName = keyof typeof recordSchemas;

/** The lists of a record of which a broken entry is set aside alone. */
const ENTRY_LISTS: Readonly<Partial<Record<ListName, readonly string[]>>> = {
  events: ['excerpts', 'actors', 'related'],
  comparisons: ['positions'],
  stories: ['steps'],
};

/** The entries of a list that are broken, and what of each is: some properties, or what it cannot do without. */
type BrokenEntries = Map<number, Set<string> | 'whole'>;

/**
 * A record without what the schema's issues lie in, each as small as it can be: properties that a record or an entry of its
 * lists may do without, such as the address of a source or the note on an excerpt, else entries of its lists. Undefined
 * when more than those is broken. Entries are counted as set aside, and keep their places in the file.
 */
export function withoutBrokenParts(
  name: ListName,
  record: object,
  issues: readonly v.BaseIssue<unknown>[],
  report: Report,
): object | undefined {
  const schema = recordSchemas[name];
  const thinned: Record<string, unknown> = { ...record };
  const lists = new Map<string, BrokenEntries>((ENTRY_LISTS[name] ?? []).map((list) => [list, new Map()]));
  for (const issue of issues) {
    const keys = issueKeys(issue);
    const property = String(keys[0]);
    const index = keys[1];
    const entries = lists.get(property);
    if (entries && typeof index === 'number') {
      const known = entries.get(index);
      if (known === 'whole') continue;
      if (mayLack(schema, keys.slice(0, 3))) entries.set(index, (known ?? new Set()).add(String(keys[2])));
      else entries.set(index, 'whole');
    } else if (mayLack(schema, [property])) delete thinned[property];
    else return undefined;
  }
  for (const [list, entries] of lists) {
    if (entries.size > 0) thinned[list] = withoutBroken(thinned[list] as readonly object[], entries);
  }
  const result = v.safeParse(schema, thinned, { abortPipeEarly: true });
  if (!result.success) return undefined;
  const kept = result.output as unknown as Readonly<Record<string, readonly object[] | undefined>>;
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
function setAside(list: string, kept: readonly object[], broken: BrokenEntries, report: Report): void {
  let index = 0;
  for (const entry of kept) {
    while (broken.get(index) === 'whole') index++;
    report.positions.set(entry, index++);
  }
  for (const parts of broken.values()) if (parts === 'whole') report.setAside(list);
}
