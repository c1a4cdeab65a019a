import { describe, expect, it } from 'vitest';
import { editDistance, Suggestions } from '../../../src/dataset/validation/suggestions.ts';

const nearest = (name: string, ...names: string[]) => new Suggestions().nearest(name, names);

describe('a suggestion', () => {
  it('is the nearest name, letters swapped or in the wrong case', () => {
    const names = ['excerpts', 'actors', 'related', 'Title'];
    expect(nearest('exerpts', ...names)).toBe('excerpts');
    expect(nearest('acotrs', ...names)).toBe('actors');
    expect(nearest('title', ...names)).toBe('Title');
    expect(nearest('TITLE', ...names)).toBe('Title');
    expect(nearest('colour', ...names)).toBeUndefined();
  });

  it('is the nearest of those that are near, in whatever order they come, and the first of equals', () => {
    expect(nearest('harbour', 'harbo', 'harbours', 'harbour')).toBe('harbour');
    expect(nearest('harbour', 'harbours', 'harbo')).toBe('harbours');
    expect(nearest('harbour', 'harbour', 'Harbour')).toBe('harbour');
    expect(nearest('harbour', 'harbours', 'harbou', 'harbor')).toBe('harbours');
  });

  it.each([
    ['ab', 'xb', 'xy'],
    ['abc', 'abx', 'axx'],
    ['abcde', 'abcdx', 'abcxx'],
    ['abcdef', 'abcdxx', 'abcxxx'],
  ])('of %s is at most a third of its letters away, and one letter of a short name', (name, near, far) => {
    expect(nearest(name, near)).toBe(near);
    expect(nearest(name, far)).toBeUndefined();
  });

  it('of nothing, and of more than a name, is nothing', () => {
    expect(nearest('', 'a')).toBeUndefined();
    const name = 'n'.repeat(80);
    expect(nearest(name, name)).toBe(name);
    expect(nearest(`${name}n`, name)).toBeUndefined();
  });

  it('is asked in a sentence, where there is one', () => {
    const names = ['meeting', 'storm'];
    expect(new Suggestions().didYouMean('meting', names)).toBe(' (did you mean "meeting"?)');
    expect(new Suggestions().didYouMean('tide', names)).toBe('');
    expect(new Suggestions().didYouMean(['meting'], names)).toBe('');
  });

  it('is no longer looked for once many names have been compared', () => {
    const suggestions = new Suggestions(10);
    expect(suggestions.nearest('berg', Array(9).fill('dornen'))).toBeUndefined();
    expect(suggestions.nearest('berg', ['berk'])).toBe('berk');
    expect(suggestions.nearest('berg', ['berk'])).toBeUndefined();
  });
});

describe('the distance of two names', () => {
  it.each([
    ['kerry', 'kerry', 0],
    ['kerry', 'kery', 1],
    ['kerry', 'krery', 1],
    ['ab', 'ba', 1],
    ['abc', 'bac', 1],
    ['abc', 'acb', 1],
    ['abcd', 'acbx', 2],
    ['abc', 'cba', 2],
    ['abab', 'baba', 2],
    ['aab', 'bba', 2],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['ax', 'xb', 2],
    ['xa', 'bx', 2],
  ])('%s and %s counts letters inserted, removed, replaced and swapped', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});
