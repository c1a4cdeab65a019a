import { DAY, daysInMonth, startOfDate } from '../calendar.ts';
import { assemble } from './assemble.ts';
import type { EdtfDate, EdtfPoint, Precision } from './types.ts';

const HYPHEN = 45;
const SLASH = 47;
const ZERO = 48;

/**
 * The fast path: `2013`, `2013-05`, `2013-05-07` and intervals between two of these. Undefined for everything else,
 * valid or not, which the full parser then reads. Must agree with it on what it takes (tests/time/edtf.plain.test.ts).
 */
export function parsePlain(text: string): EdtfDate | undefined {
  const { length } = text;
  if (length === 4 || length === 7 || length === 10) {
    const point = plainPoint(text, 0, length);
    if (point !== undefined) return assemble(text, 'date', [{ start: point, end: point }]);
  }
  for (let at = 4; at <= 10 && at < length; at += 3) {
    if (text.charCodeAt(at) !== SLASH) continue;
    const start = plainPoint(text, 0, at);
    const end = plainPoint(text, at + 1, length);
    if (start === undefined || end === undefined || end.latest <= start.earliest) return undefined;
    return assemble(text, 'interval', [{ start, end }]);
  }
  return undefined;
}

function plainPoint(text: string, from: number, to: number): EdtfPoint | undefined {
  const length = to - from;
  if (length !== 4 && length !== 7 && length !== 10) return undefined;
  const year = twoDigits(text, from) * 100 + twoDigits(text, from + 2);
  if (Number.isNaN(year)) return undefined;
  const written = text.slice(from, to);
  if (length === 4) {
    return point(written, startOfDate(year), startOfDate(year + 1), 'year', undefined, undefined);
  }
  const month = twoDigits(text, from + 5);
  if (text.charCodeAt(from + 4) !== HYPHEN || !(month >= 1 && month <= 12)) return undefined;
  if (length === 7) {
    const latest = startOfDate(year, month + 1);
    return point(written, startOfDate(year, month), latest, 'month', written.slice(5), undefined);
  }
  const day = twoDigits(text, from + 8);
  if (text.charCodeAt(from + 7) !== HYPHEN || !(day >= 1 && day <= daysInMonth(year, month)))
    return undefined;
  const earliest = startOfDate(year, month, day);
  return point(written, earliest, earliest + DAY, 'day', written.slice(5, 7), written.slice(8));
}

/** The two-digit number at an index, NaN if there is none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function point(
  text: string,
  earliest: number,
  latest: number,
  precision: Precision,
  month: string | undefined,
  day: string | undefined,
): EdtfPoint {
  return {
    text,
    earliest,
    latest,
    precision,
    year: text.slice(0, 4),
    month,
    day,
    season: undefined,
    timed: false,
    significant: undefined,
    approximate: false,
    uncertain: false,
    unspecified: false,
  };
}
