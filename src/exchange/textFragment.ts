import type { Excerpt } from '../dataset/schema.ts';
import { CAPITALS, FORMS, fold, SPACES } from '../dataset/texts/fold.ts';

/** A quote longer than this, in UTF-16 code units, is named by its first and last words. */
const LONG = 120;
/** How many words stand for either end of a long quote, and for its context. */
const END_WORDS = 5;
const CONTEXT_WORDS = 4;

/** What a quote is told by, as the text directive of a link has it. */
interface Directive {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string;
  readonly suffix?: string;
}

/**
 * A link that scrolls to a quote and marks it, in browsers that know text fragments (WICG Scroll To Text Fragment):
 * `https://example.org/a#:~:text=kept%20waiting`. `known` are excerpts of the same article; where what they show of it
 * holds the quote more than once, its prefix and suffix are added. A quote of several lines, or a long one, is named by
 * its first and last words.
 */
export function textFragmentLink(address: string, excerpt: Excerpt, known: readonly Excerpt[]): string {
  const url = address.replace(/:~:.*$/s, '');
  const directive = directiveOf(
    excerpt,
    known.includes(excerpt) ? foldedOf(known) : plainOf([...known, excerpt]),
  );
  if (!directive) return address;
  const { prefix, start, end, suffix } = directive;
  const parts = [
    prefix === undefined ? undefined : `${encode(prefix)}-`,
    encode(start),
    end === undefined ? undefined : encode(end),
    suffix === undefined ? undefined : `-${encode(suffix)}`,
  ].filter((part) => part !== undefined);
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`;
}

function directiveOf(excerpt: Excerpt, shown: readonly string[]): Directive | undefined {
  const { before, quote, after } = wholeWords(excerpt);
  if (!/[\p{L}\p{N}]/u.test(quote)) return undefined;
  const named = isLong(quote) ? endsOf(quote) : { start: quote };
  if (timesOf(shown, named.start) <= 1) return named;
  const prefix = lastWords(excerpt.prefix + before);
  const suffix = firstWords(after + excerpt.suffix);
  return { ...(prefix && { prefix }), ...named, ...(suffix && { suffix }) };
}

function isLong(quote: string): boolean {
  return quote.includes('\n') || (quote.length > LONG && quote.split(/\s+/).length > 2 * END_WORDS);
}

/**
 * The first and the last words, each of one line: browsers look for them within a paragraph. What is marked reaches to
 * where the last words stand first: more of them are taken where the quote holds them before its end.
 */
function endsOf(quote: string): Directive {
  const lines = quote.split(/\s*\n\s*/).map((line) => line.split(/\s+/));
  const first = lines[0]!.slice(0, END_WORDS);
  const rest = lines.flat().slice(first.length);
  const last = lines.length > 1 ? lines.at(-1)! : rest;
  const start = first.join(' ');
  for (let count = END_WORDS; count < last.length; count++) {
    const end = last.slice(-count).join(' ');
    if (timesOf([plain(rest.join(' '))], end) === 1) return { start, end };
  }
  return { start, end: last.join(' ') };
}

/** The quote without half a word at either end, and those halves: browsers mark whole words only. */
function wholeWords({ exact, prefix, suffix }: Excerpt): Record<'before' | 'quote' | 'after', string> {
  const isWord = (text: string) => /^[\p{L}\p{N}]$/u.test(text);
  const cutBefore = isWord(prefix.slice(-1)) && isWord(exact.slice(0, 1));
  const cutAfter = isWord(suffix.slice(0, 1)) && isWord(exact.slice(-1));
  const [before] = (cutBefore && /^[\p{L}\p{N}]+/u.exec(exact)) || [''];
  const from = exact.slice(before.length);
  const [after] = (cutAfter && /[\p{L}\p{N}]+$/u.exec(from)) || [''];
  return { before, quote: from.slice(0, from.length - after.length).trim(), after };
}

/** Words right before the quote, of its own paragraph or else of the one before; whole ones only. */
function lastWords(prefix: string): string | undefined {
  const line = prefix.trimEnd().split('\n').at(-1) ?? '';
  const words = line.split(/\s+/).filter((word) => word !== '');
  return words.slice(-CONTEXT_WORDS).join(' ') || undefined;
}

function firstWords(suffix: string): string | undefined {
  const line = suffix.trimStart().split('\n')[0] ?? '';
  const words = line.split(/\s+/).filter((word) => word !== '');
  return words.slice(0, CONTEXT_WORDS).join(' ') || undefined;
}

/** The stretches of the article that excerpts show, those that overlap joined by their positions. */
function shownOf(excerpts: readonly Excerpt[]): readonly string[] {
  const pieces = excerpts
    .map(({ prefix, exact, suffix, start }) => ({
      from: start - prefix.length,
      text: prefix + exact + suffix,
    }))
    .sort((a, b) => a.from - b.from);
  const joined: { from: number; text: string }[] = [];
  for (const { from, text } of pieces) {
    const last = joined.at(-1);
    const reached = last === undefined ? Number.NEGATIVE_INFINITY : last.from + last.text.length;
    if (last === undefined || from > reached) joined.push({ from, text });
    else last.text += text.slice(reached - from);
  }
  return joined.map(({ text }) => text);
}

/** Browsers look without regard to capitals and white space; so does this. */
const plain = (text: string) => fold(text, SPACES | FORMS | CAPITALS).text;
const plainOf = (excerpts: readonly Excerpt[]) => shownOf(excerpts).map(plain);

/** The same of lists that stay as they are: a page has a link for each of their excerpts. */
const folded = new WeakMap<readonly Excerpt[], readonly string[]>();
function foldedOf(known: readonly Excerpt[]): readonly string[] {
  const found = folded.get(known) ?? plainOf(known);
  folded.set(known, found);
  return found;
}

/** How often plain texts have some words. */
function timesOf(shown: readonly string[], words: string): number {
  const wanted = plain(words);
  return shown.reduce((times, text) => times + text.split(wanted).length - 1, 0);
}

/** Percent-encoded, also `-`, which sets off prefix and suffix, and halves of characters made whole. */
function encode(text: string): string {
  const whole = text.replace(/\s+/g, ' ').replace(/\p{Cs}/gu, '\ufffd');
  return encodeURIComponent(whole).replaceAll('-', '%2D');
}
