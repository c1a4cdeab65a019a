import { type Break, type Fold, toPlace, toTime, UNFOLDED } from '../time/fold.ts';
import type { Ms, Span } from '../time/span.ts';

/** CSS pixels. The optional unit keeps `Ms` from being passed as `Px`. */
export type Px = number & { readonly unit?: 'px' };

/** The one place where time becomes pixels. */
export interface TimeScale {
  readonly span: Span;
  readonly width: Px;
  /** Pixels for each millisecond, outside of breaks. */
  readonly perMs: number;
  /** Where the span begins and ends on the folded axis. */
  readonly from: Ms;
  readonly to: Ms;
  /** The folded stretches that are in view. */
  readonly breaks: readonly Break[];
  toX(t: Ms): Px;
  toTime(x: Px): Ms;
  /** The same for places on the folded axis. */
  placeToX(place: Ms): Px;
}

/**
 * Maps `span` to [0, width] along an axis that may be folded; `timeScale({ start: 0, end: 1000 }, 500).toX(200)` is
 * 100.
 */
export function timeScale(span: Span, width: Px, fold: Fold = UNFOLDED): TimeScale {
  const from = toPlace(fold, span.start);
  const to = toPlace(fold, span.end);
  const length = to - from;
  const placeToX = (place: Ms) => ((place - from) / length) * width;
  return {
    span,
    width,
    from,
    to,
    perMs: width / length,
    breaks: fold.breaks.filter((one) => one.to > from && one.from < to),
    toX: (t) => placeToX(toPlace(fold, t)),
    // Of what has no width yet, its middle.
    toTime: (x) => toTime(fold, from + (width > 0 ? x / width : 0.5) * length),
    placeToX,
  };
}

/** The time that a pixel shows at a position: within folded time it is more than elsewhere. */
export function pixelAt({ toTime }: TimeScale, x: Px): Ms {
  return toTime(x + 0.5) - toTime(x - 0.5);
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
