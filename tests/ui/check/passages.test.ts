import { describe, expect, it } from 'vitest';
import { locateQuotes } from '../../../src/dataset/texts/locate.ts';
import type { CheckedQuote } from '../../../src/ui/check/copy.ts';
import { around, passagesOf } from '../../../src/ui/check/passages.ts';
import { quote } from '../../fixtures.ts';

const TEXT = 'First words here.\n\nThe second paragraph\nhas two lines.\n \n\nThe third.';

/** Quotes as they stand in the text, each of an event of its own. */
function checked(...words: readonly string[]): CheckedQuote[] {
  const located = locateQuotes(
    TEXT,
    words.map((exact) => quote('s', exact, 0)),
  );
  return words.map((exact, event) => ({ event, excerpt: quote('s', exact, 0), located: located[event]! }));
}

const all = { start: 0, end: TEXT.length };

/** Each paragraph as its pieces, with the events whose quotes they belong to. */
function pieces(quotes: readonly CheckedQuote[], shown = all): [string, number[]][][] {
  return passagesOf(TEXT, shown, quotes).map((paragraph) =>
    paragraph.pieces.map(({ start, end, quotes: of }) => [
      TEXT.slice(start, end),
      of.map(({ event }) => event),
    ]),
  );
}

describe('passages', () => {
  it('are what stands between blank lines', () => {
    expect(pieces([])).toEqual([
      [['First words here.', []]],
      [['The second paragraph\nhas two lines.', []]],
      [['The third.', []]],
    ]);
  });

  it('are cut where quotes begin and end, also where they overlap', () => {
    expect(pieces(checked('First words', 'words here'))[0]).toEqual([
      ['First ', [0]],
      ['words', [0, 1]],
      [' here', [1]],
      ['.', []],
    ]);
  });

  it('hold a quote over several paragraphs in each, and name its event at its beginning', () => {
    const quotes = checked('lines.\n \n\nThe third');
    expect(pieces(quotes)[1]).toEqual([
      ['The second paragraph\nhas two ', []],
      ['lines.', [0]],
    ]);
    expect(pieces(quotes)[2]).toEqual([
      ['The third', [0]],
      ['.', []],
    ]);
    expect(passagesOf(TEXT, all, quotes).map((paragraph) => paragraph.quotes.length)).toEqual([0, 1, 0]);
  });

  it('pass over quotes that were not found', () => {
    expect(pieces(checked('nothing like it'))).toEqual(pieces([]));
  });

  it('keep the positions of the text when a part of it is shown', () => {
    const shown = { start: TEXT.indexOf('The second'), end: TEXT.length };
    expect(pieces(checked('two lines'), shown)).toEqual([
      [
        ['The second paragraph\nhas ', []],
        ['two lines', [0]],
        ['.', []],
      ],
      [['The third.', []]],
    ]);
  });
});

describe('what stands around a place', () => {
  it('is cut between words', () => {
    const at = { start: TEXT.indexOf('paragraph'), end: TEXT.indexOf('paragraph') + 9 };
    const { start, end } = around(TEXT, at, 4, 7);
    expect(TEXT.slice(start, end)).toBe('second paragraph\nhas two');
    expect(around(TEXT, at)).toEqual(all);
  });
});
