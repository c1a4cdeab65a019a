import { describe, expect, it } from 'vitest';
import {
  CAPITALS,
  characterEnd,
  DASHES,
  FORMS,
  fold,
  HYPHENS,
  QUOTES,
  SPACES,
} from '../../../src/dataset/texts/fold.ts';
import { seededRandom } from '../../../src/lib/rng.ts';
import { forSeeds, pick } from '../../fixtures.ts';

describe('a folded text', () => {
  it.each<[what: string, steps: number, text: string, folded: string]>([
    ['nothing without steps', 0, ' a\u00a0\n“b”—ﬁ C', ' a\u00a0\n“b”—ﬁ C'],
    ['runs of any white space', SPACES, 'a \t\u00a0\u2009\r\n b', 'a b'],
    ['invisible spaces', SPACES, '\ufeffa\u200bb\u2060c', 'abc'],
    ['quotation marks and apostrophes', QUOTES, '“a” ‘b’ «c» d′ „e‟', '"a" \'b\' "c" d\' "e"'],
    ['marks of minutes and seconds', QUOTES, '54′ 11″', '54\' 11"'],
    ['dashes of all lengths', DASHES, 'a-b–c—d−e‑f', 'a-b-c-d-e-f'],
    ['several dashes, and white space around them', DASHES, 'a -- b — c', 'a-b-c'],
    ['ligatures, accents and other forms', FORMS, 'eﬃcient e\u0301té ２０１３ …', 'efficient été 2013 ...'],
    ['soft hyphens and those at line ends', HYPHENS, 'state\u00adment state-\nment', 'statement statement'],
    ['capitals', CAPITALS, 'KERRY Élan İ', 'kerry élan i̇'],
  ])('passes over %s', (_, steps, text, folded) => {
    expect(fold(text, steps).text).toBe(folded);
  });

  it.each<[what: string, steps: number, text: string]>([
    ['control characters among white space', SPACES, 'a\u0000b\u0008c\u000ed'],
    ['letters and other signs among quotation marks', QUOTES, 'é中 ‗ † … ‹'],
    ['other signs among dashes', DASHES, 'a‖b\u200fc_d~e'],
    ['invisible spaces around dashes', DASHES, 'a\ufeff-\ufeffb\u200b-\u200bc'],
  ])('does not count %s', (_, steps, text) => {
    expect(fold(text, steps).text).toBe(text);
  });

  it('goes on to the end of a long text', () => {
    const text = 'The ferry sails. '.repeat(2000);
    const folded = fold(text, SPACES | CAPITALS);
    expect(folded.text).toBe('the ferry sails. '.repeat(2000));
    expect(folded.at.at(-1)).toBe(text.length - 1);
  });

  it('knows for each of its code units where the character began', () => {
    expect([...fold('a  ﬁ\n–b', SPACES | DASHES | FORMS).at]).toEqual([0, 1, 3, 3, 5, 6]);
    expect([...fold('e\u0301🚢x', FORMS).at]).toEqual([0, 2, 2, 4]);
  });

  it('is folded already, whatever the text', () => {
    const parts = [
      'a',
      'B',
      ' ',
      '\u00a0',
      '-',
      '—',
      '\u00ad',
      'ﬁ',
      'e\u0301',
      '“',
      '’',
      '\n',
      '🚢',
      '\ud83d',
    ];
    forSeeds(200, (seed) => {
      const random = seededRandom(seed);
      const text = Array.from({ length: 30 }, () => pick(random, parts)).join('');
      for (const steps of [SPACES, QUOTES, DASHES, HYPHENS, CAPITALS, SPACES | DASHES | FORMS, 63]) {
        const folded = fold(text, steps);
        expect(fold(folded.text, steps).text).toBe(folded.text);
        expect(folded.at).toHaveLength(folded.text.length);
        expect([...folded.at]).toEqual([...folded.at].sort((a, b) => a - b));
      }
    });
  });

  it('may be longer than the text', () => {
    const folded = fold('ﷺ'.repeat(50), FORMS);
    expect(folded.text).toHaveLength(50 * 18);
    expect(folded.at.at(-1)).toBe(49);
  });
});

describe('a character', () => {
  it('ends after its marks and both of its halves', () => {
    expect(characterEnd('abc', 1)).toBe(2);
    expect(characterEnd('e\u0301\u0323x', 0)).toBe(3);
    expect(characterEnd('🚢x', 0)).toBe(2);
    expect(characterEnd('x', 0)).toBe(1);
    expect(characterEnd('\uffffx', 0)).toBe(1);
  });

  it.each<[what: string, character: string]>([
    ['an accent', 'e\u0301'],
    ['a harpoon', 'v\u20d0'],
    ['a Japanese voicing mark', 'か\u3099'],
    ['a selector of its variant', '葛\u{e0100}'],
  ])('takes %s along, and leaves the one after it its own', (_, character) => {
    expect(characterEnd(`${character}x`, 0)).toBe(character.length);
    expect(characterEnd(`い${character}x`, 0)).toBe(1);
  });
});
