import { failure } from './failure.ts';
import type { EdtfFailure } from './types.ts';

/** A reading position in a text; characters from `to` on do not belong to what is being read. */
export interface Cursor {
  readonly text: string;
  readonly to: number;
  at: number;
}

/** The next character, '' at the end. */
export function peek(cursor: Cursor): string {
  return cursor.at < cursor.to ? cursor.text.charAt(cursor.at) : '';
}

/** Steps over the next character if it is one of these, and returns it; otherwise ''. */
export function take(cursor: Cursor, anyOf: string): string {
  const next = peek(cursor);
  if (next === '' || !anyOf.includes(next)) return '';
  cursor.at++;
  return next;
}

/** Steps over all the next characters that are one of these, and returns them. */
export function takeAll(cursor: Cursor, anyOf: string): string {
  const from = cursor.at;
  while (take(cursor, anyOf) !== '');
  return cursor.text.slice(from, cursor.at);
}

/** The next character, or the lack of one, cannot be. */
export function unexpected(cursor: Cursor, expected: string): EdtfFailure {
  const next = peek(cursor);
  if (next === '') return failure('the date ends too early', expected, cursor.at);
  if ('xtzyse'.includes(next)) {
    return failure(`unexpected "${next}"`, `an upper-case "${next.toUpperCase()}"`, cursor.at);
  }
  if (next === '.') return failure('unexpected "."', 'a "/" between the two dates of an interval', cursor.at);
  if (next === '/')
    return failure('unexpected "/"', 'one "/" at most, and ".." for a range in a set', cursor.at);
  // A character outside the basic plane is two units long: quote it whole.
  return failure(
    `unexpected "${String.fromCodePoint(cursor.text.codePointAt(cursor.at) ?? 0)}"`,
    expected,
    cursor.at,
  );
}
