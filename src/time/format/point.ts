import { startOfDate } from '../calendar.ts';
import type { EdtfPoint } from '../edtf/types.ts';
import { and, dash, type Fields, formatAt, formatBetween, timeOfDay, YEAR } from './intl.ts';
import { ordinal, yearWords } from './year.ts';

/** How dates are put into words. */
export interface Wording {
  readonly locale: string;
  readonly month: 'long' | 'short';
  /** Leaves the year out where a month or a day remains. */
  readonly omitYear: boolean;
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const DIVISIONS = [
  ...['first quarter', 'second quarter', 'third quarter', 'fourth quarter'],
  ...['first third', 'second third', 'last third'],
  ...['first half', 'second half'],
];

/** One date in words, with its qualifiers: `7 May 2013`, `about 1999`, `a day in May 2013`. */
export function pointWords(point: EdtfPoint, wording: Wording): string {
  const qualifier = `${point.uncertain ? 'perhaps ' : ''}${point.approximate ? 'about ' : ''}`;
  return qualifier === '' ? coreWords(point, wording) : qualifier + afterPreposition(point, wording);
}

/** The same after “since”, “between” and the like, where a decade takes its article: `the 1990s`. */
export function pointPhrase(point: EdtfPoint, wording: Wording): string {
  return point.uncertain || point.approximate ? pointWords(point, wording) : afterPreposition(point, wording);
}

function afterPreposition(point: EdtfPoint, wording: Wording): string {
  const words = coreWords(point, wording);
  return /^\d.*(s|century|millennium)$|^(first|second|third|fourth|last) /.test(words)
    ? `the ${words}`
    : words;
}

/** Which fields a date without any `X` is written with. */
export function fieldsOf(point: EdtfPoint, { month, omitYear }: Wording): Fields {
  if (point.month === undefined) return YEAR;
  return { year: !omitYear, month, day: point.day !== undefined };
}

function coreWords(point: EdtfPoint, wording: Wording): string {
  if (point.significant !== undefined) return significantWords(point, wording);
  if (point.season !== undefined) return seasonWords(point, point.season, wording);
  if (point.unspecified) return unspecifiedWords(point, wording);
  const date = formatAt(wording.locale, fieldsOf(point, wording), point.earliest);
  return point.timed ? `${date}, ${timeOfDay(point.earliest, point.precision === 'second')}` : date;
}

/** `about 1950 (1900–1999)` for 1950S2. */
function significantWords(point: EdtfPoint, { locale }: Wording): string {
  const { alone } = yearWords(point, locale);
  if (!point.unspecified) return alone;
  const estimate = formatAt(locale, YEAR, startOfDate(Number(point.year)));
  return `about ${estimate} (${formatBetween(locale, YEAR, point.earliest, point.latest - 1, dash)})`;
}

function seasonWords(point: EdtfPoint, season: number, { locale, omitYear }: Wording): string {
  const { alone, inPhrase } = yearWords(point, locale);
  const masked = point.year.includes('X');
  if (season > 32) {
    const division = DIVISIONS[season - 33]!;
    if (omitYear && !masked) return division;
    return masked ? `${division} of a year ${inPhrase}` : `${division} of ${alone}`;
  }
  const name = SEASONS[(season - 21) % 4]!;
  const hemisphere = season > 28 ? ' (southern hemisphere)' : season > 24 ? ' (northern hemisphere)' : '';
  if (masked) return `${name} of a year ${inPhrase}${hemisphere}`;
  return `${name}${omitYear ? '' : ` ${alone}`}${hemisphere}`;
}

/** `1990s`, `a day in May 2013`, `the 25th of a month in the 2010s`, `between 10 and 19 May 2013`. */
function unspecifiedWords(point: EdtfPoint, wording: Wording): string {
  const { year, month, day } = point;
  const { alone, inPhrase } = yearWords(point, wording.locale);
  if (month === undefined) return alone;
  if (month === 'XX' && (day === undefined || !isPartial(day))) {
    if (day === undefined) return `a month ${inPhrase}`;
    return day === 'XX' ? `a day ${inPhrase}` : `the ${ordinal(Number(day))} of a month ${inPhrase}`;
  }
  if (isPartial(month) || (day !== undefined && isPartial(day)) || month === 'XX') {
    const omitYear = wording.omitYear && !year.includes('X');
    const fields = fieldsOf(point, { ...wording, omitYear });
    return `between ${formatBetween(wording.locale, fields, point.earliest, point.latest - 1, and)}`;
  }
  const wholeDay = day !== undefined && day !== 'XX';
  const masked = year.includes('X');
  const fields = { year: !masked && !wording.omitYear, month: wording.month, day: wholeDay };
  const named = `${day === 'XX' ? 'a day in ' : ''}${formatAt(wording.locale, fields, point.earliest)}`;
  if (!masked) return named;
  return alone === 'an unknown year' ? `${named} of ${alone}` : `${named} of a year ${inPhrase}`;
}

/** `1X` or `X5`: neither all given nor all unspecified. */
function isPartial(mask: string): boolean {
  return mask !== 'XX' && mask.includes('X');
}
