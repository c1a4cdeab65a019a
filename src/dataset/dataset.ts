import { packRows, type Rows } from '../lib/rows.ts';
import { type EdtfDate, parseEdtf } from '../time/edtf.ts';
import { type Fold, foldQuietTime, toPlace, toTime } from '../time/fold.ts';
import { fit, type Span } from '../time/span.ts';
import {
  type Actor,
  BASES,
  type Chronology,
  type Comparison,
  type EventRecord,
  type Source,
  type Story,
} from './schema.ts';

/** Bits of `Dataset.flags`: what a mark shows beyond its place in time. */
export const FUZZY_START = 1;
export const FUZZY_END = 2;
/** The date is inferred or from the general record: the mark is hollow. */
export const NOT_STATED = 4;
/** Every quote of the event predicts it. */
export const PREDICTED = 8;
/** The date has no known start or end: the mark fades over all its length. */
export const OPEN_START = 16;
export const OPEN_END = 32;

/**
 * A chronology made ready to query and draw: records in date order, and what kernels need of them in typed columns,
 * all of length `size` and indexed alike.
 */
export interface Dataset {
  readonly chronology: Chronology;
  readonly size: number;
  /** The record of an event, and its date. */
  event(index: number): EventRecord;
  date(index: number): EdtfDate;
  /** UTC milliseconds, half-open and finite: an open end reaches to the end of `extent`. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly flags: Uint8Array;
  /** How much is told of the event: a hundred for each source, one for each excerpt. */
  readonly weight: Int32Array;
  /** Index into `BASES`. */
  readonly basis: Uint8Array;
  /** Index into `kinds`. */
  readonly kind: Uint16Array;
  readonly kinds: readonly string[];
  /** Source indices of each event, ascending. */
  readonly sourcesOf: Rows;
  /** Actor indices of each event, with the states and bodies that they belong to. */
  readonly actorsOf: Rows;
  readonly actors: readonly Actor[];
  /** Index of the actor that each actor belongs to, or -1. */
  readonly parents: Int32Array;
  readonly sources: readonly Source[];
  readonly comparisons: readonly Comparison[];
  readonly stories: readonly Story[];
  readonly eventIndex: ReadonlyMap<string, number>;
  readonly actorIndex: ReadonlyMap<string, number>;
  readonly sourceIndex: ReadonlyMap<string, number>;
  /** From the earliest start to the latest end. */
  readonly extent: Span;
  /** What the timeline opens on. */
  readonly open: Span;
  /** The quiet stretches of the whole chronology, whatever is filtered. */
  readonly quiet: Fold;
}

const YEAR = 365.25 * 86_400_000;

/** Builds the columns of a chronology that `validate` let through; its dates parse and its references resolve. */
export function buildDataset(chronology: Chronology): Dataset {
  const dated = chronology.events
    .flatMap((event) => {
      const parsed = parseEdtf(event.date);
      return parsed.ok ? [{ event, date: parsed.date }] : [];
    })
    .sort((a, b) => order(a.date.earliest, b.date.earliest) || order(a.date.latest, b.date.latest));
  const events = dated.map((entry) => entry.event);
  const dates = dated.map((entry) => entry.date);
  const size = events.length;
  const extent = extentOf(dates);

  const { actors, sources } = chronology;
  const actorIndex = indexById(actors);
  const sourceIndex = indexById(sources);
  const parents = Int32Array.from(actors, (actor) => (actor.of ? (actorIndex.get(actor.of) ?? -1) : -1));
  const kinds = [...new Set(events.map((event) => event.kind))].sort();
  const kindIndex = new Map(kinds.map((kind, i) => [kind, i]));
  const sourceLists = events.map((event) =>
    distinct(event.excerpts.map((excerpt) => sourceIndex.get(excerpt.source) ?? -1)),
  );

  const start = Float64Array.from(dates, (date) => Math.max(date.earliest, extent.start));
  const end = Float64Array.from(dates, (date) => Math.min(date.latest, extent.end));

  const quiet = foldQuietTime(start, end, extent);

  return {
    chronology,
    size,
    event: (i) => events[i]!,
    date: (i) => dates[i]!,
    start,
    end,
    flags: Uint8Array.from(events, (event, i) => flagsOf(event, dates[i]!)),
    weight: Int32Array.from(events, (event, i) => 100 * sourceLists[i]!.length + event.excerpts.length),
    basis: Uint8Array.from(events, (event) => BASES.indexOf(event.dating.basis)),
    kind: Uint16Array.from(events, (event) => kindIndex.get(event.kind)!),
    kinds,
    sourcesOf: packRows(sourceLists),
    actorsOf: packRows(
      events.map((event) =>
        distinct(event.actors.flatMap(({ actor }) => lineage(actorIndex.get(actor) ?? -1, parents))),
      ),
    ),
    actors,
    parents,
    sources,
    comparisons: chronology.comparisons ?? [],
    stories: chronology.stories ?? [],
    eventIndex: indexById(events),
    actorIndex,
    sourceIndex,
    extent,
    open: openingSpan(chronology, extent, quiet),
    quiet,
  };
}

/** The actor and all that it belongs to, from itself upward. */
function lineage(actor: number, parents: Int32Array): number[] {
  const chain: number[] = [];
  for (let at = actor; at >= 0 && !chain.includes(at); at = parents[at]!) chain.push(at);
  return chain;
}

function flagsOf(event: EventRecord, date: EdtfDate): number {
  const predicted = event.excerpts.length > 0 && event.excerpts.every(({ mode }) => mode === 'predicts');
  return (
    (date.fuzzyStart ? FUZZY_START : 0) |
    (date.fuzzyEnd ? FUZZY_END : 0) |
    (event.dating.basis === 'stated' ? 0 : NOT_STATED) |
    (predicted ? PREDICTED : 0) |
    (date.openStart ? OPEN_START : 0) |
    (date.openEnd ? OPEN_END : 0)
  );
}

/** What the known ends of the dates cover; a chronology without events gets the year 2000. */
function extentOf(dates: readonly EdtfDate[]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const { parts } of dates) {
    for (const edge of parts.flatMap((part) => [part.start, part.end])) {
      if (edge === 'open' || edge === 'unknown') continue;
      start = Math.min(start, edge.earliest);
      end = Math.max(end, edge.latest);
    }
  }
  if (!Number.isFinite(start)) return { start: Date.UTC(2000, 0), end: Date.UTC(2001, 0) };
  return start < end ? { start, end } : { start: start - YEAR / 2, end: end + YEAR / 2 };
}

/** The interval that the file names, else all of it, with a little air as it is seen folded. */
function openingSpan(chronology: Chronology, extent: Span, quiet: Fold): Span {
  const named = chronology.open === undefined ? undefined : parseEdtf(chronology.open);
  if (named?.ok && Number.isFinite(named.date.earliest) && Number.isFinite(named.date.latest)) {
    return { start: named.date.earliest, end: named.date.latest };
  }
  const places = fit({ start: toPlace(quiet, extent.start), end: toPlace(quiet, extent.end) }, 0.06);
  return { start: toTime(quiet, places.start), end: toTime(quiet, places.end) };
}

function indexById(records: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(records.map((record, i) => [record.id, i]));
}

function distinct(indices: readonly number[]): number[] {
  return [...new Set(indices)].filter((index) => index >= 0).sort((a, b) => a - b);
}

/** Subtraction would give NaN for two open ends. */
function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
