import { describe, expect, it } from 'vitest';
import {
  assembleDataset,
  buildDataset,
  FUZZY_END,
  FUZZY_START,
  NOT_STATED,
  OPEN_END,
  OPEN_START,
  PREDICTED,
} from '../../src/dataset/dataset.ts';
import { BASES } from '../../src/dataset/schema.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { rowOf } from '../../src/lib/rows.ts';
import { at, CHRONOLOGY, dataset, datasetOf, eventsOf, forSeeds, randomChronology } from '../fixtures.ts';

const DAY = 86_400_000;
const ids = (of: ReturnType<typeof datasetOf>) => eventsOf(of).map(({ id }) => id);

describe('the order of events', () => {
  it('is that of their dates, whatever the order in the file', () => {
    expect(ids(datasetOf(['2013-05-07', '1945', '2014', '2013-05-06']))).toEqual(['e1', 'e3', 'e0', 'e2']);
  });

  it('puts the shorter of two that begin together first', () => {
    expect(ids(datasetOf(['2013', '2013-01', '2013-01-01']))).toEqual(['e2', 'e1', 'e0']);
  });

  it('keeps the order of the file where the dates are the same', () => {
    expect(ids(datasetOf(['2013-05', '2013-05', '2012', '2013-05']))).toEqual(['e2', 'e0', 'e1', 'e3']);
  });

  it('puts open starts first and open ends after all that begin with them', () => {
    expect(ids(datasetOf(['2013/..', '2013', '../2012', '1900']))).toEqual(['e2', 'e3', 'e1', 'e0']);
    expect(ids(datasetOf(['../2013', '../2012', '2000/..', '2000/..']))).toEqual(['e1', 'e0', 'e2', 'e3']);
  });

  it('keeps all columns in step', () => {
    forSeeds(20, (seed) => {
      const chronology = randomChronology(seededRandom(seed), 40);
      const built = buildDataset(chronology);
      expect(built.size).toBe(40);
      for (let i = 0; i < built.size; i++) {
        const event = built.event(i);
        expect(chronology.events).toContain(event);
        expect(built.date(i).text).toBe(event.date);
        expect(built.eventIndex.get(event.id)).toBe(i);
        expect(BASES[built.basis[i]!]).toBe(event.dating.basis);
        expect(built.kinds[built.kind[i]!]).toBe(event.kind);
        const told = [...rowOf(built.sourcesOf, i)].map((source) => built.sources[source]!.id);
        expect(told).toEqual(
          built.sources
            .map(({ id }) => id)
            .filter((id) => event.excerpts.some(({ source }) => source === id)),
        );
        if (i > 0) expect(built.date(i - 1).earliest).toBeLessThanOrEqual(built.date(i).earliest);
      }
    });
  });

  it('leaves the records as they are', () => {
    const before = structuredClone(CHRONOLOGY);
    buildDataset(CHRONOLOGY);
    expect(CHRONOLOGY).toEqual(before);
  });
});

describe('start and end', () => {
  it('cover all of a date and no more', () => {
    const built = datasetOf(['2013-05', '1900']);
    expect([built.start[1], built.end[1]]).toEqual([Date.UTC(2013, 4, 1), Date.UTC(2013, 5, 1)]);
  });

  it('reach to the ends of the extent where they are open', () => {
    const built = datasetOf(['1998-01/..', '../2001', '1990', '2013']);
    expect(built.extent).toEqual({ start: Date.UTC(1990, 0), end: Date.UTC(2014, 0) });
    expect(built.end[at(built, 'e0')]).toBe(Date.UTC(2014, 0));
    expect(built.start[at(built, 'e1')]).toBe(Date.UTC(1990, 0));
  });

  it('are finite for every event', () => {
    forSeeds(20, (seed) => {
      const built = buildDataset(randomChronology(seededRandom(seed), 25));
      for (let i = 0; i < built.size; i++) {
        expect(Number.isFinite(built.start[i]! + built.end[i]!)).toBe(true);
        expect(built.start[i]!).toBeLessThanOrEqual(built.end[i]!);
        expect(built.start[i]!).toBeGreaterThanOrEqual(built.extent.start);
        expect(built.end[i]!).toBeLessThanOrEqual(built.extent.end);
      }
    });
  });
});

describe('flags', () => {
  const built = dataset();
  const flags = (id: string) => built.flags[at(built, id)];

  it('are none for a stated date that is told as fact', () => {
    expect(flags('letter')).toBe(0);
    expect(flags('strike')).toBe(0);
  });

  it('tell inferred and recorded dates', () => {
    expect(flags('talks')).toBe(NOT_STATED);
    expect(flags('treaty')).toBe(NOT_STATED);
  });

  it('tell which edge is uncertain', () => {
    expect(flags('closure')).toBe(FUZZY_END | OPEN_END);
    expect(flags('decline')).toBe(FUZZY_START | FUZZY_END | NOT_STATED);
    const open = datasetOf(['../2013', '2013~/2014', '2012-05?']);
    expect(eventsOf(open).map(({ id }, i) => [id, open.flags[i]])).toEqual([
      ['e0', FUZZY_START | OPEN_START],
      ['e2', FUZZY_START | FUZZY_END],
      ['e1', FUZZY_START],
    ]);
  });

  it('tell what is only predicted: by every quote, of which there is one', () => {
    expect(flags('launch')).toBe(FUZZY_START | FUZZY_END | NOT_STATED | PREDICTED);
    const mixed = dataset((draft) => {
      const launch = draft.events.find(({ id }) => id === 'launch')!;
      launch.excerpts.push({ ...launch.excerpts[0]!, start: 3700, end: 3734, mode: 'reports' });
      return draft;
    });
    expect(mixed.flags[at(mixed, 'launch')]! & PREDICTED).toBe(0);
    expect(flags('survey')! & PREDICTED).toBe(0);
  });
});

describe('weight', () => {
  it('is a hundred for each source and one for each excerpt', () => {
    const built = dataset();
    const weights = ['talks', 'strike', 'vote', 'survey'].map((id) => built.weight[at(built, id)]);
    expect(weights).toEqual([303, 102, 101, 0]);
  });
});

describe('the actors of an event', () => {
  const built = dataset();
  const names = (id: string) => [...rowOf(built.actorsOf, at(built, id))].map((i) => built.actors[i]!.id);

  it('include the states and bodies that they belong to, at any remove, each once', () => {
    expect(names('letter')).toEqual(['arland', 'berg', 'ferry-board', 'holm', 'borland', 'dorn']);
  });

  it('do not include the members of a state that takes part', () => {
    expect(names('vote')).toEqual(['borland']);
  });

  it('come to an end where actors belong to one another in a circle', () => {
    const circle = buildDataset({
      ...CHRONOLOGY,
      actors: [
        { id: 'berg', name: 'Berg', kind: 'person', aliases: [], of: 'dorn' },
        { id: 'dorn', name: 'Dorn', kind: 'person', aliases: [], of: 'berg' },
      ],
      events: CHRONOLOGY.events.filter(({ id }) => id === 'talks'),
    });
    expect([...rowOf(circle.actorsOf, 0)]).toEqual([0, 1]);
  });

  it('know their parents by index', () => {
    expect([...built.parents]).toEqual([-1, 0, 0, 2, 0, -1, 5, -1]);
  });
});

describe('the kinds', () => {
  it('are those of the events, each once, in the order of the alphabet', () => {
    expect(dataset().kinds).toEqual([
      'agreement',
      'decision',
      'ferry-launch',
      'meeting',
      'publication',
      'relations',
      'statement',
      'strike',
    ]);
  });
});

describe('the extent', () => {
  it('reaches from the earliest start to the latest end', () => {
    expect(dataset().extent).toEqual({ start: Date.UTC(1921, 2, 4), end: Date.UTC(2015, 0) });
  });

  it('is the year 2000 for a chronology without events', () => {
    const empty = datasetOf([]);
    expect(empty.size).toBe(0);
    expect(empty.extent).toEqual({ start: Date.UTC(2000, 0), end: Date.UTC(2001, 0) });
    expect(empty.kinds).toEqual([]);
  });

  it('is that of the one event', () => {
    expect(datasetOf(['2013-05-07']).extent).toEqual({
      start: Date.UTC(2013, 4, 7),
      end: Date.UTC(2013, 4, 8),
    });
  });

  it('covers the date at which an open stretch begins or ends', () => {
    const day = { start: Date.UTC(2013, 4, 7), end: Date.UTC(2013, 4, 8) };
    expect(datasetOf(['2013-05-07/..']).extent).toEqual(day);
    expect(datasetOf(['../2013-05-07']).extent).toEqual(day);
    const open = datasetOf(['1998', '2013-05/..']);
    expect(open.end[1]! - open.start[1]!).toBe(31 * DAY);
  });
});

describe('the opening span', () => {
  it('is the interval that the file names', () => {
    expect(dataset().open).toEqual({ start: Date.UTC(2013, 3), end: Date.UTC(2013, 7) });
  });

  it('is all of it with a little air where the file names none', () => {
    const { open, extent } = buildDataset({ ...CHRONOLOGY, open: undefined } as unknown as typeof CHRONOLOGY);
    expect(open.start).toBeLessThan(extent.start);
    expect(open.end).toBeGreaterThan(extent.end);
    expect(open.end - open.start).toBeLessThan(1.2 * (extent.end - extent.start));
  });

  it('is all of it where the interval that the file names has an open end', () => {
    const { open, extent } = buildDataset({ ...CHRONOLOGY, open: '2013/..' });
    expect(open.start).toBeLessThan(extent.start);
    expect(Number.isFinite(open.end)).toBe(true);
  });
});

describe('a dataset', () => {
  it('has no comparisons and stories where the file has none', () => {
    const { comparisons, stories, ...rest } = CHRONOLOGY;
    const built = buildDataset(rest);
    expect([built.comparisons, built.stories]).toEqual([[], []]);
  });

  it('has titles and dates of its events', () => {
    const built = dataset();
    expect(eventsOf(built).map(({ title }) => title)).toEqual(
      Array.from({ length: built.size }, (_, i) => built.title(i)),
    );
  });

  it('tells which event has no date that could be read', () => {
    const { chronology, ...columns } = dataset();
    const broken = assembleDataset(chronology, columns, {
      record: () => CHRONOLOGY.events[0]!,
      id: () => 'x',
      title: () => 'x',
      dateText: () => 'soon',
    });
    expect(() => broken.date(3)).toThrow(/^event 3 of 10 has no valid date: .+/);
  });

  it('counts a quote of nobody, and of somebody who is not there, as nobody’s', () => {
    const built = buildDataset({ ...CHRONOLOGY, actors: [] });
    expect([...built.quotes.speaker].every((speaker) => speaker === -1)).toBe(true);
    expect([...built.actorsOf.values]).toEqual([]);
  });

  it('has nobody’s parent where the actor that is named is not there', () => {
    const actors = CHRONOLOGY.actors.filter(({ id }) => id === 'berg' || id === 'holm');
    expect([...buildDataset({ ...CHRONOLOGY, actors }).parents]).toEqual([-1, -1]);
  });
});
