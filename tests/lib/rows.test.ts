import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupRows, type Rows, rowOf, writeRows } from '../../src/lib/rows.ts';
import { fuzz } from '../fuzz.ts';

const listsOf = (rows: Rows) =>
  Array.from({ length: rows.offsets.length - 1 }, (_, i) => [...rowOf(rows, i)]);

/** Writes lists as rows. */
function written(lists: readonly (readonly number[])[]): Rows {
  const writer = writeRows(lists.length);
  for (const list of lists) {
    for (const value of list) writer.add(value);
    writer.endSorted();
  }
  return writer.rows();
}

describe('written rows', () => {
  it('are offsets and values', () => {
    const rows = written([[3], [], [2, 1]]);
    expect([...rows.offsets]).toEqual([0, 1, 1, 3]);
    expect([...rows.values]).toEqual([3, 1, 2]);
  });

  it('hold each list sorted, each value once', () => {
    const lists = fc.array(fc.array(fc.nat(6), { maxLength: 30 }), { maxLength: 20 });
    fc.assert(
      fc.property(lists, (of) => {
        expect(listsOf(written(of))).toEqual(of.map((list) => [...new Set(list)].sort((a, b) => a - b)));
      }),
      fuzz(100),
    );
  });

  it('grow with what is added, however few they are', () => {
    const many = Array.from({ length: 1000 }, (_, i) => i);
    expect(listsOf(written([[7], many, [], many]))).toEqual([[7], many, [], many]);
  });

  it('tell how many values a row has', () => {
    const writer = writeRows(2);
    for (const value of [5, 5, 1]) writer.add(value);
    expect(writer.endSorted()).toBe(2);
    expect(writer.endSorted()).toBe(0);
  });

  it('are no rows at all of no lists', () => {
    const rows = written([]);
    expect([...rows.offsets]).toEqual([0]);
    expect(rows.values).toHaveLength(0);
  });

  it('are shown without a copy', () => {
    const rows = written([[1], [2, 3]]);
    expect(rowOf(rows, 1).buffer).toBe(rows.values.buffer);
  });
});

describe('grouped rows', () => {
  it('gather pairs by their keys, in the order in which they come', () => {
    const { rows, order } = groupRows([1, 0, 1], [7, 8, 9], 2);
    expect(listsOf(rows)).toEqual([[8], [7, 9]]);
    expect([...order]).toEqual([1, 0, 2]);
  });

  it('are the same as by filtering, and the order leads to each value', () => {
    const pairs = fc.array(fc.tuple(fc.nat(5), fc.nat(50)));
    fc.assert(
      fc.property(pairs, (of) => {
        const values = of.map(([, value]) => value);
        const { rows, order } = groupRows(
          of.map(([key]) => key),
          values,
          6,
        );
        const filtered = Array.from({ length: 6 }, (_, row) =>
          of.filter(([key]) => key === row).map((pair) => pair[1]),
        );
        expect(listsOf(rows)).toEqual(filtered);
        for (const [i, place] of order.entries()) expect(rows.values[place]).toBe(values[i]);
      }),
      fuzz(100),
    );
  });
});
