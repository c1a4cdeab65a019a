import { authorNames } from '../dataset/authors.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { EventRecord, Source } from '../dataset/schema.ts';
import { type PackedStrings, packStrings } from '../lib/strings.ts';

/** A stretch of a string in UTF-16 code units, half-open. */
export type Hit = readonly [start: number, end: number];

const MARKS = /\p{M}/gu;
const folded = new Map<string, string>();

/**
 * Folds case, accents and typographic quotes, one UTF-16 code unit for one, so that a position in the folded text
 * is the same position in the original: `fold('Qusayr’s Élan')` is `"qusayr's elan"`.
 */
export function fold(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    out += unit >= 'a' && unit <= 'z' ? unit : foldUnit(unit);
  }
  return out;
}

function foldUnit(unit: string): string {
  let known = folded.get(unit);
  if (known === undefined) {
    if (/[’‘‚‹›]/.test(unit)) known = "'";
    else if (/[“”„«»]/.test(unit)) known = '"';
    else if (/[‐-―−]/.test(unit)) known = '-';
    else if (/\s/.test(unit)) known = ' ';
    else {
      // Letters that are made of several others, as Korean syllables are, have no accents to lose.
      const base = unit.normalize('NFD').replace(MARKS, '');
      const lower = (base.length === 1 ? base : unit).toLowerCase();
      known = lower.length === 1 ? lower : unit;
    }
    folded.set(unit, known);
  }
  return known;
}

/** A text as searches compare it: folded, once accents that stand apart (NFD) are joined to their letters. */
export function comparable(text: string): string {
  return fold(text.normalize('NFC'));
}

/** The folded terms of a search: words, and "quoted words" kept together. An unclosed quote runs to the end. */
export function searchTerms(text: string): readonly string[] {
  const terms = comparable(text).matchAll(/"([^"]*)"?|[^\s"]+/g);
  return [...new Set([...terms].map((match) => (match[1] ?? match[0]).trim()))].filter((term) => term !== '');
}

/** Where the terms occur in a text: merged and in order. */
export function findHits(text: string, terms: readonly string[]): readonly Hit[] {
  if (terms.length === 0) return [];
  const whole = text.normalize('NFC');
  const haystack = fold(whole);
  const original = originalsOf(text, whole);
  const found: Hit[] = [];
  for (const term of terms) {
    for (let at = haystack.indexOf(term); at >= 0; at = haystack.indexOf(term, at + term.length)) {
      found.push([original(at), original(at + term.length)]);
    }
  }
  found.sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [start, end] of found) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Gives the position in a text of a position in the same text with its accents joined. */
function originalsOf(text: string, whole: string): (at: number) => number {
  if (whole === text) return (at) => at;
  const starts: number[] = [];
  for (const { segment, index } of new Intl.Segmenter('en').segment(text)) {
    for (let i = segment.normalize('NFC').length; i > 0; i--) starts.push(index);
  }
  return (at) => starts[at] ?? text.length;
}

/**
 * What a search looks through, folded, an entry for each event: title, quotes, notes, place, the articles that tell
 * it, and actors with all their names, each on a line of its own, so that quoted words are not found across two of them.
 */
export function searchIndex(dataset: Dataset): readonly string[] {
  return Array.from({ length: dataset.size }, searchTextIn(dataset));
}

/** How many events' texts go into one pack: a megabyte or so, which is taken over in a moment. */
const PACKED = 4096;

/** The search index in packs, one after the other, each small enough to be taken over without a pause. */
export function* searchTexts(dataset: Dataset): Generator<PackedStrings> {
  const textOf = searchTextIn(dataset);
  for (let from = 0; from < dataset.size; from += PACKED) {
    const length = Math.min(PACKED, dataset.size - from);
    yield packStrings(Array.from({ length }, (_, i) => textOf(undefined, from + i)));
  }
}

/** Gives the search text of an event by its index, the second argument. */
function searchTextIn(dataset: Dataset): (_: unknown, index: number) => string {
  const { actors, places } = dataset.chronology;
  const names = new Map(actors.map((actor) => [actor.id, [actor.name, ...actor.aliases]]));
  const placeNames = new Map(places.map((place) => [place.id, [place.name, place.country]]));
  const articles = new Map(dataset.sources.map((source) => [source.id, articleNames(source)]));
  return (_, i) =>
    searchable(dataset.event(i), names, placeNames, articles)
      .map((part) => comparable(part ?? ''))
      .join('\n');
}

type Names = ReadonlyMap<string, readonly (string | undefined)[]>;

function searchable(
  event: EventRecord,
  names: Names,
  places: Names,
  articles: Names,
): readonly (string | undefined)[] {
  return [
    event.title,
    event.note,
    event.dating.note,
    ...(places.get(event.place ?? '') ?? []),
    ...event.excerpts.flatMap((excerpt) => [
      excerpt.exact,
      excerpt.note,
      ...(articles.get(excerpt.source) ?? []),
    ]),
    ...event.actors.flatMap(({ actor }) => names.get(actor) ?? []),
  ];
}

function articleNames(source: Source): readonly (string | undefined)[] {
  return [source.title, source['container-title'], ...authorNames(source)];
}
