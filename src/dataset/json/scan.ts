/** Where a text stops being JSON. `index` is in UTF-16 code units; at the text's length it ends too early. */
export interface SyntaxFault {
  readonly index: number;
  readonly expected: string;
  readonly kind: 'end' | 'character' | 'depth';
}

type State = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'after value' | 'end';

const EXPECTED: Readonly<Record<State, string>> = {
  value: 'a value',
  'first value': 'a value or "]"',
  key: 'a property name in double quotes',
  'first key': 'a property name in double quotes or "}"',
  colon: '":"',
  'after value': '"," or the closing bracket',
  end: 'nothing more',
};

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERALS = ['true', 'false', 'null'] as const;
const OBJECT = 0;
const LIST = 1;

/**
 * Reads a text as JSON without building it and tells where it first goes wrong, or undefined where it is JSON.
 * Engines word their own errors differently, and some give no position. Uses no recursion.
 */
export function findSyntaxFault(text: string, maxDepth: number): SyntaxFault | undefined {
  const open: number[] = [];
  let state: State = 'value';
  let index = 0;
  for (;;) {
    index = skipSpace(text, index);
    if (index >= text.length) {
      return state === 'end' ? undefined : { index: text.length, expected: EXPECTED[state], kind: 'end' };
    }
    const character = text[index]!;
    const wrong: SyntaxFault = { index, expected: EXPECTED[state], kind: 'character' };
    if (state === 'end') return wrong;
    if (state === 'colon') {
      if (character !== ':') return wrong;
      state = 'value';
      index++;
    } else if (state === 'after value') {
      const inside = open[open.length - 1];
      if (character === ',') state = inside === OBJECT ? 'key' : 'value';
      else if (character === (inside === OBJECT ? '}' : ']')) {
        open.pop();
        state = open.length === 0 ? 'end' : 'after value';
      } else return { ...wrong, expected: inside === OBJECT ? '"," or "}"' : '"," or "]"' };
      index++;
    } else if (
      (state === 'first key' && character === '}') ||
      (state === 'first value' && character === ']')
    ) {
      open.pop();
      state = open.length === 0 ? 'end' : 'after value';
      index++;
    } else if (state === 'key' || state === 'first key') {
      if (character !== '"') return wrong;
      const end = endOfString(text, index);
      if (typeof end !== 'number') return end;
      index = end;
      state = 'colon';
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? OBJECT : LIST);
      if (open.length > maxDepth) {
        return { index, expected: `at most ${maxDepth} levels of brackets`, kind: 'depth' };
      }
      state = character === '{' ? 'first key' : 'first value';
      index++;
    } else {
      const end = character === '"' ? endOfString(text, index) : endOfAtom(text, index);
      if (end === undefined) return wrong;
      if (typeof end !== 'number') return end;
      index = end;
      state = open.length === 0 ? 'end' : 'after value';
    }
  }
}

function skipSpace(text: string, from: number): number {
  let index = from;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
  }
  return index;
}

/** The index after the closing quote of the string that opens at `start`. */
function endOfString(text: string, start: number): number | SyntaxFault {
  for (let index = start + 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x22) return index + 1;
    if (code < 0x20)
      return { index, expected: 'the closing double quote on the same line', kind: 'character' };
    if (code !== 0x5c) continue;
    const escaped = text.slice(index + 1, index + 6);
    if (escaped === '') break;
    if (/^u[0-9a-fA-F]{4}/.test(escaped)) index += 5;
    else if (/^["\\/bfnrt]/.test(escaped)) index += 1;
    else if (/^u[0-9a-fA-F]*$/.test(escaped)) break;
    else
      return {
        index,
        expected: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000 after a backslash',
        kind: 'character',
      };
  }
  return { index: text.length, expected: 'a closing double quote', kind: 'end' };
}

/** The index after the number or word that begins at `start`; undefined where there is neither. */
function endOfAtom(text: string, start: number): number | SyntaxFault | undefined {
  NUMBER.lastIndex = start;
  if (NUMBER.test(text)) return NUMBER.lastIndex;
  for (const literal of LITERALS) {
    if (text.startsWith(literal, start)) return start + literal.length;
    if (text.length - start < literal.length && literal.startsWith(text.slice(start))) {
      return { index: text.length, expected: literal, kind: 'end' };
    }
  }
  return undefined;
}
