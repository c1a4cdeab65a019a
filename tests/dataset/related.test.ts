import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/dataset.ts';
import { type RelatedEvent, relatedEvents } from '../../src/dataset/related.ts';
import { type Chronology, RELATIONS } from '../../src/dataset/schema.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { at, dataset, forSeeds, integer, pick, randomChronology } from '../fixtures.ts';

/** The slow, obvious way: all events of the file are asked. */
function byWalking({ events }: Chronology, id: string): { id: string; how: string; direction: string }[] {
  const own = events.find((event) => event.id === id)!.related ?? [];
  const others = events.flatMap((event) =>
    (event.related ?? []).filter((link) => link.event === id).map(({ how }) => ({ id: event.id, how })),
  );
  return [
    ...own.map(({ event, how }) => ({ id: event, how, direction: 'to' })),
    ...others.map((link) => ({ ...link, direction: 'from' })),
  ];
}

describe('the relations of an event', () => {
  it('are its own first, then those that others have to it', () => {
    const of = dataset();
    const named = relatedEvents(of, at(of, 'promise')).map(
      ({ event, how, direction }: RelatedEvent) => `${direction} ${of.event(event).id}: ${how}`,
    );
    expect(named).toEqual(['to talks: part-of', 'to closure: responds-to', 'from strike: follows']);
    expect(relatedEvents(of, at(of, 'treaty'))).toEqual([]);
  });

  it('are those that a walk over all records finds, in the same order', () => {
    forSeeds(30, (seed) => {
      const random = seededRandom(seed);
      const chronology = randomChronology(random, 25);
      for (const event of chronology.events) {
        event.related = Array.from({ length: integer(random, 4) }, () => ({
          event: pick(random, chronology.events).id,
          how: pick(random, RELATIONS),
        }));
      }
      const of = buildDataset(chronology);
      for (let i = 0; i < of.size; i++) {
        const found = relatedEvents(of, i).map(({ event, ...rest }) => ({ id: of.event(event).id, ...rest }));
        expect(found).toEqual(byWalking(chronology, of.event(i).id));
      }
    });
  });
});
