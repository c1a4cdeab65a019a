import { assemble } from './assemble.ts';
import { failure, isFailure } from './failure.ts';
import { parsePoint } from './point.ts';
import type { EdtfEdge, EdtfFailure, EdtfPart, EdtfResult } from './types.ts';

const SPACE = /\s/;
const DASH = /[\u2010-\u2015\u2212]/;

/** The full parser: every form, with a message for what is none. Never throws. */
export function parseFull(text: string): EdtfResult {
  if (text === '') return failure('the date is empty', 'a date such as 2013-05-07', 0);
  const space = text.search(SPACE);
  if (space >= 0) return failure('the date contains white space', 'no spaces or line breaks', space);
  const dash = text.search(DASH);
  if (dash >= 0) return failure(`"${text.charAt(dash)}" is not a hyphen`, 'the plain hyphen "-"', dash);
  if (text.startsWith('[')) return parseSet(text, 'one-of', ']');
  if (text.startsWith('{')) return parseSet(text, 'all-of', '}');

  const slash = text.indexOf('/');
  const part =
    slash < 0 ? parseSingle(text, 0, text.length) : parseRange(text, 0, slash, slash + 1, text.length);
  if (isFailure(part)) return part;
  return { ok: true, date: assemble(text, slash < 0 ? 'date' : 'interval', [part]) };
}

function parseSet(text: string, shape: 'one-of' | 'all-of', closing: string): EdtfResult {
  const last = text.length - 1;
  if (last < 1 || text.charAt(last) !== closing) {
    return failure('the set is not closed', `"${closing}" at the end`, text.length);
  }
  const parts: EdtfPart[] = [];
  for (let from = 1; from <= last; ) {
    const comma = text.indexOf(',', from);
    const to = comma < 0 ? last : comma;
    const member = parseMember(text, from, to, from === 1, to === last);
    if (isFailure(member)) return member;
    parts.push(member);
    from = to + 1;
  }
  return { ok: true, date: assemble(text, shape, parts) };
}

function parseMember(
  text: string,
  from: number,
  to: number,
  isFirst: boolean,
  isLast: boolean,
): EdtfPart | EdtfFailure {
  const dots = text.slice(from, to).indexOf('..');
  if (dots < 0) return parseSingle(text, from, to);
  const at = from + dots;
  if (text.slice(at + 2, to).includes('..')) {
    return failure('a range has two ".."', 'one ".." between two dates, or beside one', at);
  }
  if ((at === from && !isFirst) || (at + 2 === to && !isLast)) {
    const expected = 'an open start first in the set, an open end last';
    return failure('a range is open in the middle of the set', expected, at);
  }
  return parseRange(text, from, at, at + 2, to);
}

function parseSingle(text: string, from: number, to: number): EdtfPart | EdtfFailure {
  const point = parsePoint(text, from, to);
  return isFailure(point) ? point : { start: point, end: point };
}

function parseRange(
  text: string,
  from: number,
  fromEnd: number,
  to: number,
  toEnd: number,
): EdtfPart | EdtfFailure {
  const inSet = to - fromEnd === 2;
  const start = parseEdge(text, from, fromEnd, inSet);
  if (typeof start !== 'string' && isFailure(start)) return start;
  const end = parseEdge(text, to, toEnd, inSet);
  if (typeof end !== 'string' && isFailure(end)) return end;
  if (typeof start === 'string' && typeof end === 'string') {
    return failure('neither the start nor the end has a date', 'a date at one end at least', from);
  }
  if (typeof start !== 'string' && typeof end !== 'string' && end.latest <= start.earliest) {
    return failure(`the end ${end.text} lies before the start ${start.text}`, 'the earlier date first', to);
  }
  return { start, end };
}

/** In a set nothing beside the `..` means open; in an interval `..` is open and nothing at all unknown. */
function parseEdge(text: string, from: number, to: number, inSet: boolean): EdtfEdge | EdtfFailure {
  if (from === to) return inSet ? 'open' : 'unknown';
  if (!inSet && text.slice(from, to) === '..') return 'open';
  return parsePoint(text, from, to);
}
