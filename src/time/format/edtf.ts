import { dateWords } from '../../words/dates.ts';
import { locale as pageLocale } from '../../words/language.ts';
import { DAY } from '../calendar.ts';
import { isPoint } from '../edtf/assemble.ts';
import type { EdtfDate, EdtfEdge, EdtfPart, EdtfPoint } from '../edtf/types.ts';
import { dash, formatBetween, type Separator, supported } from './intl.ts';
import { fieldsOf, namedPoint, pointWords, sortOf, timeOf, type Wording } from './point.ts';

export interface FormatOptions {
  /** The locale whose names of months and order are taken; that of the page's language, as all other words are. */
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
  const { locale = pageLocale(), style = 'long', omitYear = false } = options;
  const wording: Wording = { locale: supported(locale), month: style, omitYear };
  if (date.shape === 'date' || date.shape === 'interval') return partWords(date.parts[0]!, wording);
  return setWords(date, wording);
}

function setWords({ parts, shape }: EdtfDate, wording: Wording): string {
  const [only] = parts;
  if (shape === 'one-of' && parts.length === 1 && isPoint(only!.start) && isPoint(only!.end)) {
    const { start, end } = only as { start: EdtfPoint; end: EdtfPoint };
    return start === end ? pointWords(start, wording) : between(start, end, wording);
  }
  // One year at the end serves all: “22–31 January and 10–15 February 2014”.
  const shared =
    new Set(parts.flatMap(({ start, end }) => [yearToShare(start), yearToShare(end)])).size === 1;
  const words = parts.map((part, i) => {
    const omitYear = shared && (wording.omitYear || i < parts.length - 1);
    return memberWords(part, { ...wording, omitYear }, shape === 'one-of');
  });
  const type = shape === 'one-of' ? 'disjunction' : 'conjunction';
  return new Intl.ListFormat(wording.locale, { type }).format(words);
}

function memberWords(part: EdtfPart, wording: Wording, oneOf: boolean): string {
  const { orLater, orEarlier, andLater, andEarlier } = dateWords();
  if (isPoint(part.start)) {
    if (isPoint(part.end)) return partWords(part, wording);
    return (oneOf ? orLater : andLater)(pointWords(part.start, wording));
  }
  return isPoint(part.end) ? (oneOf ? orEarlier : andEarlier)(pointWords(part.end, wording)) : '';
}

/** A date, or the stretch between two, of which one may be missing. */
function partWords({ start, end }: EdtfPart, wording: Wording): string {
  const { since, from, until, endUnknown, startUnknown } = dateWords();
  const brief = wording.month === 'short';
  if (isPoint(start) && isPoint(end)) {
    return start.text === end.text ? pointWords(start, wording) : joined(start, end, wording);
  }
  if (isPoint(start)) {
    const date = namedPoint(start, wording);
    if (end === 'open') return since(date);
    return brief ? from(date) : endUnknown(from(date));
  }
  if (!isPoint(end)) return '';
  const words = until(namedPoint(end, wording));
  return start === 'open' || brief ? words : startUnknown(words);
}

/** The stretch from one date to another: `7–10 May 2013`, `1990s – 2005`. */
function joined(start: EdtfPoint, end: EdtfPoint, wording: Wording): string {
  const { left, right } = sharedYear(start, end, wording);
  if (start.timed && end.timed && isPlain(start) && isPlain(end)) {
    return joinedTimes(start, end, left, right, dash);
  }
  if (isAlike(start, end, right)) {
    return formatBetween(wording.locale, fieldsOf(start, right), start.earliest, end.earliest, dash);
  }
  const from = pointWords(start, left);
  const to = pointWords(end, right);
  return from + dash(`${from} `, to) + to;
}

/**
 * Some date from one to another: `between 17 and 21 May 2013`, `between the 1990s and 2005`, and
 * `7 May 2013, between 14:30 and 15:00`.
 */
function between(start: EdtfPoint, end: EdtfPoint, wording: Wording): string {
  const words = dateWords();
  const { left, right } = sharedYear(start, end, wording);
  if (start.timed && end.timed && isPlain(start) && isPlain(end)) {
    if (!isSameDay(start, end)) {
      return words.between('day', (and) => joinedTimes(start, end, left, right, () => and));
    }
    const times = words.between('qualified', (and) => timeOf(start) + and + timeOf(end));
    return `${pointWords({ ...start, timed: false }, right)}, ${times}`;
  }
  if (isAlike(start, end, right)) {
    const fields = fieldsOf(start, right);
    const join = (and: string) =>
      formatBetween(wording.locale, fields, start.earliest, end.earliest, () => and);
    return words.between(sortOf(fields), join);
  }
  const from = words.phrase(namedPoint(start, left));
  const to = words.phrase(namedPoint(end, right));
  return words.between('qualified', (and) => from + and + to);
}

/** How either end is worded, so that a year that both have is written once. */
function sharedYear(start: EdtfPoint, end: EdtfPoint, wording: Wording): { left: Wording; right: Wording } {
  const sameYear = start.year === end.year && start.month !== undefined && end.month !== undefined;
  const right = { ...wording, omitYear: wording.omitYear && start.year === end.year };
  return { left: { ...right, omitYear: right.omitYear || sameYear }, right };
}

/** Whether two dates have the same fields and nothing else, so that one phrase can name what they share once. */
function isAlike(start: EdtfPoint, end: EdtfPoint, wording: Wording): boolean {
  if (!isPlain(start) || !isPlain(end) || start.timed !== end.timed) return false;
  const [a, b] = [fieldsOf(start, wording), fieldsOf(end, wording)];
  return a.month === b.month && a.day === b.day;
}

function joinedTimes(
  start: EdtfPoint,
  end: EdtfPoint,
  left: Wording,
  right: Wording,
  separator: Separator,
): string {
  if (isSameDay(start, end)) return pointWords(start, right) + separator('', '') + timeOf(end);
  return pointWords(start, left) + separator(' ', ' ') + pointWords(end, right);
}

function isSameDay(start: EdtfPoint, end: EdtfPoint): boolean {
  return Math.floor(start.earliest / DAY) === Math.floor(end.earliest / DAY);
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
