import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/rng.ts';
import { lowerBound } from '../../src/lib/search.ts';
import { forSeeds, integer } from '../fixtures.ts';

describe('lowerBound', () => {
  it('finds the first of equal values', () => {
    expect(lowerBound([1, 3, 3, 7], 3)).toBe(1);
  });

  it('finds the end when all values are below', () => {
    expect(lowerBound([1, 3], 4)).toBe(2);
    expect(lowerBound([], 4)).toBe(0);
  });

  it('reaches to both infinities', () => {
    expect(lowerBound([1, 3], Number.NEGATIVE_INFINITY)).toBe(0);
    expect(lowerBound([1, 3], Number.POSITIVE_INFINITY)).toBe(2);
  });

  it('agrees with looking at one value after the other', () => {
    forSeeds(40, (seed) => {
      const random = seededRandom(seed);
      const values = Float64Array.from({ length: integer(random, 30) }, () => integer(random, 20)).sort();
      for (let target = -1; target <= 21; target++) {
        const slow = values.findIndex((value) => value >= target);
        expect(lowerBound(values, target), `${target} in ${values}`).toBe(slow < 0 ? values.length : slow);
      }
    });
  });
});
