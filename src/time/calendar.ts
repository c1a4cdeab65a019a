import { assertUnreachable } from '../lib/assert.ts';
import type { Ms, Span } from './span.ts';

/*
 * Civil dates in the proleptic Gregorian calendar, in UTC, with astronomical years: 0 is 1 BC, -43 is 44 BC.
 * Plain arithmetic instead of Date: Date.UTC reads the years 0 to 99 as 1900 to 1999.
 */

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const MIN_YEAR = -9999;
export const MAX_YEAR = 9999;

/** Lengths of a unit of the calendar, from the finest. Weeks start on Monday, centuries in years that end in 00. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** A date and a time of day in UTC. `month` runs from 1 to 12, `day` from 1. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** From 0 up to, not including, 1000; keeps fractions of a millisecond. */
  readonly millisecond: number;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_PER_ERA = 146_097; // 400 years
const EPOCH_FROM_MARCH_0000 = 719_468; // days from 0000-03-01 to 1970-01-01

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * Days in a month (1 to 12) of an astronomical year: `daysInMonth(2012, 2)` is 29.
 * Throws a RangeError for any other month.
 */
export function daysInMonth(year: number, month: number): number {
  const days = MONTH_DAYS[month - 1];
  if (days === undefined) throw new RangeError(`month: expected 1 to 12, got ${month}`);
  return month === 2 && isLeapYear(year) ? 29 : days;
}

/**
 * The instant at which a civil date begins, in ms since 1970 UTC: `startOfDate(2013, 5, 7)` is 1367884800000.
 * Months outside 1 to 12 and days outside the month carry over into the next or previous ones.
 */
export function startOfDate(year: number, month = 1, day = 1): Ms {
  // Years counted from March put the leap day last, so that month lengths follow one formula.
  const months = year * 12 + month - 3;
  const y = Math.floor(months / 12);
  const m = months - y * 12;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * m + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * DAYS_PER_ERA + dayOfEra - EPOCH_FROM_MARCH_0000) * DAY;
}

/** The civil date and time of an instant, the inverse of `startOfDate`: `civil(0)` is 1970-01-01, 00:00. */
export function civil(t: Ms): Civil {
  const days = Math.floor(t / DAY);
  const shifted = days + EPOCH_FROM_MARCH_0000;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const time = t - days * DAY;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
    hour: Math.floor(time / HOUR),
    minute: Math.floor((time % HOUR) / MINUTE),
    second: Math.floor((time % MINUTE) / SECOND),
    millisecond: time % SECOND,
  };
}

/** All that can be shown: from the start of the year -9999 to the end of the year 9999. */
export const REPRESENTABLE: Span = { start: startOfDate(MIN_YEAR), end: startOfDate(MAX_YEAR + 1) };

/** The start of the unit that an instant lies in: `startOf('month', t)` of 7 May 2013, 14:30 is 1 May 2013, 00:00. */
export function startOf(unit: Unit, t: Ms): Ms {
  switch (unit) {
    case 'second':
      return Math.floor(t / SECOND) * SECOND;
    case 'minute':
      return Math.floor(t / MINUTE) * MINUTE;
    case 'hour':
      return Math.floor(t / HOUR) * HOUR;
    case 'day':
      return Math.floor(t / DAY) * DAY;
    case 'week':
      // 1970-01-01 was a Thursday: Mondays lie four days after it, and every seven.
      return (Math.floor((t / DAY - 4) / 7) * 7 + 4) * DAY;
    case 'month':
    case 'quarter': {
      const { year, month } = civil(t);
      return startOfDate(year, unit === 'month' ? month : month - ((month - 1) % 3));
    }
    case 'year':
    case 'decade':
    case 'century':
    case 'millennium': {
      const years = yearsIn(unit);
      return startOfDate(Math.floor(civil(t).year / years) * years);
    }
    default:
      return assertUnreachable(unit);
  }
}

/**
 * An instant moved by a whole number of units; the time of day stays. A day that the new month lacks becomes its last:
 * `addUnits('month', t, 1)` of 31 January 2013 is 28 February 2013.
 */
export function addUnits(unit: Unit, t: Ms, n: number): Ms {
  switch (unit) {
    case 'second':
      return t + n * SECOND;
    case 'minute':
      return t + n * MINUTE;
    case 'hour':
      return t + n * HOUR;
    case 'day':
      return t + n * DAY;
    case 'week':
      return t + n * 7 * DAY;
    case 'month':
      return addMonths(t, n);
    case 'quarter':
      return addMonths(t, n * 3);
    case 'year':
    case 'decade':
    case 'century':
    case 'millennium':
      return addMonths(t, n * 12 * yearsIn(unit));
    default:
      return assertUnreachable(unit);
  }
}

function addMonths(t: Ms, n: number): Ms {
  const { year, month, day } = civil(t);
  const index = year * 12 + month - 1 + n;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  const timeOfDay = t - Math.floor(t / DAY) * DAY;
  return startOfDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))) + timeOfDay;
}

function yearsIn(unit: 'year' | 'decade' | 'century' | 'millennium'): number {
  return { year: 1, decade: 10, century: 100, millennium: 1000 }[unit];
}
