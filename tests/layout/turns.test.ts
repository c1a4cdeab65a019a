import { describe, expect, it } from 'vitest';
import { crowdLength, thin, turnsOf } from '../../src/layout/turns.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { forSeeds, integer } from '../fixtures.ts';

describe('the turns of a track', () => {
  it('say who is when, and how many match', () => {
    const weight = Int32Array.of(1, 5, 3, 9);
    const { order, turn, matching } = turnsOf(Int32Array.of(0, 1, 2, 3), weight, Uint8Array.of(1, 1, 0, 0));
    expect([...order]).toEqual([1, 0, 3, 2]);
    expect([...turn]).toEqual([1, 0, 3, 2]);
    expect(matching).toBe(2);
  });
});

describe('thinning crowds', () => {
  it('keeps the first of each crowd by their turns, and whatever is long', () => {
    let kept = 0;
    let left = 0;
    forSeeds(30, (seed) => {
      const random = seededRandom(seed);
      const size = 400;
      const start = Float64Array.from({ length: size }, () => Math.floor(2000 * random() ** 2) - 300).sort();
      const end = start.map((from) => from + integer(random, 20) ** 2);
      const weight = Int32Array.from({ length: size }, () => integer(random, 5));
      const isMatch = Uint8Array.from({ length: size }, () => integer(random, 2));
      const events = Int32Array.from(weight.keys()).filter(() => random() < 0.8);
      const crowd = 2 ** (4 + integer(random, 4));
      const turns = turnsOf(events, weight, isMatch);
      const given = new Map<number, number>();
      const expected = [...turns.order].filter((k) => {
        const i = events[k]!;
        if (end[i]! - start[i]! >= 16 * crowd) return true;
        const at = Math.floor(start[i]! / crowd);
        given.set(at, (given.get(at) ?? 0) + 1);
        return given.get(at)! <= 6;
      });
      expect([...thin(turns, events, { start, end }, crowd, 6)]).toEqual(expected.sort((a, b) => a - b));
      kept += expected.length;
      left += events.length - expected.length;
    });
    expect(Math.min(kept, left)).toBeGreaterThan(1000);
  });

  it('takes what starts within half a mark or a mark for a crowd, whatever the scale', () => {
    for (let perMs = 1e-9; perMs < 1e3; perMs *= 1.7) {
      const crowd = crowdLength(perMs);
      expect(Number.isInteger(Math.log2(crowd))).toBe(true);
      expect(crowd * perMs).toBeGreaterThan(11);
      expect(crowd * perMs).toBeLessThanOrEqual(22);
    }
  });
});
