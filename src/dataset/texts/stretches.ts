import { memoLast } from '../../lib/memo.ts';
import { characterEnd, DASHES, type Folded, fold, QUOTES, SPACES } from './fold.ts';
import { MAX_CONTEXT } from './measures.ts';

/** A half-open stretch of a text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The differences that do not matter in words typed by hand. */
const TYPED = SPACES | QUOTES | DASHES;

/**
 * All stretches of `text` that read as `words`: straight quotes and hyphens match typographic ones, and any white
 * space matches any other. Letters must be the same, capitals too. Positions are those of `text` as it is:
 * `findWords('He said “no”.', '"no"')` is `[{ start: 8, end: 12 }]`.
 */
export function findWords(text: string, words: string): Stretch[] {
  const wanted = fold(words.trim(), TYPED).text;
  if (wanted === '') return [];
  const article = foldArticle(text, TYPED);
  const found: Stretch[] = [];
  for (let i = article.text.indexOf(wanted); i >= 0; i = article.text.indexOf(wanted, i + 1)) {
    found.push(unfold(text, article, i, wanted.length));
  }
  return found;
}

/** One article is searched for many quotes in a row. */
const foldArticle = memoLast(fold);

/** The stretch of a text that `length` code units of its folded form, from `start` on, came from. */
export function unfold(text: string, { at }: Folded, start: number, length: number): Stretch {
  return { start: at[start]!, end: characterEnd(text, at[start + length - 1]!) };
}

/** What stands around a stretch of text, at most `MAX_CONTEXT` code units a side, cut between words where it has any. */
export function contextOf(text: string, { start, end }: Stretch): { prefix: string; suffix: string } {
  const before = text.slice(Math.max(0, start - MAX_CONTEXT), start);
  const after = text.slice(end, end + MAX_CONTEXT);
  const cutsBefore = start > MAX_CONTEXT && !/\s/.test(text[start - MAX_CONTEXT - 1]!);
  const cutsAfter = end + MAX_CONTEXT < text.length && !/\s/.test(text[end + MAX_CONTEXT]!);
  return {
    prefix: (cutsBefore ? before.replace(spaced(before) ? /^\S+/ : HALF_BEFORE, '') : before).trimStart(),
    suffix: (cutsAfter ? after.replace(spaced(after) ? /\S+$/ : HALF_AFTER, '') : after).trimEnd(),
  };
}

/** Whether a text sets words apart: Chinese, Japanese and Thai do not. */
const spaced = (text: string) => /\s/.test(text);
/** Half a character at the beginning or the end. */
const HALF_BEFORE = /^[\udc00-\udfff]/;
const HALF_AFTER = /[\ud800-\udbff]$/;

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

/**
 * The longest beginning of `quote` that stands in `text`. If a beginning stands there, so does every shorter one:
 * halving finds it.
 */
export function longestBeginning(text: string, quote: string): string {
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
