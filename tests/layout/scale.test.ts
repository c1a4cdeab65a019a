import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelScale, pixelAt, timeScale, zoomLevel } from '../../src/layout/scale.ts';
import { foldQuietTime } from '../../src/time/fold.ts';

const HOUR = 3_600_000;
const YEAR = 365.25 * 24 * HOUR;
const spans = fc
  .record({
    start: fc.integer({ min: Date.UTC(1000, 0), max: Date.UTC(2600, 0) }),
    length: fc.integer({ min: 0, max: 1000 }).map((n) => HOUR * ((300 * YEAR) / HOUR) ** (n / 1000)),
  })
  .map(({ start, length }) => ({ start, end: start + length }));
const widths = fc.integer({ min: 200, max: 4000 });

describe('a time scale', () => {
  it('maps a span to the width of the plane', () => {
    const scale = timeScale({ start: 0, end: 1000 }, 500);
    expect(scale.toX(200)).toBe(100);
    expect([scale.toX(0), scale.toX(1000), scale.toTime(500), scale.perMs]).toEqual([0, 500, 1000, 0.5]);
  });

  it('goes on beyond the plane', () => {
    const scale = timeScale({ start: 0, end: 1000 }, 500);
    expect([scale.toX(-1000), scale.toTime(1000)]).toEqual([-500, 2000]);
  });

  it('leads back to the same pixel, to a thousandth', () => {
    fc.assert(
      fc.property(spans, widths, fc.integer({ min: -1000, max: 5000 }), (span, width, x) => {
        const scale = timeScale(span, width);
        expect(Math.abs(scale.toX(scale.toTime(x)) - x)).toBeLessThan(0.001);
      }),
    );
  });
});

describe('a folded scale', () => {
  it('knows the breaks that are in view, and only those', () => {
    const DAY = 24 * HOUR;
    const days = [0, 1, 2, 500, 501, 502, 1000, 1001].map((day) => day * DAY);
    const fold = foldQuietTime(days, days, { start: 0, end: 1002 * DAY });
    expect(fold.breaks.length).toBeGreaterThan(4);
    let some = 0;
    for (const from of days) {
      for (const to of days.filter((day) => day > from)) {
        const { breaks } = timeScale({ start: from, end: to }, 1000, fold);
        expect(breaks).toEqual(fold.breaks.filter(({ start, end }) => end > from && start < to));
        if (breaks.length < fold.breaks.length) some++;
      }
    }
    expect(some).toBeGreaterThan(10);
  });
});

describe('the zoom level', () => {
  /** From an hour across a wide plane to three centuries across a narrow one. */
  const scales = fc
    .integer({ min: 0, max: 10_000 })
    .map((n) => (4000 / HOUR) * (200 / (300 * YEAR) / (4000 / HOUR)) ** (n / 10_000));
  const close = 1 + 1e-9;

  it('never lies above the scale, so that what does not overlap at the level does not on the plane', () => {
    fc.assert(
      fc.property(fc.array(scales, { minLength: 1, maxLength: 20 }), (steps) => {
        let level: number | undefined;
        for (const perMs of steps) {
          level = zoomLevel(perMs, level);
          expect(levelScale(level)).toBeLessThanOrEqual(perMs * close);
        }
      }),
    );
  });

  it('lies less than a level and a half below the scale, so that no room is wasted', () => {
    fc.assert(
      fc.property(fc.array(scales, { minLength: 1, maxLength: 20 }), (steps) => {
        let level: number | undefined;
        for (const perMs of steps) {
          level = zoomLevel(perMs, level);
          const above = levelScale(level + 1) * (levelScale(level + 1) / levelScale(level)) ** 0.5;
          expect(perMs).toBeLessThan(above);
        }
      }),
    );
  });

  it('is a whole number', () => {
    fc.assert(
      fc.property(scales, (perMs) => void expect(Number.isInteger(zoomLevel(perMs, undefined))).toBe(true)),
    );
  });

  it('changes once at most while the scale trembles about any place', () => {
    fc.assert(
      fc.property(
        scales,
        fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 30 }),
        (perMs, tremble) => {
          let level: number | undefined;
          let changes = -1;
          for (const by of tremble) {
            const next = zoomLevel(perMs * (1 + by / 10_000), level);
            if (next !== level) changes++;
            level = next;
          }
          expect(changes).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('falls as soon as the scale does and rises late', () => {
    const boundary = levelScale(-40);
    expect(zoomLevel(boundary * 0.999, -40)).toBe(-41);
    expect(zoomLevel(boundary * 1.001, -41)).toBe(-41);
    expect(zoomLevel(boundary * 1.2, -41)).toBe(-40);
  });

  it('jumps as far as the scale does', () => {
    expect(zoomLevel(levelScale(-20) * 1.01, -60)).toBe(-20);
    expect(zoomLevel(levelScale(-60) * 1.01, -20)).toBe(-60);
  });
});

it('a pixel is more time within a break than beside it', () => {
  const DAY = 24 * HOUR;
  const quiet = Date.UTC(1950, 0);
  const busy = [quiet, ...Array.from({ length: 40 }, (_, day) => Date.UTC(2013, 4, 1 + day))];
  const span = { start: quiet, end: busy.at(-1)! + DAY };
  const fold = foldQuietTime(busy, busy, span);
  const scale = timeScale(span, 800, fold);
  const [first] = fold.breaks;
  const within = (scale.placeToX(first!.from) + scale.placeToX(first!.to)) / 2;
  expect(pixelAt(scale, within)).toBeGreaterThan(30 * DAY);
  expect(pixelAt(scale, 700)).toBeCloseTo(1 / scale.perMs, -2);
});
