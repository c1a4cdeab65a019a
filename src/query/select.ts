import type { Dataset } from '../dataset/dataset.ts';
import { BASES } from '../dataset/schema.ts';
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
  const { size, actorsOf, sourcesOf } = dataset;
  const fails = new Uint8Array(size);
  const any = marked(query.any, dataset.actorIndex, dataset.actors.length);
  const all = marked(query.all, dataset.actorIndex, dataset.actors.length);
  const none = marked(query.none, dataset.actorIndex, dataset.actors.length);
  const sources = marked(query.sources, dataset.sourceIndex, dataset.sources.length);
  const kinds = query.kinds.length > 0 ? dataset.kinds.map((kind) => query.kinds.includes(kind)) : undefined;
  const bases = query.bases.length > 0 ? BASES.map((basis) => query.bases.includes(basis)) : undefined;
  const demanded = new Set(query.all).size;
  const { during } = query;
  const terms = searchTerms(query.text);
  const texts = terms.length > 0 ? index() : [];

  for (let i = 0; i < size; i++) {
    let mask = 0;
    if (any && countIn(any, actorsOf.values, actorsOf.offsets, i) === 0) mask |= ANY;
    if (all && countIn(all, actorsOf.values, actorsOf.offsets, i) < demanded) mask |= ALL;
    if (none && countIn(none, actorsOf.values, actorsOf.offsets, i) > 0) mask |= NONE;
    if (sources && countIn(sources, sourcesOf.values, sourcesOf.offsets, i) === 0) mask |= SOURCES;
    if (kinds && !kinds[dataset.kind[i]!]) mask |= KINDS;
    if (bases && !bases[dataset.basis[i]!]) mask |= BASIS;
    if (during && (dataset.start[i]! >= during.end || dataset.end[i]! <= during.start)) mask |= DURING;
    if (terms.length > 0 && !terms.every((term) => texts[i]!.includes(term))) mask |= TEXT;
    fails[i] = mask;
  }
  return fails;
}

function tally(dataset: Dataset, fails: Uint8Array): Counts {
  const { actorsOf, sourcesOf } = dataset;
  const any = new Int32Array(dataset.actors.length);
  const all = new Int32Array(dataset.actors.length);
  const sources = new Int32Array(dataset.sources.length);
  const kinds = new Int32Array(dataset.kinds.length);
  const bases = new Int32Array(BASES.length);
  let matching = 0;

  for (let i = 0; i < dataset.size; i++) {
    const mask = fails[i]!;
    if (mask === 0) matching++;
    const forAny = (mask & ~ANY) === 0;
    if (forAny) {
      for (let at = actorsOf.offsets[i]!; at < actorsOf.offsets[i + 1]!; at++) {
        const actor = actorsOf.values[at]!;
        if (forAny) any[actor]!++;
        if (mask === 0) all[actor]!++;
      }
    }
    if ((mask & ~SOURCES) === 0) {
      for (let at = sourcesOf.offsets[i]!; at < sourcesOf.offsets[i + 1]!; at++)
        sources[sourcesOf.values[at]!]!++;
    }
    if ((mask & ~KINDS) === 0) kinds[dataset.kind[i]!]!++;
    if ((mask & ~BASIS) === 0) bases[dataset.basis[i]!]!++;
  }
  const none = all.map((involved) => matching - involved);
  return { actors: { any, all, none }, sources, kinds, bases };
}

/** A flag for each record that the ids name, or undefined when there are none. Unknown ids match nothing. */
function marked(
  ids: readonly string[],
  index: ReadonlyMap<string, number>,
  size: number,
): Uint8Array | undefined {
  if (ids.length === 0) return undefined;
  const flags = new Uint8Array(size);
  for (const id of ids) {
    const at = index.get(id);
    if (at !== undefined) flags[at] = 1;
  }
  return flags;
}

function countIn(flags: Uint8Array, values: Int32Array, offsets: Int32Array, row: number): number {
  let count = 0;
  for (let at = offsets[row]!; at < offsets[row + 1]!; at++) count += flags[values[at]!]!;
  return count;
}
