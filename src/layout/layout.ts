import type { Dataset } from '../dataset/dataset.ts';
import { createDepth } from '../lib/depth.ts';
import { lowerBound } from '../lib/search.ts';
import { DAY } from '../time/calendar.ts';
import type { Ms } from '../time/span.ts';
import type { Axis } from './axis.ts';
import type { Labels } from './labels.ts';
import { levelScale, type Px } from './scale.ts';

/** How an event is drawn at a zoom level. */
export const DOT = 0;
/** A bar with its label beside it. */
export const BAR = 1;
/** A bar with its label above it, which may reach beyond the bar's end. */
export const WIDE = 2;

/** Row of an event that is not laid out, because it is hidden or folded into a count. */
export const NO_ROW = -1;

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

/** Where events stand at one zoom level. It depends on the zoom, not on the pan: nothing hops while panning. */
export interface Layout {
  readonly level: number;
  readonly rows: number;
  /** Row of each event, or `NO_ROW`. */
  readonly row: Int16Array;
  /** DOT, BAR or WIDE. */
  readonly form: Uint8Array;
  /** 1 when the label stands to the right of its mark, -1 to the left. */
  readonly side: Int8Array;
  /** Events that found no row, in date order. */
  readonly folded: Int32Array;
}

export interface LayoutInput {
  readonly dataset: Dataset;
  readonly axis: Axis;
  readonly labels: Labels;
  /** The events to lay out, in date order. */
  readonly shown: Int32Array;
  /** For each event 1 when it matches the filter: matching events get their rows first. */
  readonly isMatch: Uint8Array;
  /** Number of rows that the plane has room for. */
  readonly rows: number;
  /** Width of the plane: events that span more than it give way to those that fit. */
  readonly width: Px;
  readonly level: number;
  /** An event that gets a row before all others, or -1. */
  readonly first: number;
}

/**
 * Gives each event a row in which it overlaps nobody, as long as there are rows.
 *
 * Intervals fit into `rows` rows exactly when no point is covered by more than `rows` of them. So events are admitted
 * one by one, the most important first, while the depth allows it, with their label to the right or else to the left;
 * then a sweep in order of their left edges puts each into the topmost row that is free.
 */
export function layOut(input: LayoutInput): Layout {
  const { dataset, axis, shown, rows, level } = input;
  const perMs = levelScale(level);
  const row = new Int16Array(dataset.size).fill(NO_ROW);
  const form = new Uint8Array(dataset.size);
  const side = new Int8Array(dataset.size).fill(1);

  const left = new Float64Array(dataset.size);
  const right = new Float64Array(dataset.size);
  const place = (i: number, at: 1 | -1): void => {
    side[i] = at;
    [left[i], right[i]] = reach(input, perMs, i, form[i]!, at);
  };
  const edges = new Float64Array(4 * shown.length);
  for (const [k, i] of shown.entries()) {
    form[i] = formOf(axis.end[i]! - axis.start[i]!, perMs);
    edges.set(reach(input, perMs, i, form[i]!, 1), 4 * k);
    edges.set(reach(input, perMs, i, form[i]!, -1), 4 * k + 2);
  }
  edges.sort();

  const admitted: number[] = [];
  // Depth is counted over the slots between neighbouring edges.
  const depth = createDepth(edges.length);
  for (const i of byImportance(input, perMs)) {
    for (const at of sidesOf(input, perMs, i, form[i]!)) {
      place(i, at);
      const from = lowerBound(edges, left[i]!);
      const to = lowerBound(edges, right[i]!);
      if (depth.max(from, to) >= rows) continue;
      depth.add(from, to);
      admitted.push(i);
      break;
    }
  }

  admitted.sort((a, b) => left[a]! - left[b]! || a - b);
  const freeFrom = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY);
  const placed = new Uint8Array(dataset.size);
  for (const i of admitted) {
    const free = freeFrom.findIndex((x) => x <= left[i]!);
    row[i] = free;
    freeFrom[free] = right[i]!;
    placed[i] = 1;
  }
  return { level, rows, row, form, side, folded: shown.filter((i) => placed[i] === 0) };
}

function formOf(duration: Ms, perMs: number): number {
  const width = duration * perMs;
  if (width < (duration <= DAY ? DAY_DOT_WIDTH : DOT_WIDTH)) return DOT;
  return width < WIDE_WIDTH ? BAR : WIDE;
}

/** The promoted event, matching events, then those that fit on the plane, then by how much is told of them, then by date. */
function byImportance({ dataset, axis, shown, isMatch, width, first }: LayoutInput, perMs: number): number[] {
  const fits = (i: number) => ((axis.end[i]! - axis.start[i]!) * perMs <= width ? 1 : 0);
  const promoted = (i: number) => (i === first ? 1 : 0);
  return [...shown].sort(
    (a, b) =>
      promoted(b) - promoted(a) ||
      isMatch[b]! - isMatch[a]! ||
      fits(b) - fits(a) ||
      dataset.weight[b]! - dataset.weight[a]! ||
      a - b,
  );
}

/**
 * The sides to try for a label: the right one first, but not beyond the last event, nor the left one beyond the first,
 * where a view of everything would cut it off.
 */
function sidesOf(input: LayoutInput, perMs: number, i: number, form: number): readonly (1 | -1)[] {
  if (form === WIDE) return [1];
  const { start, end } = input.axis.extent;
  const overhangs = reach(input, perMs, i, form, 1)[1] > (end - start) * perMs + OVERHANG;
  const underhangs = reach(input, perMs, i, form, -1)[0] < -OVERHANG;
  if (underhangs) return [1];
  return overhangs ? [-1, 1] : [1, -1];
}

/** What an event takes up in its row with its label on the given side, in pixels from the first event on. */
function reach(
  { axis, labels }: LayoutInput,
  perMs: number,
  i: number,
  form: number,
  side: 1 | -1,
): [left: Px, right: Px] {
  let left = (axis.start[i]! - axis.extent.start) * perMs;
  let right = (axis.end[i]! - axis.extent.start) * perMs;
  if (form === DOT) {
    const centre = (left + right) / 2;
    left = centre - DOT_RADIUS;
    right = centre + DOT_RADIUS;
  }
  if (form === WIDE) return [left, Math.max(right, left + labels.width[i]!) + EVENT_GAP];
  const label = LABEL_GAP + labels.width[i]!;
  return side > 0 ? [left, right + label + EVENT_GAP] : [left - label, right + EVENT_GAP];
}
