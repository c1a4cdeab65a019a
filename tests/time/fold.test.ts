import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breakLengths,
  type Fold,
  foldQuietTime,
  toPlace,
  toTime,
  UNFOLDED,
  withLengths,
} from '../../src/time/fold.ts';

const DAY = 86_400_000;
const YEAR = 365 * DAY;

/** Folds events of a day each. */
function foldDays(days: readonly number[]): Fold {
  const starts = [...days].sort((a, b) => a - b).map((day) => day * DAY);
  const ends = starts.map((start) => start + DAY);
  return foldQuietTime(starts, ends, { start: starts[0] ?? 0, end: ends.at(-1) ?? DAY });
}

/** Bursts of days with years between them. */
const bursts = fc
  .array(
    fc.tuple(
      fc.integer({ min: -400, max: 400 }),
      fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 1 }),
    ),
    {
      minLength: 2,
      maxLength: 8,
    },
  )
  .map((parts) => parts.flatMap(([years, days]) => days.map((day) => years * 365 + day)));

describe('folding quiet time', () => {
  it('shortens the long gap between two busy weeks to a part of the axis', () => {
    const fold = foldDays([0, 2, 4, 6, 4000, 4002, 4004, 4006]);
    expect(fold.breaks).toHaveLength(1);
    const [one] = fold.breaks;
    expect(one!.start).toBeGreaterThanOrEqual(7 * DAY);
    expect(one!.end).toBeLessThanOrEqual(4000 * DAY);
    const whole = toPlace(fold, 4007 * DAY) - toPlace(fold, 0);
    expect(one!.to - one!.from).toBeLessThan(0.5 * whole);
  });

  it('leaves evenly spread events alone', () => {
    expect(foldDays(Array.from({ length: 40 }, (_, i) => 30 * i)).breaks).toEqual([]);
  });

  it('has nothing to fold where there is nothing, or one thing', () => {
    expect(foldQuietTime([], [], { start: 0, end: YEAR }).breaks.length).toBeLessThanOrEqual(1);
    expect(foldDays([5])).toBe(UNFOLDED);
  });

  it('does not count what lasts long as something that happens', () => {
    const starts = [0, 1, 4000, 4001].map((day) => day * DAY);
    const ends = [DAY, 4000 * DAY, 4001 * DAY, 4002 * DAY];
    expect(foldQuietTime(starts, ends, { start: 0, end: 4002 * DAY }).breaks).toHaveLength(1);
  });

  it('never folds away an event', () => {
    fc.assert(
      fc.property(bursts, (days) => {
        const fold = foldDays(days);
        for (const day of days) {
          for (const { start, end } of fold.breaks) {
            expect(day * DAY >= end || (day + 1) * DAY <= start).toBe(true);
          }
        }
      }),
    );
  });
});

describe('the folded axis', () => {
  it('is the same as time where nothing is folded', () => {
    expect(toPlace(UNFOLDED, 1234)).toBe(1234);
    expect(toTime(UNFOLDED, 1234)).toBe(1234);
  });

  it('leads from time to places and back, to the millisecond, and keeps the order', () => {
    fc.assert(
      fc.property(
        bursts,
        fc.array(fc.integer({ min: -500 * 365, max: 500 * 365 }), { minLength: 2 }),
        (days, probes) => {
          const fold = foldDays(days);
          const times = probes.map((day) => day * DAY + 12_345_678).sort((a, b) => a - b);
          const places = times.map((t) => toPlace(fold, t));
          for (const [i, place] of places.entries()) {
            expect(Math.abs(toTime(fold, place) - times[i]!)).toBeLessThan(1);
            if (i > 0) expect(place).toBeGreaterThanOrEqual(places[i - 1]!);
          }
        },
      ),
    );
  });

  it('is as long as time outside of breaks', () => {
    const fold = foldDays([0, 2, 4, 4000, 4002, 4004]);
    expect(toPlace(fold, 3 * DAY) - toPlace(fold, DAY)).toBeCloseTo(2 * DAY, 3);
    expect(toPlace(fold, 4003 * DAY) - toPlace(fold, 4001 * DAY)).toBeCloseTo(2 * DAY, 3);
  });
});

describe('opening breaks', () => {
  const fold = foldDays([0, 2, 4000, 4002, 9000, 9002]);

  it('gives one its time back and leaves the others folded', () => {
    const [first, second] = fold.breaks;
    const opened = withLengths(fold, breakLengths(fold, [first!.start]));
    expect(opened.breaks.map(({ start }) => start)).toEqual([second!.start]);
    expect(toPlace(opened, first!.end) - toPlace(opened, first!.start)).toBeCloseTo(
      first!.end - first!.start,
      3,
    );
    expect(opened.breaks[0]!.to - opened.breaks[0]!.from).toBeCloseTo(second!.to - second!.from, 3);
  });

  it('gives all their time back', () => {
    const all = fold.breaks.map(({ start }) => start);
    expect(withLengths(fold, breakLengths(fold, all))).toBe(UNFOLDED);
  });

  it('changes nothing when none is opened', () => {
    expect(withLengths(fold, breakLengths(fold, []))).toEqual(fold);
  });
});
