import { memoLast } from '../../lib/memo.ts';

/** The longest quote and the longest context on either side of it, in UTF-16 code units. */
export const MAX_EXACT = 300;
export const MAX_CONTEXT = 90;

/** A half-open stretch of a text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * All stretches of `text` that read as `words`: straight quotes and hyphens match typographic ones, and any white
 * space matches any other. Letters must be the same, capitals too. Positions are those of `text` as it is:
 * `findWords('He said “no”.', '"no"')` is `[{ start: 8, end: 12 }]`.
 */
export function findWords(text: string, words: string): Stretch[] {
  const wanted = fold(words.trim()).folded;
  if (wanted === '') return [];
  const { folded, at } = foldArticle(text);
  const found: Stretch[] = [];
  for (let i = folded.indexOf(wanted); i >= 0; i = folded.indexOf(wanted, i + 1)) {
    found.push({ start: at[i]!, end: at[i + wanted.length - 1]! + 1 });
  }
  return found;
}

/** Folded text, and for each of its code units the position in the text that it stands for. */
interface Folded {
  readonly folded: string;
  readonly at: Uint32Array;
}

/** Typographic variants as typed on a keyboard, a run of white space as one space. */
function fold(text: string): Folded {
  const at = new Uint32Array(text.length);
  let folded = '';
  let inSpace = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    const isSpace = /\s/.test(character);
    if (isSpace && inSpace) continue;
    at[folded.length] = i;
    folded += isSpace ? ' ' : straight(character);
    inSpace = isSpace;
  }
  return { folded, at };
}

/** One article is searched for many quotes in a row. */
const foldArticle = memoLast(fold);

function straight(character: string): string {
  if (character < '\u00ab') return character;
  if (/[‘’‚‛′]/.test(character)) return "'";
  if (/[“”„‟″«»]/.test(character)) return '"';
  if (/[‐‑‒–—―−]/.test(character)) return '-';
  return character;
}

/** What stands around a stretch of text, at most `MAX_CONTEXT` code units a side, cut between words. */
export function contextOf(text: string, { start, end }: Stretch): { prefix: string; suffix: string } {
  const before = text.slice(Math.max(0, start - MAX_CONTEXT), start);
  const after = text.slice(end, end + MAX_CONTEXT);
  const cutsBefore = start > MAX_CONTEXT && !/\s/.test(text[start - MAX_CONTEXT - 1]!);
  const cutsAfter = end + MAX_CONTEXT < text.length && !/\s/.test(text[end + MAX_CONTEXT]!);
  return {
    prefix: (cutsBefore ? before.replace(/^\S+/, '') : before).trimStart(),
    suffix: (cutsAfter ? after.replace(/\S+$/, '') : after).trimEnd(),
  };
}

/** Where a quote stops agreeing with a text. */
export interface Difference {
  /** Index into the quote of the first code unit that differs. */
  readonly inQuote: number;
  /** Index into the text of what stands there instead. */
  readonly inText: number;
}

/**
 * Where a quote that does not stand in `text` first differs from it: from the stretch that reads like it, or else
 * from where the longest beginning of it stands. Undefined when not even its first few words stand there.
 */
export function firstDifference(text: string, quote: string): Difference | undefined {
  const alike = findWords(text, quote)[0];
  const start = alike ? alike.start : text.indexOf(longestBeginning(text, quote));
  let length = 0;
  while (length < quote.length && quote[length] === text[start + length]) length++;
  if (!alike && length < Math.min(12, quote.length / 2)) return undefined;
  return { inQuote: length, inText: start + length };
}

/** If a beginning stands in the text, so does every shorter one: halving finds the longest. */
function longestBeginning(text: string, quote: string): string {
  let low = 0;
  let high = quote.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (text.includes(quote.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return quote.slice(0, low);
}

/** How many code units the stretches cover, those that overlap counted once. */
export function coveredLength(stretches: readonly Stretch[]): number {
  let covered = 0;
  let reached = 0;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    covered += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return covered;
}

/** A character by its code point: `"’" (U+2019)`; `the end` behind the last. */
export function codePointAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  if (code === undefined) return 'the end';
  const number = code.toString(16).toUpperCase().padStart(4, '0');
  return code >= 0xd800 && code <= 0xdfff
    ? `half a character (U+${number})`
    : `${JSON.stringify(String.fromCodePoint(code))} (U+${number})`;
}
