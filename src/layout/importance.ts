import { memoLast } from '../lib/memo.ts';

/** How events rank by how much is told of them: 0 for those with the most. */
interface Ranks {
  readonly of: Uint16Array;
  readonly count: number;
}

const ranksOf = memoLast((weight: Int32Array): Ranks => {
  const distinct = [...new Set(weight)].sort((a, b) => b - a);
  const rank = new Map(distinct.map((value, i) => [value, i]));
  const of = new Uint16Array(weight.length);
  for (let i = 0; i < weight.length; i++) of[i] = rank.get(weight[i]!)!;
  return { of, count: distinct.length };
});

/**
 * Positions of a track in the order in which its events get their rows: matching events, then those that fit on the
 * plane, then by how much is told of them, then by date. A counting sort: linear, and it keeps what is in date order so.
 *
 * @param positions in date order
 * @param fits whether the event of an index fits on the plane
 */
export function byImportance(
  positions: Int32Array,
  events: Int32Array,
  weight: Int32Array,
  isMatch: Uint8Array,
  fits: (event: number) => boolean,
): Int32Array {
  const ranks = ranksOf(weight);
  const classes = new Uint32Array(positions.length);
  const begins = new Uint32Array(4 * ranks.count + 1);
  for (let n = 0; n < positions.length; n++) {
    const i = events[positions[n]!]!;
    const group = (isMatch[i] === 1 ? 0 : 2) + (fits(i) ? 0 : 1);
    classes[n] = group * ranks.count + ranks.of[i]!;
    begins[classes[n]! + 1]!++;
  }
  for (let c = 1; c < begins.length; c++) begins[c]! += begins[c - 1]!;
  const sorted = new Int32Array(positions.length);
  for (let n = 0; n < positions.length; n++) sorted[begins[classes[n]!]!++] = positions[n]!;
  return sorted;
}
