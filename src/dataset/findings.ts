/** Something in a chronology that ought to be mended. Every finding says where, what is there, and what to do. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  /** JSON path such as `$.events[12].date`; `$` for the file as a whole. */
  readonly path: string;
  /** The value as JSON, at most 80 characters; `nothing` where there is none. */
  readonly received: string;
  readonly expected: string;
  /** One short sentence: how to mend it. */
  readonly mend: string;
}

/** The longest `received`, in UTF-16 code units. */
export const PREVIEW_LENGTH = 80;

/**
 * A finding on one line, without control characters:
 * `error $.events[12].date: received "2013-02-30"; expected a day that exists; mend: …`
 */
export function formatFinding({ severity, path, received, expected, mend }: Finding): string {
  const line = `${severity} ${path}: received ${received}; expected ${expected}; mend: ${mend}`;
  return line.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ');
}

/**
 * A JSON path: `jsonPath('$.events', 3, 'date')` is `$.events[3].date`. Property names that are no plain names are
 * quoted and shortened.
 */
export function jsonPath(base: string, ...keys: readonly (string | number)[]): string {
  let path = base;
  for (const key of keys) {
    if (typeof key === 'number') path += `[${key}]`;
    else path += /^[A-Za-z_$][\w$-]{0,60}$/.test(key) ? `.${key}` : `[${preview(key, 40)}]`;
  }
  return path;
}

/**
 * Any value as JSON of at most `max` UTF-16 code units, an ellipsis at the end where it is cut. Takes time in
 * proportion to `max`, not to the value, and may be given values nested to any depth. `undefined` is `nothing`.
 */
export function preview(value: unknown, max = PREVIEW_LENGTH): string {
  if (value === undefined) return 'nothing';
  const written = write(value, max + 1);
  return written.length <= max ? written : `${wholeCharacters(written, max - 1)}…`;
}

/** The first `length` UTF-16 code units of a text, one less where that would cut a surrogate pair in two. */
export function wholeCharacters(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  const cutsPair = length < text.length && last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, cutsPair ? length - 1 : length);
}

/** JSON, given up once it fills `room`: each level of nesting takes a character of it, so recursion is bounded. */
function write(value: unknown, room: number): string {
  if (room <= 0) return '';
  if (typeof value === 'string') return JSON.stringify(value.length > room ? value.slice(0, room) : value);
  if (typeof value !== 'object' || value === null) return String(value);
  let written = Array.isArray(value) ? '[' : '{';
  const add = (key: string | undefined, item: unknown) => {
    if (written.length > 1) written += ',';
    if (key !== undefined) written += `${write(key, room - written.length)}:`;
    written += write(item, room - written.length);
    return written.length <= room;
  };
  if (Array.isArray(value)) {
    for (const item of value) if (!add(undefined, item)) return written;
    return `${written}]`;
  }
  for (const key in value) if (!add(key, (value as Record<string, unknown>)[key])) return written;
  return `${written}}`;
}
