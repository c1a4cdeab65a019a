import { memoLast } from '../lib/memo.ts';
import { rowOf } from '../lib/rows.ts';
import type { Dataset } from './dataset.ts';
import type { Excerpt } from './schema.ts';

/** Of how many events of a source the excerpts are read: enough of any article, and no wait for a large file. */
const MOST_EVENTS = 2000;

/** Excerpts of a source, by its index, in date order of their events; of a source that many events quote, not all. */
export function excerptsOf(dataset: Dataset, source: number): readonly Excerpt[] {
  const known = listsOf(dataset);
  const found = known.get(source) ?? readExcerpts(dataset, source);
  known.set(source, found);
  return found;
}

const listsOf = memoLast((_: Dataset) => new Map<number, readonly Excerpt[]>());

function readExcerpts(dataset: Dataset, source: number): readonly Excerpt[] {
  const { id } = dataset.sources[source]!;
  const found: Excerpt[] = [];
  let read = 0;
  for (let event = 0; event < dataset.size && read < MOST_EVENTS; event++) {
    if (!rowOf(dataset.sourcesOf, event).includes(source)) continue;
    read++;
    found.push(...dataset.event(event).excerpts.filter((excerpt) => excerpt.source === id));
  }
  return found;
}

/** How far into an article a quote begins, in whole percent, and at its end at most: the length may be wrong. */
export function percentIn({ start }: Excerpt, length: number): number {
  return Math.round(100 * Math.min(1, start / Math.max(1, length)));
}
