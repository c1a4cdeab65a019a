import type { Axis } from '../layout/axis.ts';
import { type Fold, toPlace, toTime } from '../time/fold.ts';
import { fit, type Ms, type Span } from '../time/span.ts';

/*
 * Moving through time happens on the axis as it is drawn: with quiet time folded, a pixel is as much of the axis
 * everywhere, not as much time. So spans here are spans of places, and `placesOf` and `timesOf` lead there and back.
 */

const HOUR = 3_600_000;
const YEAR = 365.25 * 24 * HOUR;

/** A span of time as a span of the axis. */
export function placesOf(fold: Fold, span: Span): Span {
  return { start: toPlace(fold, span.start), end: toPlace(fold, span.end) };
}

/** A span of the axis as a span of time. */
export function timesOf(fold: Fold, places: Span): Span {
  return { start: toTime(fold, places.start), end: toTime(fold, places.end) };
}

/**
 * The shortest and longest span that zooming reaches: an hour, and half as much again as all of the axis, two
 * centuries at least where nothing is folded.
 */
export function zoomLimits({ fold, extent }: Axis): { readonly min: Ms; readonly max: Ms } {
  const whole = 1.5 * (extent.end - extent.start);
  return { min: HOUR, max: fold.breaks.length > 0 ? whole : Math.max(200 * YEAR, whole) };
}

/** Where the middle of the plane may go: a little beyond the first and last event. */
export function panLimits({ extent }: Axis): Span {
  return fit(extent, 0.1);
}

/** A span that shows all of these events with a little air; the whole chronology when there are none. */
export function spanOf({ start, end, extent }: Axis, events: Iterable<number>): Span {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const i of events) {
    from = Math.min(from, start[i]!);
    to = Math.max(to, end[i]!);
  }
  return fit(from < to ? { start: from, end: to } : extent, 0.06);
}

/**
 * The span, moved no further than it takes to bring an event into the middle of the view; unchanged when the event can
 * be seen. An event longer than the span counts as seen while it runs through it; one without a known start is shown at
 * its end.
 */
export function reveal(span: Span, axis: Axis, event: number, openStart = false): Span {
  const duration = span.end - span.start;
  const start = axis.start[event]!;
  const end = axis.end[event]!;
  const margin = duration * 0.04;
  const long = end - start > duration || openStart;
  const seen = long
    ? start < span.end - margin && end > span.start + margin
    : (start + end) / 2 > span.start + margin && (start + end) / 2 < span.end - margin;
  if (seen) return span;
  const centre = openStart ? end - duration * 0.2 : long ? start + duration * 0.4 : (start + end) / 2;
  return { start: centre - duration / 2, end: centre + duration / 2 };
}
