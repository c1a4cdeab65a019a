import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  HEAD_HEIGHT,
  ROW_HEIGHT,
  RULER_HEIGHT,
  rowsThatFit,
  STRIP_HEIGHT,
  singleBand,
  stackBands,
} from '../../src/layout/bands.ts';

const lane = (count: number, collapsed = false) => ({ count, collapsed });

describe('the plane without lanes', () => {
  it('has the rows that fit between the ruler and the strip, and one at least', () => {
    expect(rowsThatFit(0)).toBe(1);
    for (let height = 180; height < 2000; height += 7) {
      const room = height - RULER_HEIGHT - STRIP_HEIGHT;
      expect(rowsThatFit(height) * ROW_HEIGHT).toBeLessThanOrEqual(room);
      expect((rowsThatFit(height) + 2) * ROW_HEIGHT).toBeGreaterThan(room);
      expect(rowsThatFit(height + ROW_HEIGHT)).toBe(rowsThatFit(height) + 1);
    }
  });

  it('is one band, and nothing scrolls', () => {
    expect(singleBand(600)).toMatchObject({ height: 600 - RULER_HEIGHT, lanes: false });
    expect(singleBand(600).bands).toHaveLength(1);
  });
});

describe('lanes', () => {
  const anyLanes = fc.array(
    fc.record({ count: fc.integer({ min: 1, max: 5000 }), collapsed: fc.boolean() }),
    { minLength: 1, maxLength: 60 },
  );

  it('stand one below the other, with room for their heads and rows', () => {
    fc.assert(
      fc.property(anyLanes, fc.integer({ min: 100, max: 3000 }), (lanes, height) => {
        const { bands, height: whole } = stackBands(lanes, height);
        let top = 0;
        for (const [i, band] of bands.entries()) {
          expect(band.top).toBe(top);
          expect(band.rowsTop).toBe(top + HEAD_HEIGHT);
          expect(band.height).toBeGreaterThanOrEqual(HEAD_HEIGHT + band.rows * ROW_HEIGHT);
          expect(band.rows).toBeLessThanOrEqual(lanes[i]!.count);
          if (lanes[i]!.collapsed) expect(band).toMatchObject({ rows: 0, height: HEAD_HEIGHT });
          else expect(band.rows).toBeGreaterThan(0);
          top += band.height;
        }
        expect(whole).toBe(top);
      }),
    );
  });

  it('leave no row of the plane empty that an event waits for', () => {
    fc.assert(
      fc.property(anyLanes, fc.integer({ min: 100, max: 3000 }), (lanes, height) => {
        const { bands, height: whole } = stackBands(lanes, height);
        const wait = lanes.some(
          ({ count, collapsed }, i) => !collapsed && bands[i]!.rows < Math.min(count, 40),
        );
        if (wait) expect(whole).toBeGreaterThan(height - RULER_HEIGHT - ROW_HEIGHT);
      }),
    );
  });

  it('get the more rows the more stand in them, and never fewer on a higher plane', () => {
    const counts = [74, 65, 42, 9, 3, 1];
    const rows = (height: number) =>
      stackBands(
        counts.map((count) => lane(count)),
        height,
      ).bands.map((band) => band.rows);
    expect(rows(100)).toEqual([5, 5, 4, 2, 1, 1]);
    let before = rows(100);
    for (let height = 100; height < 6000; height += 40) {
      const now = rows(height);
      expect(now).toEqual([...now].sort((a, b) => b - a));
      for (const [i, n] of now.entries()) expect(n).toBeGreaterThanOrEqual(before[i]!);
      before = now;
    }
    expect(before).toEqual([40, 40, 40, 9, 3, 1]);
  });
});
