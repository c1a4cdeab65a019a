import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addUnits,
  civil,
  daysInMonth,
  REPRESENTABLE,
  startOf,
  startOfDate,
  type Unit,
} from '../../src/time/calendar.ts';

const at = (iso: string) => Date.parse(iso);
const UNITS: readonly Unit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'millennium',
];
const instant = fc.integer({ min: REPRESENTABLE.start, max: REPRESENTABLE.end - 1 });

/** Date in UTC, without its reading of the years 0 to 99 as 1900 to 1999. */
function viaDate(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

describe('civil dates', () => {
  it('holds the worked values of the documentation', () => {
    expect(startOfDate(2013, 5, 7)).toBe(1_367_884_800_000);
    expect(daysInMonth(2012, 2)).toBe(29);
    expect([1900, 2000, 2013, 0, -4, -100, -400].map((year) => daysInMonth(year, 2))).toEqual([
      28, 29, 28, 29, 29, 28, 29,
    ]);
    expect(civil(0)).toEqual({ year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 });
  });

  it('agrees with Date on every month of every representable year', () => {
    for (let year = -9999; year <= 9999; year++) {
      for (let month = 1; month <= 12; month++) {
        const last = daysInMonth(year, month);
        if (startOfDate(year, month, last) !== viaDate(year, month, last))
          expect.fail(`${year}-${month}-${last}`);
        const found = civil(startOfDate(year, month, last));
        if (found.year !== year || found.month !== month || found.day !== last)
          expect.fail(JSON.stringify(found));
      }
    }
  });

  it.each([0, 1, 44, 99, -1])(
    'takes the year %i for itself, not for one of the twentieth century',
    (year) => {
      expect(new Date(startOfDate(year)).getUTCFullYear()).toBe(year);
    },
  );

  it('carries months over into the neighbouring years', () => {
    expect(startOfDate(2013, 13)).toBe(at('2014-01-01'));
    expect(startOfDate(2013, 0)).toBe(at('2012-12-01'));
  });

  it('reads an instant back as Date does', () => {
    fc.assert(
      fc.property(instant, (t) => {
        const date = new Date(t);
        expect(civil(t)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          hour: date.getUTCHours(),
          minute: date.getUTCMinutes(),
          second: date.getUTCSeconds(),
          millisecond: date.getUTCMilliseconds(),
        });
      }),
    );
  });

  it('refuses a month that does not exist, with its number', () => {
    expect(() => daysInMonth(2013, 13)).toThrow('expected 1 to 12, got 13');
  });
});

describe('units', () => {
  it.each([
    ['second', '2013-05-07T14:30:15Z'],
    ['minute', '2013-05-07T14:30:00Z'],
    ['hour', '2013-05-07T14:00:00Z'],
    ['day', '2013-05-07'],
    ['week', '2013-05-06'],
    ['month', '2013-05-01'],
    ['quarter', '2013-04-01'],
    ['year', '2013-01-01'],
    ['decade', '2010-01-01'],
    ['century', '2000-01-01'],
    ['millennium', '2000-01-01'],
  ] as const)('the %s of 7 May 2013, 14:30:15.5 starts at %s', (unit, start) => {
    expect(startOf(unit, at('2013-05-07T14:30:15.500Z'))).toBe(at(start));
  });

  it('counts decades and centuries downwards before the year 0', () => {
    expect(civil(startOf('decade', startOfDate(-43))).year).toBe(-50);
    expect(civil(startOf('century', startOfDate(-1))).year).toBe(-100);
  });

  it('keeps the last day of a month a last day where the next is shorter', () => {
    expect(addUnits('month', at('2013-01-31'), 1)).toBe(at('2013-02-28'));
    expect(addUnits('month', at('2012-01-31T14:30Z'), 1)).toBe(at('2012-02-29T14:30Z'));
    expect(addUnits('year', at('2012-02-29'), -1)).toBe(at('2011-02-28'));
  });

  it.each(UNITS)('%s: the start of a start is itself, and the next start lies beyond the instant', (unit) => {
    fc.assert(
      fc.property(instant, (t) => {
        const start = startOf(unit, t);
        expect(start).toBeLessThanOrEqual(t);
        expect(startOf(unit, start)).toBe(start);
        const next = addUnits(unit, start, 1);
        expect(next).toBeGreaterThan(t);
        expect(startOf(unit, next)).toBe(next);
        expect(startOf(unit, next - 1)).toBe(start);
        expect(addUnits(unit, next, -1)).toBe(start);
      }),
    );
  });
});
