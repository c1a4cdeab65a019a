import { describe, expect, it } from 'vitest';
import { defaultViewport, withStory } from '../../src/state/viewport.ts';
import { datasetWithAccounts } from '../accounts.ts';
import { dataset, datasetOf } from '../fixtures.ts';

const ferry = datasetWithAccounts();
const none = defaultViewport(ferry);

describe('what opens without a link', () => {
  it('folds quiet time where there is any', () => {
    expect(none.fold).toEqual({ on: true, opened: [] });
    expect(defaultViewport(datasetOf(['2013-05-07', '2013-05-08'])).fold).toEqual({ on: false, opened: [] });
  });
});

describe('a link to a story', () => {
  const story = { id: 's-ferry', step: 1 };

  it('opens the event of its step', () => {
    expect(withStory({ ...none, story }, ferry)).toEqual({ ...none, story, selected: 'talks' });
  });

  it('opens another where it names one', () => {
    expect(withStory({ ...none, story, selected: 'vote' }, ferry).selected).toBe('vote');
  });

  it('opens none where the chronology does not have it', () => {
    for (const of of [dataset(), ferry]) {
      expect(withStory({ ...none, story: { id: 'gone', step: 0 } }, of).selected).toBeUndefined();
    }
    expect(withStory({ ...none, story: { ...story, step: 9 } }, ferry).selected).toBeUndefined();
  });

  it('is left as it is where it names no story', () => {
    expect(withStory(none, ferry)).toBe(none);
  });

  it('begins the first story where there has to be one', () => {
    const begun = withStory(none, ferry, true);
    expect(begun).toMatchObject({ story: { id: 's-ferry', step: 0 }, selected: 'closure' });
    expect(withStory(none, dataset(), true)).toBe(none);
  });
});
