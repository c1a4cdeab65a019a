import { DAY } from '../calendar.ts';
import type { EdtfDate, EdtfEdge, EdtfPart, EdtfPoint } from '../edtf/types.ts';
import { and, DEFAULT_LOCALE, dash, formatBetween, type Separator, supported, timeOfDay } from './intl.ts';
import { fieldsOf, pointPhrase, pointWords, type Wording } from './point.ts';

export interface FormatOptions {
  /** A language tag; en-GB if it is left out. Names of months and the order are the locale's, other words English. */
  readonly locale?: string;
  /** `short` shortens the names of months. */
  readonly style?: 'long' | 'short';
  /** Leaves the year out where a month or a day remains, and both ends of a stretch share it. */
  readonly omitYear?: boolean;
}

/**
 * A date in words, no more precise than it is: `2013-05-07` is “7 May 2013”, `2013-05-XX` “a day in May 2013”,
 * `2011~/2013-05` “about 2011 – May 2013”, `[2013-05-17..2013-05-21]` “between 17 and 21 May 2013”. Times are UTC.
 */
export function formatEdtf(date: EdtfDate, options: FormatOptions = {}): string {
  const { locale = DEFAULT_LOCALE, style = 'long', omitYear = false } = options;
  const wording: Wording = { locale: supported(locale), month: style, omitYear };
  if (date.shape === 'date' || date.shape === 'interval') return partWords(date.parts[0]!, wording);
  return setWords(date, wording);
}

function setWords({ parts, shape }: EdtfDate, wording: Wording): string {
  const conjunction = shape === 'one-of' ? 'or' : 'and';
  const [only] = parts;
  if (shape === 'one-of' && parts.length === 1 && isPoint(only!.start) && isPoint(only!.end)) {
    const { start, end } = only as { start: EdtfPoint; end: EdtfPoint };
    return start === end ? pointWords(start, wording) : `between ${joined(start, end, wording, and)}`;
  }
  // One year at the end serves all: “22–31 January and 10–15 February 2014”.
  const shared =
    new Set(parts.flatMap(({ start, end }) => [yearToShare(start), yearToShare(end)])).size === 1;
  const words = parts.map((part, i) => {
    const omitYear = shared && (wording.omitYear || i < parts.length - 1);
    return memberWords(part, { ...wording, omitYear }, conjunction);
  });
  const type = shape === 'one-of' ? 'disjunction' : 'conjunction';
  return new Intl.ListFormat(wording.locale, { type }).format(words);
}

function memberWords(part: EdtfPart, wording: Wording, conjunction: string): string {
  if (isPoint(part.start)) {
    return isPoint(part.end)
      ? partWords(part, wording)
      : `${pointWords(part.start, wording)} ${conjunction} later`;
  }
  return isPoint(part.end) ? `${pointWords(part.end, wording)} ${conjunction} earlier` : '';
}

/** A date, or the stretch between two, of which one may be missing. */
function partWords({ start, end }: EdtfPart, wording: Wording): string {
  const brief = wording.month === 'short';
  if (isPoint(start) && isPoint(end)) {
    return start.text === end.text ? pointWords(start, wording) : joined(start, end, wording, dash);
  }
  if (isPoint(start)) {
    const words = pointPhrase(start, wording);
    return end === 'open' ? `since ${words}` : `from ${words}${brief ? '' : ', end unknown'}`;
  }
  const words = isPoint(end) ? pointPhrase(end, wording) : '';
  return `until ${words}${start === 'open' || brief ? '' : ', start unknown'}`;
}

function joined(start: EdtfPoint, end: EdtfPoint, wording: Wording, separator: Separator): string {
  const sameYear = start.year === end.year && start.month !== undefined && end.month !== undefined;
  const right = { ...wording, omitYear: wording.omitYear && start.year === end.year };
  const left = { ...right, omitYear: sameYear };
  if (isPlain(start) && isPlain(end)) {
    if (start.timed && end.timed) return joinedTimes(start, end, left, right, separator);
    const fields = fieldsOf(start, right);
    const sameFields = fields.month === fieldsOf(end, right).month && fields.day === fieldsOf(end, right).day;
    if (sameFields && start.timed === end.timed) {
      return formatBetween(wording.locale, fields, start.earliest, end.earliest, separator);
    }
  }
  const words = separator === and ? pointPhrase : pointWords;
  const from = words(start, left);
  const to = words(end, right);
  return from + separator(`${from} `, to) + to;
}

function joinedTimes(
  start: EdtfPoint,
  end: EdtfPoint,
  left: Wording,
  right: Wording,
  separator: Separator,
): string {
  const sameDay = Math.floor(start.earliest / DAY) === Math.floor(end.earliest / DAY);
  const from = sameDay ? pointWords(start, right) : pointWords(start, left);
  const to = sameDay ? timeOfDay(end.earliest, end.precision === 'second') : pointWords(end, right);
  return from + (sameDay ? separator('', '') : separator(' ', ' ')) + to;
}

function isPoint(edge: EdtfEdge): edge is EdtfPoint {
  return typeof edge !== 'string';
}

function isPlain(point: EdtfPoint): boolean {
  const qualified = point.approximate || point.uncertain || point.unspecified;
  return !qualified && point.season === undefined && point.significant === undefined;
}

/** A year that may be left to the last member of a list; not for whole years, qualified dates and open edges. */
function yearToShare(edge: EdtfEdge): unknown {
  return isPoint(edge) && isPlain(edge) && edge.month !== undefined ? edge.year : Symbol('not shared');
}

/**
 * The date for the `datetime` attribute of an HTML `time` element, undefined where HTML has no such form:
 * `2013-05-07`, `2013-05`, `2013`, and times as `2013-05-07T12:30Z`. `2013-05-XX` is no more than its month; qualified
 * dates, intervals, sets, seasons and years before 1 have none.
 */
export function machineDate(date: EdtfDate): string | undefined {
  const point = date.parts[0]!.start;
  if (date.shape !== 'date' || !isPoint(point)) return undefined;
  const { year, month, day } = point;
  const outside = year.includes('X') || year.startsWith('-') || year === '0000';
  if (outside || point.approximate || point.uncertain || point.season !== undefined) return undefined;
  if (point.significant !== undefined) return point.unspecified ? undefined : year;
  if (point.timed) {
    const iso = new Date(point.earliest).toISOString();
    // A year of more than four digits, or none above 0, where the offset moved it there.
    if (!/^\d/.test(iso) || iso.startsWith('0000')) return undefined;
    return point.precision === 'minute' ? `${iso.slice(0, 16)}Z` : iso.replace('.000Z', 'Z');
  }
  if (month === undefined || month.includes('X')) return year;
  if (day === undefined || day.includes('X')) return `${year}-${month}`;
  return `${year}-${month}-${day}`;
}
