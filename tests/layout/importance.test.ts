import { describe, expect, it } from 'vitest';
import { byImportance, roundOf } from '../../src/layout/importance.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { forSeeds, integer } from '../fixtures.ts';

describe('the rounds in which events of equal weight have their turns', () => {
  it('are all different for neighbours, and take from all of time in each part', () => {
    const rounds = Array.from({ length: 1024 }, (_, i) => roundOf(i));
    expect(new Set(rounds).size).toBe(1024);
    // The first 2^n rounds take events that are evenly apart.
    for (const n of [2, 4, 6]) {
      const first = [...rounds.keys()].filter((i) => rounds[i]! < 2 ** n);
      expect(first).toEqual(Array.from({ length: 2 ** n }, (_, i) => (i * 1024) / 2 ** n));
    }
  });
});

describe('the order of importance', () => {
  it('is that of a sort by match, weight, round and date', () => {
    forSeeds(30, (seed) => {
      const random = seededRandom(seed);
      const size = 3000;
      const weight = Int32Array.from({ length: size }, () => 100 * integer(random, 4) + integer(random, 3));
      const isMatch = Uint8Array.from(weight, () => integer(random, 2));
      const events = Int32Array.from(weight.keys()).filter(() => random() < 0.7);
      const rank = (k: number) => {
        const i = events[k]!;
        return [isMatch[i]!, weight[i]!, -roundOf(i), -i];
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
