import type { Dataset } from '../dataset/dataset.ts';
import type { Ms } from '../time/span.ts';
import type { Axis } from './axis.ts';
import { type ChipGrid, createChipGrid } from './chips.ts';
import { formOf, type Measures, markIn, mostReach, reachIn, sidesOf } from './form.ts';
import type { Labels } from './labels.ts';
import { levelScale, type Px } from './scale.ts';
import { edgeSlots, pixelSlots, type Slots } from './slots.ts';
import { positionOf, positionsWithin, type Track } from './track.ts';

/** Row of an event that found none and is folded into a count, and of one that has not been laid out yet. */
export const NO_ROW = -1;
export const UNDECIDED = -2;

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
  /** Row of each event, `NO_ROW` or `UNDECIDED`. */
  readonly row: Int16Array;
  /** 1 where the label stands to the right of its mark, -1 to the left. */
  readonly side: Int8Array;
  /** Positions of the events that have a row. */
  readonly placed: readonly number[];
  /** Events without a row, as counts. */
  readonly chips: ChipGrid;
  /**
   * Sees to it that all that reaches into this stretch of the axis is laid out. Of what has not been, the event `first`
   * gets a row before all others; -1 for none.
   */
  cover(from: Ms, to: Ms, first: number): void;
}

/** A track of no more events than this is laid out at once, from one end to the other. */
const AT_ONCE = 1500;
/** How much more than what is in view is laid out, in widths of the plane. */
const AHEAD = 0.5;
/** What lies further off than this is not reached by going on, but laid out afresh, in widths of the plane. */
const FAR = 12;
/**
 * In a long track, this many events may be turned away whose middles lie within a stretch of `CROWD`; the others there
 * are turned away unseen. One of them would have to have a shorter label than all before it to find room.
 */
const PATIENCE = 32;
const CROWD: Px = 16;

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
  const row = new Int16Array(events.length).fill(UNDECIDED);
  const side = new Int8Array(events.length);
  const chips = createChipGrid(input, row);
  const placed: number[] = [];
  const left: Px[] = [];
  const right: Px[] = [];
  /** Where each row is free: to the right of its last event, and to the left of its first. */
  const freeAfter = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY);
  const freeBefore = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  /** What is laid out, in pixels of the level from the beginning of the axis on. */
  let covered: { from: Px; to: Px } | undefined;

  const placeAt = (x: Px): Ms => axis.extent.start + x / perMs;

  /** Lays out what reaches into a stretch and has not been laid out, to the right of what has been or to the left. */
  function layOut(from: Px, to: Px, rightward: boolean, first: number): void {
    const [earliest, latest] = [placeAt(from - margin), placeAt(to + margin)];
    const near = positionsWithin(track, axis, earliest, latest);
    const candidates = placed.length === 0 && !covered ? near : near.filter((k) => row[k] === UNDECIDED);
    const slots = slotsFor(candidates, from, to);
    for (let n = 0; n < placed.length; n++) slots.cover(left[n]!, right[n]!);

    const admitted: { k: number; l: Px; r: Px }[] = [];
    const admit = (k: number): boolean => {
      const i = events[k]!;
      const form = formOf(axis.end[i]! - axis.start[i]!, perMs);
      // Most are turned away before their labels have to be measured.
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
    const promoted = positionOf(track, first);
    if (promoted >= 0 && candidates.includes(promoted)) admit(promoted);

    const { positions, matching, middle, half } = track.turns();
    const crowds = Number.isFinite(from) ? createCrowds(from - 2 * margin, to + 2 * margin) : undefined;
    /** Gives the events of some turns their chance; those that are longer than the plane is wide come last. */
    const takeTurns = (begin: number, end: number) => {
      const long: number[] = [];
      for (let n = begin; n < end; n++) {
        if (middle[n]! - half[n]! > latest || middle[n]! + half[n]! < earliest) continue;
        const k = positions[n]!;
        if (row[k] !== UNDECIDED || k === promoted) continue;
        if (2 * half[n]! * perMs > width) {
          long.push(k);
          continue;
        }
        const at = Math.floor((middle[n]! - axis.extent.start) * perMs);
        if (crowds?.isHopeless(at)) continue;
        if (!slots.hasRoom(at, at + 1) || !admit(k)) crowds?.turnAway(at);
      }
      for (const k of long) admit(k);
    };
    takeTurns(0, matching);
    takeTurns(matching, positions.length);

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
    for (let n = 0; n < candidates.length; n++) {
      const k = candidates[n]!;
      if (row[k] !== UNDECIDED) continue;
      row[k] = NO_ROW;
      chips.add(k);
    }
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

  function begin(from: Px, to: Px, first: number): void {
    row.fill(UNDECIDED);
    for (const list of [placed, left, right]) list.length = 0;
    chips.clear();
    freeAfter.fill(Number.NEGATIVE_INFINITY);
    freeBefore.fill(Number.POSITIVE_INFINITY);
    covered = undefined;
    layOut(from, to, true, first);
    covered = { from, to };
  }

  return {
    input,
    row,
    side,
    placed,
    chips,
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
      if (to > covered.to) {
        layOut(covered.to, to + ahead, true, first);
        covered.to = to + ahead;
      }
      if (from < covered.from) {
        layOut(from - ahead, covered.from, false, first);
        covered.from = from - ahead;
      }
    },
  };
}

/** Counts how many events of each crowd between two pixels were turned away. */
function createCrowds(from: Px, to: Px) {
  const turnedAway = new Uint8Array(Math.ceil((to - from) / CROWD) + 1);
  const crowdAt = (x: Px) => Math.max(0, Math.min(turnedAway.length - 1, Math.floor((x - from) / CROWD)));
  return {
    isHopeless: (x: Px) => turnedAway[crowdAt(x)]! >= PATIENCE,
    turnAway(x: Px) {
      turnedAway[crowdAt(x)]!++;
    },
  };
}
