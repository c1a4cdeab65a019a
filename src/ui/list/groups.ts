import type { Dataset } from '../../dataset/dataset.ts';
import { parseEdtf } from '../../time/edtf.ts';
import { formatEdtf } from '../../time/format.ts';
import { perLocale } from '../../words/intl.ts';
import { planeWords } from '../../words/plane.ts';

/** Events of a year, or of a longer stretch where their dates say no more. */
export interface YearGroup {
  readonly heading: string;
  readonly months: readonly MonthGroup[];
}

/** Events of a month. The heading is empty where the dates are coarser than months. */
export interface MonthGroup {
  readonly heading: string;
  readonly events: readonly number[];
}

const monthName = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC', calendar: 'gregory' }),
);

/** Groups events, which come in date order, under the year and month in which they begin, never finer than their dates. */
export function groupByMonth(dataset: Dataset, events: Iterable<number>): readonly YearGroup[] {
  // What is coarser than a month stands first in its year: below the heading of a month it would seem to be of it.
  const years = new Map<string, Map<string, number[]>>();
  for (const index of events) {
    const months = entry(years, yearHeading(dataset, index), () => new Map([['', []]]));
    entry(months, monthHeading(dataset, index), (): number[] => []).push(index);
  }
  return [...years].map(([heading, months]) => ({
    heading,
    months: [...months]
      .filter(([, indices]) => indices.length > 0)
      .map(([month, indices]) => ({ heading: month, events: indices })),
  }));
}

/** The value of a key, made on first sight. */
function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function yearHeading({ date: dateOf, start }: Dataset, index: number): string {
  const date = dateOf(index);
  if (date.openStart) return planeWords().noKnownStart;
  const { precision, shape } = date;
  const coarse = precision === 'decade' || precision === 'century' || precision === 'millennium';
  if (coarse && shape === 'date') return formatEdtf(date);
  const year = isoYear(new Date(start[index]!).getUTCFullYear());
  const parsed = parseEdtf(coarse ? `${year.slice(0, -1)}X` : year);
  return parsed.ok ? formatEdtf(parsed.date) : '';
}

function monthHeading({ date: dateOf, start }: Dataset, index: number): string {
  const fine = ['month', 'day', 'hour', 'minute', 'second'].includes(dateOf(index).precision);
  return fine && !dateOf(index).openStart ? monthName().format(start[index]!) : '';
}

function isoYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
