import type { Basis } from '../dataset/schema.ts';
import type { Span } from '../time/span.ts';

/** How the actors that a reader chooses are combined. */
export type ActorMode = 'any' | 'all' | 'none';

/** What the reader asks for. An empty list asks nothing; ids, kinds and bases are those of the chronology. */
export interface Query {
  /** At least one of these actors takes part, itself or through somebody who belongs to it. */
  readonly any: readonly string[];
  /** Each of these actors takes part. */
  readonly all: readonly string[];
  /** None of these actors takes part. */
  readonly none: readonly string[];
  /** At least one of these sources tells the event. */
  readonly sources: readonly string[];
  readonly kinds: readonly string[];
  readonly bases: readonly Basis[];
  /** Words that all occur in the event's title, quotes, actors or notes; "quoted words" stand together. */
  readonly text: string;
  /** Events that touch this span of time; undefined for any time. */
  readonly during: Span | undefined;
}

export const EMPTY_QUERY: Query = {
  any: [],
  all: [],
  none: [],
  sources: [],
  kinds: [],
  bases: [],
  text: '',
  during: undefined,
};

/** The parts of a query that are lists. */
export type Facet = Exclude<keyof Query, 'text' | 'during'>;

export const FACETS: readonly Facet[] = ['any', 'all', 'none', 'sources', 'kinds', 'bases'];

/** Whether the query asks for anything at all. */
export function isEmpty(query: Query): boolean {
  return (
    query.text.trim() === '' &&
    query.during === undefined &&
    FACETS.every((facet) => query[facet].length === 0)
  );
}

/** The query with `value` chosen in `facet`, or no longer chosen. */
export function toggle(query: Query, facet: Facet, value: string): Query {
  const list: readonly string[] = query[facet];
  const next = list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
  return { ...query, [facet]: next };
}

/** The mode in which an actor is chosen, if it is. */
export function modeOf(query: Query, actor: string): ActorMode | undefined {
  return (['any', 'all', 'none'] as const).find((mode) => query[mode].includes(actor));
}

/** The query with the actor in exactly this mode, or in none. */
export function setActor(query: Query, actor: string, mode: ActorMode | undefined): Query {
  const without = (list: readonly string[]) => list.filter((other) => other !== actor);
  const cleared = { ...query, any: without(query.any), all: without(query.all), none: without(query.none) };
  return mode ? { ...cleared, [mode]: [...cleared[mode], actor] } : cleared;
}

/**
 * The query with all actors of one mode moved to another, after those that are there. Who has been left out stays left
 * out: nobody becomes wanted by a change of mode.
 */
export function changeMode(query: Query, from: ActorMode, to: ActorMode): Query {
  if (from === to || from === 'none') return query;
  return { ...query, [from]: [], [to]: [...query[to], ...query[from]] };
}
