import { sourceShortName } from '../dataset/attribution.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Basis, Difference, EventRecord, Mode, Relation } from '../dataset/schema.ts';
import { type LaneBy, type LaneOrder, REST } from '../query/lanes.ts';
import type { ActorMode } from '../query/query.ts';
import type { View } from '../state/viewport.ts';

/** The words of the interface for what the data names by keyword. */

export const VIEW_NAMES: Readonly<Record<View, string>> = {
  timeline: 'Timeline',
  list: 'List',
  reading: 'Reading order',
  coverage: 'Coverage',
  comparisons: 'Comparisons',
};

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  stated: 'Stated in the article',
  inferred: 'Inferred',
  record: 'General record',
};

const DATING_WORDS: Readonly<Record<Basis, string>> = {
  stated: 'stated in the article',
  inferred: 'inferred',
  record: 'general record',
};

/** Why the date is believed, in a few words. */
export function datingWords(event: EventRecord): string {
  return DATING_WORDS[event.dating.basis];
}

export const MODE_WORDS: Readonly<Record<Mode, { readonly name: string; readonly meaning: string }>> = {
  reports: { name: 'reports', meaning: 'The article tells this as fact' },
  attributes: { name: 'attributes', meaning: 'The article gives these as somebody’s words or view' },
  predicts: { name: 'predicts', meaning: 'The article expects this' },
  judges: { name: 'judges', meaning: 'This is the author’s opinion' },
};

/** In what accounts differ, and what that means. */
export const DIFFERENCE_WORDS: Readonly<
  Record<Difference, { readonly name: string; readonly meaning: string }>
> = {
  framing: { name: 'Framing', meaning: 'The same thing, told in other words' },
  certainty: { name: 'Certainty', meaning: 'The same thing, told more or less surely' },
  attribution: { name: 'Attribution', meaning: 'Words and views given to different people' },
  fact: { name: 'Fact', meaning: 'What is told as fact does not agree' },
  'change-over-time': { name: 'Change over time', meaning: 'Told otherwise by later articles' },
};

/** Headings of related events: what this event is to the other, and what the other is to this one. */
export const RELATION_WORDS: Readonly<Record<Relation, { readonly to: string; readonly from: string }>> = {
  'part-of': { to: 'Part of', from: 'Parts' },
  follows: { to: 'Follows', from: 'Followed by' },
  'responds-to': { to: 'Responds to', from: 'Answered by' },
  foreshadows: { to: 'Foreshadows', from: 'Foreshadowed by' },
  contradicts: { to: 'Contradicts', from: 'Contradicted by' },
};

export const ACTOR_MODE_WORDS: Readonly<Record<ActorMode, string>> = {
  any: 'any of',
  all: 'all of',
  none: 'none of',
};

/** `kindName('arms-transfer')` is "Arms transfer". */
export function kindName(kind: string): string {
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const LANES_BY_WORDS: Readonly<Record<LaneBy, string>> = {
  actor: 'By actor',
  source: 'By article',
  kind: 'By kind',
};

export const LANE_ORDER_WORDS: Readonly<Record<LaneOrder, string>> = {
  first: 'earliest first',
  count: 'most events first',
};

const REST_WORDS: Readonly<Record<LaneBy, string>> = {
  actor: 'No actor',
  source: 'No article',
  kind: 'No kind',
};

/** What a lane is called. */
export function laneName(
  { actors, actorIndex, sources, sourceIndex }: Dataset,
  by: LaneBy | undefined,
  id: string,
): string {
  if (by === undefined) return '';
  if (id === REST) return REST_WORDS[by];
  if (by === 'kind') return kindName(id);
  if (by === 'source') return sourceShortName(sources[sourceIndex.get(id)!]!);
  return actors[actorIndex.get(id)!]!.name;
}

/** `countOf(1, 'event')` is "1 event", `countOf(4, 'article')` "4 articles". */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}
