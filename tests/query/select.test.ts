import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { BASES, type EventRecord } from '../../src/dataset/schema.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { EMPTY_QUERY, type Query } from '../../src/query/query.ts';
import { type Selection, select } from '../../src/query/select.ts';
import { fold, searchIndex, searchTerms } from '../../src/query/text.ts';
import type { Span } from '../../src/time/span.ts';
import { dataset, eventsOf, forSeeds, integer, pick, type Random, randomDataset, some } from '../fixtures.ts';

const query = (part: Partial<Query>): Query => ({ ...EMPTY_QUERY, ...part });
const run = (of: Dataset, part: Partial<Query>): Selection => select(of, query(part), () => searchIndex(of));
const ids = (of: Dataset, part: Partial<Query>): string[] =>
  [...run(of, part).matches].map((i) => of.event(i).id);

describe('select', () => {
  const ferry = dataset();

  it('takes every event when nothing is asked', () => {
    expect(ids(ferry, {})).toEqual(eventsOf(ferry).map(({ id }) => id));
  });

  it('does not prepare the search where there are no words', () => {
    const index = () => {
      throw new Error('not needed');
    };
    expect(select(ferry, query({ text: '  "" ' }), index).matches).toHaveLength(ferry.size);
  });

  it('takes the events of a state with those of all who belong to it', () => {
    expect(ids(ferry, { any: ['arland'] })).toEqual([
      'treaty',
      'closure',
      'letter',
      'talks',
      'promise',
      'strike',
      'launch',
    ]);
    expect(ids(ferry, { any: ['ferry-board'] })).toEqual(['closure', 'letter']);
  });

  it('takes any of several actors, or only where all take part, or where none does', () => {
    expect(ids(ferry, { any: ['holm', 'dockers'] })).toEqual(['letter', 'strike']);
    expect(ids(ferry, { all: ['berg', 'dorn'] })).toEqual(['letter', 'talks']);
    expect(ids(ferry, { none: ['arland', 'borland'] })).toEqual(['decline', 'survey']);
    expect(ids(ferry, { any: ['arland'], all: ['dorn'], none: ['berg'] })).toEqual(['launch']);
  });

  it('takes an actor that is asked for twice once', () => {
    expect(ids(ferry, { all: ['berg', 'berg'] })).toEqual(['letter', 'talks', 'promise']);
  });

  it('takes nothing for an id that the chronology does not have', () => {
    expect(ids(ferry, { any: ['nobody'] })).toEqual([]);
    expect(ids(ferry, { all: ['berg', 'nobody'] })).toEqual([]);
    expect(ids(ferry, { sources: ['nowhere'] })).toEqual([]);
    expect(ids(ferry, { none: ['nobody'] })).toHaveLength(ferry.size);
  });

  it('takes sources, kinds and bases each as alternatives, and together as conditions', () => {
    expect(ids(ferry, { sources: ['review', 'almanac'] })).toEqual([
      'treaty',
      'decline',
      'letter',
      'talks',
      'vote',
    ]);
    expect(ids(ferry, { kinds: ['meeting', 'strike'] })).toEqual(['talks', 'strike']);
    expect(ids(ferry, { bases: ['record'] })).toEqual(['treaty', 'survey']);
    expect(ids(ferry, { sources: ['gazette'], bases: ['inferred'], kinds: ['statement'] })).toEqual([
      'promise',
    ]);
  });

  it('finds words in titles, quotes, notes, places and every name of an actor', () => {
    expect(ids(ferry, { text: 'dockers strike' })).toEqual(['strike']);
    expect(ids(ferry, { text: 'offered' })).toEqual([]);
    expect(ids(ferry, { text: 'motorway' })).toEqual([]);
    expect(ids(ferry, { text: 'half past two' })).toEqual(['vote']);
    expect(ids(ferry, { text: 'library' })).toEqual(['survey']);
    expect(ids(ferry, { text: 'on the quay' })).toEqual(['promise']);
    expect(ids(ferry, { text: 'port esker arland' })).toEqual(['talks', 'promise']);
    expect(ids(ferry, { text: 'harbour master' })).toEqual(['letter']);
    expect(ids(ferry, { text: 'elise' })).toEqual(['strike']);
  });

  it('finds the events that an article tells by its title, its paper and its authors', () => {
    const told = (id: string) => ids(ferry, { sources: [id] });
    expect(ids(ferry, { text: '"ministers and a ferry"' })).toEqual(told('gazette'));
    expect(ids(ferry, { text: 'lakeland review' })).toEqual(told('review'));
    expect(ids(ferry, { text: 'lake society' })).toEqual(told('almanac'));
    expect(ids(ferry, { text: '"ida rask"' })).toEqual(told('almanac'));
  });

  it('leaves out what ends where the time asked for begins, or begins where it ends', () => {
    const day = (date: string) => Date.parse(date);
    const during = (start: string, end: string) =>
      ids(ferry, { kinds: ['meeting'], during: { start: day(start), end: day(end) } });
    expect(during('2013-05-06', '2013-05-07')).toEqual(['talks']);
    expect(during('2013-05-07', '2013-05-08')).toEqual([]);
    expect(during('2013-05-05', '2013-05-06')).toEqual([]);
  });

  it('keeps quoted words together, within one title, quote or note', () => {
    expect(ids(ferry, { text: '"agreed on the ferry"' })).toEqual(['promise']);
    expect(ids(ferry, { text: '"ferry agreed on"' })).toEqual([]);
    // The title ends in "Port Esker", and the note on the date begins with "The article".
    expect(ids(ferry, { text: '"esker the article"' })).toEqual([]);
    expect(ids(ferry, { text: 'esker the article' })).toContain('talks');
  });

  it('marks matches and lists them alike', () => {
    const { isMatch, matches } = run(ferry, { any: ['berg'] });
    expect([...isMatch.keys()].filter((i) => isMatch[i] === 1)).toEqual([...matches]);
  });

  it('has nothing to select from an empty chronology', () => {
    const empty = dataset(() => ({ events: [] }));
    expect(run(empty, { any: ['berg'], text: 'x' }).matches).toHaveLength(0);
  });
});

/** What takes part in an event, by the records alone. */
function involved(of: Dataset, event: EventRecord): Set<string> {
  const found = new Set<string>();
  for (const { actor } of event.actors) {
    for (let id: string | undefined = actor; id !== undefined; ) {
      found.add(id);
      id = of.actors.find((other) => other.id === id)?.of;
    }
  }
  return found;
}

/** The definition of `Query`, word by word. */
function matchesByDefinition(of: Dataset, event: EventRecord, asked: Query): boolean {
  const actors = involved(of, event);
  const names = event.actors.flatMap(({ actor }) => {
    const { name, aliases } = of.actors.find(({ id }) => id === actor)!;
    return [name, ...aliases];
  });
  const texts = [event.title, event.note, event.dating.note, ...names]
    .concat(event.excerpts.flatMap((excerpt) => [excerpt.exact, excerpt.note]))
    .map((text) => fold(text ?? ''));
  return (
    (asked.any.length === 0 || asked.any.some((id) => actors.has(id))) &&
    asked.all.every((id) => actors.has(id)) &&
    !asked.none.some((id) => actors.has(id)) &&
    (asked.sources.length === 0 || event.excerpts.some(({ source }) => asked.sources.includes(source))) &&
    (asked.kinds.length === 0 || asked.kinds.includes(event.kind)) &&
    (asked.bases.length === 0 || asked.bases.includes(event.dating.basis)) &&
    touches(of, event, asked.during) &&
    searchTerms(asked.text).every((term) => texts.some((text) => text.includes(term)))
  );
}

/** Whether the event's date and the span have an instant in common. */
function touches(of: Dataset, event: EventRecord, during: Span | undefined): boolean {
  if (!during) return true;
  const i = of.eventIndex.get(event.id)!;
  const [from, to] = [Math.max(of.start[i]!, during.start), Math.min(of.end[i]!, during.end)];
  return from < to;
}

function randomSpan(random: Random, of: Dataset): Span {
  const { start, end } = of.extent;
  const from = start + random() * (end - start);
  return { start: from, end: from + random() * (end - start) };
}

function randomQuery(random: Random, of: Dataset): Query {
  const often = () => random() < 0.4;
  const actorIds = [...of.actors.map(({ id }) => id), 'nobody'];
  const shuffled = actorIds.map((id) => ({ id, key: random() })).sort((a, b) => a.key - b.key);
  const drawn = shuffled.map(({ id }) => id);
  const text = pick(random, [
    'ferry',
    'elan',
    'storm lake',
    '"ferry lake"',
    "don't",
    'FERRY "no',
    'ß',
    'quay nothing',
  ]);
  return {
    any: often() ? drawn.splice(0, 1 + integer(random, 3)) : [],
    all: often() ? drawn.splice(0, 1 + integer(random, 2)) : [],
    none: often() ? drawn.splice(0, 1 + integer(random, 2)) : [],
    sources: often() ? some(random, of.sources, 0.5).map(({ id }) => id) : [],
    kinds: often() ? some(random, [...of.kinds, 'unheard-of'], 0.5) : [],
    bases: often() ? some(random, BASES, 0.5) : [],
    during: often() ? randomSpan(random, of) : undefined,
    text: often() ? text : '',
  };
}

describe('select, against the records themselves', () => {
  it('takes exactly the events that the query is about', () => {
    let taken = 0;
    forSeeds(150, (seed) => {
      const random = seededRandom(seed);
      const of = randomDataset(random, 30);
      for (let n = 0; n < 4; n++) {
        const asked = randomQuery(random, of);
        const expected = eventsOf(of).filter((event) => matchesByDefinition(of, event, asked));
        expect(ids(of, asked), JSON.stringify(asked)).toEqual(expected.map(({ id }) => id));
        taken += expected.length;
      }
    });
    // Otherwise the comparison is of nothing with nothing.
    expect(taken).toBeGreaterThan(200);
  });

  it('counts what each further choice would give', () => {
    forSeeds(80, (seed) => {
      const random = seededRandom(seed);
      const of = randomDataset(random, 30);
      const asked = randomQuery(random, of);
      const { counts } = run(of, asked);
      const size = (part: Partial<Query>) => ids(of, { ...asked, ...part }).length;
      const context = JSON.stringify(asked);
      // The choice alone, given all other parts of the query.
      for (const [i, { id }] of of.actors.entries()) {
        expect(counts.actors.any[i], `any ${id} of ${context}`).toBe(size({ any: [id] }));
        // The choice in addition to what is chosen.
        expect(counts.actors.all[i], `all ${id} of ${context}`).toBe(size({ all: [...asked.all, id] }));
        expect(counts.actors.none[i], `none ${id} of ${context}`).toBe(size({ none: [...asked.none, id] }));
      }
      for (const [i, { id }] of of.sources.entries())
        expect(counts.sources[i], context).toBe(size({ sources: [id] }));
      for (const [i, kind] of of.kinds.entries())
        expect(counts.kinds[i], context).toBe(size({ kinds: [kind] }));
      for (const [i, basis] of BASES.entries())
        expect(counts.bases[i], context).toBe(size({ bases: [basis] }));
    });
  });
});
