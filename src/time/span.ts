import { HOUR, REPRESENTABLE } from './calendar.ts';

/** Milliseconds of UTC since 1970-01-01T00:00Z. The optional unit keeps `Px` from being passed as `Ms`. */
export type Ms = number & { readonly unit?: 'ms' };

/** A half-open stretch of UTC time: `start` belongs to it, `end` does not. Never empty in what the page shows. */
export interface Span {
  readonly start: Ms;
  readonly end: Ms;
}

/** In ms: `duration({start: 100, end: 350})` is 250. */
export function duration(span: Span): Ms {
  return span.end - span.start;
}

/** Where an instant lies in the span: 0 at its start, 1 at its end: `fractionOf({start: 100, end: 300}, 150)` is 0.25. */
export function fractionOf(span: Span, t: Ms): number {
  return (t - span.start) / duration(span);
}

/** The instant at a fraction of the span, the inverse of `fractionOf`; below 0 and above 1 it lies outside. */
export function atFraction(span: Span, fraction: number): Ms {
  // Each end is exact, which start + fraction * duration is not.
  return span.start * (1 - fraction) + span.end * fraction;
}

/** The span moved in time; `by` is positive towards the future. It may leave the representable years. */
export function pan(span: Span, by: Ms): Span {
  return { start: span.start + by, end: span.end + by };
}

/**
 * The span moved by `by`, or by as much of it as leaves the span's centre inside the limits and its ends inside the
 * representable years. A span that is outside already moves no further out, and is not pulled back in either: a pan
 * after a zoom never jumps. `panWithin({start: 0, end: 10}, 50, {start: 0, end: 20})` is {start: 15, end: 25}.
 */
export function panWithin(span: Span, by: Ms, limits: Span): Span {
  const centre = atFraction(span, 0.5);
  const backwards = Math.max(limits.start - centre, REPRESENTABLE.start - span.start);
  const forwards = Math.min(limits.end - centre, REPRESENTABLE.end - span.end);
  return pan(span, clamp(by, Math.min(0, backwards), Math.max(0, forwards)));
}

/**
 * The span made `factor` times as long around an anchor that keeps its fraction of it; above 1 more time is shown.
 * The duration is brought inside the limits (in ms) before the start is solved from the anchor, so the anchor holds at
 * the limits too. `zoomAt({start: 0, end: 100}, 25, 2, {min: 1, max: 1e6})` is {start: -25, end: 175}.
 *
 * Where the result would reach past the years -9999 to 9999 it is shifted back into them as a whole: only there does
 * the anchor give way, because the duration asked for is worth more than a cut one. Throws a RangeError for a factor
 * that is negative or not a number.
 */
export function zoomAt(
  span: Span,
  anchor: Ms,
  factor: number,
  limits: { readonly min: Ms; readonly max: Ms },
): Span {
  if (!(factor >= 0)) throw new RangeError(`zoom factor: expected a number from 0 up, got ${factor}`);
  const before = duration(span);
  const after = Math.min(clamp(before * factor, limits.min, limits.max), duration(REPRESENTABLE));
  if (after === before) return keepRepresentable(span);
  const fraction = before > 0 ? fractionOf(span, anchor) : 0.5;
  const start = anchor - fraction * after;
  return keepRepresentable({ start, end: start + after });
}

/**
 * The span with a fraction of its duration added on each side, and then widened about its centre to `min` ms if it is
 * still shorter, as the span of one instant is. An end that is open, or lies outside the representable years, becomes
 * the last of these. `fit({start: 0, end: 100}, 0.1, 1)` is {start: -10, end: 110}.
 */
export function fit(span: Span, padding: number, min: Ms = HOUR): Span {
  const start = clamp(span.start, REPRESENTABLE.start, REPRESENTABLE.end);
  const end = clamp(span.end, REPRESENTABLE.start, REPRESENTABLE.end);
  const added = Math.max((end - start) * padding, (min - (end - start)) / 2);
  return keepRepresentable({ start: start - added, end: end + added });
}

/**
 * The span a fraction `t` (0 to 1) of the way from `a` to `b`, for animation; exactly `a` at 0 and `b` at 1. Durations
 * change by the same factor in the same time, and the instant that both spans show at the same place stays there: the
 * way to a `zoomAt` passes only through zooms at its anchor.
 * `interpolateSpan({start: 0, end: 100}, {start: 0, end: 400}, 0.5)` is {start: 0, end: 200}.
 */
export function interpolateSpan(a: Span, b: Span, t: number): Span {
  if (t === 0) return a;
  if (t === 1) return b;
  const growth = Math.log(duration(b) / duration(a));
  // The share of the change that is done; expm1 stays accurate where the durations are almost alike.
  const done = growth === 0 || !Number.isFinite(growth) ? t : Math.expm1(growth * t) / Math.expm1(growth);
  return {
    start: atFraction({ start: a.start, end: b.start }, done),
    end: atFraction({ start: a.end, end: b.end }, done),
  };
}

/** The span itself if it lies inside the representable years, or shifted into them, and cut only if it is longer. */
function keepRepresentable(span: Span): Span {
  const { start, end } = REPRESENTABLE;
  if (span.start >= start && span.end <= end) return span;
  const length = Math.min(duration(span), end - start);
  const from = clamp(span.start, start, end - length);
  return { start: from, end: Math.min(from + length, end) };
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}
