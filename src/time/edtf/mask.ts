import { daysInMonth } from '../calendar.ts';

/*
 * A mask is the digits of one component of a date, with an X for each that is unspecified: 199X, 1X, XX.
 * What it can mean is found by trying in order, not by a formula for each pattern.
 */

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

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

/** Every number from `min` to `max` that a mask can stand for, in order: `candidates('1X', 1, 12)` is 10, 11, 12. */
export function candidates(mask: string, min: number, max: number): readonly number[] {
  let numbers = [0];
  for (const place of mask) {
    const digits = place === 'X' ? DIGITS : [Number(place)];
    numbers = numbers.flatMap((n) => digits.map((digit) => n * 10 + digit));
  }
  return numbers.filter((n) => n >= min && n <= max);
}

/** The first and the last date that a masked one can mean; undefined if there is none, as for 2013-XX-32. */
export function firstAndLast(date: MaskedDate): { first: CivilDate; last: CivilDate } | undefined {
  const years = candidates(date.year, date.negative ? 1 : 0, 9999).map((y) => (date.negative ? -y : y));
  if (date.negative) years.reverse();
  const first = find(date, years, forwards);
  const last = find(date, years, backwards);
  return first && last && { first, last };
}

type Order = (values: readonly number[]) => readonly number[];
const forwards: Order = (values) => values;
const backwards: Order = (values) => values.toReversed();

function find(date: MaskedDate, years: readonly number[], order: Order): CivilDate | undefined {
  for (const year of order(years)) {
    if (date.month === undefined) return { year, month: undefined, day: undefined };
    for (const month of order(candidates(date.month, 1, 12))) {
      if (date.day === undefined) return { year, month, day: undefined };
      const day = order(candidates(date.day, 1, daysInMonth(year, month)))[0];
      if (day !== undefined) return { year, month, day };
    }
  }
  return undefined;
}
