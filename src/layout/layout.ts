import type { Dataset } from '../dataset/dataset.ts';
import type { Ms, Span } from '../time/span.ts';
import type { Axis } from './axis.ts';
import { type ChipGrid, createChipGrid } from './chips.ts';
import { formOf, type Measures, markIn, mostReach, reachIn, sidesOf } from './form.ts';
import type { Labels } from './labels.ts';
import { levelScale, type Px } from './scale.ts';
import { edgeSlots, pixelSlots, type Slots } from './slots.ts';
import { AT_ONCE, positionOf, positionsWithin, type Track } from './track.ts';

/** Row of an event that has none: it is folded into a count, or has not been laid out yet. */
export const NO_ROW = -1;

export interface LayoutInput {
  readonly dataset: Dataset;
  readonly axis: Axis;
  readonly labels: Labels;
  /** The events to lay out. */
  readonly track: Track;
  /** Number of rows that there is room for. */
  readonly rows: number;
  /** Width of the plane: events that span more than it give way to those that fit. */
  readonly width: Px;
  readonly level: number;
}

/**
 * Where the events of a track stand at one zoom level. It depends on the zoom, not on the pan: what has got its row, and
 * its side of the label, keeps it. A short track is laid out at once, a long one as far as it is looked at. Columns are
 * indexed by position in the track.
 */
export interface Layout {
  readonly input: LayoutInput;
  /** Row of each event, or `NO_ROW`. */
  readonly row: Int16Array;
  /** 1 where the label stands to the right of its mark, -1 to the left. */
  readonly side: Int8Array;
  /** Positions of the events that have a row. */
  readonly placed: readonly number[];
  /** Events that found no row, as counts. */
  readonly chips: ChipGrid;
  /** Events that found no row and are longer than the plane is wide. They run through the view rather than stand in it. */
  readonly longer: readonly number[];
  /** Whether the event at a position has been laid out and found no row. */
  isFolded(position: number): boolean;
  /**
   * Sees to it that all that reaches into this stretch of the axis is laid out. Of what has not been, the events `first`
   * get a row before all others, in their order.
   */
  cover(from: Ms, to: Ms, first: readonly number[]): void;
}

/** How much more than what is in view is laid out, in widths of the plane. */
const AHEAD = 0.5;
/** What lies further off than this is not reached by going on, but laid out afresh, in widths of the plane. */
const FAR = 12;
/**
 * Gives each event a row in which it overlaps nobody, as long as there are rows.
 *
 * Intervals fit into `rows` rows exactly when no point is covered by more than `rows` of them. So events are admitted
 * one by one, the most important first, while the depth allows it, with their label to the right or else to the left;
 * then a sweep in order of their edges puts each into the topmost row that is free. A stretch that is laid out later
 * adjoins one that is, so that the sweep goes on from there, to the right or to the left.
 */
export function createLayout(input: LayoutInput): Layout {
  const { axis, labels, track, rows, width } = input;
  const { events } = track;
  const measures: Measures = { axis, labels, perMs: levelScale(input.level) };
  const { perMs } = measures;
  const margin = mostReach(labels);
  const row = new Int16Array(events.length).fill(NO_ROW);
  const side = new Int8Array(events.length);
  const placed: number[] = [];
  const left: Px[] = [];
  const right: Px[] = [];
  const longer: number[] = [];
  /** Where each row is free: to the right of its last event, and to the left of its first. */
  const freeAfter = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY);
  const freeBefore = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  /** What is laid out, in pixels of the level from the beginning of the axis on. */
  let covered: { from: Px; to: Px } | undefined;
  /** What touches this stretch of the axis has been laid out. */
  let decided: Span | undefined;

  const placeAt = (x: Px): Ms => axis.extent.start + x / perMs;
  const touches = (i: number, { start, end }: Span) => axis.start[i]! <= end && axis.end[i]! >= start;
  const isLong = (i: number) => (axis.end[i]! - axis.start[i]!) * perMs > width;
  const isDecided = (i: number) => decided !== undefined && touches(i, decided);
  const isFolded = (k: number) => row[k] === NO_ROW && isDecided(events[k]!);
  const chips = createChipGrid(input, isFolded, isLong);

  /** Lays out what reaches into a stretch and has not been laid out, to the right of what has been or to the left. */
  function layOut(from: Px, to: Px, rightward: boolean, first: readonly number[]): void {
    const stretch = { start: placeAt(from - margin), end: placeAt(to + margin) };
    const candidates = candidatesIn(stretch);
    const slots = slotsFor(candidates, from, to);
    for (let n = 0; n < placed.length; n++) slots.cover(left[n]!, right[n]!);

    const admitted: { k: number; l: Px; r: Px }[] = [];
    const admit = (k: number): boolean => {
      const i = events[k]!;
      const form = formOf(axis.end[i]! - axis.start[i]!, perMs);
      // Most are turned away by the pixel in their middle, and most others before their labels have to be measured.
      const middle = Math.floor(((axis.start[i]! + axis.end[i]!) / 2 - axis.extent.start) * perMs);
      if (!slots.hasRoom(middle, middle + 1)) return false;
      const [from, to] = markIn(measures, i, form);
      if (!slots.hasRoom(from, to)) return false;
      for (const at of sidesOf(measures, i, form)) {
        const [l, r] = reachIn(measures, i, form, at);
        if (!slots.hasRoom(l, r)) continue;
        slots.cover(l, r);
        side[k] = at;
        admitted.push({ k, l, r });
        return true;
      }
      return false;
    };
    const ahead = first
      .filter((i) => touches(i, stretch) && !isDecided(i))
      .map((i) => positionOf(track, i))
      .filter((k) => k >= 0 && admit(k));
    for (const k of inTurn(candidates)) {
      if (!ahead.includes(k) && !admit(k) && isLong(events[k]!)) longer.push(events[k]!);
    }

    if (rightward) admitted.sort((a, b) => a.l - b.l || a.k - b.k);
    else admitted.sort((a, b) => b.r - a.r || b.k - a.k);
    for (const { k, l, r } of admitted) {
      const free = rightward ? freeAfter.findIndex((x) => x <= l) : freeBefore.findIndex((x) => x >= r);
      row[k] = free;
      freeAfter[free] = Math.max(freeAfter[free]!, r);
      freeBefore[free] = Math.min(freeBefore[free]!, l);
      placed.push(k);
      left.push(l);
      right.push(r);
    }
    covered = { from: Math.min(from, covered?.from ?? from), to: Math.max(to, covered?.to ?? to) };
    decided = { start: placeAt(covered.from - margin), end: placeAt(covered.to + margin) };
    chips.refresh(placed, decided);
  }

  /** Positions of what touches a stretch, has not been laid out and gets the chance of a row. */
  function candidatesIn({ start, end }: Span): Int32Array {
    const chances = track.chances(perMs, rows);
    const near = positionsWithin(chances, axis, start, end).map((n) => chances.positions[n]!);
    return decided ? near.filter((k) => !isDecided(events[k]!)) : near;
  }

  /** In order of importance; what is longer than the plane is wide comes after what fits, and what matches before all. */
  function inTurn(candidates: Int32Array): number[] {
    const { order, turn, matching } = track.turns;
    const turns = candidates.map((k) => turn[k]!).sort();
    const groups: number[][] = [[], [], [], []];
    for (const at of turns) {
      const k = order[at]!;
      groups[(at < matching ? 0 : 2) + (isLong(events[k]!) ? 1 : 0)]!.push(k);
    }
    return groups.flat();
  }

  function slotsFor(candidates: Int32Array, from: Px, to: Px): Slots {
    if (Number.isFinite(from)) return pixelSlots(from - 2 * margin, to + 2 * margin, rows);
    const edges = new Float64Array(4 * candidates.length);
    for (const [n, k] of candidates.entries()) {
      const i = events[k]!;
      const form = formOf(axis.end[i]! - axis.start[i]!, perMs);
      edges.set(reachIn(measures, i, form, 1), 4 * n);
      edges.set(reachIn(measures, i, form, -1), 4 * n + 2);
    }
    return edgeSlots(edges, rows);
  }

  function begin(from: Px, to: Px, first: readonly number[]): void {
    row.fill(NO_ROW);
    for (const list of [placed, left, right, longer]) list.length = 0;
    freeAfter.fill(Number.NEGATIVE_INFINITY);
    freeBefore.fill(Number.POSITIVE_INFINITY);
    covered = undefined;
    decided = undefined;
    layOut(from, to, true, first);
  }

  return {
    input,
    row,
    side,
    placed,
    chips,
    longer,
    isFolded,
    cover(fromPlace, toPlace, first) {
      if (events.length <= AT_ONCE) {
        if (!covered) begin(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, first);
        return;
      }
      const from = Math.floor((fromPlace - axis.extent.start) * perMs);
      const to = Math.ceil((toPlace - axis.extent.start) * perMs);
      const ahead = Math.ceil(AHEAD * width);
      const far = FAR * width;
      if (!covered || from > covered.to + far || to < covered.from - far) {
        begin(from - ahead, to + ahead, first);
        return;
      }
      if (to > covered.to) layOut(covered.to, to + ahead, true, first);
      if (from < covered.from) layOut(from - ahead, covered.from, false, first);
    },
  };
}
