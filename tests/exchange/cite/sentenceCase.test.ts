import { describe, expect, it } from 'vitest';
import { sentenceCase } from '../../../src/exchange/cite/sentenceCase.ts';

const NAMES = ['John Kerry', 'Kerry', 'Russia', 'the Kremlin', 'New York Times', 'the secretary'];

describe('a headline in sentence case', () => {
  it.each([
    ['Hey Man, Slow Down', 'Hey man, slow down'],
    ['John Kerry’s Seven Hours of Weakness in Russia', 'John Kerry’s seven hours of weakness in Russia'],
    ['Why Kerry Must Wait: A Lesson From the Kremlin', 'Why Kerry must wait: A lesson from the Kremlin'],
    ['How I Read the New York Times', 'How I read the New York Times'],
    ['The UN and the S-300: Who Sells What?', 'The UN and the S-300: Who sells what?'],
    ['Why the U.S. Waits on Russia', 'Why the U.S. waits on Russia'],
    ['A Plan B for Missiles. A Long Wait', 'A plan B for missiles. A long wait'],
    ['The A.K.P. Wins a Vote', 'The A.K.P. wins a vote'],
    ['“No Substitute” for Talks', '“No substitute” for talks'],
  ])('is “%s” → “%s”', (title, expected) => {
    expect(sentenceCase(title, NAMES)).toBe(expected);
  });

  it('leaves what is no headline as it is', () => {
    for (const title of [
      'Kerry and Lavrov announce a peace conference on Syria',
      'Putin keeps Kerry waiting three hours at the Kremlin',
      'Russia',
      '',
    ]) {
      expect(sentenceCase(title, NAMES)).toBe(title);
    }
  });

  it('takes no part of a word for a name', () => {
    expect(sentenceCase('The Kerrygold Affair', ['Kerry'])).toBe('The kerrygold affair');
  });
});
