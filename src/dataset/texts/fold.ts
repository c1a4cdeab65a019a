/* Which differences in writing are passed over when words are looked up: bits of `steps`. */

/** Any run of white space is one space; invisible spaces are nothing. */
export const SPACES = 1;
/** Typographic quotation marks and apostrophes are straight ones. */
export const QUOTES = 2;
/** Dashes and hyphens are all alike, one or several of them, with or without white space around them. */
export const DASHES = 4;
/** Ligatures, composed accents, full-width letters and other forms of the same character (Unicode NFKC). */
export const FORMS = 8;
/** Hyphens, soft ones and those at the end of a line, are nothing. */
export const HYPHENS = 16;
/** Capital letters are small ones. */
export const CAPITALS = 32;

/** All steps by name, from the lightest. */
export const STEPS = { SPACES, QUOTES, DASHES, FORMS, HYPHENS, CAPITALS } as const;

/** Folded text, and for each of its code units where the character that it came from begins in the text. */
export interface Folded {
  readonly text: string;
  readonly at: Uint32Array;
}

/**
 * The text with some differences in writing taken out, and the way back from each of its code units:
 * `fold('It’s  on', SPACES | QUOTES).text` is `It's on`. Takes time in proportion to the text.
 */
export function fold(text: string, steps: number): Folded {
  const out = new Writer(text.length);
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    // ASCII without marks on it, which most texts are made of, has no other forms.
    if (code < 0x80 && !mayBeMark(text.charCodeAt(i + 1))) {
      // Small letters and digits have the bit that makes a capital small.
      if (isLetterOrDigit(code)) out.put(steps & CAPITALS ? code | 0x20 : code, i);
      else foldUnit(out, code, i, steps);
      i++;
      continue;
    }
    const end = characterEnd(text, i);
    let character = text.slice(i, end);
    if (steps & FORMS) character = character.normalize('NFKC');
    if (steps & CAPITALS) character = character.toLowerCase();
    for (let unit = 0; unit < character.length; unit++) foldUnit(out, character.charCodeAt(unit), i, steps);
    i = end;
  }
  return out.done();
}

/** Where the character that begins at `start` ends, with the marks that stand on it. */
export function characterEnd(text: string, start: number): number {
  let end = start + (text.codePointAt(start)! > 0xffff ? 2 : 1);
  while (mayBeMark(text.charCodeAt(end)) && /^\p{M}/u.test(text.slice(end, end + 2))) {
    end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  }
  return end;
}

/** Whether a code unit may begin a combining mark; punctuation, which is frequent, is told apart at once. */
function mayBeMark(code: number): boolean {
  return code > 0x2ff && !(code >= 0x2000 && code < 0x20d0);
}

function foldUnit(out: Writer, code: number, from: number, steps: number): void {
  if (isInvisible(code) && steps & SPACES) return;
  if (code === SOFT_HYPHEN && steps & HYPHENS) return;
  if (isSpace(code)) {
    if (out.afterDash || (steps & SPACES && out.last === SPACE)) return;
    out.put(steps & SPACES ? SPACE : code, from);
  } else if (isDash(code) && steps & (DASHES | HYPHENS)) {
    out.dropSpaces();
    if (!(steps & HYPHENS) && out.last !== DASH) out.put(DASH, from);
    out.afterDash = true;
  } else out.put(steps & QUOTES ? straight(code) : code, from);
}

/** Gathers code units; a text seldom grows by folding, so that its own length is a good beginning. */
class Writer {
  afterDash = false;
  private codes: Uint16Array;
  private from: Uint32Array;
  private length = 0;

  constructor(size: number) {
    this.codes = new Uint16Array(size);
    this.from = new Uint32Array(size);
  }

  get last(): number {
    return this.length > 0 ? this.codes[this.length - 1]! : 0;
  }

  put(code: number, from: number): void {
    if (this.length === this.codes.length) this.grow();
    this.codes[this.length] = code;
    this.from[this.length++] = from;
    this.afterDash = false;
  }

  dropSpaces(): void {
    while (this.length > 0 && isSpace(this.last)) this.length--;
  }

  done(): Folded {
    const parts: string[] = [];
    for (let i = 0; i < this.length; i += 8192) {
      const codes = this.codes.subarray(i, Math.min(i + 8192, this.length));
      // Spreading would go through an iterator, ten times slower.
      parts.push(String.fromCharCode.apply(null, codes as unknown as number[]));
    }
    return { text: parts.join(''), at: this.from.subarray(0, this.length) };
  }

  private grow(): void {
    const size = 2 * this.codes.length + 16;
    const [codes, from] = [new Uint16Array(size), new Uint32Array(size)];
    codes.set(this.codes);
    from.set(this.from);
    this.codes = codes;
    this.from = from;
  }
}

const SPACE = 0x20;
const DASH = 0x2d;
const SOFT_HYPHEN = 0xad;

/** ASCII alone. */
function isLetterOrDigit(code: number): boolean {
  return (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || (code > 0x2f && code < 0x3a);
}

function isSpace(code: number): boolean {
  if (code < 0x80) return code === SPACE || (code > 0x08 && code < 0x0e);
  return code !== 0xfeff && /\s/.test(String.fromCharCode(code));
}

/** Zero-width space, word joiner and byte order mark. */
function isInvisible(code: number): boolean {
  return code === 0x200b || code === 0x2060 || code === 0xfeff;
}

function isDash(code: number): boolean {
  return code === DASH || (code > 0x200f && code < 0x2016) || code === 0x2212;
}

/** Quotation marks as typed on a keyboard. */
function straight(code: number): number {
  if (code < 0xab) return code;
  if ((code > 0x2017 && code < 0x201c) || code === 0x2032) return 0x27;
  if ((code > 0x201b && code < 0x2020) || code === 0x2033 || code === 0xab || code === 0xbb) return 0x22;
  return code;
}
