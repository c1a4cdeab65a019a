import { lowerBound } from '../lib/search.ts';
import { DAY } from './calendar.ts';
import type { Ms, Span } from './span.ts';

/** A quiet stretch of time, and where it lies on the folded axis. */
export interface Break {
  /** The time it hides. */
  readonly start: Ms;
  readonly end: Ms;
  /** What is left of it, in folded milliseconds. */
  readonly from: Ms;
  readonly to: Ms;
}

/**
 * A monotone, piecewise-linear map from time to a folded axis, on which quiet stretches are short. Outside of breaks
 * a millisecond of time is a millisecond of the axis.
 */
export interface Fold {
  readonly breaks: readonly Break[];
  /**
   * Knots of the map, ascending in both: `times[i]` lies at `places[i]`. Beyond them the map goes on with slope 1.
   * Places are counted from the first knot: small numbers keep what a break hides exact to the millisecond.
   */
  readonly times: Float64Array;
  readonly places: Float64Array;
}

/** Nothing is folded: time is its own axis. */
export const UNFOLDED: Fold = { breaks: [], times: new Float64Array(0), places: new Float64Array(0) };

/** At most this many stretches are folded; more would be a picket fence. */
const MOST = 24;
/** The share of the folded axis that all breaks take up together. */
const SHARE = 0.45;
/** A stretch is folded when that makes it shorter at least by this factor. */
const GAIN = 2;
/**
 * What lasts longer than this share of the whole, than a day, and than a quarter of the events does not count as something
 * happening at its time.
 */
const LASTING = 1 / 2500;
/** Air around what happens, as a share of the shortest folded stretch. */
const AIR = 0.06;

/**
 * Finds the quiet stretches of a chronology: the longest gaps between events, long-lasting ones left aside. How long is
 * quiet depends on the chronology alone: gaps are folded, the longest first, as long as each becomes several times
 * shorter.
 *
 * @param starts starts of the events, ascending, in milliseconds
 * @param ends their ends
 */
export function foldQuietTime(starts: ArrayLike<number>, ends: ArrayLike<number>, extent: Span): Fold {
  const gaps = quietGaps(starts, ends, extent).sort((a, b) => b.end - b.start - (a.end - a.start));
  const whole = extent.end - extent.start;
  let hidden = 0;
  let count = 0;
  for (const [i, gap] of gaps.slice(0, MOST).entries()) {
    const length = gap.end - gap.start;
    hidden += length;
    const each = ((whole - hidden) * SHARE) / (1 - SHARE) / (i + 1);
    if (length >= GAIN * each) count = i + 1;
  }
  const chosen = gaps.slice(0, count);
  const shortest = chosen.at(-1);
  if (!shortest) return UNFOLDED;
  const air = (shortest.end - shortest.start) * AIR;
  const folded = chosen
    .map(({ start, end }) => ({ start: Math.round(start + air), end: Math.round(end - air) }))
    .sort((a, b) => a.start - b.start);
  const kept = whole - folded.reduce((sum, gap) => sum + gap.end - gap.start, 0);
  const weights = folded.map((gap) => weightOf(gap, starts, ends));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const room = (kept * SHARE) / (1 - SHARE);
  return build(folded, (i) => (room * weights[i]!) / total, extent.start);
}

/** What is left of each break, in folded milliseconds: in full where it is opened, by its start. */
export function breakLengths(fold: Fold, opened: readonly Ms[]): Float64Array {
  return Float64Array.from(fold.breaks, ({ start, end, from, to }) =>
    opened.includes(start) ? end - start : to - from,
  );
}

/** The same breaks with other lengths, as long as those are; what is as long as its time is no break any more. */
export function withLengths(fold: Fold, lengths: ArrayLike<number>): Fold {
  return build(fold.breaks, (i) => lengths[i]!, fold.times[0] ?? 0);
}

/** Where an instant lies on the folded axis. */
export function toPlace(fold: Fold, t: Ms): Ms {
  return interpolate(fold.times, fold.places, t);
}

/** The instant at a place of the folded axis. */
export function toTime(fold: Fold, place: Ms): Ms {
  return interpolate(fold.places, fold.times, place);
}

function interpolate(from: Float64Array, to: Float64Array, value: number): number {
  const last = from.length - 1;
  if (last < 0) return value;
  if (value <= from[0]!) return to[0]! + (value - from[0]!);
  if (value >= from[last]!) return to[last]! + (value - from[last]!);
  const i = lowerBound(from, value);
  if (from[i] === value) return to[i]!;
  const share = (value - from[i - 1]!) / (from[i]! - from[i - 1]!);
  return to[i - 1]! + share * (to[i]! - to[i - 1]!);
}

/** How long an event may be that counts: where most dates are years, a year is a moment. */
function longestMoment(starts: ArrayLike<number>, ends: ArrayLike<number>, extent: Span): Ms {
  const lengths = Float64Array.from(starts, (start, i) => ends[i]! - start).sort();
  return Math.max(DAY, (extent.end - extent.start) * LASTING, lengths[lengths.length >> 2] ?? 0);
}

/** Stretches in which nothing happens: no event that is short for this chronology. */
function quietGaps(
  starts: ArrayLike<number>,
  ends: ArrayLike<number>,
  extent: Span,
): { start: Ms; end: Ms }[] {
  const longest = longestMoment(starts, ends, extent);
  const gaps: { start: Ms; end: Ms }[] = [];
  let busyUntil = extent.start;
  for (let i = 0; i < starts.length; i++) {
    if (ends[i]! - starts[i]! > longest) continue;
    if (starts[i]! > busyUntil) gaps.push({ start: busyUntil, end: starts[i]! });
    busyUntil = Math.max(busyUntil, ends[i]!);
  }
  if (extent.end > busyUntil) gaps.push({ start: busyUntil, end: extent.end });
  return gaps;
}

/** A break keeps more room when long-lasting events begin or end in it. */
function weightOf({ start, end }: Span, starts: ArrayLike<number>, ends: ArrayLike<number>): number {
  let edges = 0;
  for (let i = 0; i < starts.length; i++) {
    if (starts[i]! > start && starts[i]! < end) edges++;
    if (ends[i]! > start && ends[i]! < end) edges++;
  }
  return 1 + Math.sqrt(edges);
}

/** Stretches as breaks of these lengths; what would be as long as its time, or longer, is no break. */
function build(gaps: readonly Span[], lengthOf: (i: number) => Ms, origin: Ms): Fold {
  const times = [origin];
  const places = [0];
  const breaks: Break[] = [];
  let saved = origin;
  for (const [i, gap] of gaps.entries()) {
    const length = lengthOf(i);
    if (length >= gap.end - gap.start) continue;
    const from = gap.start - saved;
    const to = from + length;
    breaks.push({ start: gap.start, end: gap.end, from, to });
    times.push(gap.start, gap.end);
    places.push(from, to);
    saved = gap.end - to;
  }
  if (breaks.length === 0) return UNFOLDED;
  return { breaks, times: Float64Array.from(times), places: Float64Array.from(places) };
}
