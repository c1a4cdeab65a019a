import { MAX_YEAR, startOfDate } from '../calendar.ts';
import { type Cursor, take, takeAll, unexpected } from './cursor.ts';
import { failure } from './failure.ts';
import type { EdtfFailure, EdtfPoint, Precision } from './types.ts';

const DIGITS = '0123456789';

/** Reads a year with a prefix, the cursor being at its `Y`: `Y17E2`, `Y17E2S1`. */
export function readLongYear(cursor: Cursor): EdtfPoint | EdtfFailure {
  const from = cursor.at;
  take(cursor, 'Y');
  const sign = take(cursor, '-');
  const digits = takeAll(cursor, DIGITS);
  if (digits === '') return unexpected(cursor, 'the digits of the year');
  const exponential = take(cursor, 'E') !== '';
  const exponent = exponential ? takeAll(cursor, DIGITS) : '0';
  if (exponent === '') return unexpected(cursor, 'the digits of the exponent');
  const written = cursor.text.slice(from, cursor.at);
  if (!exponential && Number(digits) <= MAX_YEAR) {
    const plain = sign + String(Number(digits)).padStart(4, '0');
    return failure(`"${written}" has a prefix that only longer years take`, `"${plain}" without the Y`, from);
  }
  const year = Number(digits) * 10 ** Number(exponent);
  // Not `> MAX_YEAR`: 0E999 is not a number.
  if (!(year <= MAX_YEAR)) {
    return failure(`year ${written} lies outside what can be shown`, 'a year from -9999 to 9999', from);
  }
  return readSignificant(cursor, from, sign === '-' && year > 0 ? -year : year);
}

/** Reads the rest of a year: the end, or how many of its digits count, as in `1950S2`: 1900 to 1999. */
export function readSignificant(cursor: Cursor, from: number, year: number): EdtfPoint | EdtfFailure {
  const size = Math.abs(year);
  const places = String(size).length;
  let significant: number | undefined;
  if (take(cursor, 'S') !== '') {
    const at = cursor.at;
    const digits = takeAll(cursor, DIGITS);
    significant = Number(digits);
    if (digits === '') return unexpected(cursor, 'how many digits of the year count');
    if (digits.startsWith('0') || significant > places) {
      const message = `the year ${year} has ${places} ${places === 1 ? 'digit' : 'digits'}, not ${digits}`;
      return failure(message, `S1 to S${places}`, at);
    }
  }
  if (cursor.at < cursor.to) return unexpected(cursor, 'the end of the date after the year');
  const unspecified = significant === undefined ? 0 : places - significant;
  const unit = 10 ** unspecified;
  const low = Math.floor(size / unit) * unit;
  const first = year < 0 ? -(low + unit - 1) : low;
  return {
    text: cursor.text.slice(from, cursor.to),
    earliest: startOfDate(first),
    latest: startOfDate(first + unit),
    precision: YEAR_PRECISIONS[unspecified]!,
    year: (year < 0 ? '-' : '') + String(size).padStart(4, '0'),
    month: undefined,
    day: undefined,
    season: undefined,
    timed: false,
    significant,
    approximate: false,
    uncertain: false,
    unspecified: unspecified > 0,
  };
}

/** The precision of a year of which so many places, from the right, are not known. */
export const YEAR_PRECISIONS: readonly Precision[] = [
  'year',
  'decade',
  'century',
  'millennium',
  'millennium',
];
