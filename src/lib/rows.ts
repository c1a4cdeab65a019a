/**
 * A ragged table of integers in two flat arrays: row `i` is `values[offsets[i]] … values[offsets[i + 1] - 1]`.
 * One allocation for 100,000 rows, and nothing for the garbage collector to walk.
 */
export interface Rows {
  readonly offsets: Int32Array;
  readonly values: Int32Array;
}

/** Packs lists of integers into `Rows`; `packRows([[3], [], [1, 2]])` has offsets 0, 1, 1, 3 and values 3, 1, 2. */
export function packRows(lists: readonly (readonly number[])[]): Rows {
  const offsets = new Int32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) offsets[i + 1] = offsets[i]! + list.length;
  const values = new Int32Array(offsets[lists.length]!);
  for (const [i, list] of lists.entries()) values.set(list, offsets[i]!);
  return { offsets, values };
}

/** The values of row `i`, as a view without a copy. */
export function rowOf(rows: Rows, i: number): Int32Array {
  return rows.values.subarray(rows.offsets[i], rows.offsets[i + 1]);
}
