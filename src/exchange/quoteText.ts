import { attribution } from '../dataset/attribution.ts';
import type { Actor, Excerpt, Source } from '../dataset/schema.ts';
import { eventWords } from '../words/event.ts';
import { pageWords } from '../words/page.ts';

/**
 * A quote to paste elsewhere: the words as they stand in the article, whose they are, who quotes them and where that
 * can be read.
 *
 *     “Kerry was kept waiting three hours” — James Sherr, Chatham House, 13 June 2013. https://…
 */
export function quoteText(excerpt: Excerpt, source: Source, speaker?: Actor): string {
  const said = speaker ? `${eventWords().quotedIn(speaker.name)} ` : '';
  const where = source.URL ? ` ${source.URL}` : '';
  return `${pageWords().quoted(excerpt.exact)} — ${said}${attribution(source, { withTitle: true })}.${where}`;
}
