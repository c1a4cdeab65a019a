import { describe, expect, it } from 'vitest';
import { excerptsOf } from '../../src/dataset/excerpts.ts';
import { dataset } from '../fixtures.ts';

describe('the excerpts of a source', () => {
  it('are those of all its events, and of no other source', () => {
    const of = dataset();
    const gazette = excerptsOf(of, of.sourceIndex.get('gazette')!);
    expect(gazette.map(({ start }) => start)).toEqual([900, 1000, 1200, 2000, 2100, 3600]);
    expect(gazette.every(({ source }) => source === 'gazette')).toBe(true);
    expect(excerptsOf(of, of.sourceIndex.get('review')!)).toHaveLength(3);
  });

  it('are read once', () => {
    const of = dataset();
    expect(excerptsOf(of, 0)).toBe(excerptsOf(of, 0));
    expect(excerptsOf(of, 0)).not.toBe(excerptsOf(of, 1));
  });
});
