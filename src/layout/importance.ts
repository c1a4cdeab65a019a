import { memoLast } from '../lib/memo.ts';

/** Events of equal weight take turns in this many rounds. */
const ROUND_BITS = 10;
const ROUNDS = 2 ** ROUND_BITS;

/** The class of each event by how much is told of it, 0 for the most, and by the round in which its turn comes. */
interface Classes {
  readonly of: Uint32Array;
  readonly count: number;
}

const classesOf = memoLast((weight: Int32Array): Classes => {
  const distinct = [...new Set(weight)].sort((a, b) => b - a);
  const rank = new Map(distinct.map((value, i) => [value, i]));
  const of = new Uint32Array(weight.length);
  for (let i = 0; i < weight.length; i++) of[i] = rank.get(weight[i]!)! * ROUNDS + roundOf(i);
  return { of, count: distinct.length * ROUNDS };
});

/**
 * The round in which an event has its turn, by its place in the order of dates: its lowest bits in reverse, the
 * sequence of van der Corput. Each round takes events from all of time, so that no stretch of it takes all rows before
 * others had their turn, and whose turn it is does not depend on what else is shown.
 */
export function roundOf(event: number): number {
  let round = 0;
  for (let bit = 0; bit < ROUND_BITS; bit++) round = (round << 1) | ((event >> bit) & 1);
  return round;
}

/**
 * Positions in a list of events in the order in which they get their rows: matching events first, then by how much is
 * told of them, then round by round. A counting sort, in linear time.
 *
 * @param events event indices, in date order
 */
export function byImportance(events: Int32Array, weight: Int32Array, isMatch: Uint8Array): Int32Array {
  const { of, count } = classesOf(weight);
  const begins = new Uint32Array(2 * count + 1);
  const classOf = (i: number) => (isMatch[i] === 1 ? 0 : count) + of[i]!;
  for (let k = 0; k < events.length; k++) begins[classOf(events[k]!) + 1]!++;
  for (let c = 1; c < begins.length; c++) begins[c]! += begins[c - 1]!;
  const sorted = new Int32Array(events.length);
  for (let k = 0; k < events.length; k++) sorted[begins[classOf(events[k]!)]!++] = k;
  return sorted;
}
