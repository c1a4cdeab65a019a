import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { type LaneBy, lanesOf, REST } from '../../src/query/lanes.ts';
import { at, dataset, datasetOf, eventsOf, forSeeds, randomDataset } from '../fixtures.ts';

/** The events of each lane, by the lane's id. */
function held(of: Dataset, by: LaneBy): Map<string, readonly number[]> {
  const { ids, members } = lanesOf(of, by);
  return new Map(ids.map((id, lane) => [id, [...members[lane]!]]));
}

/** Ids of the lanes that an event belongs to, by its record. */
function lanesByRecord(of: Dataset, index: number, by: LaneBy): Set<string> {
  const event = of.event(index);
  if (by === 'kind') return new Set([event.kind]);
  const found = new Set<string>();
  if (by === 'source') for (const { source } of event.excerpts) found.add(source);
  else {
    for (const { actor } of event.actors) {
      let top = of.actors[of.actorIndex.get(actor)!]!;
      while (top.of) top = of.actors[of.actorIndex.get(top.of)!]!;
      found.add(top.id);
    }
  }
  return found.size > 0 ? found : new Set([REST]);
}

describe('lanes', () => {
  it('hold each event in every lane that it belongs to, or in the one for the rest', () => {
    let several = 0;
    forSeeds(30, (seed) => {
      const of = randomDataset(seededRandom(seed), 50);
      for (const by of ['actor', 'source', 'kind'] as const) {
        const lanes = held(of, by);
        for (const [i] of eventsOf(of).entries()) {
          const stands = [...lanes].filter(([, events]) => events.includes(i)).map(([id]) => id);
          const wanted = lanesByRecord(of, i, by);
          expect(new Set(stands)).toEqual(wanted);
          if (wanted.size > 1) several++;
        }
      }
    });
    expect(several).toBeGreaterThan(200);
  });

  it('come in the order of their first events, and none is empty', () => {
    forSeeds(20, (seed) => {
      const of = randomDataset(seededRandom(seed), 50);
      for (const by of ['actor', 'source', 'kind'] as const) {
        const firsts = [...held(of, by).values()].map((events) => events[0]!);
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
        for (const events of held(of, by).values()) expect(events).toEqual([...events].sort((a, b) => a - b));
      }
    });
  });

  it('of actors are those of whoever belongs to nobody, with all that belong to them', () => {
    const ferry = dataset();
    const lanes = held(ferry, 'actor');
    expect(lanes.get('borland')).toContain(at(ferry, 'talks'));
    expect(lanes.has('dorn')).toBe(false);
  });

  it('are none where there are no events', () => {
    expect(held(datasetOf([]), 'actor').size).toBe(0);
  });
});
