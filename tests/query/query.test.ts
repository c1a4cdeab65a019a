import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ActorMode,
  changeMode,
  EMPTY_QUERY,
  FACETS,
  isEmpty,
  modeOf,
  type Query,
  setActor,
  toggle,
} from '../../src/query/query.ts';

const query = (part: Partial<Query>): Query => ({ ...EMPTY_QUERY, ...part });
const MODES: readonly ActorMode[] = ['any', 'all', 'none'];
const actor = fc.constantFrom('a', 'b', 'c', 'd');
const mode = fc.constantFrom<(ActorMode | undefined)[]>('any', 'all', 'none', undefined);

describe('an empty query', () => {
  it('asks for nothing, and neither do blanks', () => {
    expect(isEmpty(EMPTY_QUERY)).toBe(true);
    expect(isEmpty(query({ text: '  \t' }))).toBe(true);
    expect(isEmpty(query({ text: ' a' }))).toBe(false);
    expect(isEmpty(query({ during: { start: 0, end: 1 } }))).toBe(false);
  });

  it.each(FACETS)('is no longer empty once something is chosen in %s', (facet) => {
    expect(isEmpty(query({ [facet]: ['x'] }))).toBe(false);
  });
});

describe('toggle', () => {
  it('chooses a value and gives it up again', () => {
    const once = toggle(EMPTY_QUERY, 'kinds', 'visit');
    expect(once.kinds).toEqual(['visit']);
    expect(toggle(once, 'kinds', 'visit')).toEqual(EMPTY_QUERY);
  });

  it('gives up one value and keeps the others', () => {
    expect(toggle(query({ kinds: ['visit', 'strike', 'vote'] }), 'kinds', 'strike').kinds).toEqual([
      'visit',
      'vote',
    ]);
  });

  it('keeps the order in which values were chosen, and all other parts', () => {
    const before = query({ sources: ['s2'], any: ['a'], text: 'ferry' });
    expect(toggle(toggle(before, 'sources', 's1'), 'sources', 's3')).toEqual({
      ...before,
      sources: ['s2', 's1', 's3'],
    });
  });

  it('does not change the query that it is given', () => {
    const before = Object.freeze(query({ kinds: Object.freeze(['visit']) as string[] }));
    toggle(before, 'kinds', 'meeting');
    expect(before.kinds).toEqual(['visit']);
  });
});

describe('an actor', () => {
  it('is chosen in one mode at most, whatever was chosen before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(actor, mode), { maxLength: 12 }), (steps) => {
        let now: Query = EMPTY_QUERY;
        for (const [id, to] of steps) {
          now = setActor(now, id, to);
          expect(modeOf(now, id)).toBe(to);
        }
        const chosen = MODES.flatMap((list) => now[list]);
        expect(new Set(chosen).size).toBe(chosen.length);
      }),
    );
  });

  it('moves to the end of its new mode', () => {
    expect(setActor(query({ any: ['a', 'b'], none: ['c'] }), 'a', 'none')).toMatchObject({
      any: ['b'],
      none: ['c', 'a'],
    });
  });

  it('has no mode unless it is chosen', () => {
    expect(modeOf(query({ sources: ['a'] }), 'a')).toBeUndefined();
  });
});

describe('changeMode', () => {
  it('moves all actors of a mode after those that are there', () => {
    const moved = changeMode(query({ any: ['a', 'b'], all: ['c'], none: ['d'] }), 'any', 'all');
    expect(moved).toEqual(query({ all: ['c', 'a', 'b'], none: ['d'] }));
  });

  it('gives back the same query when the mode stays', () => {
    const before = query({ any: ['a'] });
    expect(changeMode(before, 'any', 'any')).toBe(before);
  });

  it('leaves out whom it left out', () => {
    expect(changeMode(query({ none: ['a'] }), 'none', 'any')).toEqual(query({ none: ['a'] }));
  });

  it('loses nobody', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(actor),
        fc.constantFrom('any' as const, 'all' as const),
        fc.constantFrom(...MODES),
        (actors, from, to) => {
          const moved = changeMode(query({ [from]: actors }), from, to);
          expect(moved[to]).toEqual(actors);
          expect(MODES.flatMap((list) => moved[list])).toHaveLength(actors.length);
        },
      ),
    );
  });
});
