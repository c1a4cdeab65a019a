import { describe, expect, it } from 'vitest';
import { axisOf } from '../../src/layout/axis.ts';
import {
  curveThrough,
  nearestMark,
  type ReadingMark,
  readingMarks,
  stripHeights,
  wholeScale,
} from '../../src/layout/readingOrder.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { readingsOf } from '../../src/query/readings.ts';
import { dataset, forSeeds, integer, randomDataset } from '../fixtures.ts';

const WIDTH = 800;

describe('the scale of the strips', () => {
  it('shows all of the chronology with air on both sides, folded as the overview', () => {
    forSeeds(20, (seed) => {
      const of = randomDataset(seededRandom(seed), 40);
      const axis = axisOf(of, of.quiet);
      const scale = wholeScale(axis, WIDTH);
      expect(scale.toX(of.extent.start)).toBeGreaterThan(0.05 * WIDTH);
      expect(scale.toX(of.extent.end)).toBeLessThan(0.95 * WIDTH);
      expect(scale.toX(of.extent.start) + scale.toX(of.extent.end)).toBeCloseTo(WIDTH, 3);
    });
  });
});

describe('the marks of a strip', () => {
  const ferry = dataset();
  const axis = axisOf(ferry, ferry.quiet);
  const scale = wholeScale(axis, WIDTH);
  const readings = readingsOf(ferry, new Uint8Array(ferry.size).fill(1));
  const marksOf = (i: number, most = 100) => readingMarks(ferry, axis, scale, readings[i]!, 400, most);

  it('stand as far down as their quotes stand in the article', () => {
    expect(marksOf(0).map(({ y }) => y)).toEqual([90, 100, 120, 200, 210, 360]);
  });

  it('stand in the middle of the span of their date', () => {
    for (const { event, x, x0, x1 } of marksOf(0)) {
      expect(x0).toBeCloseTo(scale.toX(ferry.start[event]!), 6);
      expect(x1).toBeCloseTo(scale.toX(ferry.end[event]!), 6);
      expect(x).toBeCloseTo((x0 + x1) / 2, 6);
    }
  });

  it('stand at the same place in all strips when they are of the same event', () => {
    const talks = ferry.eventIndex.get('talks')!;
    const places = [0, 1, 2].map((i) => marksOf(i).find(({ event }) => event === talks)!.x);
    expect(new Set(places).size).toBe(1);
  });

  it('are the first ones where there are too many, over all of the height', () => {
    const end = 1000 + 'met her colleague Carl Dorn in Port Esker'.length;
    expect(marksOf(0, 2).map(({ y }) => y)).toEqual([(900 / end) * 400, (1000 / end) * 400]);
  });
});

describe('the curve', () => {
  it('leaves and reaches each point vertically', () => {
    expect(
      curveThrough([
        { x: 0, y: 0 },
        { x: 10, y: 4 },
      ]),
    ).toBe('M0,0C0,2,10,2,10,4');
    expect(curveThrough([])).toBe('');
    expect(curveThrough([{ x: 1.23456, y: 2 }])).toBe('M1.23,2');
  });

  it('never runs back up', () => {
    forSeeds(30, (seed) => {
      const random = seededRandom(seed);
      const points = Array.from({ length: 12 }, () => ({ x: 800 * random(), y: 300 * random() }));
      points.sort((a, b) => a.y - b.y);
      const numbers = curveThrough(points)
        .match(/-?[\d.]+/g)!
        .map(Number);
      const downwards = numbers.filter((_, i) => i % 2 === 1);
      expect(downwards).toEqual([...downwards].sort((a, b) => a - b));
    });
  });
});

describe('the mark under the pointer', () => {
  const mark = (quote: number, x: number, y: number): ReadingMark => ({
    ...{ quote, event: quote, x, y, x0: x, x1: x },
  });

  it('is the nearest within reach', () => {
    const marks = [mark(0, 10, 10), mark(1, 20, 10), mark(2, 20, 10)];
    expect(nearestMark(marks, 12, 10, 20)?.quote).toBe(0);
    expect(nearestMark(marks, 19, 12, 20)?.quote).toBe(1);
    expect(nearestMark(marks, 20, 31, 20)).toBeUndefined();
    expect(nearestMark([], 0, 0, 20)).toBeUndefined();
  });

  it('agrees with a sort of all distances', () => {
    forSeeds(30, (seed) => {
      const random = seededRandom(seed);
      const marks = Array.from({ length: 20 }, (_, i) => mark(i, integer(random, 50), integer(random, 50)));
      const [x, y] = [integer(random, 50), integer(random, 50)];
      const distance = (one: ReadingMark) => Math.hypot(one.x - x, one.y - y);
      const [nearest] = marks.filter((one) => distance(one) <= 8).sort((a, b) => distance(a) - distance(b));
      expect(nearestMark(marks, x, y, 8)?.quote).toBe(nearest?.quote);
    });
  });
});

describe('the heights of strips', () => {
  it('are as the lengths of the articles', () => {
    expect(stripHeights([1000, 3000], 400, 50)).toEqual([100, 300]);
  });

  it('are never below the least, which the longer ones make up for', () => {
    expect(stripHeights([10, 1000, 3000], 500, 100)).toEqual([100, 100, 300]);
  });

  it('need more room than there is when even the least does not fit', () => {
    expect(stripHeights([10, 20, 30], 100, 80)).toEqual([80, 80, 80]);
    expect(stripHeights([], 100, 80)).toEqual([]);
  });

  it('fill the room, in the order of the lengths', () => {
    forSeeds(40, (seed) => {
      const random = seededRandom(seed);
      const lengths = Array.from({ length: 1 + integer(random, 6) }, () => 1 + integer(random, 9000));
      const heights = stripHeights(lengths, 900, 60);
      expect(heights.reduce((sum, height) => sum + height, 0)).toBeCloseTo(900, 6);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(60 - 1e-9);
      for (const [i, a] of lengths.entries()) {
        for (const [j, b] of lengths.entries())
          if (a < b) expect(heights[i]!).toBeLessThanOrEqual(heights[j]! + 1e-9);
      }
    });
  });
});
