import { describe, expect, it } from 'vitest';
import { explainFault, lineAndColumn } from '../../../src/dataset/json/fault.ts';

/** What is said of how to mend a text. */
const mend = (text: string) => explainFault(text).mend;

describe('why a text is no JSON', () => {
  it('is that it is empty', () => {
    for (const text of ['', ' \r\n\t', '\ufeff\n', ' '.repeat(10_001)]) {
      expect(explainFault(text)).toMatchObject({
        path: '$',
        expected: 'a chronology as JSON; the file is empty',
        mend: 'Check that the right file was saved and chosen.',
      });
    }
  });

  it('is not that it is empty where something follows after much white space', () => {
    const { expected } = explainFault(`${' '.repeat(10_000)}[`);
    expect(expected).toBe(
      'a value or "]" at line 1, column 10002; the file ends early – it may have been cut off',
    );
  });

  it('is that it is a page, which is shown from its first tag on', () => {
    expect(explainFault('\n  <html lang="en">\n')).toEqual({
      path: '$',
      value: '<html lang="en">\n',
      expected: 'a chronology as JSON; this is an HTML or XML page',
      mend: 'Use the address of the file itself (“raw” or “download”), not of a page about it.',
    });
    expect(explainFault('<!-- saved --><p>').expected).toContain('HTML');
  });

  it('is not that it is a page where only its texts have tags', () => {
    expect(explainFault('["<b>yes</b>" "no"]').expected).toBe('"," or "]" at line 1, column 15');
  });

  it('is that it is in UTF-16, its beginning shown as it reads', () => {
    const json = `{"title": "${'x'.repeat(60)}"}`;
    expect(explainFault([...json].join('\0'))).toEqual({
      path: '$',
      value: json.slice(0, 40),
      expected: 'a chronology as JSON in UTF-8; this looks like UTF-16',
      mend: 'Save the file again with the encoding UTF-8.',
    });
  });

  it('is not the encoding where a character zero stands further on', () => {
    const text = `[${'1,'.repeat(600)}\0]`;
    expect(explainFault(text).expected).toBe('a value at line 1, column 1202');
  });

  it('is the engine where there is no fault in it', () => {
    expect(explainFault('{"a": 1}')).toEqual({
      path: '$',
      value: '{"a": 1}',
      expected: 'JSON that this engine can parse',
      mend: 'Make the file smaller, or check it with another tool.',
    });
  });

  it('is that it ends early, with its last forty characters', () => {
    const long = `["${'first '.repeat(10)}${'second '.repeat(10)}`;
    expect(explainFault(long)).toEqual({
      path: '$',
      value: `cond ${'second '.repeat(5)}`,
      expected: `a closing double quote at line 1, column 133; the file ends early – it may have been cut off`,
      mend: 'Fetch or save the whole file again, or close what is still open.',
    });
    expect(explainFault('["all').value).toBe('["all');
  });

  it('is what stands where it goes wrong, the next forty characters of it', () => {
    expect(explainFault(`[1,\n?${'x'.repeat(60)}]`)).toMatchObject({
      path: '$',
      value: `?${'x'.repeat(39)}`,
      expected: 'a value at line 2, column 1',
    });
  });

  it('is that its brackets are nested too deep', () => {
    expect(explainFault('['.repeat(100_001))).toMatchObject({
      expected: 'at most 100000 levels of brackets at line 1, column 100001',
      mend: 'Check that this is the right file; a chronology nests a handful of levels.',
    });
  });
});

describe('how to mend a text that is no JSON', () => {
  it.each(['{"a": 1,}', '{"a": 1, \r\n}', '[1,]', `[1,]${' '.repeat(300)}`, `[${'1, '.repeat(100)}]`])(
    'is to take out the comma before a closing bracket: %j',
    (text) => {
      expect(mend(text)).toBe('Take out the comma before it.');
    },
  );

  it.each(['[1, // one\n2]', '[1 # one\n]', '# one\n[1]', '/* one */ [1]'])(
    'is to take out a comment: %j',
    (text) => {
      expect(mend(text)).toBe('Take out the comment: JSON has none.');
    },
  );

  it.each(["['a']", '{“a”: 1}', '{"a": ‘b’}'])('is to write straight double quotes: %j', (text) => {
    expect(mend(text)).toBe('Write texts and property names between straight double quotes.');
  });

  it('is to close a text on its line', () => {
    expect(mend('["a\nb"]')).toBe('Close the text on its line, or write \\n for a line end.');
  });

  it('is to take out what follows the end', () => {
    expect(mend('{} {}')).toBe('Take out what follows the last closing bracket.');
  });

  it.each([
    ['[}', '"}"'],
    ['[1,,2]', '",2]"'],
    ['{"a" = 1}', '"= 1}"'],
    ['{"title": Berg meets Dorn}', '"Berg meets D"'],
  ])('is else to replace what begins there: in %j with %s', (text, beginning) => {
    expect(mend(text)).toBe(`Replace or complete what begins with ${beginning}.`);
  });
});

describe('the place in a text', () => {
  it.each([
    ['\na', 1, 'line 2, column 1'],
    ['a\nb', 1, 'line 1, column 2'],
    ['a\r\nbc', 4, 'line 2, column 2'],
  ])('in %j at %d is %s', (text, index, place) => {
    expect(lineAndColumn(text, index)).toBe(place);
  });
});
