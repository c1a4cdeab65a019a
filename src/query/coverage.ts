import type { Dataset } from '../dataset/dataset.ts';
import { MODES, type Mode } from '../dataset/schema.ts';
import type { CoverageChoice } from './coverageChoice.ts';

/** How many sources tell an event. */
export function tellersOf({ sourcesOf }: Dataset, event: number): number {
  return sourcesOf.offsets[event + 1]! - sourcesOf.offsets[event]!;
}

/**
 * The events to show of those that match, which come in date order: by date, or the most told first and by date among
 * equals.
 */
export function coverageRows(
  dataset: Dataset,
  matches: Int32Array,
  { sort, several, silent }: CoverageChoice,
): Int32Array {
  const { sourcesOf, sourceIndex, sources } = dataset;
  const mute = new Uint8Array(sources.length);
  for (const id of silent) mute[sourceIndex.get(id) ?? -1] = 1;
  const isSilent = (event: number) => {
    for (let at = sourcesOf.offsets[event]!; at < sourcesOf.offsets[event + 1]!; at++) {
      if (mute[sourcesOf.values[at]!] === 1) return false;
    }
    return true;
  };
  const rows = matches.filter((event) => (!several || tellersOf(dataset, event) > 1) && isSilent(event));
  return sort === 'date' ? rows : rows.sort((a, b) => tellersOf(dataset, b) - tellersOf(dataset, a) || a - b);
}

/** For each source how it tells the event: its modes, each once, in the order of `MODES`; none where it is silent. */
export function modesBySource({ quotes, sources }: Dataset, event: number): readonly (readonly Mode[])[] {
  const found = new Uint8Array(sources.length);
  for (let quote = quotes.offsets[event]!; quote < quotes.offsets[event + 1]!; quote++) {
    found[quotes.source[quote]!]! |= 1 << quotes.mode[quote]!;
  }
  return Array.from(found, (bits) => MODES.filter((_, mode) => bits & (1 << mode)));
}

/** What the rows add up to. */
export interface CoverageTotals {
  /** For each source, how many of the events it tells. */
  readonly told: Int32Array;
  /** For each mode, in the order of `MODES`, how many quotes each source has in it. */
  readonly quotes: readonly Int32Array[];
}

/** Adds up events and quotes of the rows by source and mode. */
export function coverageTotals({ quotes, sourcesOf, sources }: Dataset, rows: Int32Array): CoverageTotals {
  const told = new Int32Array(sources.length);
  const byMode = MODES.map(() => new Int32Array(sources.length));
  for (const event of rows) {
    for (let at = sourcesOf.offsets[event]!; at < sourcesOf.offsets[event + 1]!; at++) {
      told[sourcesOf.values[at]!]!++;
    }
    for (let quote = quotes.offsets[event]!; quote < quotes.offsets[event + 1]!; quote++) {
      byMode[quotes.mode[quote]!]![quotes.source[quote]!]!++;
    }
  }
  return { told, quotes: byMode };
}

/** Somebody whose words a source gives, and in how many quotes. */
export interface Relayed {
  /** Index of the actor. */
  readonly actor: number;
  readonly quotes: number;
}

/** For each source whose words it passes on, the most often quoted first: as far as the quotes name a speaker. */
export function relayedBySource({ quotes, sources }: Dataset): readonly (readonly Relayed[])[] {
  const counts = sources.map(() => new Map<number, number>());
  for (let quote = 0; quote < quotes.speaker.length; quote++) {
    const actor = quotes.speaker[quote]!;
    if (actor < 0) continue;
    const of = counts[quotes.source[quote]!]!;
    of.set(actor, (of.get(actor) ?? 0) + 1);
  }
  return counts.map((of) =>
    [...of]
      .map(([actor, count]) => ({ actor, quotes: count }))
      .sort((a, b) => b.quotes - a.quotes || a.actor - b.actor),
  );
}
