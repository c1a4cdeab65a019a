import { attribution } from '../dataset/attribution.ts';
import type { Actor, Excerpt, Source } from '../dataset/schema.ts';
import { eventWords } from '../words/event.ts';
import { ENGLISH_MARKS, pageWords, type QuotationMarks } from '../words/page.ts';

/** Words in quotation marks, English ones unless others are given: “they were ‘satisfied’”; none twice around a whole. */
export function inQuotes(words: string, marks: QuotationMarks = ENGLISH_MARKS): string {
  const [open, close, innerOpen, innerClose] = marks;
  const whole = /^“([^“”"]*)”$/.exec(words)?.[1];
  const inner = words
    .replaceAll('“', innerOpen)
    .replaceAll('”', innerClose)
    .replace(/"([^"]*)"/g, `${innerOpen}$1${innerClose}`);
  return open + (whole ?? inner) + close;
}

/**
 * A quote to paste elsewhere: the words as they stand in the article, to whom it attributes them, which need not have
 * said them so, and where that can be read.
 *
 *     “Kerry was kept waiting three hours” — James Sherr, Chatham House, 13 June 2013. https://…
 */
export function quoteText(excerpt: Excerpt, source: Source, speaker?: Actor): string {
  const said = speaker ? `${eventWords().attributedIn(speaker.name)} ` : '';
  const where = source.URL ? ` ${source.URL}` : '';
  const quote = inQuotes(excerpt.exact, pageWords().quotationMarks);
  return `${quote} — ${said}${attribution(source, { title: 'within' })}.${where}`;
}
