import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAndColumn } from '../../../src/dataset/json/fault.ts';
import { isNestedDeeper, parseJson } from '../../../src/dataset/json/parse.ts';
import { findSyntaxFault } from '../../../src/dataset/json/scan.ts';
import { validate } from '../../../src/dataset/validate.ts';
import { fuzz } from '../../fuzz.ts';
import { draft } from '../fixture.ts';

const told = (json: string) => {
  const { chronology, findings } = validate(json);
  expect(chronology).toBeUndefined();
  expect(findings).toHaveLength(1);
  expect(findings[0]!.path).toBe('$');
  return findings[0]!;
};

describe('a file that is no JSON', () => {
  it.each(['', '  \n\t', '\ufeff'])('is told to be empty when it is %j', (json) => {
    expect(told(json).expected).toContain('the file is empty');
  });

  it('is told to be cut off when it ends early, with the place', () => {
    const json = JSON.stringify(draft(), null, 2);
    const finding = told(json.slice(0, json.indexOf('Port Esker') + 4));
    expect(finding.expected).toMatch(/a closing double quote at line \d+, column \d+; the file ends early/);
    expect(finding.expected).toContain('it may have been cut off');
  });

  it('ends early wherever it is cut', () => {
    const json = JSON.stringify(draft());
    for (let length = 1; length < json.length; length += 7) {
      expect(told(json.slice(0, length)).expected, json.slice(0, length)).toContain('the file ends early');
    }
  });

  it('is told to be in UTF-16 when its bytes were', () => {
    const bytes = Uint8Array.from([...JSON.stringify(draft())].flatMap((c) => [c.charCodeAt(0) & 0xff, 0]));
    const finding = told(new TextDecoder().decode(bytes));
    expect(finding.expected).toContain('this looks like UTF-16');
    expect(finding.mend).toContain('UTF-8');
  });

  it('is told to be a web page when it is one', () => {
    for (const page of ['<!DOCTYPE html><p>Not found', '\n<html lang="en">', '<?xml version="1.0"?><a/>']) {
      expect(told(page).expected).toContain('HTML');
    }
  });

  it.each([
    ['{\n  "a": 1,\n}', 'a property name in double quotes at line 3, column 1', 'comma'],
    ['[1, 2,]', 'a value at line 1, column 7', 'comma'],
    ["{'a': 1}", 'a property name in double quotes or "}" at line 1, column 2', 'straight double quotes'],
    ['{"a": “b”}', 'a value at line 1, column 7', 'straight double quotes'],
    ['{"a" 1}', '":" at line 1, column 6', 'Replace'],
    ['{"a": 1 "b": 2}', '"," or "}" at line 1, column 9', 'Replace'],
    ['[1 // one\n]', '"," or "]" at line 1, column 4', 'comment'],
    ['{"a": "x\ny"}', 'the closing double quote on the same line at line 1, column 9', 'Close the text'],
    ['{"a": "\\q"}', 'after a backslash', 'Replace'],
    ['{} {}', 'nothing more at line 1, column 4', 'Take out what follows'],
    ['{"a": NaN}', 'a value at line 1, column 7', 'Replace'],
    ['{"a": 01}', '"," or "}" at line 1, column 8', 'Replace'],
  ])('is told where %j goes wrong', (json, expected, mend) => {
    const finding = told(json);
    expect(finding.expected).toContain(expected);
    expect(finding.mend).toContain(mend);
  });

  it('may begin with a byte order mark', () => {
    expect(parseJson('\ufeff{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
  });

  it('is not parsed', () => {
    expect(parseJson('{"a":}')).toEqual({ ok: false });
  });

  it('is also one of more than 100,000 levels of brackets, whatever the engine could do', () => {
    expect(parseJson('['.repeat(100_001) + ']'.repeat(100_001))).toEqual({ ok: false });
  });
});

describe('the JSON scanner', () => {
  it('finds no fault in any JSON', () => {
    const json = fc.oneof(
      fc.json({ maxDepth: 5 }),
      fc.jsonValue().map((value) => JSON.stringify(value, null, 1)),
    );
    fc.assert(
      fc.property(json, (text) => {
        expect(findSyntaxFault(text, 100)).toBeUndefined();
      }),
      fuzz(100),
    );
  });

  it('finds a fault exactly where JSON.parse does', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '1e5',
      '.',
      'true',
      'nul',
      ' ',
      '\\',
      '\n',
      '\\u12',
    );
    const broken = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
      fc.tuple(fc.json(), fc.nat(), piece).map(([text, at, insert]) => {
        const i = at % (text.length + 1);
        return text.slice(0, i) + insert + text.slice(i);
      }),
      fc.tuple(fc.json(), fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))),
    );
    fc.assert(
      fc.property(broken, (text) => {
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        const fault = findSyntaxFault(text, 100);
        expect(fault === undefined, text).toBe(parses);
        if (fault) expect(fault.index).toBeLessThanOrEqual(text.length);
      }),
      fuzz(3000),
    );
  });

  it('counts brackets in texts as text', () => {
    expect(isNestedDeeper('["[[[\\"[[["]', 1)).toBe(false);
    expect(isNestedDeeper('[["a"]]', 1)).toBe(true);
    expect(isNestedDeeper('[[],[],[]]', 2)).toBe(false);
  });

  it.each([
    ['[1,[2,[3]]]', 3],
    ['{"a":{"b":{"c":1}}}', 3],
    ['[{"a":["b"]},"c"]', 3],
    ['["[",[[]]]', 3],
    ['[[],[],[[]]]', 3],
    ['[{},{},{}]', 2],
    ['{"a":[],"b":[],"c":[]}', 2],
  ])('counts in %j as many levels as are open at once: %d', (text, levels) => {
    expect(isNestedDeeper(text, levels)).toBe(false);
    expect(isNestedDeeper(text, levels - 1)).toBe(true);
  });

  it('counts lines and columns from 1', () => {
    expect(lineAndColumn('{\n  a', 4)).toBe('line 2, column 3');
    expect(lineAndColumn('abc', 0)).toBe('line 1, column 1');
    expect(lineAndColumn('a\n\nb', 3)).toBe('line 3, column 1');
  });
});
