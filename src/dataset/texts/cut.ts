import type { Excerpt } from '../schema.ts';
import { contextOf, findWords, type Stretch } from './stretches.ts';

export type Cut =
  | { readonly ok: true; readonly excerpt: Excerpt }
  | {
      readonly ok: false;
      readonly message: string;
      /** Where the words stand, when they stand at several places. */
      readonly places: readonly Stretch[];
    };

/**
 * Cuts an excerpt out of an article: the stretch that reads as `first`, or from there to the end of the next
 * `last`. The quote is the article's own, however it was typed. Fails where `first` stands nowhere or more than once.
 */
export function cutExcerpt(source: string, text: string, first: string, last?: string): Cut {
  const beginnings = findWords(text, first);
  const [beginning] = beginnings;
  if (!beginning) return failed(`${JSON.stringify(first)} does not stand in ${source}`);
  if (beginnings.length > 1) {
    const count = beginnings.length;
    return failed(
      `${JSON.stringify(first)} stands at ${count} places in ${source}; give more words`,
      beginnings,
    );
  }
  let { start, end } = beginning;
  if (last !== undefined) {
    const ending = findWords(text, last).find((place) => place.start >= start && place.end >= beginning.end);
    if (!ending)
      return failed(`${JSON.stringify(last)} does not stand after ${JSON.stringify(first)} in ${source}`);
    end = ending.end;
  }
  const { prefix, suffix } = contextOf(text, { start, end });
  const exact = text.slice(start, end);
  return { ok: true, excerpt: { source, exact, prefix, suffix, start, end, mode: 'reports' } };
}

function failed(message: string, places: readonly Stretch[] = []): Cut {
  return { ok: false, message, places };
}
