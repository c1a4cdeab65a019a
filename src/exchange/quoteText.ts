import { attribution } from '../dataset/attribution.ts';
import type { Actor, Excerpt, Source } from '../dataset/schema.ts';

/** Words in quotation marks: “they were ‘satisfied’”. Those that are a quotation as a whole keep the marks they have. */
export function inQuotes(words: string): string {
  if (/^“[^“”"]*”$/.test(words)) return words;
  const inner = words
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/"([^"]*)"/g, '‘$1’');
  return `“${inner}”`;
}

/**
 * A quote to paste elsewhere: the words as they stand in the article, to whom it attributes them, which need not have
 * said them so, and where that can be read.
 *
 *     “Kerry was kept waiting three hours” — James Sherr, Chatham House, 13 June 2013. https://…
 */
export function quoteText(excerpt: Excerpt, source: Source, speaker?: Actor): string {
  const said = speaker ? `attributed to ${speaker.name} in ` : '';
  const where = source.URL ? ` ${source.URL}` : '';
  return `${inQuotes(excerpt.exact)} — ${said}${attribution(source, { withTitle: true })}.${where}`;
}
