import { describe, expect, it } from 'vitest';
import { findAll } from '../../../src/dataset/texts/findAll.ts';
import { seededRandom } from '../../../src/lib/rng.ts';
import { forSeeds, integer, pick } from '../../fixtures.ts';

/** The slow, obvious way. */
function oracle(text: string, pattern: string): number[] {
  const places: number[] = [];
  for (let i = 0; pattern !== '' && i + pattern.length <= text.length; i++) {
    if (text.slice(i, i + pattern.length) === pattern) places.push(i);
  }
  return places;
}

describe('patterns in a text', () => {
  it('are found at all their places, also where they overlap', () => {
    expect(findAll('aaaaaaaaaaaa', ['aaaaaaaaaa', 'aaaaaaaaaaaa', 'aa', ''])).toEqual([
      [0, 1, 2],
      [0],
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      [],
    ]);
    expect(findAll('abc', ['abcdefghij', 'bc'])).toEqual([[], [1]]);
    expect(findAll('', ['a', ''])).toEqual([[], []]);
    expect(findAll('the same twice', ['the same twice', 'the same twice'])).toEqual([[0], [0]]);
  });

  it.each([1, 7, 8, 9, 30])('are found where they are the whole text, of %i code units', (length) => {
    const text = 'the harbour master waves again'.slice(0, length);
    expect(findAll(text, [text, `${text}!`])).toEqual([[0], []]);
  });

  it('are where a search for each alone finds them', () => {
    forSeeds(300, (seed) => {
      const random = seededRandom(seed);
      const letters = ['a', 'b', 'é', '\ud83d', '🚢'].slice(0, 2 + integer(random, 4));
      const text = Array.from({ length: integer(random, 400) }, () => pick(random, letters)).join('');
      const patterns = Array.from({ length: 12 }, () => {
        const start = integer(random, text.length + 1);
        const cut = text.slice(start, start + integer(random, 20));
        return random() < 0.3 ? `${cut}a` : cut;
      });
      expect(findAll(text, patterns)).toEqual(patterns.map((pattern) => oracle(text, pattern)));
    });
  });
});
