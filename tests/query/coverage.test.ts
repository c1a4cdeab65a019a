import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { MODES } from '../../src/dataset/schema.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import {
  coverageRows,
  coverageTotals,
  modesBySource,
  relayedBySource,
  tellersOf,
} from '../../src/query/coverage.ts';
import { ALL_COVERAGE, type CoverageChoice } from '../../src/query/coverageChoice.ts';
import { at, dataset, eventsOf, forSeeds, integer, pick, randomDataset, some } from '../fixtures.ts';

const ferry = dataset();
const every = ({ size }: Dataset) => Int32Array.from({ length: size }, (_, i) => i);
const shown = (choice: Partial<CoverageChoice>) =>
  [...coverageRows(ferry, every(ferry), { ...ALL_COVERAGE, ...choice })].map((i) => ferry.event(i).id);

describe('the rows of the coverage', () => {
  it('are all that match, by date', () => {
    expect(shown({})).toEqual(eventsOf(ferry).map(({ id }) => id));
  });

  it('can begin with what most sources tell, by date among equals', () => {
    const order = shown({ sort: 'tellers' });
    expect(order[0]).toBe('talks');
    expect(order.at(-1)).toBe('survey');
    expect(order.slice(1, -1)).toEqual(
      eventsOf(ferry)
        .map(({ id }) => id)
        .filter((id) => id !== 'talks' && id !== 'survey'),
    );
  });

  it('can be only what two or more sources tell', () => {
    expect(shown({ several: true })).toEqual(['talks']);
  });

  it('can be only what a source is silent on, or several', () => {
    expect(shown({ silent: ['gazette'] })).toEqual(['treaty', 'decline', 'survey', 'letter', 'vote']);
    expect(shown({ silent: ['gazette', 'review', 'almanac'] })).toEqual(['survey']);
    expect(shown({ silent: ['nowhere'] })).toHaveLength(ferry.size);
  });

  it('agree with a slow look at the records', () => {
    forSeeds(40, (seed) => {
      const random = seededRandom(seed);
      const of = randomDataset(random, 50);
      const matches = every(of).filter(() => random() < 0.7);
      const choice: CoverageChoice = {
        sort: pick(random, ['date', 'tellers']),
        several: integer(random, 2) === 1,
        silent: some(random, of.sources, 0.3).map(({ id }) => id),
      };
      const told = (i: number) => new Set(of.event(i).excerpts.map(({ source }) => source));
      const slow = [...matches].filter(
        (i) => (!choice.several || told(i).size >= 2) && choice.silent.every((id) => !told(i).has(id)),
      );
      if (choice.sort === 'tellers') slow.sort((a, b) => told(b).size - told(a).size || a - b);
      expect([...coverageRows(of, matches, choice)]).toEqual(slow);
    });
  });

  it('leave the matches as they were', () => {
    const matches = every(ferry);
    coverageRows(ferry, matches, { ...ALL_COVERAGE, sort: 'tellers' });
    expect([...matches]).toEqual([...every(ferry)]);
  });
});

describe('the cells of the coverage', () => {
  it('have each mode of a source once, in the order of the modes, and nothing for silence', () => {
    const of = dataset(({ events: [first, ...rest] }) => ({
      events: [
        {
          ...first!,
          excerpts: (['judges', 'reports', 'judges'] as const).map((mode, i) => ({
            ...first!.excerpts[0]!,
            start: 10 * i,
            end: 10 * i + first!.excerpts[0]!.exact.length,
            mode,
          })),
        },
        ...rest,
      ],
    }));
    expect(modesBySource(of, at(of, 'treaty'))).toEqual([[], [], ['reports', 'judges']]);
    expect(modesBySource(of, at(of, 'survey'))).toEqual([[], [], []]);
  });

  it('know how many tell the event', () => {
    expect(tellersOf(ferry, at(ferry, 'talks'))).toBe(3);
    expect(tellersOf(ferry, at(ferry, 'strike'))).toBe(1);
    expect(tellersOf(ferry, at(ferry, 'survey'))).toBe(0);
  });
});

describe('the totals of the coverage', () => {
  it('count events by source and quotes by source and mode', () => {
    const { told, quotes } = coverageTotals(ferry, every(ferry));
    expect([...told]).toEqual([5, 3, 3]);
    expect(Object.fromEntries(MODES.map((mode, i) => [mode, [...quotes[i]!]]))).toEqual({
      reports: [4, 3, 2],
      attributes: [1, 0, 0],
      predicts: [1, 0, 0],
      judges: [0, 0, 1],
    });
  });

  it('agree with a slow count over the records', () => {
    forSeeds(30, (seed) => {
      const random = seededRandom(seed);
      const of = randomDataset(random, 50);
      const rows = every(of).filter(() => random() < 0.5);
      const { told, quotes } = coverageTotals(of, rows);
      const excerpts = [...rows].flatMap((i) => of.event(i).excerpts);
      for (const [source, { id }] of of.sources.entries()) {
        const tells = [...rows].filter((i) => of.event(i).excerpts.some((one) => one.source === id));
        expect(told[source]).toBe(tells.length);
        for (const [mode, name] of MODES.entries()) {
          const count = excerpts.filter((one) => one.source === id && one.mode === name).length;
          expect(quotes[mode]![source]).toBe(count);
        }
      }
    });
  });
});

describe('whose words a source passes on', () => {
  it('comes with how many quotes it is, the most often first', () => {
    const of = dataset(({ events }) => ({
      events: events.map((event) => ({
        ...event,
        excerpts: event.excerpts.map((excerpt) =>
          event.id === 'strike' ? { ...excerpt, mode: 'attributes' as const, speaker: 'kessel' } : excerpt,
        ),
      })),
    }));
    const named = relayedBySource(of).map((list) =>
      list.map(({ actor, quotes }) => [of.actors[actor]!.id, quotes]),
    );
    expect(named).toEqual([
      [
        ['kessel', 2],
        ['berg', 1],
      ],
      [],
      [],
    ]);
  });

  it('comes in the order of the actors among equals', () => {
    const speakers = ['dorn', 'arland', 'berg'];
    let next = 0;
    const of = dataset(({ events }) => ({
      events: events.map((event) => ({
        ...event,
        excerpts: event.excerpts.map((excerpt) =>
          excerpt.source === 'almanac'
            ? { ...excerpt, mode: 'attributes' as const, speaker: speakers[next++]! }
            : excerpt,
        ),
      })),
    }));
    const almanac = of.sources.findIndex(({ id }) => id === 'almanac');
    const named = relayedBySource(of)[almanac]!.map(({ actor }) => of.actors[actor]!.id);
    expect(named).toEqual(['arland', 'berg', 'dorn']);
  });
});
