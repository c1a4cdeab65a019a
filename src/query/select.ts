import type { Dataset } from '../dataset/dataset.ts';
import { BASES } from '../dataset/schema.ts';
import type { Rows } from '../lib/rows.ts';
import type { ActorMode, Query } from './query.ts';
import { searchTerms } from './text.ts';

/** Bits that say which part of a query an event fails. */
const ANY = 1;
const ALL = 2;
const NONE = 4;
const SOURCES = 8;
const KINDS = 16;
const BASIS = 32;
const TEXT = 64;
const DURING = 128;

/** What a query selects, and how many events each further choice would give. */
export interface Selection {
  /** Indices of the matching events, in date order. */
  readonly matches: Int32Array;
  /** For each event 1 when it matches, else 0. */
  readonly isMatch: Uint8Array;
  readonly counts: Counts;
}

/**
 * Facet counts. For sources, kinds and bases, and for actors in mode `any`: how many events the choice stands for,
 * given all other parts of the query. For actors in modes `all` and `none`: how many events would be left.
 */
export interface Counts {
  readonly actors: Readonly<Record<ActorMode, Int32Array>>;
  readonly sources: Int32Array;
  readonly kinds: Int32Array;
  readonly bases: Int32Array;
}

/**
 * The events that a query selects. One pass over the columns: each event gets a mask of the parts it fails, and the
 * counts of a part are taken over the events that fail no other.
 *
 * @param index the folded search text of each event; asked for only when the query has words
 */
export function select(dataset: Dataset, query: Query, index: () => readonly string[]): Selection {
  const fails = failures(dataset, query, index);
  const isMatch = new Uint8Array(dataset.size);
  const matches = new Int32Array(dataset.size);
  let count = 0;
  for (let i = 0; i < dataset.size; i++) {
    if (fails[i] !== 0) continue;
    isMatch[i] = 1;
    matches[count++] = i;
  }
  return { isMatch, matches: matches.slice(0, count), counts: tally(dataset, fails) };
}

function failures(dataset: Dataset, query: Query, index: () => readonly string[]): Uint8Array {
  const { size, actorsOf, sourcesOf, actorIndex, start, end } = dataset;
  const fails = new Uint8Array(size);
  /** Marks the events that hold fewer than `least` of the ids, or more than `most`. */
  const demand = (
    part: number,
    { offsets, values }: Rows,
    flags: Uint8Array,
    least: number,
    most: number,
  ) => {
    for (let i = 0; i < size; i++) {
      let count = 0;
      for (let at = offsets[i]!; at < offsets[i + 1]!; at++) count += flags[values[at]!]!;
      if (count < least || count > most) fails[i]! |= part;
    }
  };
  /** Marks the events whose value in a column is none of the chosen ones. */
  const demandValue = (part: number, column: ArrayLike<number>, isChosen: readonly boolean[]) => {
    for (let i = 0; i < size; i++) if (!isChosen[column[i]!]) fails[i]! |= part;
  };
  const actors = (ids: readonly string[]) => marked(ids, actorIndex, dataset.actors.length);

  const { any, all, none, sources, kinds, bases, during } = query;
  const many = Number.POSITIVE_INFINITY;
  if (any.length > 0) demand(ANY, actorsOf, actors(any), 1, many);
  if (all.length > 0) demand(ALL, actorsOf, actors(all), new Set(all).size, many);
  if (none.length > 0) demand(NONE, actorsOf, actors(none), 0, 0);
  if (sources.length > 0) {
    demand(SOURCES, sourcesOf, marked(sources, dataset.sourceIndex, dataset.sources.length), 1, many);
  }
  if (kinds.length > 0)
    demandValue(
      KINDS,
      dataset.kind,
      dataset.kinds.map((kind) => kinds.includes(kind)),
    );
  if (bases.length > 0)
    demandValue(
      BASIS,
      dataset.basis,
      BASES.map((basis) => bases.includes(basis)),
    );
  if (during) {
    for (let i = 0; i < size; i++) {
      if (start[i]! >= during.end || end[i]! <= during.start) fails[i]! |= DURING;
    }
  }
  const terms = searchTerms(query.text);
  if (terms.length > 0) {
    const texts = index();
    for (let i = 0; i < size; i++) if (!terms.every((term) => texts[i]!.includes(term))) fails[i]! |= TEXT;
  }
  return fails;
}

function tally(dataset: Dataset, fails: Uint8Array): Counts {
  const { size, actorsOf, sourcesOf, kind, basis } = dataset;
  const any = new Int32Array(dataset.actors.length);
  const all = new Int32Array(dataset.actors.length);
  const sources = new Int32Array(dataset.sources.length);
  const kinds = new Int32Array(dataset.kinds.length);
  const bases = new Int32Array(BASES.length);
  const add = (to: Int32Array, { offsets, values }: Rows, i: number) => {
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) to[values[at]!]!++;
  };

  let matching = 0;
  for (let i = 0; i < size; i++) {
    const mask = fails[i]!;
    // Most events fail in a part that nothing is counted for, or in more than one.
    if (mask === 0) {
      matching++;
      add(all, actorsOf, i);
      add(sources, sourcesOf, i);
      kinds[kind[i]!]!++;
      bases[basis[i]!]!++;
    } else if (mask === ANY) add(any, actorsOf, i);
    else if (mask === SOURCES) add(sources, sourcesOf, i);
    else if (mask === KINDS) kinds[kind[i]!]!++;
    else if (mask === BASIS) bases[basis[i]!]!++;
  }
  const none = all.map((involved) => matching - involved);
  return { actors: { any: any.map((count, i) => count + all[i]!), all, none }, sources, kinds, bases };
}

/** A flag for each record that the ids name. Unknown ids match nothing. */
function marked(ids: readonly string[], index: ReadonlyMap<string, number>, size: number): Uint8Array {
  const flags = new Uint8Array(size);
  for (const id of ids) {
    const at = index.get(id);
    if (at !== undefined) flags[at] = 1;
  }
  return flags;
}
