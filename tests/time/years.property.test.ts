import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUnits, civil, REPRESENTABLE, startOf, startOfDate, type Unit } from '../../src/time/calendar.ts';
import {
  duration,
  fit,
  fractionOf,
  interpolateSpan,
  pan,
  panWithin,
  type Span,
  zoomAt,
} from '../../src/time/span.ts';
import { fuzz } from '../fuzz.ts';

/* Time from the year −9999 to 9999, against Date, and what must hold of any span in it. */

const DAY = 86_400_000;
const { start: FIRST, end: LAST } = REPRESENTABLE;

const instant = fc.integer({ min: FIRST, max: LAST - 1 });
const span: fc.Arbitrary<Span> = fc
  .tuple(instant, instant)
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
const limits = { min: 60_000, max: LAST - FIRST };

/** Midnight of a date by Date, without its reading of the years 0 to 99. */
const midnight = (year: number, month: number, day: number) => new Date(0).setUTCFullYear(year, month, day);

/** An instant so many months on, by Date: the last day of the month where Date would run into the next. */
function monthsOn(t: number, months: number): number {
  const date = new Date(t);
  const timeOfDay = ((t % DAY) + DAY) % DAY;
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()];
  const last = new Date(midnight(year, month + 1, 0)).getUTCDate();
  return midnight(year, month, Math.min(day, last)) + timeOfDay;
}

/** The start of a unit, by Date. */
function startBy(unit: Unit, t: number): number {
  const date = new Date(t);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const inYears = (years: number) => midnight(Math.floor(year / years) * years, 0, 1);
  switch (unit) {
    case 'second':
      return date.setUTCMilliseconds(0);
    case 'minute':
      return date.setUTCSeconds(0, 0);
    case 'hour':
      return date.setUTCMinutes(0, 0, 0);
    case 'day':
      return date.setUTCHours(0, 0, 0, 0);
    case 'week':
      return midnight(year, month, date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
    case 'month':
      return midnight(year, month, 1);
    case 'quarter':
      return midnight(year, month - (month % 3), 1);
    case 'year':
      return inYears(1);
    case 'decade':
      return inYears(10);
    case 'century':
      return inYears(100);
    case 'millennium':
      return inYears(1000);
  }
}

const MONTHS: readonly [Unit, number][] = [
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
  ['decade', 120],
  ['century', 1200],
  ['millennium', 12_000],
];
const UNITS: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', ...MONTHS.map(([unit]) => unit)];

describe('time in twenty thousand years', () => {
  it('begins and ends with them', () => {
    expect(FIRST).toBe(midnight(-9999, 0, 1));
    expect(LAST).toBe(midnight(10_000, 0, 1));
    expect(civil(FIRST)).toMatchObject({ year: -9999, month: 1, day: 1 });
    expect(civil(LAST - 1)).toMatchObject({ year: 9999, month: 12, day: 31, hour: 23, second: 59 });
  });

  it('is cut into units as Date cuts it', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...UNITS), (t, unit) => {
        expect(startOf(unit, t)).toBe(startBy(unit, t));
      }),
      fuzz(5000),
    );
  });

  it('is counted in months and years as Date counts it', () => {
    fc.assert(
      fc.property(
        instant,
        fc.constantFrom(...MONTHS),
        fc.integer({ min: -30, max: 30 }),
        (t, [unit, months], n) => {
          expect(addUnits(unit, t, n)).toBe(monthsOn(t, n * months));
        },
      ),
      fuzz(5000),
    );
  });

  it('reads every date back that it wrote', () => {
    fc.assert(
      fc.property(instant, (t) => {
        const { year, month, day, hour, minute, second, millisecond } = civil(t);
        const back =
          startOfDate(year, month, day) + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
        expect(back).toBe(t);
      }),
      fuzz(5000),
    );
  });
});

/** A span that can be shown: it lies in the years, and its end after its start. */
function expectShown({ start, end }: Span): void {
  expect(start).toBeGreaterThanOrEqual(FIRST);
  expect(end).toBeLessThanOrEqual(LAST);
  expect(end).toBeGreaterThan(start);
}

describe('any span in twenty thousand years', () => {
  it('stays one that can be shown, wherever it is moved and however it is zoomed and fitted', () => {
    const move = fc.oneof(
      fc.record({ by: fc.integer({ min: FIRST, max: LAST }) }),
      fc.record({
        factor: fc.double({ min: 0, max: 1e12, noNaN: true }),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      fc.record({ padding: fc.double({ min: 0, max: 10, noNaN: true }) }),
    );
    fc.assert(
      fc.property(span, fc.array(move, { minLength: 1, maxLength: 12 }), (any, moves) => {
        let now = fit(any, 0);
        for (const one of moves) {
          const before = now;
          if ('by' in one) {
            now = panWithin(before, one.by, REPRESENTABLE);
            expect(Math.abs(duration(now) - duration(before))).toBeLessThan(1);
          } else if ('factor' in one) {
            now = zoomAt(before, before.start + one.at * duration(before), one.factor, limits);
            expect(duration(now)).toBeGreaterThanOrEqual(limits.min - 1);
          } else now = fit(before, one.padding);
          expectShown(now);
        }
      }),
      fuzz(3000),
    );
  });

  it('comes back from a move and its opposite', () => {
    fc.assert(
      fc.property(span, fc.integer({ min: -DAY * 1e5, max: DAY * 1e5 }), (any, by) => {
        expect(pan(pan(any, by), -by)).toEqual(any);
      }),
      fuzz(2000),
    );
  });

  it('keeps the date under the pointer unless it is pushed back into the years', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(span, share, fc.double({ min: 1e-6, max: 10, noNaN: true }), (any, at, factor) => {
        const anchor = any.start + at * duration(any);
        const zoomed = zoomAt(any, anchor, factor, limits);
        if (zoomed.start === FIRST || zoomed.end === LAST) return;
        // Doubles keep instants of the year 9999 to a few hundredths of a millisecond.
        expect(
          Math.abs(fractionOf(zoomed, anchor) - fractionOf(any, anchor)) * duration(zoomed),
        ).toBeLessThan(1);
      }),
      fuzz(3000),
    );
  });

  it('turns into another without ever ending before it starts or leaving both', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(span, span, share, (from, to, t) => {
        const { start, end } = interpolateSpan(from, to, t);
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(Math.min(from.start, to.start) - 1);
        expect(end).toBeLessThanOrEqual(Math.max(from.end, to.end) + 1);
      }),
      fuzz(3000),
    );
  });
});
