import { startOfDate } from '../calendar.ts';
import type { Ms } from '../span.ts';

/*
 * The divisions of the year that ISO 8601-2 numbers from 21 to 41. The standard gives the seasons no months. Here they
 * are the meteorological ones, three whole months each, and winter is named after the year of its December.
 */

/** The first month of each season, and how many months it has. */
const NORTHERN = { spring: [3, 3], summer: [6, 3], autumn: [9, 3], winter: [12, 3] } as const;
const SOUTHERN = { spring: [9, 3], summer: [12, 3], autumn: [3, 3], winter: [6, 3] } as const;

const MONTHS: readonly (readonly [first: number, count: number])[] = [
  ...Object.values(NORTHERN), // 21 to 24: independent of location
  ...Object.values(NORTHERN), // 25 to 28
  ...Object.values(SOUTHERN), // 29 to 32
  [1, 3], // 33 to 36: quarters
  [4, 3],
  [7, 3],
  [10, 3],
  [1, 4], // 37 to 39: quadrimesters
  [5, 4],
  [9, 4],
  [1, 6], // 40 and 41: halves
  [7, 6],
];

export const FIRST_SEASON = 21;
export const LAST_SEASON = 41;

/** The half-open bounds of a season (21 to 41) of a year: 21 of 2013 is March to May 2013. */
export function seasonBounds(year: number, season: number): { readonly earliest: Ms; readonly latest: Ms } {
  const months = MONTHS[season - FIRST_SEASON];
  if (months === undefined) throw new RangeError(`season: expected 21 to 41, got ${season}`);
  const [first, count] = months;
  return { earliest: startOfDate(year, first), latest: startOfDate(year, first + count) };
}
