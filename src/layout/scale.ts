import { scaleLinear } from 'd3-scale';
import type { Ms, Span } from '../time/span.ts';

/** CSS pixels. The optional unit keeps `Ms` from being passed as `Px`. */
export type Px = number & { readonly unit?: 'px' };

/** The one place where time becomes pixels. */
export interface TimeScale {
  readonly span: Span;
  readonly width: Px;
  /** Pixels for each millisecond. */
  readonly perMs: number;
  toX(t: Ms): Px;
  toTime(x: Px): Ms;
}

/** Maps `span` to [0, width]; `timeScale({ start: 0, end: 1000 }, 500).toX(200)` is 100. */
export function timeScale(span: Span, width: Px): TimeScale {
  const scale = scaleLinear([span.start, span.end], [0, width]);
  return {
    span,
    width,
    perMs: width / (span.end - span.start),
    toX: (t) => scale(t),
    toTime: (x) => scale.invert(x),
  };
}

/** Zoom levels at which rows are packed anew are this factor apart. */
const STEP = 1.25;
/** How far, in levels, one must zoom in past the next level before rows are packed for it. */
const HYSTERESIS = 0.15;

/**
 * The discrete zoom level to lay out for, given the one in force. Labels that do not overlap at a level do not at any
 * finer scale, so the level lies at or below the scale: it falls as soon as the scale does, and rises late.
 */
export function zoomLevel(perMs: number, current: number | undefined): number {
  const exact = Math.log(perMs) / Math.log(STEP);
  const stays = current !== undefined && exact >= current && exact < current + 1 + HYSTERESIS;
  return stays ? current : Math.floor(exact);
}

/** The scale of a zoom level, in pixels for each millisecond. */
export function levelScale(level: number): number {
  return STEP ** level;
}
