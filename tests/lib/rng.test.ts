import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/rng.ts';

const take = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random);
};

describe('seededRandom', () => {
  it('gives the same sequence for the same seed on every machine', () => {
    // From the reference implementation of mulberry32.
    expect(take(1, 3)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  });

  it('gives different sequences for different seeds', () => {
    expect(take(1, 5)).not.toEqual(take(2, 5));
  });

  it('stays in [0, 1) and fills it evenly', () => {
    const values = take(7, 10_000);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    const tenths = new Array<number>(10).fill(0);
    for (const value of values) tenths[Math.floor(value * 10)]!++;
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('takes seeds beyond 32 bits and below zero', () => {
    expect(take(-1, 2)).toEqual(take(0xffffffff, 2));
    expect(take(2 ** 32 + 5, 2)).toEqual(take(5, 2));
  });
});
