import { DAY } from '../time/calendar.ts';
import type { Ms } from '../time/span.ts';
import type { Axis } from './axis.ts';
import type { Labels } from './labels.ts';
import type { Px } from './scale.ts';

/** How an event is drawn at a zoom level. */
export const DOT = 0;
/** A bar with its label beside it. */
export const BAR = 1;
/** A bar with its label above it, which may reach beyond the bar's end, or its beginning. */
export const WIDE = 2;

/** Half the size of a dot, the gap between a mark and its label, and between one event and the next in a row. */
export const DOT_RADIUS: Px = 5.5;
export const LABEL_GAP: Px = 8;
const EVENT_GAP: Px = 18;
/** How far a label may stand out beyond the first and last event. */
const OVERHANG: Px = 48;
/** Below this width a span is drawn as a dot; what lasts a day or less stays a dot for longer. */
const DOT_WIDTH: Px = 13;
const DAY_DOT_WIDTH: Px = 28;
/** From this width on a bar has its label above it. */
const WIDE_WIDTH: Px = 48;

export type Side = 1 | -1;

/** What decides how much room events take up at a zoom level. */
export interface Measures {
  readonly axis: Axis;
  readonly labels: Labels;
  /** Pixels for each millisecond of the axis. */
  readonly perMs: number;
}

/** DOT, BAR or WIDE, for an event that lasts so long. */
export function formOf(duration: Ms, perMs: number): number {
  const width = duration * perMs;
  if (width < (duration <= DAY ? DAY_DOT_WIDTH : DOT_WIDTH)) return DOT;
  return width < WIDE_WIDTH ? BAR : WIDE;
}

/** How far beyond its date an event can reach with its label, on either side. */
export function mostReach({ maxWidth }: Labels): Px {
  return Math.ceil(maxWidth + LABEL_GAP + EVENT_GAP + 2 * DOT_RADIUS);
}

/** What an event takes up in its row on either side of its label: whole pixels from the beginning of the axis on, half-open. */
export function markIn({ axis, perMs }: Measures, i: number, form: number): readonly [left: Px, right: Px] {
  const left = (axis.start[i]! - axis.extent.start) * perMs;
  const right = (axis.end[i]! - axis.extent.start) * perMs;
  if (form !== DOT) return [Math.floor(left), Math.ceil(right + EVENT_GAP)];
  const centre = (left + right) / 2;
  return [Math.floor(centre - DOT_RADIUS), Math.ceil(centre + DOT_RADIUS + EVENT_GAP)];
}

/** What an event takes up in its row with its label on the given side, likewise. */
export function reachIn(
  measures: Measures,
  i: number,
  form: number,
  side: Side,
): readonly [left: Px, right: Px] {
  const [left, right] = markIn(measures, i, form);
  const label = Math.ceil(measures.labels.width(i));
  if (form === WIDE) {
    if (side > 0) return [left, Math.max(right, left + label + EVENT_GAP)];
    return [Math.min(left, right - EVENT_GAP - label), right];
  }
  return side > 0 ? [left, right + LABEL_GAP + label] : [left - LABEL_GAP - label, right];
}

const RIGHT_ONLY: readonly Side[] = [1];
const LEFT_ONLY: readonly Side[] = [-1];
const RIGHT_FIRST: readonly Side[] = [1, -1];

/**
 * The sides to try for a label: the right one first, but none that stands out beyond the last event or the first, where
 * a view of everything would cut it off.
 */
export function sidesOf(measures: Measures, i: number, form: number): readonly Side[] {
  const { start, end } = measures.axis.extent;
  if (reachIn(measures, i, form, -1)[0] < -OVERHANG) return RIGHT_ONLY;
  const overhangs = reachIn(measures, i, form, 1)[1] > (end - start) * measures.perMs + OVERHANG;
  if (overhangs) return LEFT_ONLY;
  return form === WIDE ? RIGHT_ONLY : RIGHT_FIRST;
}
