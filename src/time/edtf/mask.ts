import { daysInMonth } from '../calendar.ts';

/*
 * A mask is the digits of one component of a date, with an X for each that is unspecified: 199X, 1X, XX.
 * What it can mean is found by trying in order, not by a formula for each pattern.
 */

export interface MaskedDate {
  /** Four places, without the sign. */
  readonly year: string;
  readonly negative: boolean;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

export interface CivilDate {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

const ASCENDING: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const DESCENDING: readonly number[] = [...ASCENDING].reverse();

/** The first and the last date that a masked one can mean; undefined if there is none, as for XXXX-02-30. */
export function firstAndLast(date: MaskedDate): { first: CivilDate; last: CivilDate } | undefined {
  const first = find(date, ASCENDING);
  const last = find(date, DESCENDING);
  return first && last && { first, last };
}

/** Tries the dates in the order that the digits are given in, until one exists. */
function find(date: MaskedDate, digits: readonly number[]): CivilDate | undefined {
  // The greatest number after the minus is the first of the years.
  const yearDigits = !date.negative ? digits : digits === ASCENDING ? DESCENDING : ASCENDING;
  for (const size of numbers(date.year, yearDigits)) {
    if (date.negative && size === 0) continue;
    const year = date.negative ? -size : size;
    if (date.month === undefined) return { year, month: undefined, day: undefined };
    for (const month of numbers(date.month, digits)) {
      if (month < 1 || month > 12) continue;
      if (date.day === undefined) return { year, month, day: undefined };
      for (const day of numbers(date.day, digits)) {
        if (day >= 1 && day <= daysInMonth(year, month)) return { year, month, day };
      }
    }
  }
  return undefined;
}

/** Every number that a mask can stand for, in the order of the digits; lazily, as the first is most often the one. */
function* numbers(mask: string, digits: readonly number[], place = 0, leading = 0): Generator<number> {
  if (place === mask.length) {
    yield leading;
    return;
  }
  const own = mask.charAt(place);
  for (const digit of own === 'X' ? digits : [Number(own)]) {
    yield* numbers(mask, digits, place + 1, leading * 10 + digit);
  }
}
