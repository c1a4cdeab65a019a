import type { Dataset } from '../dataset/dataset.ts';
import { fit, type Ms, type Span } from '../time/span.ts';

const HOUR = 3_600_000;
const YEAR = 365.25 * 24 * HOUR;

/** The shortest and longest span that zooming reaches: an hour, and two centuries or half as much again as all of it. */
export function zoomLimits({ extent }: Dataset): { readonly min: Ms; readonly max: Ms } {
  return { min: HOUR, max: Math.max(200 * YEAR, 1.5 * (extent.end - extent.start)) };
}

/** Where the middle of the plane may go: a little beyond the first and last event. */
export function panLimits({ extent }: Dataset): Span {
  return fit(extent, 0.1);
}

/** A span that shows all of these events with a little air; the whole chronology when there are none. */
export function spanOf({ start, end, extent }: Dataset, events: Iterable<number>): Span {
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
 * be seen. An event longer than the span counts as seen while it runs through it.
 */
export function reveal(span: Span, dataset: Dataset, event: number): Span {
  const duration = span.end - span.start;
  const start = dataset.start[event]!;
  const end = dataset.end[event]!;
  const margin = duration * 0.04;
  const long = end - start > duration;
  const seen = long
    ? start < span.end - margin && end > span.start + margin
    : (start + end) / 2 > span.start + margin && (start + end) / 2 < span.end - margin;
  if (seen) return span;
  const centre = long ? start + duration * 0.4 : (start + end) / 2;
  return { start: centre - duration / 2, end: centre + duration / 2 };
}
