import { describe, expect, it } from 'vitest';
import { packRows, rowOf } from '../../src/lib/rows.ts';

describe('rows', () => {
  it('packs lists into offsets and values', () => {
    const rows = packRows([[3], [], [1, 2]]);
    expect([...rows.offsets]).toEqual([0, 1, 1, 3]);
    expect([...rows.values]).toEqual([3, 1, 2]);
  });

  it('gives each list back', () => {
    const lists = [[], [7, 7], [0], [], [5, 4, 3]];
    const rows = packRows(lists);
    expect(lists.map((_, i) => [...rowOf(rows, i)])).toEqual(lists);
  });

  it('holds no lists at all', () => {
    const rows = packRows([]);
    expect([...rows.offsets]).toEqual([0]);
    expect(rows.values).toHaveLength(0);
  });

  it('shows a row without a copy', () => {
    const rows = packRows([[1], [2, 3]]);
    expect(rowOf(rows, 1).buffer).toBe(rows.values.buffer);
  });
});
