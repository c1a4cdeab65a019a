import { describe, expect, it } from 'vitest';
import { createDepth } from '../../src/lib/depth.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { forSeeds, integer } from '../fixtures.ts';

describe('depth', () => {
  it('counts the intervals over a slot, ends not included', () => {
    const depth = createDepth(10);
    depth.add(2, 5);
    depth.add(4, 8);
    expect([0, 2, 3, 4, 5, 7, 8].map((slot) => depth.max(slot, slot + 1))).toEqual([0, 1, 1, 2, 1, 1, 0]);
    expect(depth.max(0, 10)).toBe(2);
    expect(depth.max(5, 10)).toBe(1);
  });

  it('finds nothing in an empty range', () => {
    const depth = createDepth(4);
    depth.add(0, 4);
    expect(depth.max(2, 2)).toBe(0);
  });

  it('takes no notice of an empty interval', () => {
    const depth = createDepth(4);
    depth.add(2, 2);
    expect(depth.max(0, 4)).toBe(0);
  });

  it('serves a single slot and none at all', () => {
    const one = createDepth(1);
    one.add(0, 1);
    expect(one.max(0, 1)).toBe(1);
    expect(createDepth(0).max(0, 0)).toBe(0);
  });

  it('agrees with counting slot by slot', () => {
    forSeeds(60, (seed) => {
      const random = seededRandom(seed);
      const size = 1 + integer(random, 70);
      const depth = createDepth(size);
      const counts = new Array<number>(size).fill(0);
      for (let step = 0; step < 120; step++) {
        const from = integer(random, size);
        const to = from + integer(random, size - from + 1);
        if (random() < 0.5) {
          depth.add(from, to);
          for (let slot = from; slot < to; slot++) counts[slot]!++;
        }
        const low = integer(random, size);
        const high = low + integer(random, size - low + 1);
        const expected = Math.max(0, ...counts.slice(low, high));
        expect(depth.max(low, high), `max(${low}, ${high}) after ${step} steps`).toBe(expected);
      }
    });
  });
});
