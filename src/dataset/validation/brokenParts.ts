import * as v from 'valibot';
import { recordSchemas } from '../schema.ts';
import type { Report } from './report.ts';
import { isPlainObject, issueKeys, type Key, mayLack, namesOf } from './schemaIssues.ts';

type ListName = keyof typeof recordSchemas;
type Issue = v.BaseIssue<unknown>;

/** The lists of a record of which a broken entry is set aside alone, by the names that lead to them. */
const ENTRY_LISTS: Readonly<Partial<Record<ListName, readonly string[]>>> = {
  events: ['excerpts', 'actors', 'related'],
  actors: ['aliases'],
  comparisons: ['events', 'positions', 'positions.quotes'],
  stories: ['steps'],
};

/** What is lost by an issue that a schema has with a record, and how a finding says so. */
export const LOSSES = {
  property: 'It is left out.',
  entry: 'The entry is set aside.',
  record: 'The record is set aside.',
} as const;

export interface Loss {
  readonly part: keyof typeof LOSSES;
  /** What leads from the record to the part: `['excerpts', 3, 'note']`. */
  readonly keys: readonly Key[];
}

/**
 * What is lost by an issue, as little as can be: a property that a record or an entry of its lists may do without, such as
 * the address of a source or the note on an excerpt, else an entry of such a list, else the record.
 */
export function lossBy(issue: Issue, name: ListName): Loss {
  const keys = issueKeys(issue);
  const lists = ENTRY_LISTS[name] ?? [];
  let depth = 0;
  while (typeof keys[depth + 1] === 'number' && lists.includes(namesOf(keys.slice(0, depth + 1)))) depth += 2;
  const property = keys.slice(0, depth + 1);
  if (mayLack(recordSchemas[name], property)) return { part: 'property', keys: property };
  return { part: depth > 0 ? 'entry' : 'record', keys: keys.slice(0, depth) };
}

/** What is cut out of a value: all of it, or parts of what lies in it. */
interface Cut {
  isWhole: boolean;
  readonly parts: Map<Key, Cut>;
}

/**
 * A record without the properties and entries that are lost; undefined when it is none without them. Entries are
 * counted as set aside, and the others keep their places in the file.
 */
export function withoutBrokenParts(
  name: ListName,
  record: object,
  losses: readonly Loss[],
  report: Report,
): object | undefined {
  const cut = cutOf(losses);
  const result = v.safeParse(recordSchemas[name], without(record, cut), { abortPipeEarly: true });
  if (!result.success) return undefined;
  tellPlaces(result.output, cut, name, report);
  return result.output;
}

function cutOf(losses: readonly Loss[]): Cut {
  const whole: Cut = { isWhole: false, parts: new Map() };
  for (const { keys } of losses) {
    let at = whole;
    for (const key of keys) {
      const part = at.parts.get(key) ?? { isWhole: false, parts: new Map() };
      at.parts.set(key, part);
      at = part;
    }
    at.isWhole = true;
  }
  return whole;
}

function without(value: unknown, { parts }: Cut): unknown {
  const left = (entry: unknown, key: Key): unknown[] => {
    const part = parts.get(key);
    if (part?.isWhole) return [];
    return [part ? without(entry, part) : entry];
  };
  if (Array.isArray(value)) return value.flatMap(left);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => left(item, key).map((rest) => [key, rest])),
  );
}

/** Counts what was set aside of the lists in a value, and notes where in the file the others stand. */
function tellPlaces(value: unknown, { parts }: Cut, name: string, report: Report): void {
  if (!Array.isArray(value)) {
    for (const [key, part] of parts) {
      if (!part.isWhole) tellPlaces((value as Record<Key, unknown>)[key], part, `${name}.${key}`, report);
    }
    return;
  }
  const places: number[] = [];
  for (let place = 0; places.length < value.length; place++) {
    const part = parts.get(place);
    if (part?.isWhole) continue;
    if (part) tellPlaces(value[places.length], part, name, report);
    places.push(place);
  }
  report.positions.place(value, places);
  for (const { isWhole } of parts.values()) if (isWhole) report.setAside(name);
}
