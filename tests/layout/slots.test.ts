import { describe, expect, it } from 'vitest';
import { edgeSlots, pixelSlots, type Slots } from '../../src/layout/slots.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { forSeeds, integer } from '../fixtures.ts';

/** The same questions and answers by counting each pixel anew. */
function slowly(rows: number): Slots {
  const covered: [number, number][] = [];
  const depth = (x: number) => covered.filter(([left, right]) => left <= x && x < right).length;
  return {
    hasRoom(left, right) {
      for (let x = left; x < right; x++) if (depth(x) >= rows) return false;
      return true;
    },
    cover: (left, right) => covered.push([left, right]),
  };
}

describe('slots', () => {
  it('have room where counting pixel by pixel finds some, by pixels and by edges', () => {
    let full = 0;
    forSeeds(40, (seed) => {
      const random = seededRandom(seed);
      const rows = integer(random, 4);
      const reaches = Array.from({ length: 60 }, () => {
        const left = integer(random, 500);
        return [left, left + 1 + integer(random, 200)] as const;
      });
      const expected = slowly(rows);
      const kinds = [pixelSlots(0, 720, rows), edgeSlots(Float64Array.from(reaches.flat()), rows)];
      for (const [left, right] of reaches) {
        const room = expected.hasRoom(left, right);
        for (const slots of kinds) expect(slots.hasRoom(left, right)).toBe(room);
        if (!room) full++;
        else for (const slots of [expected, ...kinds]) slots.cover(left, right);
      }
    });
    expect(full).toBeGreaterThan(500);
  });

  it('have room outside of their stretch', () => {
    const slots = pixelSlots(100, 200, 1);
    slots.cover(0, 400);
    expect(slots.hasRoom(0, 100)).toBe(true);
    expect(slots.hasRoom(200, 400)).toBe(true);
    expect(slots.hasRoom(90, 101)).toBe(false);
  });
});
