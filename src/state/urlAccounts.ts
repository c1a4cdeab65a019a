import type { Dataset } from '../dataset/dataset.ts';
import { quoteKey } from '../dataset/quoteKey.ts';
import type { StoryPlace } from './viewport.ts';

/*
 * Comparisons, stories and quotes in a link: `compare=c1a2b`, `story=s1a2b&step=3`, which counts from 1, and
 * `event=e1a2b&quote=gazette:120`. Each that cannot be followed adds a sentence to `notices`.
 */

export function decodeCompare(
  params: URLSearchParams,
  { comparisons }: Dataset,
  notices: string[],
): string | undefined {
  const named = params.get('compare') || undefined;
  if (named === undefined || comparisons.some(({ id }) => id === named)) return named;
  notices.push('The link names a comparison that this chronology does not have.');
  return undefined;
}

/** A quote of the event that the link opens; one of no event is passed over. */
export function decodeQuote(
  params: URLSearchParams,
  dataset: Dataset,
  event: string | undefined,
  notices: string[],
): string | undefined {
  const named = params.get('quote') || undefined;
  if (named === undefined || event === undefined) return undefined;
  const { excerpts } = dataset.event(dataset.eventIndex.get(event)!);
  if (excerpts.some((excerpt) => quoteKey(excerpt) === named)) return named;
  notices.push('The link names a quote that this event does not have.');
  return undefined;
}

/** A story begins at its first step where the link names none. */
export function decodeStory(
  params: URLSearchParams,
  { stories }: Dataset,
  notices: string[],
): StoryPlace | undefined {
  const named = params.get('story') || undefined;
  if (named === undefined) return undefined;
  const story = stories.find(({ id }) => id === named);
  if (!story) {
    notices.push('The link names a story that this chronology does not have.');
    return undefined;
  }
  const text = params.get('step') ?? '1';
  const step = /^[1-9]\d{0,3}$/.test(text) ? Number(text) - 1 : -1;
  if (step >= 0 && step < story.steps.length) return { id: named, step };
  notices.push('The link names a step that the story does not have; it begins at the first.');
  return { id: named, step: 0 };
}
