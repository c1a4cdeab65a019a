import type { Dataset } from '../dataset/dataset.ts';
import { rowOf } from '../lib/rows.ts';
import type { Px } from './scale.ts';

/** Sizes of the pip of a source that tells an event and of one that is silent, and the gaps between and before them. */
export const PIP: { readonly size: Px; readonly silent: Px; readonly gap: Px; readonly before: Px } = {
  size: 7,
  silent: 2,
  gap: 3,
  before: 8,
};

/** With more sources than this a place for each would take more room than the title. */
const MOST_PLACES = 8;

/** The place of a source beside the title of an event. */
export interface Pip {
  /** Index of the source. */
  readonly source: number;
  readonly tells: boolean;
}

/**
 * The sources that tell an event, each in its place after those before it, so that it is known without its colour; of
 * more than eight sources only those that tell it, at most eight of them.
 */
export function pipsOf({ sources, sourcesOf }: Dataset, event: number): readonly Pip[] {
  const telling = rowOf(sourcesOf, event);
  if (sources.length > MOST_PLACES)
    return [...telling.subarray(0, MOST_PLACES)].map((source) => ({ source, tells: true }));
  const places = (telling.at(-1) ?? -1) + 1;
  return Array.from({ length: places }, (_, source) => ({ source, tells: telling.includes(source) }));
}

/** What the pips of an event add to the width of its title. */
export function pipsWidth({ sources, sourcesOf }: Dataset, event: number): Px {
  const after = sourcesOf.offsets[event + 1]!;
  const all = after - sourcesOf.offsets[event]!;
  if (all === 0) return 0;
  const telling = Math.min(all, MOST_PLACES);
  const silent = sources.length > MOST_PLACES ? 0 : sourcesOf.values[after - 1]! + 1 - telling;
  return PIP.before + telling * PIP.size + silent * PIP.silent + (telling + silent - 1) * PIP.gap;
}
