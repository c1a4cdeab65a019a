/**
 * A ragged table of integers in two flat arrays: row `i` is `values[offsets[i]] … values[offsets[i + 1] - 1]`.
 * One allocation for 100,000 rows, and nothing for the garbage collector to walk.
 */
export interface Rows {
  readonly offsets: Int32Array;
  readonly values: Int32Array;
}

/** Rows that are written one after the other, without a list for each. */
export interface RowWriter {
  /** Adds a value to the row that is being written. */
  add(value: number): void;
  /** Ends the row, with its values sorted and each kept once. Returns how many these are. */
  endSorted(): number;
  rows(): Rows;
}

/** Writes `count` rows, each of sorted values. */
export function writeRows(count: number): RowWriter {
  const offsets = new Int32Array(count + 1);
  let values = new Int32Array(4 * count + 16);
  let row = 0;
  let length = 0;
  return {
    add(value) {
      if (length === values.length) {
        const larger = new Int32Array(2 * length);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    endSorted() {
      const start = offsets[row]!;
      if (length - start > 1) {
        values.subarray(start, length).sort();
        let kept = start + 1;
        for (let i = kept; i < length; i++) if (values[i] !== values[kept - 1]) values[kept++] = values[i]!;
        length = kept;
      }
      offsets[++row] = length;
      return length - start;
    },
    rows: () => ({ offsets, values: values.slice(0, length) }),
  };
}

/** The values of row `i`, as a view without a copy. */
export function rowOf(rows: Rows, i: number): Int32Array {
  return rows.values.subarray(rows.offsets[i], rows.offsets[i + 1]);
}

/**
 * Gathers pairs into `count` rows by their keys, in the order in which they come: `groupRows([1, 0, 1], [7, 8, 9], 2)`
 * has the rows [8] and [7, 9]. A second list of values can be laid out alike by `order`, the pairs' new places.
 */
export function groupRows(
  keys: ArrayLike<number>,
  values: ArrayLike<number>,
  count: number,
): { readonly rows: Rows; readonly order: Int32Array } {
  const offsets = new Int32Array(count + 1);
  for (let i = 0; i < keys.length; i++) offsets[keys[i]! + 1]!++;
  for (let row = 0; row < count; row++) offsets[row + 1]! += offsets[row]!;
  const next = offsets.slice(0, count);
  const gathered = new Int32Array(keys.length);
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const place = next[keys[i]!]!++;
    gathered[place] = values[i]!;
    order[i] = place;
  }
  return { rows: { offsets, values: gathered }, order };
}
