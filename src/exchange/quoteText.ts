import { attribution } from '../dataset/attribution.ts';
import type { Excerpt, Source } from '../dataset/schema.ts';

/**
 * A quote to paste elsewhere: the words as they stand in the article, who says so and where it can be read.
 *
 *     “Kerry was kept waiting three hours” — James Sherr, Chatham House, 13 June 2013. https://…
 */
export function quoteText(excerpt: Excerpt, source: Source): string {
  const where = source.URL ? ` ${source.URL}` : '';
  return `“${excerpt.exact}” — ${attribution(source)}.${where}`;
}
