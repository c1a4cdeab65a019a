import type { Dataset } from '../dataset/dataset.ts';
import type { Ms, Span } from '../time/span.ts';
import type { Axis } from './axis.ts';
import { BLOCK } from './blocks.ts';
import { levelScale, type Px } from './scale.ts';
import { positionsWithin, type Track } from './track.ts';

/** A count that stands for events which found no row of their own. */
export interface Chip {
  readonly count: number;
  /** The true span of the members, in time. */
  readonly start: Ms;
  readonly end: Ms;
  /** The place where the chip stands: halfway between the middles of its first and last members, or near to it. */
  readonly anchor: Ms;
  /** How many members each source tells. */
  readonly sources: Uint32Array;
  /** Event indices, in date order. */
  members(): readonly number[];
}

/** The events of a layout that found no row, as counts in the cells of a grid that is fixed to the axis. */
export interface ChipGrid {
  /** Chips whose stand or span touches the stretch between two places, from left to right. */
  within(from: Ms, to: Ms): readonly Chip[];
  /**
   * Counts anew.
   *
   * @param placed positions of the events that have a row
   * @param decided what touches this stretch and has no row is folded; what lies beyond has not been laid out
   */
  refresh(placed: readonly number[], decided: Span): void;
}

export const CHIP_WIDTH: Px = 44;
const CHIP_GAP: Px = 8;
/** Width of a cell at the layout's level; what is right there stays apart at any finer scale. */
const CELL: Px = CHIP_WIDTH + CHIP_GAP;

interface Input {
  readonly dataset: Dataset;
  readonly axis: Axis;
  readonly track: Track;
  readonly width: Px;
  readonly level: number;
}

interface Cell {
  count: number;
  start: Ms;
  end: Ms;
  firstMiddle: Ms;
  lastMiddle: Ms;
  /** From the place where the first member starts to the place where the last one ends. */
  from: Ms;
  to: Ms;
  readonly sources: Uint32Array;
}

/**
 * Cells are counted when they are first asked for: by blocks of events as far as all of a block are folded into one cell.
 *
 * @param isFolded whether the event at a position of the track is folded
 * @param isLong whether the event of an index is longer than the plane is wide; such are no members of chips
 */
export function createChipGrid(
  { dataset, axis, track, width, level }: Input,
  isFolded: (position: number) => boolean,
  isLong: (event: number) => boolean,
): ChipGrid {
  const perMs = levelScale(level);
  const cells = new Map<number, Cell>();
  const chips = new Map<number, Chip>();
  const { start: places, end: ends, extent } = axis;
  const { events, blocks } = track;
  const { offsets, values } = dataset.sourcesOf;
  /** For each block 1 when it has to be counted event by event. */
  const mixed = new Uint8Array(blocks.start.length);
  // How far a member can stand from the beginning of its chip's span.
  const reach =
    Math.min(
      blocks.longest.reduce((a, b) => Math.max(a, b), 0),
      width / perMs,
    ) / 2;

  const middleOf = (i: number): Ms => (places[i]! + ends[i]!) / 2;
  const cellAt = (place: Ms): number => Math.floor(((place - extent.start) * perMs) / CELL);

  function cellOf(at: number): Cell {
    const known = cells.get(at);
    if (known) return known;
    const cell = emptyCell(dataset.sources.length);
    const until = extent.start + ((at + 1) * CELL) / perMs;
    for (let b = 0; b < mixed.length && blocks.start[b]! <= until; b++) {
      const first = cellAt(blocks.firstMiddle[b]!);
      const last = cellAt(blocks.lastMiddle[b]!);
      if (first > at || last < at) continue;
      if (first === last && mixed[b] === 0) addBlock(cell, b);
      else addEvents(cell, at, b);
    }
    cells.set(at, cell);
    return cell;
  }

  function addBlock(cell: Cell, b: number): void {
    const begin = b * BLOCK;
    cell.count += Math.min(events.length, begin + BLOCK) - begin;
    widen(cell, blocks.start[b]!, dataset.start[events[begin]!]!, blocks.latest[b]!, blocks.latestTime[b]!);
    cell.firstMiddle = Math.min(cell.firstMiddle, blocks.firstMiddle[b]!);
    cell.lastMiddle = Math.max(cell.lastMiddle, blocks.lastMiddle[b]!);
    const count = cell.sources.length;
    for (let source = 0; source < count; source++)
      cell.sources[source]! += blocks.sources[b * count + source]!;
  }

  function addEvents(cell: Cell, at: number, b: number): void {
    const end = Math.min(events.length, (b + 1) * BLOCK);
    for (let k = b * BLOCK; k < end; k++) {
      const i = events[k]!;
      const middle = middleOf(i);
      if (cellAt(middle) !== at || isLong(i) || !isFolded(k)) continue;
      cell.count++;
      widen(cell, places[i]!, dataset.start[i]!, ends[i]!, dataset.end[i]!);
      cell.firstMiddle = Math.min(cell.firstMiddle, middle);
      cell.lastMiddle = Math.max(cell.lastMiddle, middle);
      for (let n = offsets[i]!; n < offsets[i + 1]!; n++) cell.sources[values[n]!]!++;
    }
  }

  /** A chip stands between its members' middles, as far as that leaves the chips beside it their room. */
  function anchorOf(at: number, cell: Cell): Ms {
    const left = extent.start + (at * CELL) / perMs;
    const half = CELL / 2 / perMs;
    const lowest = left + (cellOf(at - 1).count > 0 ? half : 0);
    const highest = left + (cellOf(at + 1).count > 0 ? half : 2 * half);
    return Math.max(lowest, Math.min(highest, (cell.firstMiddle + cell.lastMiddle) / 2));
  }

  function chipAt(at: number, cell: Cell): Chip {
    const known = chips.get(at);
    if (known) return known;
    const chip: Chip = {
      count: cell.count,
      start: cell.start,
      end: cell.end,
      anchor: anchorOf(at, cell),
      sources: cell.sources,
      members: () =>
        [...positionsWithin(track, axis, cell.from, cell.to)]
          .filter((k) => isFolded(k))
          .map((k) => events[k]!)
          .filter((i) => !isLong(i) && cellAt(middleOf(i)) === at),
    };
    chips.set(at, chip);
    return chip;
  }

  return {
    within(from, to) {
      const last = cellAt(Math.min(to, extent.end) + reach);
      const found: Chip[] = [];
      for (let at = cellAt(Math.max(from, extent.start) - reach); at <= last; at++) {
        const cell = cellOf(at);
        if (cell.count > 0) found.push(chipAt(at, cell));
      }
      return found;
    },
    refresh(placed, decided) {
      cells.clear();
      chips.clear();
      for (let b = 0; b < mixed.length; b++) {
        const isWhole = blocks.firstMiddle[b]! >= decided.start && blocks.lastMiddle[b]! <= decided.end;
        mixed[b] = isWhole && blocks.longest[b]! * perMs <= width ? 0 : 1;
      }
      for (const k of placed) mixed[Math.floor(k / BLOCK)] = 1;
    },
  };
}

/** Takes in a span of places, and of the times that they stand for. */
function widen(cell: Cell, from: Ms, start: Ms, to: Ms, end: Ms): void {
  cell.from = Math.min(cell.from, from);
  cell.start = Math.min(cell.start, start);
  cell.to = Math.max(cell.to, to);
  cell.end = Math.max(cell.end, end);
}

function emptyCell(sources: number): Cell {
  return {
    count: 0,
    start: Number.POSITIVE_INFINITY,
    end: Number.NEGATIVE_INFINITY,
    firstMiddle: Number.POSITIVE_INFINITY,
    lastMiddle: Number.NEGATIVE_INFINITY,
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
    sources: new Uint32Array(sources),
  };
}
