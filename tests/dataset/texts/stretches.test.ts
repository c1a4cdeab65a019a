import { describe, expect, it } from 'vitest';
import { MAX_CONTEXT } from '../../../src/dataset/texts/measures.ts';
import {
  codePointAt,
  contextOf,
  coveredLength,
  findWords,
  firstDifference,
} from '../../../src/dataset/texts/stretches.ts';

describe('words looked for in a text', () => {
  it('match whatever their quotes, hyphens and white space, at the text’s own positions', () => {
    expect(findWords('He said “no”.', '"no"')).toEqual([{ start: 8, end: 12 }]);
    expect(findWords('a\u00a0 \n b – c', 'a b - c')).toEqual([{ start: 0, end: 10 }]);
    expect(findWords('it’s – it‘s', " it's ")).toEqual([
      { start: 0, end: 4 },
      { start: 7, end: 11 },
    ]);
    expect(findWords('aaa', 'aa')).toHaveLength(2);
    expect(findWords('Kerry', 'kerry')).toEqual([]);
    expect(findWords('Kerry', '  ')).toEqual([]);
  });

  it('differ first where the text reads otherwise', () => {
    expect(firstDifference('He said it’s over now.', "it's over")).toEqual({ inQuote: 2, inText: 10 });
    expect(firstDifference('the long way home', 'the long road')).toEqual({ inQuote: 9, inText: 9 });
    expect(firstDifference('the long way home', 'zebra')).toBeUndefined();
  });

  it('are named by code point', () => {
    expect(codePointAt('’', 0)).toBe('"’" (U+2019)');
    expect(codePointAt('🚢', 0)).toBe('"🚢" (U+1F6A2)');
    expect(codePointAt('🚢', 1)).toBe('half a character (U+DEA2)');
    expect(codePointAt('a', 1)).toBe('the end');
  });

  it('cover what overlaps once', () => {
    expect(coveredLength([])).toBe(0);
    expect(
      coveredLength([
        { start: 5, end: 9 },
        { start: 0, end: 6 },
        { start: 7, end: 8 },
      ]),
    ).toBe(9);
    expect(
      coveredLength([
        { start: 4, end: 2 },
        { start: 10, end: 12 },
      ]),
    ).toBe(2);
  });
});

describe('the context of a stretch', () => {
  /** The context of `ferry` between two texts. */
  function around(before: string, after: string) {
    return contextOf(`${before}ferry${after}`, { start: before.length, end: before.length + 5 });
  }

  it('reaches to the beginning and to the end of a short text', () => {
    expect(around('The slow ', ' sails.')).toEqual({ prefix: 'The slow ', suffix: ' sails.' });
  });

  it('keeps the words that just fit', () => {
    const prefix = 'slow '.repeat(18);
    const suffix = ' slow'.repeat(18);
    expect([prefix, suffix].map(({ length }) => length)).toEqual([MAX_CONTEXT, MAX_CONTEXT]);
    expect(around(prefix, suffix)).toEqual({ prefix, suffix });
    expect(around(`slow ${prefix}`, `${suffix} slow`)).toEqual({ prefix, suffix });
  });

  it('begins and ends with a whole word where it is cut right at a space', () => {
    const prefix = 'slow '.repeat(17);
    const suffix = ' slow'.repeat(17);
    expect(around(`very ${prefix}old `, ` old${suffix} boat`)).toEqual({
      prefix: `${prefix}old `,
      suffix: ` old${suffix}`,
    });
  });
});

describe('a quote compared with a text', () => {
  it('differs from it where half of the quote stands there, and stands nowhere where less does', () => {
    expect(firstDifference('In May the ship sails.', 'the boat')).toEqual({ inQuote: 4, inText: 11 });
    expect(firstDifference('In May the ship sails.', 'the boats')).toBeUndefined();
  });
});

describe('a character', () => {
  it('is half of one from the first to the last surrogate', () => {
    expect(codePointAt('\ud7ff', 0)).toBe('"\ud7ff" (U+D7FF)');
    expect(codePointAt('\ud800', 0)).toBe('half a character (U+D800)');
    expect(codePointAt('\udfff', 0)).toBe('half a character (U+DFFF)');
    expect(codePointAt('\ue000', 0)).toBe('"\ue000" (U+E000)');
  });
});
