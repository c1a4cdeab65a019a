import { sourceShortName } from '../../dataset/attribution.ts';
import type { EventRecord, Source } from '../../dataset/schema.ts';
import { eventWords } from '../../words/event.ts';

/** Who says the words: the one article that tells the event, or the one whose quote or its context holds them. */
export function tellerOf(words: string, { excerpts }: EventRecord, sources: readonly Source[]): string {
  const ids = new Set(excerpts.map(({ source }) => source));
  const holding = excerpts.find(({ prefix, exact, suffix }) => `${prefix}${exact}${suffix}`.includes(words));
  const id = holding?.source ?? (ids.size === 1 ? excerpts[0]?.source : undefined);
  const source = sources.find((candidate) => candidate.id === id);
  const { says, someArticleSays } = eventWords();
  return source ? says(sourceShortName(source)) : someArticleSays;
}
