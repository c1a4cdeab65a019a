import type { Dataset } from '../dataset/dataset.ts';
import type { Ms } from '../time/span.ts';
import type { Axis } from './axis.ts';
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

/** The events of a layout that have no row, as counts in the cells of a grid that is fixed to the axis. */
export interface ChipGrid {
  /** Takes in the event at a position of the track. */
  add(position: number): void;
  /** Chips whose stand or span touches the stretch between two places, from left to right. */
  within(from: Ms, to: Ms): readonly Chip[];
  /** Events that are longer than the plane is wide. They run through the view rather than stand in it. */
  longer(): readonly number[];
  clear(): void;
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
 * @param row the layout's rows: a member of a chip is an event that has been taken in, and those have none
 * @param noRow the value of `row` for events that found none
 */
export function createChipGrid(
  { dataset, axis, track, width, level }: Input,
  row: Int16Array,
  noRow = -1,
): ChipGrid {
  const perMs = levelScale(level);
  const cells = new Map<number, Cell>();
  const chips = new Map<number, Chip>();
  const longer: number[] = [];
  const { start: places, end: ends, extent } = axis;
  const { offsets, values } = dataset.sourcesOf;
  let furthest: Px = CHIP_WIDTH;
  let latest: { readonly at: number; readonly cell: Cell } | undefined;

  const middleOf = (i: number): Ms => (places[i]! + ends[i]!) / 2;
  const cellAt = (place: Ms): number => Math.floor(((place - extent.start) * perMs) / CELL);
  const isLong = (i: number) => (ends[i]! - places[i]!) * perMs > width;

  function add(position: number): void {
    const i = track.events[position]!;
    const [from, to] = [places[i]!, ends[i]!];
    if ((to - from) * perMs > width) {
      longer.push(i);
      return;
    }
    const middle = (from + to) / 2;
    const cell = cellOf(cellAt(middle));
    cell.count++;
    if (from < cell.from) {
      cell.from = from;
      cell.start = dataset.start[i]!;
    }
    if (to > cell.to) {
      cell.to = to;
      cell.end = dataset.end[i]!;
    }
    if (middle < cell.firstMiddle) cell.firstMiddle = middle;
    if (middle > cell.lastMiddle) cell.lastMiddle = middle;
    const last = offsets[i + 1]!;
    for (let n = offsets[i]!; n < last; n++) cell.sources[values[n]!]!++;
    if ((middle - from) * perMs > furthest) furthest = (middle - from) * perMs;
  }

  /** Events come in date order, mostly into the same cell as the one before. */
  function cellOf(at: number): Cell {
    if (latest?.at === at) return latest.cell;
    let cell = cells.get(at);
    if (!cell) {
      cell = emptyCell(dataset.sources.length);
      cells.set(at, cell);
    }
    latest = { at, cell };
    return cell;
  }

  /** A chip stands between its members' middles, as far as that leaves the chips beside it their room. */
  function anchorOf(at: number, cell: Cell): Ms {
    const left = extent.start + (at * CELL) / perMs;
    const half = CELL / 2 / perMs;
    const lowest = left + (cells.has(at - 1) ? half : 0);
    const highest = left + (cells.has(at + 1) ? half : 2 * half);
    return Math.max(lowest, Math.min(highest, (cell.firstMiddle + cell.lastMiddle) / 2));
  }

  function chipAt(at: number, cell: Cell): Chip {
    const known = chips.get(at);
    if (known && known.count === cell.count) return known;
    const chip: Chip = {
      count: cell.count,
      start: cell.start,
      end: cell.end,
      anchor: anchorOf(at, cell),
      sources: cell.sources,
      members: () =>
        [...positionsWithin(track, axis, cell.from, cell.to)]
          .filter((k) => row[k] === noRow)
          .map((k) => track.events[k]!)
          .filter((i) => !isLong(i) && cellAt(middleOf(i)) === at),
    };
    chips.set(at, chip);
    return chip;
  }

  return {
    add,
    longer: () => longer,
    within(from, to) {
      const reach = furthest / perMs;
      const last = cellAt(to + reach);
      const found: Chip[] = [];
      for (let at = cellAt(from - reach); at <= last; at++) {
        const cell = cells.get(at);
        if (cell) found.push(chipAt(at, cell));
      }
      return found;
    },
    clear() {
      cells.clear();
      chips.clear();
      longer.length = 0;
      furthest = CHIP_WIDTH;
      latest = undefined;
    },
  };
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
