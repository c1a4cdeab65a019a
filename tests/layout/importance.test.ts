import { describe, expect, it } from 'vitest';
import { byImportance, spread } from '../../src/layout/importance.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { forSeeds, integer } from '../fixtures.ts';

describe('spreading turns', () => {
  it('has each number once, in the order of their bits in reverse', () => {
    for (const size of [0, 1, 2, 3, 7, 8, 9, 100, 1024, 1025, 5000]) {
      const reversed = (i: number) =>
        Number.parseInt([...i.toString(2).padStart(20, '0')].reverse().join(''), 2);
      const expected = Array.from({ length: size }, (_, i) => i).sort((a, b) => reversed(a) - reversed(b));
      expect([...spread(size)]).toEqual(expected);
    }
  });

  it('takes from all of time in each part', () => {
    for (const n of [2, 4, 6]) {
      const first = [...spread(1024).subarray(0, 2 ** n)].sort((a, b) => a - b);
      expect(first).toEqual(Array.from({ length: 2 ** n }, (_, i) => (i * 1024) / 2 ** n));
    }
  });
});

describe('the order of importance', () => {
  it('is that of a sort by match, weight and turn', () => {
    forSeeds(30, (seed) => {
      const random = seededRandom(seed);
      const size = 3000;
      const weight = Int32Array.from({ length: size }, () => 100 * integer(random, 4) + integer(random, 3));
      const isMatch = Uint8Array.from(weight, () => integer(random, 2));
      const events = Int32Array.from(weight.keys()).filter(() => random() < 0.7);
      const turns = spread(size);
      const rank = (k: number) => {
        const i = events[k]!;
        return [isMatch[i]!, weight[i]!, -turns.indexOf(i)];
      };
      const expected = [...events.keys()].sort((a, b) => {
        const [left, right] = [rank(a), rank(b)];
        const at = left.findIndex((value, n) => value !== right[n]);
        return right[at]! - left[at]!;
      });
      expect([...byImportance(events, weight, isMatch)]).toEqual(expected);
    });
  });
});
