import { groupRows, type Rows, writeRows } from '../lib/rows.ts';
import { type EdtfDate, parseEdtf } from '../time/edtf.ts';
import { type Fold, foldQuietTime, toPlace, toTime } from '../time/fold.ts';
import { fit, type Span } from '../time/span.ts';
import { type QuoteColumns, quoteColumns } from './quotes.ts';
import { BASES, type Chronology, type EventRecord, RELATIONS } from './schema.ts';

/** Bits of `Columns.flags`: what a mark shows beyond its place in time. */
export const FUZZY_START = 1;
export const FUZZY_END = 2;
/** The date is inferred or from the general record: the mark is hollow. */
export const NOT_STATED = 4;
/** Every quote of the event predicts it. */
export const PREDICTED = 8;
/** The date has no known start or end: the mark fades over all its length. */
export const OPEN_START = 16;
export const OPEN_END = 32;

/** Relations of each event: the other event, and in step with `rows.values` how, as an index into `RELATIONS`. */
export interface Relations {
  readonly rows: Rows;
  readonly how: Uint8Array;
}

/** What kernels need of the events, in date order: typed columns of length `size`, indexed alike. */
export interface Columns {
  readonly size: number;
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
  readonly quotes: QuoteColumns;
  /** Actor indices of each event, with the states and bodies that they belong to. */
  readonly actorsOf: Rows;
  /** Index of the actor that each actor belongs to, or -1. */
  readonly parents: Int32Array;
  /** The relations that the event has to others, in the order of its record. */
  readonly relatedTo: Relations;
  /** The relations that others have to the event, in the order of the file. */
  readonly relatedFrom: Relations;
  /** From the earliest start to the latest end. */
  readonly extent: Span;
  /** What the timeline opens on. */
  readonly open: Span;
  /** The quiet stretches of the whole chronology, whatever is filtered. */
  readonly quiet: Fold;
}

/** Columns, and for each of their rows the index of the event in the chronology. */
export interface OrderedColumns {
  readonly columns: Columns;
  readonly order: readonly number[];
}

/** Builds the columns of a chronology that `validate` let through; its dates parse and its references resolve. */
export function buildColumns(chronology: Chronology): OrderedColumns {
  const { actors, sources, events } = chronology;
  const dates = readDates(events);
  const { order, extent } = dates;
  const size = order.length;
  const actorIndex = indexById(actors);
  const sourceIndex = indexById(sources);
  const parents = Int32Array.from(actors, (actor) => (actor.of ? (actorIndex.get(actor.of) ?? -1) : -1));
  const lineages = actors.map((_, actor) => lineage(actor, parents));
  const kinds = [...new Set(order.map((at) => events[at]!.kind))].sort();
  const kindIndex = new Map(kinds.map((kind, i) => [kind, i]));

  const start = new Float64Array(size);
  const end = new Float64Array(size);
  const flags = new Uint8Array(size);
  const weight = new Int32Array(size);
  const basis = new Uint8Array(size);
  const kind = new Uint16Array(size);
  const sourcesOf = writeRows(size);
  const actorsOf = writeRows(size);
  for (let i = 0; i < size; i++) {
    const at = order[i]!;
    const event = events[at]!;
    for (const { source } of event.excerpts) {
      const told = sourceIndex.get(source);
      if (told !== undefined) sourcesOf.add(told);
    }
    for (const { actor } of event.actors) {
      for (const taking of lineages[actorIndex.get(actor) ?? -1] ?? []) actorsOf.add(taking);
    }
    actorsOf.endSorted();
    start[i] = Math.max(dates.earliest[at]!, extent.start);
    end[i] = Math.min(dates.latest[at]!, extent.end);
    flags[i] = dates.flags[at]! | flagsOf(event);
    weight[i] = 100 * sourcesOf.endSorted() + event.excerpts.length;
    basis[i] = BASES.indexOf(event.dating.basis);
    kind[i] = kindIndex.get(event.kind)!;
  }
  const quiet = foldQuietTime(start, end, extent);
  const columns: Columns = {
    size,
    start,
    end,
    flags,
    weight,
    basis,
    kind,
    kinds,
    sourcesOf: sourcesOf.rows(),
    quotes: quoteColumns(events, order, sourceIndex, actorIndex),
    actorsOf: actorsOf.rows(),
    parents,
    ...relationsOf(events, order),
    extent,
    open: openingSpan(chronology, extent, quiet),
    quiet,
  };
  return { columns, order };
}

interface DatesRead {
  /** Indices of the events that have a date, in date order. */
  readonly order: number[];
  /** Indexed like the events. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  readonly flags: Uint8Array;
  readonly extent: Span;
}

function readDates(events: readonly EventRecord[]): DatesRead {
  const order: number[] = [];
  const earliest = new Float64Array(events.length);
  const latest = new Float64Array(events.length);
  const flags = new Uint8Array(events.length);
  const extent = { start: Number.POSITIVE_INFINITY, end: Number.NEGATIVE_INFINITY };
  for (let i = 0; i < events.length; i++) {
    const parsed = parseEdtf(events[i]!.date);
    if (!parsed.ok) continue;
    const { date } = parsed;
    order.push(i);
    earliest[i] = date.earliest;
    latest[i] = date.latest;
    flags[i] =
      (date.fuzzyStart ? FUZZY_START : 0) |
      (date.fuzzyEnd ? FUZZY_END : 0) |
      (date.openStart ? OPEN_START : 0) |
      (date.openEnd ? OPEN_END : 0);
    stretch(extent, date);
  }
  order.sort((a, b) => compare(earliest[a]!, earliest[b]!) || compare(latest[a]!, latest[b]!) || a - b);
  return { order, earliest, latest, flags, extent: filled(extent) };
}

/** Stretches a span over the known ends of a date. */
function stretch(span: { start: number; end: number }, { parts }: EdtfDate): void {
  for (const part of parts) {
    for (const edge of [part.start, part.end]) {
      if (edge === 'open' || edge === 'unknown') continue;
      if (edge.earliest < span.start) span.start = edge.earliest;
      if (edge.latest > span.end) span.end = edge.latest;
    }
  }
}

/** What the dates cover; a chronology in which nothing is dated gets the year 2000. */
function filled({ start, end }: Span): Span {
  return Number.isFinite(start) ? { start, end } : { start: Date.UTC(2000, 0), end: Date.UTC(2001, 0) };
}

/** The actor and all that it belongs to, from itself upward. */
function lineage(actor: number, parents: Int32Array): number[] {
  const chain: number[] = [];
  for (let at = actor; at >= 0 && !chain.includes(at); at = parents[at]!) chain.push(at);
  return chain;
}

function flagsOf({ dating, excerpts }: EventRecord): number {
  const predicted = excerpts.length > 0 && excerpts.every(({ mode }) => mode === 'predicts');
  return (dating.basis === 'stated' ? 0 : NOT_STATED) | (predicted ? PREDICTED : 0);
}

/** Who is related to whom, both ways round. */
function relationsOf(
  events: readonly EventRecord[],
  order: readonly number[],
): Pick<Columns, 'relatedTo' | 'relatedFrom'> {
  const from: number[] = [];
  const to: number[] = [];
  const how: number[] = [];
  if (events.some(({ related }) => related !== undefined && related.length > 0)) {
    const rows = new Map(order.map((at, row) => [events[at]!.id, row]));
    for (const { id, related = [] } of events) {
      const own = rows.get(id);
      for (const relation of related) {
        const other = rows.get(relation.event);
        if (own === undefined || other === undefined) continue;
        from.push(own);
        to.push(other);
        how.push(RELATIONS.indexOf(relation.how));
      }
    }
  }
  const grouped = (keys: number[], values: number[]): Relations => {
    const { rows, order: places } = groupRows(keys, values, order.length);
    const hows = new Uint8Array(how.length);
    for (const [i, place] of places.entries()) hows[place] = how[i]!;
    return { rows, how: hows };
  };
  return { relatedTo: grouped(from, to), relatedFrom: grouped(to, from) };
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

/** The position of each record by its id. */
export function indexById(records: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(records.map((record, i) => [record.id, i]));
}

/** Subtraction would give NaN for two open ends. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
