import type { Dataset } from '../dataset/dataset.ts';
import type { Notice } from './notice.ts';
import type { StoryPlace } from './viewport.ts';

/*
 * Comparisons and stories in a link: `compare=c1a2b`, and `story=s1a2b&step=3`, which counts from 1. Each that cannot
 * be followed adds a notice.
 */

export function decodeCompare(
  params: URLSearchParams,
  { comparisons }: Dataset,
  notices: Notice[],
): string | undefined {
  const named = params.get('compare') || undefined;
  if (named === undefined || comparisons.some(({ id }) => id === named)) return named;
  notices.push((say) => say.comparison);
  return undefined;
}

/** A story begins at its first step where the link names none. */
export function decodeStory(
  params: URLSearchParams,
  { stories }: Dataset,
  notices: Notice[],
): StoryPlace | undefined {
  const named = params.get('story') || undefined;
  if (named === undefined) return undefined;
  const story = stories.find(({ id }) => id === named);
  if (!story) {
    notices.push((say) => say.story);
    return undefined;
  }
  const text = params.get('step') ?? '1';
  const step = /^[1-9]\d{0,3}$/.test(text) ? Number(text) - 1 : -1;
  if (step >= 0 && step < story.steps.length) return { id: named, step };
  notices.push((say) => say.step);
  return { id: named, step: 0 };
}
