import { describe, expect, it } from 'vitest';
import { findSyntaxFault } from '../../../src/dataset/json/scan.ts';

const AFTER_BACKSLASH = 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000 after a backslash';

describe('the first fault of a text', () => {
  it.each([
    ['[,1]', 1, 'a value or "]"'],
    ['[1,]', 3, 'a value'],
    ['{"a":}', 5, 'a value'],
    ['{1:2}', 1, 'a property name in double quotes or "}"'],
    ['{"a":1,}', 7, 'a property name in double quotes'],
    ['{"a",1}', 4, '":"'],
    ['{"a":1]', 6, '"," or "}"'],
    ['[1}', 2, '"," or "]"'],
    ['[1] 2', 4, 'nothing more'],
    ['["a\tb"]', 3, 'the closing double quote on the same line'],
    ['{"a\nb":1}', 3, 'the closing double quote on the same line'],
  ])('in %j is the character at %d', (text, index, expected) => {
    expect(findSyntaxFault(text, 100)).toEqual({ index, expected, kind: 'character' });
  });

  it.each([
    ['', 'a value'],
    ['[', 'a value or "]"'],
    ['[1', '"," or the closing bracket'],
    ['[1,', 'a value'],
    ['{', 'a property name in double quotes or "}"'],
    ['{"a"', '":"'],
    ['{"a', 'a closing double quote'],
    ['"a\\', 'a closing double quote'],
    ['"\\u', 'a closing double quote'],
    ['"\\u00e', 'a closing double quote'],
    ['t', 'true'],
    ['[fals', 'false'],
    ['{"a": nul', 'null'],
  ])('in %j is that it ends', (text, expected) => {
    expect(findSyntaxFault(text, 100)).toEqual({ index: text.length, expected, kind: 'end' });
  });

  it.each(['"\\q"', '"\\u12"', '"\\u12 of more"', '"\\u12g4"', '"\\u1g', '"\\xu'])(
    'in %j is the backslash',
    (text) => {
      expect(findSyntaxFault(text, 100)).toEqual({ index: 1, expected: AFTER_BACKSLASH, kind: 'character' });
    },
  );

  it.each(['[truth]', '[nul]', '[nil', 'ue', '[+1]', '[.5]', '[NaN]'])(
    'in %j is a word or number that JSON does not have',
    (text) => {
      expect(findSyntaxFault(text, 100)?.kind).toBe('character');
    },
  );

  it('is the bracket that opens one level too many', () => {
    expect(findSyntaxFault('[[[]]]', 2)).toEqual({
      index: 2,
      expected: 'at most 2 levels of brackets',
      kind: 'depth',
    });
    expect(findSyntaxFault('{"a":{"b":{}}}', 2)).toMatchObject({ index: 10, kind: 'depth' });
    expect(findSyntaxFault('[[],[],{}]', 2)).toBeUndefined();
  });

  it.each([
    '0',
    '[-0, 1.5, 1e5, 1E5, 2e+5, 2e-5, -10.25e3]',
    '[true,false,null]',
    '"\\" \\\\ \\/ \\b \\f \\n \\r \\t"',
    '"\\u00e9\\uD83D\\uDEA2"',
    '\r\n\t {\r\n\t "a" :\t[ ]\r\n}\r\n',
  ])('is none in %j', (text) => {
    expect(findSyntaxFault(text, 100)).toBeUndefined();
  });
});
