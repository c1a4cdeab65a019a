import { memoLast } from '../lib/memo.ts';

/** The class of each event by how much is told of it, 0 for the most. */
interface Classes {
  readonly of: Uint32Array;
  readonly count: number;
}

const classesOf = memoLast((weight: Int32Array): Classes => {
  const distinct = [...new Set(weight)].sort((a, b) => b - a);
  const rank = new Map(distinct.map((value, i) => [value, i]));
  return { of: Uint32Array.from(weight, (value) => rank.get(value)!), count: distinct.length };
});

/**
 * The numbers below `size` in the sequence of van der Corput: `spread(8)` is 0, 4, 2, 6, 1, 5, 3, 7. Each part of it
 * takes from everywhere, so that events of equal weight have their turns all over time, and whose turn it is does not
 * depend on what else is shown.
 */
export const spread = memoLast((size: number): Uint32Array => {
  const numbers = new Uint32Array(size);
  let half = 1;
  while (half < size) half *= 2;
  // Counts up with the highest bit as the lowest: the carry runs downwards.
  for (let n = 0, number = 0; n < size; ) {
    if (number < size) numbers[n++] = number;
    let bit = half / 2;
    for (; bit >= 1 && (number & bit) !== 0; bit /= 2) number ^= bit;
    if (bit >= 1) number |= bit;
  }
  return numbers;
});

/**
 * Positions in a list of events in the order in which they get their rows: matching events first, then by how much is
 * told of them, then spread over time. A counting sort, in linear time.
 *
 * @param events event indices, in date order
 */
export function byImportance(events: Int32Array, weight: Int32Array, isMatch: Uint8Array): Int32Array {
  const { of, count } = classesOf(weight);
  const begins = new Uint32Array(2 * count + 1);
  const positions = new Int32Array(weight.length).fill(-1);
  const classOf = (i: number) => (isMatch[i] === 1 ? 0 : count) + of[i]!;
  for (let k = 0; k < events.length; k++) {
    const i = events[k]!;
    positions[i] = k;
    begins[classOf(i) + 1]!++;
  }
  for (let c = 1; c < begins.length; c++) begins[c]! += begins[c - 1]!;
  const sorted = new Int32Array(events.length);
  const turns = spread(weight.length);
  for (let n = 0; n < turns.length; n++) {
    const i = turns[n]!;
    if (positions[i]! >= 0) sorted[begins[classOf(i)]!++] = positions[i]!;
  }
  return sorted;
}
