import { describe, expect, it } from 'vitest';
import { citedExcerpt, comparisonsOf, quotesOf } from '../../src/dataset/citations.ts';
import { datasetWithAccounts } from '../accounts.ts';
import { at, dataset } from '../fixtures.ts';

const ferry = datasetWithAccounts();
const ids = (event: string) => comparisonsOf(ferry, event).map(({ id }) => id);

describe('a dataset', () => {
  it('has the comparisons and stories of its file, or none', () => {
    expect(ferry.comparisons.map(({ id }) => id)).toEqual(['c-talks', 'c-ferry', 'c-strike']);
    expect(ferry.stories.map(({ id }) => id)).toEqual(['s-ferry', 's-strike']);
    expect([...dataset().comparisons, ...dataset().stories]).toEqual([]);
  });
});

describe('an excerpt that is cited', () => {
  it('is found by event, source and start', () => {
    const cited = citedExcerpt(ferry, 'talks', 'gazette', 1000);
    expect(cited?.event).toBe(at(ferry, 'talks'));
    expect(cited?.excerpt.exact).toBe('met her colleague Carl Dorn in Port Esker');
  });

  it.each([
    ['event', 'gone', 'gazette', 1000],
    ['source', 'talks', 'almanac', 1000],
    ['start', 'talks', 'gazette', 1001],
  ] as const)('is none where the %s is another', (_, event, source, start) => {
    expect(citedExcerpt(ferry, event, source, start)).toBeUndefined();
  });
});

describe('the quotes of a position', () => {
  it('are the excerpts of its source, in the order of the file', () => {
    const [first] = ferry.comparisons[0]!.positions;
    expect(quotesOf(ferry, first!).map(({ excerpt }) => excerpt.exact)).toEqual([
      'the two met in the harbour office',
    ]);
  });

  it('are none for the general record', () => {
    expect(quotesOf(ferry, ferry.comparisons[1]!.positions[2]!)).toEqual([]);
  });
});

describe('the comparisons of an event', () => {
  it('are those that name it', () => {
    expect(ids('promise')).toEqual(['c-talks', 'c-ferry']);
    expect(ids('strike')).toEqual(['c-strike']);
    expect(ids('treaty')).toEqual([]);
  });
});
