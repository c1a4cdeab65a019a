import { describe, expect, it } from 'vitest';
import { CAPITALS, DASHES, FORMS, HYPHENS, QUOTES, SPACES, STEPS } from '../../../src/dataset/texts/fold.ts';
import { type Located, locateQuotes, type QuoteSelector } from '../../../src/dataset/texts/locate.ts';
import { seededRandom } from '../../../src/lib/rng.ts';
import { forSeeds, integer } from '../../fixtures.ts';
import { ARTICLE } from '../fixture.ts';

function selector(exact: string, prefix = '', suffix = ''): QuoteSelector {
  return { exact, prefix, suffix };
}

function locate(text: string, quote: QuoteSelector | string): Located {
  return locateQuotes(text, [typeof quote === 'string' ? selector(quote) : quote])[0]!;
}

describe('a quote that is looked up', () => {
  it('is found verbatim, with its position', () => {
    expect(locate(ARTICLE, 'the two did not shake hands')).toEqual({
      state: 'found',
      at: { start: 186, end: 213 },
      steps: 0,
      places: 1,
    });
    expect(ARTICLE.slice(186, 213)).toBe('the two did not shake hands');
  });

  it.each<[what: string, steps: number, copy: string, quote: string]>([
    ['white space', SPACES, 'kept\u00a0waiting\n three hours', 'kept waiting three hours'],
    ['quotation marks', QUOTES, 'the "reset" that wasn\'t one', 'the “reset” that wasn’t one'],
    ['dashes', DASHES, 'the wait -- of three hours', 'the wait—of three hours'],
    ['ligatures', FORMS, 'the oﬃce of the ﬁrst', 'the office of the first'],
    ['composed accents', FORMS, 'the cafe\u0301 in Gen\u0065\u0300ve', 'the café in Genève'],
    ['soft hyphens', HYPHENS, 'the state\u00adment of May', 'the statement of May'],
    ['hyphens at line ends', HYPHENS | SPACES, 'the state-\nment of \nMay', 'the statement of May'],
    ['capitals', CAPITALS, 'THE STATEMENT of May', 'The statement of May'],
    ['several at once', SPACES | QUOTES | DASHES, 'the  "reset" -- of May 2009', 'the “reset” — of May 2009'],
  ])('is found though %s differ, and says that they do', (_, steps, copy, quote) => {
    const text = `Before it. ${copy}. After it.`;
    expect(locate(text, quote)).toEqual({
      state: 'found',
      at: { start: 11, end: 11 + copy.length },
      steps,
      places: 1,
    });
  });

  it('passes over no more than it must: what stands there verbatim is found verbatim', () => {
    const text = 'the “reset” failed. The "Reset" failed. the "reset" failed.';
    expect(locate(text, 'the “reset” failed')).toMatchObject({ steps: 0, places: 1, at: { start: 0 } });
  });

  it('is found where its context is, though it is written otherwise there and verbatim elsewhere', () => {
    const text = 'Late again: he was late. At noon, in the rain, he\nwas late, as ever.';
    expect(locate(text, selector('he was late', 'in the rain, ', ', as ever'))).toEqual({
      state: 'found',
      at: { start: text.indexOf('he\n'), end: text.indexOf(', as ever') },
      steps: SPACES,
      places: 2,
    });
    // What fits no better is no reason to pass anything over.
    expect(locate(text, selector('he was late', 'said that ', ' on Monday'))).toMatchObject({
      at: { start: 12 },
      steps: 0,
      places: 1,
    });
  });

  it('is missing where letters differ, and says where', () => {
    const text = 'He said that Kerry was kept waiting for four hours in Moscow.';
    const quote = 'Kerry was kept waiting for three hours';
    expect(locate(text, quote)).toEqual({
      state: 'missing',
      differs: { inQuote: quote.indexOf('three'), inText: text.indexOf('four') },
    });
    expect(locate(text, 'nothing of this stands there')).toEqual({ state: 'missing', differs: undefined });
    expect(locate('Kerry was kept waiting for', quote)).toMatchObject({ differs: { inText: 26 } });
    expect(locate('', quote)).toEqual({ state: 'missing', differs: undefined });
    expect(locate(text, ' ')).toEqual({ state: 'missing', differs: undefined });
  });

  it('does not stand inside another word, unless it was cut there', () => {
    expect(locate('the Iranian answer', 'Iran')).toMatchObject({ state: 'missing' });
    expect(locate('the Iranian answer', selector('Iran', 'the ', 'ian'))).toMatchObject({ state: 'found' });
    expect(locate('of Iran.', 'Iran')).toMatchObject({ state: 'found' });
  });

  it.each<[text: string, quote: QuoteSelector]>([
    ['a wartime answer', selector('time', 'for the first ')],
    ['a wartime answer', selector(' time', 'for the first')],
    ['the Iranian answer', selector('Iran', 'that ', ' answered')],
    ['the Iranian answer', selector('Iran ', 'that ', 'answered')],
    ['two ministers came', selector('minister', 'the ', ' came')],
  ])('does not stand in “%s” where it was cut between words', (text, quote) => {
    expect(locate(text, quote)).toMatchObject({ state: 'missing' });
  });

  it('may have white space at its ends, which need not stand in the text', () => {
    const found = { state: 'found', steps: 0, places: 1 };
    expect(locate('he was late again', ' late ')).toEqual({ ...found, at: { start: 6, end: 12 } });
    expect(locate('late again', ' late')).toEqual({ ...found, at: { start: 0, end: 4 } });
  });

  it('may begin with an accent typed for an apostrophe', () => {
    expect(locate("by ´t Hooft's ferry", '´t Hooft’s ferry')).toEqual({
      state: 'found',
      at: { start: 3, end: 19 },
      steps: QUOTES,
      places: 1,
    });
  });

  it('differs where half of a short quote stands in the text', () => {
    expect(locate('he was kept late', 'kept long')).toEqual({
      state: 'missing',
      differs: { inQuote: 6, inText: 13 },
    });
    expect(locate('he was kept late', 'kept on board')).toEqual({ state: 'missing', differs: undefined });
  });

  it.each(['🚢', 'e\u0301', 'y'])('differs after the whole last character of the text: %s', (last) => {
    const text = `Berg sails on a ${last}`;
    expect(locate(text, `${text} today`)).toEqual({
      state: 'missing',
      differs: { inQuote: text.length, inText: text.length },
    });
  });

  it('does not stand within a word of letters that are written in two code units', () => {
    expect(locate('the 𝐀𝐁 ferry', '𝐀')).toMatchObject({ state: 'missing' });
    expect(locate('the 𝐀𝐁 ferry', '𝐁')).toMatchObject({ state: 'missing' });
    expect(locate('the 𝐀𝐁 ferry', '𝐀𝐁')).toMatchObject({ state: 'found' });
  });

  it('differs nowhere where nothing is left of it', () => {
    expect(locate('he was late', '–')).toEqual({ state: 'missing', differs: undefined });
  });
});

describe('a quote that stands at several places', () => {
  const text = 'In May he was late. Then he was early. In June he was late. He was late.';

  it('is told by what stands before it or after it', () => {
    expect(locate(text, selector('he was late', 'In June '))).toEqual({
      state: 'found',
      at: { start: 47, end: 58 },
      steps: 0,
      places: 2,
    });
    expect(locate(text, selector('he was late', '', '. Then'))).toMatchObject({
      state: 'found',
      at: { start: 7, end: 18 },
    });
  });

  it('is told at the beginning and at the end of the text', () => {
    expect(locate(text, selector('he was late', 'In May '))).toMatchObject({
      state: 'found',
      at: { start: 7, end: 18 },
    });
    const end = 'First he was late by a day. Then he was late at last';
    expect(locate(end, selector('he was late', '', ' at last'))).toMatchObject({
      state: 'found',
      at: { start: 33, end: 44 },
    });
  });

  it('is told by a single letter', () => {
    const days = 'Day 3: he was late. Day 4: he was late.';
    expect(locate(days, selector('he was late', '4: '))).toMatchObject({ state: 'found', at: { start: 27 } });
  });

  it('is told by the far end of a long context', () => {
    const said = 'the minister of Arland told the harbour master that ';
    const before = `In May ${said}he was late. In June ${said}he was late.`;
    expect(locate(before, selector('he was late', `In June ${said}`))).toMatchObject({
      state: 'found',
      at: { start: before.lastIndexOf('he was late') },
    });
    const then = ', as the minister of Arland told the harbour master in ';
    const after = `He was late${then}May. He was late${then}June.`;
    expect(locate(after, selector('He was late', '', `${then}June.`))).toMatchObject({
      state: 'found',
      at: { start: after.lastIndexOf('He was late') },
    });
  });

  it('is told by half of its context, not by less', () => {
    const state = (prefix: string, suffix = '') =>
      locate(text, selector('he was late', prefix, suffix)).state;
    expect(state('As of June ')).toBe('ambiguous');
    expect(state('as a June ')).toBe('found');
    expect(state('In June ', ', says the harbour master')).toBe('ambiguous');
  });

  it('is told by a context that is written differently', () => {
    const copy = text.replaceAll('In June', 'IN\u00a0JUNE');
    expect(locate(copy, selector('he was late', 'In June '))).toMatchObject({ state: 'found', steps: 0 });
  });

  it('stays ambiguous where the context does not tell', () => {
    expect(locate(text, 'he was late')).toEqual({
      state: 'ambiguous',
      at: { start: 7, end: 18 },
      steps: 0,
      places: 2,
    });
    expect(locate(`${text} ${text}`, selector('he was late', 'In June '))).toMatchObject({
      state: 'ambiguous',
      places: 4,
      at: { start: 47 },
    });
    expect(locate('He was late. And he was late.', selector('was late', '', '.'))).toMatchObject({
      state: 'ambiguous',
    });
    expect(locate(text, selector('he was late', 'An altogether different beginning '))).toMatchObject({
      state: 'ambiguous',
    });
  });
});

describe('quotes cut from an article', () => {
  /** Changes that a saved or pasted copy suffers, each with the steps that take it back. */
  const changes: readonly [steps: number, change: (text: string) => string][] = [
    [SPACES, (text) => text.replace(/ /g, '\u00a0 ')],
    [SPACES, (text) => text.replace(/ /g, '\n')],
    [QUOTES, (text) => text.replace(/[“”]/g, '"').replace(/’/g, "'")],
    [DASHES, (text) => text.replace(/ – /g, '--')],
    [FORMS, (text) => text.replace(/fi/g, 'ﬁ').normalize('NFD')],
    [HYPHENS, (text) => text.replace(/([a-z]{3})([a-z]{3})/g, '$1\u00ad$2')],
    [CAPITALS, (text) => text.toUpperCase()],
  ];

  it('are found in any copy of it, passing over no other differences than those of the copy', () => {
    forSeeds(150, (seed) => {
      const random = seededRandom(seed);
      let copy = ARTICLE;
      let allowed = 0;
      for (const [steps, change] of changes) {
        if (random() < 0.6) continue;
        copy = change(copy);
        allowed |= steps;
      }
      const quotes = Array.from({ length: 8 }, () => {
        const start = integer(random, ARTICLE.length - 60);
        const end = start + 20 + integer(random, 40);
        return selector(
          ARTICLE.slice(start, end),
          ARTICLE.slice(Math.max(0, start - 30), start),
          ARTICLE.slice(end, end + 30),
        );
      }).filter(({ exact }) => !/^[^\p{L}]|[^\p{L}]$/u.test(exact));
      for (const [i, one] of locateQuotes(copy, quotes).entries()) {
        expect(one.state, quotes[i]!.exact).toBe('found');
        expect(one.state === 'found' && one.steps & ~allowed, quotes[i]!.exact).toBe(0);
      }
    });
  });

  it('are all named by steps that the page has words for', () => {
    expect(Object.values(STEPS)).toEqual([SPACES, QUOTES, DASHES, FORMS, HYPHENS, CAPITALS]);
  });
});
