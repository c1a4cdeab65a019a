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
import { fuzz } from '../fuzz.ts';

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

  it('leaves years alone in which something happens, where years are all that is known', () => {
    const spans = (years: readonly number[]) =>
      foldQuietTime(
        years.map((year) => year * YEAR),
        years.map((year) => (year + 1) * YEAR),
        { start: years[0]! * YEAR, end: (years.at(-1)! + 1) * YEAR },
      ).breaks;
    expect(spans([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual([]);
    expect(spans([5])).toEqual([]);
    const [gap, ...more] = spans([0, 1, 2, 60, 61, 62]);
    expect(more).toEqual([]);
    expect(gap!.start).toBeGreaterThanOrEqual(3 * YEAR);
    expect(gap!.end).toBeLessThanOrEqual(60 * YEAR);
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
      fuzz(100),
    );
  });
});

describe('how much is folded', () => {
  const lengthOf = ({ breaks }: Fold) => breaks.map(({ from, to }) => to - from);
  const sum = (lengths: readonly number[]) => lengths.reduce((a, b) => a + b, 0);
  const daily = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);

  it('breaks take 45 % of the axis together, in equal parts where nothing begins or ends in them', () => {
    const fold = foldDays([0, 2, 4000, 4002, 9000, 9002]);
    const [first, second] = lengthOf(fold);
    expect(second).toBeCloseTo(first!, 0);
    const axis = toPlace(fold, 9003 * DAY) - toPlace(fold, 0);
    expect(sum(lengthOf(fold)) / axis).toBeCloseTo(0.45, 6);
  });

  it('what happens keeps 6 % of the shortest folded stretch about it as air', () => {
    const [first, second] = foldDays([0, 2, 4000, 4002, 9000, 9002]).breaks;
    const air = 0.06 * (4000 - 3) * DAY;
    expect([first!.start, first!.end]).toEqual([3 * DAY + air, 4000 * DAY - air].map(Math.round));
    expect([second!.start, second!.end]).toEqual([4003 * DAY + air, 9000 * DAY - air].map(Math.round));
  });

  it('a stretch is folded where that makes it half as long or shorter', () => {
    // 1100 busy days leave a single break 900 days.
    const apart = (quiet: number) => foldDays([...daily(0, 550), ...daily(550 + quiet, 550)]);
    expect(apart(1799)).toBe(UNFOLDED);
    expect(apart(1801).breaks).toHaveLength(1);
  });

  it('no more than 24 stretches are folded, and those are the longest', () => {
    const days = daily(0, 31).map((i) => 1000 * i + i * i);
    const { breaks } = foldDays(days);
    expect(breaks).toHaveLength(24);
    expect(breaks[0]!.start).toBeGreaterThan(days[6]! * DAY);
    expect(breaks.map(({ start }) => start)).toEqual(breaks.map(({ start }) => start).sort((a, b) => a - b));
  });

  it('what comes before the first event and after the last is quiet too', () => {
    const fold = foldQuietTime([5000 * DAY], [5001 * DAY], { start: 0, end: 10_001 * DAY });
    expect(fold.breaks.map(({ start, end }) => [start < 4000 * DAY, end > 6000 * DAY])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('a 2500th of the whole, and a day at least, still happens at its time', () => {
    const lasting = (length: number, whole: number) =>
      foldQuietTime(
        [0, (whole / 2) * DAY, (whole - 1) * DAY],
        [DAY, (whole / 2 + length) * DAY, whole * DAY],
        {
          start: 0,
          end: whole * DAY,
        },
      ).breaks.length;
    expect([lasting(2, 5000), lasting(2.1, 5000)]).toEqual([2, 1]);
    expect([lasting(1, 100), lasting(1.1, 100)]).toEqual([2, 1]);
  });

  it('a break in which long-lasting events begin or end is longer: by the root of how many', () => {
    const days = [0, 4000, 8000];
    const withLasting = (events: readonly (readonly [start: number, end: number])[]) => {
      const all = [...days.map((day) => [day * DAY, (day + 1) * DAY] as const), ...events].sort(
        (a, b) => a[0] - b[0],
      );
      return foldQuietTime(
        all.map(([start]) => start),
        all.map(([, end]) => end),
        { start: 0, end: 8001 * DAY },
      );
    };
    const ratio = (events: readonly (readonly [start: number, end: number])[]) => {
      const [first, second] = lengthOf(withLasting(events));
      return first! / second!;
    };
    const within = [1000 * DAY, 2000 * DAY] as const;
    expect(ratio([within, within])).toBeCloseTo(3, 6);
    // Only what lies within the break counts: one edge here, on either side.
    const { start, end } = withLasting([]).breaks[0]!;
    expect(ratio([[start, 2000 * DAY]])).toBeCloseTo(2, 6);
    expect(ratio([[1000 * DAY, end]])).toBeCloseTo(2, 6);
    expect(ratio([[10 * DAY, 2000 * DAY]])).toBeCloseTo(2, 6);
  });

  it('a break that would be longer than the time it hides is none', () => {
    const days = daily(0, 31).map((i) => [(1000 * i + i * i) * DAY, (1000 * i + i * i + 1) * DAY] as const);
    const foldOf = (events: readonly (readonly [start: number, end: number])[]) => {
      const inOrder = [...events].sort((a, b) => a[0] - b[0]);
      return foldQuietTime(
        inOrder.map(([start]) => start),
        inOrder.map(([, end]) => end),
        { start: 0, end: days.at(-1)![1] },
      ).breaks.map(({ start }) => start);
    };
    const breaks = foldOf(days);
    const crowded = breaks[3]!;
    const lasting = daily(0, 400).map((i) => [crowded + (i + 1) * DAY, crowded + (i + 200) * DAY] as const);
    // As many short ones, so that they are what happens.
    const busy = days.flatMap((day) => Array.from({ length: 14 }, () => day));
    expect(foldOf([...busy, ...lasting])).toEqual(breaks.filter((start) => start !== crowded));
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
      fuzz(100),
    );
  });

  it('hides time evenly within a break, and goes on as before beyond all events', () => {
    const fold = foldDays([0, 2, 4, 4000, 4002, 4004]);
    const [{ start, end, from, to }] = fold.breaks as [Fold['breaks'][number]];
    expect([toPlace(fold, start), toPlace(fold, end)]).toEqual([from, to]);
    expect([toTime(fold, from), toTime(fold, to)]).toEqual([start, end]);
    expect(toPlace(fold, start + (end - start) / 4)).toBeCloseTo(from + (to - from) / 4, 3);
    expect(toPlace(fold, -100 * DAY)).toBe(-100 * DAY);
    expect(toPlace(fold, 5000 * DAY)).toBeCloseTo(to + 5000 * DAY - end, 3);
    expect(toTime(fold, -100 * DAY)).toBe(-100 * DAY);
    expect(toTime(fold, to + 5000 * DAY - end)).toBeCloseTo(5000 * DAY, 3);
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
