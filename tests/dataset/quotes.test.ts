import { describe, expect, it } from 'vitest';
import { buildDataset, type Dataset } from '../../src/dataset/dataset.ts';
import { MODES } from '../../src/dataset/schema.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { dataset, eventsOf, forSeeds, randomDataset } from '../fixtures.ts';

/** The quotes as the columns have them, with ids instead of indices. */
function written({ quotes, sources, actors }: Dataset) {
  return Array.from(quotes.event, (event, i) => ({
    event,
    source: sources[quotes.source[i]!]!.id,
    mode: MODES[quotes.mode[i]!],
    speaker: quotes.speaker[i]! < 0 ? undefined : actors[quotes.speaker[i]!]!.id,
    start: quotes.start[i],
    end: quotes.end[i],
  }));
}

/** The same, from the records. */
function expected(of: Dataset) {
  return eventsOf(of).flatMap(({ excerpts }, event) =>
    excerpts.map(({ source, mode, speaker, start, end }) => ({ event, source, mode, speaker, start, end })),
  );
}

describe('the columns of quotes', () => {
  it('hold what the records hold, in date order', () => {
    const ferry = dataset();
    expect(written(ferry)).toEqual(expected(ferry));
    expect(written(ferry).find(({ speaker }) => speaker !== undefined)?.speaker).toBe('berg');
    forSeeds(20, (seed) => {
      const of = randomDataset(seededRandom(seed), 60);
      expect(written(of)).toEqual(expected(of));
    });
  });

  it('lead from an event to its quotes', () => {
    const of = randomDataset(seededRandom(7), 60);
    for (const [i, { excerpts }] of eventsOf(of).entries()) {
      const { offsets, event } = of.quotes;
      expect(offsets[i + 1]! - offsets[i]!).toBe(excerpts.length);
      expect([...event.subarray(offsets[i], offsets[i + 1])].every((one) => one === i)).toBe(true);
    }
  });

  it('leave out a quote of a source that is not there', () => {
    const { chronology } = dataset();
    const events = eventsOf(dataset());
    const of = buildDataset({ ...chronology, sources: chronology.sources.slice(0, 1), events });
    expect(written(of).every(({ source }) => source === 'gazette')).toBe(true);
    expect(of.quotes.offsets.at(-1)).toBe(of.quotes.event.length);
  });
});
