import { describe, expect, it } from 'vitest';
import { buildDataset, type Dataset } from '../../src/dataset/dataset.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { actorTotals, actorTree, findActors } from '../../src/query/actorTree.ts';
import { CHRONOLOGY, dataset, forSeeds, randomDataset } from '../fixtures.ts';

const ferry = dataset();
const id = (actor: number) => ferry.actors[actor]!.id;

describe('the actor tree', () => {
  it('has a branch for each actor that belongs to nobody, those in most events first', () => {
    expect(actorTree(ferry).map(({ root }) => id(root))).toEqual(['arland', 'borland', 'dockers']);
  });

  it('lists all members of a branch, at any remove, those in most events first', () => {
    const [arland, borland, dockers] = actorTree(ferry);
    expect(arland!.members.map(id)).toEqual(['berg', 'ferry-board', 'kessel', 'holm']);
    expect(borland!.members.map(id)).toEqual(['dorn']);
    expect(dockers!.members).toEqual([]);
  });

  it('holds every actor exactly once', () => {
    forSeeds(30, (seed) => {
      const of = randomDataset(seededRandom(seed), 20);
      const held = actorTree(of).flatMap(({ root, members }) => [root, ...members]);
      expect(held.sort((a, b) => a - b)).toEqual([...of.actors.keys()]);
    });
  });

  it('ends where actors belong to one another in a circle', () => {
    const circle: Dataset = buildDataset({
      ...CHRONOLOGY,
      actors: ['a', 'b', 'c'].map((name, i, all) => ({
        id: name,
        name,
        kind: 'person',
        aliases: [],
        of: all[(i + 1) % 3]!,
      })),
      events: [],
    });
    expect(actorTree(circle).flatMap(({ root, members }) => [root, ...members])).toHaveLength(3);
  });
});

describe('actor totals', () => {
  it('count the events that an actor or somebody of its takes part in, each event once', () => {
    const totals = actorTotals(ferry);
    expect(Object.fromEntries([...totals].map((total, i) => [id(i), total]))).toEqual({
      arland: 7,
      berg: 3,
      'ferry-board': 2,
      holm: 1,
      kessel: 1,
      borland: 5,
      dorn: 3,
      dockers: 1,
    });
  });
});

describe('finding an actor', () => {
  const found = (words: string) => findActors(ferry, words).map(({ actor, alias }) => [id(actor), alias]);

  it('goes by any part of the name, whatever its case and accents', () => {
    expect(found('KESS')).toEqual([['kessel', undefined]]);
    expect(found('élise')).toEqual([['kessel', undefined]]);
    expect(found('elise k')).toEqual([['kessel', undefined]]);
    expect(found("dockers' union")).toEqual([['dockers', undefined]]);
    expect(found('  kess ')).toEqual([['kessel', undefined]]);
  });

  it('goes by aliases and says which', () => {
    expect(found('harbour')).toEqual([['holm', 'the harbour master']]);
    expect(found('Mr.')).toEqual([['dorn', 'Mr. Dorn']]);
  });

  it('names no alias where the name is found as well', () => {
    expect(found('berg')).toEqual([['berg', undefined]]);
  });

  it('puts names before aliases and beginnings before the rest', () => {
    // "Borland" begins with it, the Ferry Board has it inside, and the harbour master is Jonas Holm.
    expect(found('bo').map(([actor]) => actor)).toEqual(['borland', 'ferry-board', 'holm']);
    // Carl Dorn takes part in more events.
    expect(found('do').map(([actor]) => actor)).toEqual(['dockers', 'dorn']);
    expect(found('the').map(([, alias]) => alias)).toEqual([
      'the minister',
      'the Arlandic government',
      'the Republic',
      'the strikers',
      'the harbour master',
    ]);
  });

  it('finds nobody without words', () => {
    expect(found('')).toEqual([]);
    expect(found('   ')).toEqual([]);
  });

  it('finds nobody by a name that nobody has', () => {
    expect(found('xyz')).toEqual([]);
  });
});
