import { describe, expect, it } from 'vitest';
import { inQuotes, quoteText } from '../../src/exchange/quoteText.ts';
import { GAZETTE, quote, REVIEW } from '../fixtures.ts';

describe('a quote to paste elsewhere', () => {
  it('has the words as they stand, who says so, where and when, and where it can be read', () => {
    const excerpt = quote('gazette', 'out of service since the storm', 900);
    expect(quoteText(excerpt, GAZETTE)).toBe(
      '“out of service since the storm” — Mira Holt, “Two ministers and a ferry”, The Esker Gazette, 12 June 2013. https://example.org/ferry',
    );
  });

  it('credits the speaker before the one who quotes', () => {
    const excerpt = quote('review', 'a letter', 60);
    const speaker = { id: 'holm', name: 'Jonas Holm', kind: 'person' as const, aliases: [] };
    expect(quoteText(excerpt, REVIEW, speaker)).toBe(
      '“a letter” — attributed to Jonas Holm in Lakeland Review, June 2013.',
    );
  });

  it('leaves out what is not known', () => {
    expect(quoteText(quote('review', 'a letter', 60), REVIEW)).toBe(
      '“a letter” — Lakeland Review, June 2013.',
    );
  });

  it('keeps the words verbatim: line breaks, double spaces and all, without their context', () => {
    const excerpt = quote('gazette', 'two  spaces\nand a line', 5, { prefix: 'before ', suffix: ' after' });
    expect(quoteText(excerpt, GAZETTE)).toMatch(/^“two {2}spaces\nand a line” — /);
  });
});

describe('words in quotation marks', () => {
  it.each([
    ['kept waiting', '“kept waiting”'],
    ['“We have agreed”', '“We have agreed”'],
    ['Kerry’s “rapport” with Lavrov', '“Kerry’s ‘rapport’ with Lavrov”'],
    ['“This is it,” he said', '“‘This is it,’ he said”'],
    ['the "reset" button', '“the ‘reset’ button”'],
    ['“One” and “two”', '“‘One’ and ‘two’”'],
  ])('%s are %s', (words, quoted) => {
    expect(inQuotes(words)).toBe(quoted);
  });
});
