import type { Ms } from '../time/span.ts';
import { byImportance } from './importance.ts';
import type { Px } from './scale.ts';

/** The order in which the events of a track get their rows, by position in the track. */
export interface Turns {
  /** Positions in the order of importance; those that match the filter come first. */
  readonly order: Int32Array;
  /** The turn of each position: `order[turn[k]]` is `k`. */
  readonly turn: Int32Array;
  /** How many match. */
  readonly matching: number;
}

export function turnsOf(events: Int32Array, weight: Int32Array, isMatch: Uint8Array): Turns {
  const order = byImportance(events, weight, isMatch);
  const turn = new Int32Array(order.length);
  let matching = 0;
  for (let n = 0; n < order.length; n++) {
    turn[order[n]!] = n;
    matching += isMatch[events[n]!]!;
  }
  return { order, turn, matching };
}

/** Events that start within one such stretch make a crowd. */
const CROWD: Px = 22;
/** What is as long as this many crowds stands in more than one place, and does not count as part of any. */
const LONG = 16;

/** The length of a crowd at a scale: a power of two, so that there are few to be told apart. */
export function crowdLength(perMs: number): Ms {
  return 2 ** Math.floor(Math.log2(CROWD / perMs));
}

/**
 * The positions that get the chance of a row when only so many of each crowd do, in date order. The members of a crowd
 * overlap, so that each row holds one of them at most: with more chances than rows, what gets none could find room only
 * where its label is shorter than all those that found none before it.
 *
 * @param start places of the events of the dataset on the axis, likewise `end`
 * @param events the events of the track, in date order
 */
export function thin(
  { order }: Turns,
  events: Int32Array,
  { start, end }: { readonly start: Float64Array; readonly end: Float64Array },
  crowd: Ms,
  chances: number,
): Int32Array {
  const crowdOf = new Int32Array(events.length);
  let crowds = -1;
  let last = Number.NaN;
  for (let k = 0; k < events.length; k++) {
    const i = events[k]!;
    const at = Math.floor(start[i]! / crowd);
    if (at !== last) crowds++;
    last = at;
    crowdOf[k] = end[i]! - start[i]! < LONG * crowd ? crowds : -1;
  }
  const given = new Int32Array(crowds + 1);
  let count = 0;
  for (let n = 0; n < order.length; n++) {
    const k = order[n]!;
    const at = crowdOf[k]!;
    const isChosen = at < 0 || given[at]!++ < chances;
    crowdOf[k] = isChosen ? 1 : 0;
    if (isChosen) count++;
  }
  const positions = new Int32Array(count);
  for (let k = 0, n = 0; k < events.length; k++) if (crowdOf[k] === 1) positions[n++] = k;
  return positions;
}
