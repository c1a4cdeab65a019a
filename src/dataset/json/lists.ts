const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Where the entries of a list stand in a JSON text, in UTF-16 code units, half-open. */
export interface ListRanges {
  /** The list with its brackets. */
  readonly start: number;
  readonly end: number;
  /** Of each entry, with the white space around it. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** What one pass over a JSON text finds out. */
export interface Outline {
  /** Whether its brackets are nested deeper than was allowed; nothing else is known then. */
  readonly isTooDeep: boolean;
  /** The list that was looked for; undefined where there is none, two, or none that is plain to see. */
  readonly list: ListRanges | undefined;
}

/**
 * Finds the list that is the property `name` of the object in a JSON text, and where each of its entries stands, in one
 * cheap pass that also measures how deep the brackets are nested. What it says holds for valid JSON: a text of which
 * all entries are, and which is with `[]` in place of the list. For other texts it says something or nothing.
 */
export function outlineJson(text: string, name: string, maxDepth: number): Outline {
  const key = `"${name}"`;
  const starts: number[] = [];
  const ends: number[] = [];
  let depth = 0;
  let lists = 0;
  let start = -1;
  let end = -1;
  let entry = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      const open = i;
      for (i++; i < text.length; i++) {
        const inner = text.charCodeAt(i);
        if (inner === QUOTE) break;
        if (inner === BACKSLASH) i++;
      }
      if (depth !== 1) continue;
      const written = text.slice(open, i + 1);
      // A name with escapes may be any name.
      if (written !== key && !written.includes('\\')) continue;
      const value = afterColon(text, i + 1);
      if (value < 0) continue;
      lists += written === key ? 1 : 2;
      i = value - 1;
      if (lists === 1 && text.charCodeAt(value) === OPEN_LIST) start = value;
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (++depth > maxDepth) return { isTooDeep: true, list: undefined };
      if (i === start && depth === 2) entry = i + 1;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      if (depth === 2 && entry >= 0) {
        if (starts.length > 0 || !isBlank(text, entry, i)) {
          starts.push(entry);
          ends.push(i);
        }
        end = i + 1;
        entry = -1;
      }
      depth--;
    } else if (code === COMMA && depth === 2 && entry >= 0) {
      starts.push(entry);
      ends.push(i);
      entry = i + 1;
    }
  }
  const isPlain = lists === 1 && end > 0 && text.charCodeAt(end - 1) === CLOSE_LIST;
  const list = isPlain
    ? { start, end, starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
    : undefined;
  return { isTooDeep: false, list };
}

/** Where the value begins after a property name that ends at `from`; -1 where no colon follows. */
function afterColon(text: string, from: number): number {
  const colon = skipSpace(text, from);
  return text[colon] === ':' ? skipSpace(text, colon + 1) : -1;
}

function isBlank(text: string, from: number, to: number): boolean {
  return skipSpace(text, from) >= to;
}

/** The index of the first character from `from` on that JSON does not take for white space. */
export function skipSpace(text: string, from: number): number {
  let index = from;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
  }
  return index;
}
