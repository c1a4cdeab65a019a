import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStance } from '../../src/query/stance.ts';

const found = (text: string) => findStance(text).map(([start, end]) => text.slice(start, end));

describe('stance', () => {
  it('is given as stretches of the text', () => {
    expect(findStance('He may have said so')).toEqual([
      [3, 6],
      [12, 16],
    ]);
  });

  it.each<[what: string, text: string, words: string[]]>([
    [
      'reporting verbs',
      'Kerry claimed that he had insisted, as one source told us',
      ['claimed', 'insisted', 'told'],
    ],
    ['modal verbs', 'It might, can and should; it wouldn’t', ['might', 'can', 'should', 'wouldn’t']],
    ['what one cannot', "He cannot, can’t, can't", ['cannot', 'can’t', "can't"]],
    ['words at the beginning of a sentence', 'Would it? Only just. News', ['Would', 'Only', 'just', 'News']],
    ['hedges', 'Presumably it was reportedly, apparently so', ['Presumably', 'reportedly', 'apparently']],
    ['limits', 'the only bone, hardly a breakthrough, no longer', ['only', 'hardly', 'no longer']],
    ['insistence', 'no doubt, of course', ['no doubt', 'of course']],
    [
      'words with others in them as one',
      'it was going to be all too clear',
      ['was going to', 'all too clear'],
    ],
    [
      'whose words they are',
      'Russia, in Kerry’s words and in the words of others',
      ['in Kerry’s words', 'in the words of'],
    ],
  ])('is shown by %s', (_, text, words) => {
    expect(found(text)).toEqual(words);
  });

  it.each([
    ['a month', 'In May 2013, on 7 May'],
    ['a noun that reads as a modal verb', 'ready to bow to Moscow’s will, the will to win'],
    ['parts of other words', 'essays, cannery, noteworthy, callous, Mayor, maybes'],
    ['facts that are merely told', 'Russian troops have not withdrawn their heavy weapons'],
    ['nothing', ''],
  ])('is not shown by %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('stands in the order of the text, and no stretch runs into the next', () => {
    const words = fc.constantFrom(
      'may',
      'he',
      'said',
      'only',
      'no',
      'longer',
      'of course',
      ',',
      'will',
      '“',
      '🚢',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const text = parts.join(' ');
        let last = 0;
        for (const [start, end] of findStance(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
