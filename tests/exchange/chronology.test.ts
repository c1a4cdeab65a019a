import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/dataset.ts';
import { validate } from '../../src/dataset/validate.ts';
import { toChronology } from '../../src/exchange/chronology.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { CHRONOLOGY, dataset, eventsOf, forSeeds, some } from '../fixtures.ts';
import { selected, shipped } from './selected.fixture.ts';

/** The exported file as the page would open it; an error in it fails the test. */
function reopen(text: string) {
  const { chronology, findings, errors } = validate(text);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(errors).toBe(0);
  return buildDataset(chronology!);
}

describe('events as a chronology', () => {
  it('are the same events when all of them are opened again', () => {
    const unquoted = { ...CHRONOLOGY.sources[0]!, id: 'unquoted' };
    const whole = dataset(() => ({ sources: [...CHRONOLOGY.sources, unquoted] }));
    for (const of of [shipped(), whole]) {
      const { text, notes } = toChronology(selected(of));
      const again = reopen(text);
      expect(eventsOf(again)).toEqual(eventsOf(of));
      expect(again.chronology.description).toBe(of.chronology.description);
      expect(again.chronology.open).toBe(of.chronology.open);
      const { sources, actors, places } = of.chronology;
      expect(again.chronology).toMatchObject({ sources, actors, places });
      expect(again.comparisons).toEqual(of.comparisons);
      expect(again.stories).toEqual(of.stories);
      expect(notes).toEqual([]);
    }
  });

  it('bring only the sources, actors and places that they name, with those whom the actors belong to', () => {
    const again = reopen(toChronology(selected(dataset(), ['letter'])).text);
    expect(again.sources.map(({ id }) => id)).toEqual(['review']);
    expect(again.actors.map(({ id }) => id)).toEqual([
      'arland',
      'berg',
      'ferry-board',
      'holm',
      'borland',
      'dorn',
    ]);
    expect(again.chronology.places).toEqual([]);
    const quoting = dataset(({ events }) => ({
      events: events.map((event) => {
        const excerpts = [{ ...event.excerpts[0]!, mode: 'attributes', speaker: 'kessel' } as const];
        return event.id === 'vote' ? { ...event, excerpts } : event;
      }),
    }));
    const told = reopen(toChronology(selected(quoting, ['vote'])).text);
    expect(told.actors.map(({ id }) => id)).toEqual(['arland', 'kessel', 'borland']);
    const speaking = reopen(toChronology(selected(dataset(), ['promise'])).text);
    expect(speaking.actors.map(({ id }) => id)).toEqual(['arland', 'berg']);
    expect(speaking.chronology.places.map(({ id }) => id)).toEqual(['port-esker']);
  });

  it('drop relations to what is left out, and say so', () => {
    const { text, notes } = toChronology(selected(dataset(), ['talks', 'promise']));
    const again = reopen(text);
    expect(again.event(0).related).toBeUndefined();
    expect(again.event(1).related).toEqual([{ event: 'talks', how: 'part-of' }]);
    expect(notes).toEqual([
      '2 relations to events that are not among them are left out of the file; its description says so.',
    ]);
    expect(again.chronology.description).toBe(
      'How two states came to talk about a ferry. A selection of 2 of 10 events, version abc123def456; 2 relations to events that are not among them are left out.',
    );
    expect(again.chronology.open).toBeUndefined();
  });

  it('bring the comparisons and stories that rest on them alone, and say how many do not', () => {
    const of = shipped();
    const [first] = of.comparisons;
    const needed = [
      ...first!.events,
      ...first!.positions.flatMap(({ quotes = [] }) => quotes.map(({ event }) => event)),
    ];
    const { text, notes } = toChronology(selected(of, needed));
    const again = reopen(text);
    expect(again.comparisons).toContainEqual(first);
    for (const { events } of again.comparisons) for (const id of events) expect(needed).toContain(id);
    expect(again.stories).toEqual([]);
    const left = of.comparisons.length - again.comparisons.length;
    expect(notes.at(-1)).toBe(
      `Left out, as they rest on other events too: ${left} comparisons and ${of.stories.length} stories.`,
    );
  });

  it('are valid whichever of them are chosen', () => {
    const of = shipped();
    forSeeds(40, (seed) => {
      const random = seededRandom(seed);
      const ids = some(random, eventsOf(of), random()).map(({ id }) => id);
      const again = reopen(toChronology(selected(of, ids)).text);
      expect(eventsOf(again).map(({ id }) => id)).toEqual(ids);
    });
  });

  it('have a description that is not too long', () => {
    const of = dataset(() => ({ description: 'x'.repeat(2000) }));
    const again = reopen(toChronology(selected(of, ['talks'])).text);
    expect(again.chronology.description).toMatch(/x… A selection of 1 of 10 events/);
  });
});
