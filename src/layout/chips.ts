import type { Dataset } from '../dataset/dataset.ts';
import type { Ms } from '../time/span.ts';
import type { Axis } from './axis.ts';
import type { Layout } from './layout.ts';
import { levelScale, type Px } from './scale.ts';

/** A count that stands for events which found no row of their own. */
export interface Chip {
  /** Event indices, in date order. */
  readonly members: readonly number[];
  /** The true span of the members. */
  readonly start: Ms;
  readonly end: Ms;
  /** The place where the chip stands: halfway between the middles of its first and last members. */
  readonly anchor: Ms;
}

export interface Folds {
  readonly chips: readonly Chip[];
  /** Folded events longer than the plane is wide. They run through the view rather than stand in it. */
  readonly longer: readonly number[];
}

export const CHIP_WIDTH: Px = 44;
const CHIP_GAP: Px = 8;

/** Folds what found no row into chips that do not overlap at the layout's level, nor at any finer scale. */
export function foldIntoChips(dataset: Dataset, axis: Axis, layout: Layout, width: Px): Folds {
  const perMs = levelScale(layout.level);
  const middle = (i: number): Ms => (axis.start[i]! + axis.end[i]!) / 2;
  const longer: number[] = [];
  const short: number[] = [];
  for (const i of layout.folded) {
    if ((axis.end[i]! - axis.start[i]!) * perMs > width) longer.push(i);
    else short.push(i);
  }
  short.sort((a, b) => middle(a) - middle(b));

  interface Group {
    readonly from: number;
    to: number;
    anchor: Ms;
  }
  const groups: Group[] = [];
  const anchorOf = (from: number, to: number): Ms => (middle(short[from]!) + middle(short[to - 1]!)) / 2;
  for (let k = 0; k < short.length; k++) {
    let group: Group = { from: k, to: k + 1, anchor: middle(short[k]!) };
    for (
      let last = groups.at(-1);
      last && (group.anchor - last.anchor) * perMs < CHIP_WIDTH + CHIP_GAP;
      last = groups.at(-1)
    ) {
      groups.pop();
      group = { from: last.from, to: group.to, anchor: anchorOf(last.from, group.to) };
    }
    groups.push(group);
  }

  const chips = groups.map(({ from, to, anchor }) => {
    const members = short.slice(from, to).sort((a, b) => a - b);
    return {
      members,
      anchor,
      start: Math.min(...members.map((i) => dataset.start[i]!)),
      end: Math.max(...members.map((i) => dataset.end[i]!)),
    };
  });
  return { chips, longer };
}
