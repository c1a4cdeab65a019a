import { DAY, daysInMonth, startOfDate } from '../calendar.ts';
import type { Ms } from '../span.ts';
import { type Cursor, peek, take, takeAll, unexpected } from './cursor.ts';
import { failure, isFailure } from './failure.ts';
import { readLongYear, readSignificant, YEAR_PRECISIONS } from './longYear.ts';
import { type CivilDate, firstAndLast } from './mask.ts';
import { FIRST_SEASON, LAST_SEASON, seasonBounds } from './season.ts';
import { readTimeOfDay } from './timeOfDay.ts';
import type { EdtfFailure, EdtfPoint, Precision } from './types.ts';

const PLACES = '0123456789X';
const QUALIFIERS = '?~%';
const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');

/** A year, month or day as written, with the qualifiers on either side of it. */
interface Component {
  readonly index: number;
  readonly negative: boolean;
  readonly mask: string;
  readonly qualifiers: string;
}

/** Reads the one date that lies between two positions of a text. */
export function parsePoint(text: string, from: number, to: number): EdtfPoint | EdtfFailure {
  if (from === to) return failure('a date is missing', 'a date such as 2013-05-07', from);
  const cursor: Cursor = { text, at: from, to };
  if (peek(cursor) === 'Y') return readLongYear(cursor);

  const year = readComponent(cursor, 'year');
  if (isFailure(year)) return year;
  if (year.negative && year.mask === '0000') {
    return failure('year -0000 does not exist', '0000, which is 1 BC', year.index);
  }
  if (peek(cursor) === 'S' && year.qualifiers === '' && !year.mask.includes('X')) {
    return readSignificant(cursor, from, year.negative ? -Number(year.mask) : Number(year.mask));
  }
  const month = take(cursor, '-') === '' ? undefined : readComponent(cursor, 'month');
  if (month !== undefined && isFailure(month)) return month;
  const season = month === undefined ? undefined : seasonOf(month.mask);
  if (month !== undefined && season === undefined && !existsIn(month.mask, 12)) {
    const expected = 'a month from 01 to 12, or a season from 21 to 41';
    return failure(`month ${month.mask} does not exist`, expected, month.index);
  }
  const hasDay = month !== undefined && season === undefined && take(cursor, '-') !== '';
  const day = hasDay ? readComponent(cursor, 'day') : undefined;
  if (day !== undefined && isFailure(day)) return day;
  if (day !== undefined && !existsIn(day.mask, 31)) {
    return failure(`day ${day.mask} does not exist`, 'a day from 01 to 31', day.index);
  }

  const range = firstAndLast({
    year: year.mask,
    negative: year.negative,
    month: season === undefined ? month?.mask : undefined,
    day: day?.mask,
  });
  if (range === undefined) return noSuchDay(cursor, from, year, month, day);
  const { first, last } = range;

  const qualifiers = year.qualifiers + (month?.qualifiers ?? '') + (day?.qualifiers ?? '');
  const unspecified = [year, month, day].some((component) => component?.mask.includes('X'));
  let earliest = season === undefined ? startOf(first) : seasonBounds(first.year, season).earliest;
  let latest = season === undefined ? endOf(last) : seasonBounds(last.year, season).latest;
  let precision = precisionOf(year.mask, month?.mask, day?.mask, season);
  const timed = day !== undefined && qualifiers === '' && !unspecified && take(cursor, 'T') !== '';
  if (timed) {
    const time = readTimeOfDay(cursor);
    if (isFailure(time)) return time;
    earliest += time.sinceMidnight;
    latest = earliest + time.lasts;
    precision = time.lasts > 1000 ? 'minute' : 'second';
  }
  if (cursor.at < to) return unexpected(cursor, whatMayFollow(month, season, day, timed));
  return {
    text: text.slice(from, to),
    earliest,
    latest,
    precision,
    year: (year.negative ? '-' : '') + year.mask,
    month: season === undefined ? month?.mask : undefined,
    day: day?.mask,
    season,
    timed,
    significant: undefined,
    approximate: /[~%]/.test(qualifiers),
    uncertain: /[?%]/.test(qualifiers),
    unspecified,
  };
}

function readComponent(cursor: Cursor, name: 'year' | 'month' | 'day'): Component | EdtfFailure {
  const places = name === 'year' ? 4 : 2;
  const before = take(cursor, QUALIFIERS);
  const index = cursor.at;
  const negative = name === 'year' && take(cursor, '-') !== '';
  const from = cursor.at;
  const mask = takeAll(cursor, PLACES);
  if (mask === '') return unexpected(cursor, `${places === 4 ? 'four' : 'two'} digits for the ${name}`);
  if (mask.length !== places) {
    if (peek(cursor) === 'x') return unexpected(cursor, '');
    const counted = `${mask.length} ${mask.length === 1 ? 'digit' : 'digits'}`;
    return failure(`${name} "${mask}" has ${counted}`, mendLength(name, mask), from);
  }
  return { index, negative, mask, qualifiers: before + take(cursor, QUALIFIERS) };
}

function mendLength(name: string, mask: string): string {
  if (name !== 'year') return `two digits, such as ${mask.padStart(2, '0').slice(0, 2)}`;
  if (mask.length === 8) return `hyphens: ${mask.slice(0, 4)}-${mask.slice(4, 6)}-${mask.slice(6)}`;
  if (mask.length === 3) return `four digits; "${mask}X" for the decade`;
  if (mask.length === 2) return `four digits; "${mask}XX" for the century`;
  return 'four digits, such as 2013 or 0044';
}

function seasonOf(mask: string): number | undefined {
  const code = Number(mask); // NaN with an X
  return code >= FIRST_SEASON && code <= LAST_SEASON ? code : undefined;
}

/** Whether a two-place mask stands for any number from 1 to `max`. */
function existsIn(mask: string, max: number): boolean {
  const lowest = Number(mask.replaceAll('X', '0'));
  const highest = Number(mask.replaceAll('X', '9'));
  return highest >= 1 && lowest <= max;
}

function noSuchDay(
  cursor: Cursor,
  from: number,
  year: Component,
  month: Component | undefined,
  day: Component | undefined,
): EdtfFailure {
  const index = day?.index ?? from;
  const name = MONTH_NAMES[Number(month?.mask) - 1];
  if (name === undefined || day === undefined || `${year.mask}${day.mask}`.includes('X')) {
    const written = cursor.text.slice(from, cursor.at);
    return failure(`no date is like "${written}"`, 'digits that some date has where X stands', index);
  }
  const signed = Number(year.mask) * (year.negative ? -1 : 1);
  const days = daysInMonth(signed, Number(month?.mask));
  return failure(`${Number(day.mask)} ${name} ${signed} does not exist`, `a day from 01 to ${days}`, index);
}

function whatMayFollow(
  month: Component | undefined,
  season: number | undefined,
  day: Component | undefined,
  timed: boolean,
): string {
  if (timed) return 'the end of the date after the time';
  if (season !== undefined) return 'the end of the date after the season';
  if (day !== undefined) return 'the end of the date, or "T" and a time after a day without qualifier';
  return month === undefined
    ? 'the end of the date, or "-" and a month'
    : 'the end of the date, or "-" and a day';
}

function startOf({ year, month, day }: CivilDate): Ms {
  return startOfDate(year, month, day);
}

function endOf({ year, month, day }: CivilDate): Ms {
  if (month === undefined) return startOfDate(year + 1);
  return day === undefined ? startOfDate(year, month + 1) : startOfDate(year, month, day) + DAY;
}

/** The finest unit that is known in full; a component with an X, and all after it, does not count. */
function precisionOf(
  year: string,
  month: string | undefined,
  day: string | undefined,
  season: number | undefined,
): Precision {
  const firstX = year.indexOf('X');
  if (firstX >= 0) return YEAR_PRECISIONS[4 - firstX]!;
  if (season !== undefined) return 'season';
  if (month === undefined || month.includes('X')) return 'year';
  return day === undefined || day.includes('X') ? 'month' : 'day';
}
