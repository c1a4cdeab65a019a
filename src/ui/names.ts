import { sourceShortName, tellerNames } from '../dataset/attribution.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { lookUp } from '../lib/lookUp.ts';
import { type LaneBy, REST } from '../query/lanes.ts';
import { eventWords } from '../words/event.ts';
import { pageWords } from '../words/page.ts';

/* What the interface calls things that the data name by keyword or id. */

/** `kindName('arms-transfer')` is "Arms transfer"; a kind that a language has no word for is called by its keyword. */
export function kindName(kind: string): string {
  const name = lookUp(pageWords().kindNames, kind);
  if (name !== undefined) return name;
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What is told of an event beside its date and title: what it is, how its date is known, and who tells it. */
export function evidenceInWords(dataset: Dataset, index: number): string {
  const { kind, dating } = dataset.event(index);
  const told = pageWords().toldBy(tellerNames(dataset, index));
  return [kindName(kind), eventWords().bases[dating.basis], told].join(' · ');
}

/** What a lane is called. */
export function laneName(
  { actors, actorIndex, sources, sourceIndex }: Dataset,
  by: LaneBy | undefined,
  id: string,
): string {
  if (by === undefined) return '';
  if (id === REST) return pageWords().restLanes[by];
  if (by === 'kind') return kindName(id);
  if (by === 'source') return sourceShortName(sources[sourceIndex.get(id)!]!);
  return actors[actorIndex.get(id)!]!.name;
}
