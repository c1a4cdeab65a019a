const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Where the entries of a list stand in a JSON file, in bytes. */
export interface ListRanges {
  /** The list with its brackets, half-open. */
  readonly start: number;
  readonly end: number;
  /** Where its brackets and the commas between entries stand: entry `i` lies between bound `i` and bound `i + 1`. */
  readonly bounds: Int32Array;
}

/** Looks for the entries of a list in a file that may still be arriving. */
export interface ListScanner {
  /** Goes on where it stopped before. `bytes` is all that has arrived; `isWhole` says that nothing more will come. */
  scan(bytes: Uint8Array, isWhole: boolean): void;
  /** The bounds of the list that is being read, as far as they are known. */
  readonly bounds: readonly number[];
  /** What was found in the whole file; undefined where the list is not there, twice there, or not plain to see. */
  result(): ListRanges | undefined;
}

/**
 * Finds the list that is the property `name` of the object in a JSON file of UTF-8, in one cheap pass. What it says
 * holds for a file that is JSON with `[]` in place of the list, and of which each entry is JSON; of other files it says
 * something or nothing. It finds nothing in a file with brackets nested deeper than `maxDepth`.
 */
export function createListScanner(name: string, maxDepth: number): ListScanner {
  const key = new TextEncoder().encode(`"${name}"`);
  const bounds: number[] = [];
  let at = 0;
  let depth = 0;
  let lists = 0;
  let start = -1;
  let end = -1;
  let isInList = false;
  let isTooDeep = false;

  function scan(bytes: Uint8Array, isWhole: boolean): void {
    const { length } = bytes;
    let i = at;
    for (; i < length && !isTooDeep; i++) {
      const byte = bytes[i]!;
      if (byte === QUOTE) {
        const close = endOfString(bytes, i);
        // A string that is cut off, and a property without its value, are read again once there is more.
        if (close < 0) break;
        if (depth === 1) {
          const value = valueAfter(bytes, close + 1);
          if (value >= length && !isWhole) break;
          property(bytes, i, close, value);
        }
        i = close;
      } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
        isTooDeep = ++depth > maxDepth;
        if (i === start) {
          isInList = true;
          bounds.push(i);
        }
      } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
        if (isInList && depth === 2) {
          isInList = false;
          end = byte === CLOSE_LIST ? i + 1 : -1;
          if (skipSpace(bytes, start + 1) < i) bounds.push(i);
        }
        depth--;
      } else if (byte === COMMA && isInList && depth === 2) bounds.push(i);
    }
    at = i;
  }

  /** Takes note of a property of the outermost object that has the list's name, or might have it. */
  function property(bytes: Uint8Array, open: number, close: number, value: number): void {
    if (value < 0) return;
    // The key has its quotes: no longer name begins with it.
    const isNamed = key.every((byte, n) => bytes[open + n] === byte);
    // With escapes, a name may be any name.
    const isUnclear = bytes.subarray(open, close).includes(BACKSLASH);
    if (isNamed || isUnclear) lists += isNamed ? 1 : 2;
    if (isNamed && lists === 1 && bytes[value] === OPEN_LIST) start = value;
  }

  return {
    scan,
    bounds,
    result() {
      const isPlain = lists === 1 && end > 0 && !isTooDeep;
      return isPlain ? { start, end, bounds: Int32Array.from(bounds) } : undefined;
    },
  };
}

/** The index of the quote that closes the string which opens at `open`; -1 where there is none yet. */
function endOfString(bytes: Uint8Array, open: number): number {
  for (let i = open + 1; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === QUOTE) return i;
    if (byte === BACKSLASH) i++;
  }
  return -1;
}

/** Where the value begins after a property name that ends before `from`; -1 where no colon follows. */
function valueAfter(bytes: Uint8Array, from: number): number {
  const colon = skipSpace(bytes, from);
  if (colon >= bytes.length) return colon;
  return bytes[colon] === COLON ? skipSpace(bytes, colon + 1) : -1;
}

/** The index of the first byte from `from` on that JSON does not take for white space. */
function skipSpace(bytes: Uint8Array, from: number): number {
  let index = from;
  for (; index < bytes.length; index++) {
    const byte = bytes[index]!;
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) break;
  }
  return index;
}
