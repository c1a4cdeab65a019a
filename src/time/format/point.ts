import { type DateSort, dateWords, type NamedDate } from '../../words/dates.ts';
import { startOfDate } from '../calendar.ts';
import type { EdtfPoint } from '../edtf/types.ts';
import { dash, type Fields, formatAt, formatBetween, timeOfDay, YEAR } from './intl.ts';
import { yearWords } from './year.ts';

/** How dates are put into words. */
export interface Wording {
  readonly locale: string;
  readonly month: 'long' | 'short';
  /** Leaves the year out where a month or a day remains. */
  readonly omitYear: boolean;
}

/** One date in words, with its qualifiers: `7 May 2013`, `about 1999`, `a day in May 2013`. */
export function pointWords(point: EdtfPoint, wording: Wording): string {
  return namedPoint(point, wording).words;
}

/** The same, with what it names, for a phrase such as “since”. */
export function namedPoint(point: EdtfPoint, wording: Wording): NamedDate {
  const { about, perhaps } = dateWords();
  const core = coreWords(point, wording);
  const sure: NamedDate = point.approximate ? { words: about(core), sort: 'qualified', of: core.sort } : core;
  return point.uncertain ? { words: perhaps(sure), sort: 'qualified', of: core.sort } : sure;
}

/** Which fields a date without any `X` is written with. */
export function fieldsOf(point: EdtfPoint, { month, omitYear }: Wording): Fields {
  if (point.month === undefined) return YEAR;
  return { year: !omitYear, month, day: point.day !== undefined };
}

/** What the fields of a date name. */
export function sortOf({ month, day }: Fields): DateSort {
  return day ? 'day' : month ? 'month' : 'year';
}

function coreWords(point: EdtfPoint, wording: Wording): NamedDate {
  if (point.significant !== undefined) return significantWords(point, wording);
  if (point.season !== undefined) return seasonWords(point, point.season, wording);
  if (point.unspecified) return unspecifiedWords(point, wording);
  const fields = fieldsOf(point, wording);
  const date = formatAt(wording.locale, fields, point.earliest);
  const time = point.timed ? `, ${timeOf(point)}` : '';
  return { words: date + time, sort: sortOf(fields) };
}

/** `14:30` of a date with a time, without its day. */
export function timeOf({ earliest, precision }: EdtfPoint): string {
  return timeOfDay(earliest, precision === 'second');
}

/** `about 1950 (1900–1999)` for 1950S2. */
function significantWords(point: EdtfPoint, { locale }: Wording): NamedDate {
  if (!point.unspecified) return yearWords(point, locale).alone;
  const estimate = formatAt(locale, YEAR, startOfDate(Number(point.year)));
  const range = formatBetween(locale, YEAR, point.earliest, point.latest - 1, dash);
  return { words: dateWords().estimate(estimate, range), sort: 'qualified' };
}

function seasonWords(point: EdtfPoint, season: number, { locale, omitYear }: Wording): NamedDate {
  const words = dateWords();
  const { alone, inPhrase } = yearWords(point, locale);
  const masked = point.year.includes('X');
  const year = masked || omitYear ? undefined : alone.words;
  if (season > 32) {
    const division = words.division(season - 33, year);
    return { words: masked ? words.ofSomeYear(division, inPhrase) : division, sort: 'division' };
  }
  const named = words.season((season - 21) % 4, year);
  const whole = masked ? words.ofSomeYear(named, inPhrase) : named;
  const hemisphere = season > 28 ? 'southern' : season > 24 ? 'northern' : undefined;
  return { words: hemisphere ? words.hemisphere(whole, hemisphere) : whole, sort: 'season' };
}

/** `1990s`, `a day in May 2013`, `the 25th of a month in the 2010s`, `between 10 and 19 May 2013`. */
function unspecifiedWords(point: EdtfPoint, wording: Wording): NamedDate {
  const words = dateWords();
  const { year, month, day } = point;
  const { alone, inPhrase } = yearWords(point, wording.locale);
  if (month === undefined) return alone;
  if (month === 'XX' && (day === undefined || !isPartial(day))) {
    if (day === undefined) return { words: words.someMonth(inPhrase), sort: 'some' };
    if (day === 'XX') return { words: words.someDay(inPhrase), sort: 'some' };
    return { words: words.nthDay(Number(day), inPhrase), sort: 'nth' };
  }
  if (isPartial(month) || (day !== undefined && isPartial(day)) || month === 'XX') {
    const omitYear = wording.omitYear && !year.includes('X');
    const fields = fieldsOf(point, { ...wording, omitYear });
    const { earliest, latest } = point;
    const join = (and: string) => formatBetween(wording.locale, fields, earliest, latest - 1, () => and);
    return { words: words.between(sortOf(fields), join), sort: 'qualified' };
  }
  const wholeDay = day !== undefined && day !== 'XX';
  const masked = year.includes('X');
  const fields = { year: !masked && !wording.omitYear, month: wording.month, day: wholeDay };
  const date = formatAt(wording.locale, fields, point.earliest);
  const named = day === 'XX' ? words.someDayOf(date) : date;
  const sort = day === 'XX' ? 'some' : sortOf(fields);
  if (!masked) return { words: named, sort };
  const ofYear = year.endsWith('XXXX') ? words.ofUnknownYear(named) : words.ofSomeYear(named, inPhrase);
  return { words: ofYear, sort };
}

/** `1X` or `X5`: neither all given nor all unspecified. */
function isPartial(mask: string): boolean {
  return mask !== 'XX' && mask.includes('X');
}
