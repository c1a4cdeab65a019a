import { describe, expect, it } from 'vitest';
import { type Cut, cutExcerpt } from '../../../src/dataset/texts/cut.ts';
import { contextOf } from '../../../src/dataset/texts/stretches.ts';
import { ARTICLE, checkAgainstArticle } from '../fixture.ts';

const TEXT = 'Ada Berg met Carl Dorn. Berg left at noon; Dorn stayed.';

function cut(first: string, last?: string): Cut {
  return cutExcerpt('gazette', TEXT, first, last);
}

describe('the last words of an excerpt', () => {
  it.each<[where: string, first: string, last: string, exact: string]>([
    ['begin where the first ones do', 'Carl Dorn', 'Carl Dorn. Berg left', 'Carl Dorn. Berg left'],
    ['end where the first ones do', 'met Carl Dorn', 'Carl Dorn', 'met Carl Dorn'],
    ['stand among the first ones and again later', 'Ada Berg met', 'Berg', 'Ada Berg met Carl Dorn. Berg'],
  ])('may %s', (_, first, last, exact) => {
    const start = TEXT.indexOf(exact);
    expect(cut(first, last)).toMatchObject({
      ok: true,
      excerpt: { source: 'gazette', exact, start, end: start + exact.length },
    });
  });

  it('do not begin before the first ones', () => {
    expect(cut('Carl Dorn', 'met Carl Dorn')).toEqual({
      ok: false,
      message: '"met Carl Dorn" does not stand after "Carl Dorn" in gazette',
      places: [],
    });
  });
});

describe('an excerpt that cannot be cut', () => {
  it('is told that its words stand nowhere', () => {
    expect(cut('Nobody')).toEqual({
      ok: false,
      message: '"Nobody" does not stand in gazette',
      places: [],
    });
  });

  it('is told how many places its words stand at, and where', () => {
    expect(cut('Dorn')).toEqual({
      ok: false,
      message: '"Dorn" stands at 2 places in gazette; give more words',
      places: [
        { start: 18, end: 22 },
        { start: 43, end: 47 },
      ],
    });
  });
});

describe('a cut excerpt', () => {
  const cut = (first: string, last?: string) => cutExcerpt('esker-post', ARTICLE, first, last);

  it('is the article’s own, however the words were typed', () => {
    const result = cut('"We have agreed on the ferry,"');
    const exact = '“We have  agreed on the ferry,”';
    const start = ARTICLE.indexOf(exact);
    expect(result).toMatchObject({
      ok: true,
      excerpt: { source: 'esker-post', exact, start, end: start + exact.length, mode: 'reports' },
    });
  });

  it('goes from the first words to the next last words', () => {
    const result = cut('The ferry had', 'the ministers promise');
    expect(result.ok && result.excerpt.exact).toMatch(/^The ferry had .* the ministers promise$/s);
    expect(cut('Mr. Dorn said', 'Dorn said nothing')).toMatchObject({
      excerpt: { exact: 'Mr.\u00a0Dorn said nothing' },
    });
  });

  it('validates against its article, wherever it is cut', () => {
    const words = ARTICLE.split(/\s+/).filter((word) => word.length > 6);
    for (const word of words) {
      const result = cut(word);
      if (!result.ok) continue;
      const { excerpt } = result;
      const found = checkAgainstArticle((c) => c.events[0].excerpts.push(excerpt));
      expect(found.findings).toEqual([]);
      expect(Math.max(excerpt.prefix.length, excerpt.suffix.length)).toBeLessThanOrEqual(90);
    }
  });

  it('has its context cut between words', () => {
    const { prefix, suffix } = contextOf(ARTICLE, { start: 300, end: 310 });
    const before = ARTICLE.slice(0, 300 - prefix.length);
    const after = ARTICLE.slice(310 + suffix.length);
    expect(prefix.length).toBeGreaterThan(70);
    expect(suffix.length).toBeGreaterThan(70);
    expect(before).toMatch(/\s$/);
    expect(after).toMatch(/^\s/);
    expect(contextOf('one two', { start: 0, end: 3 })).toEqual({ prefix: '', suffix: ' two' });
    // Where nothing sets words apart, between characters: the ship is two code units.
    const unspaced = '船🚢'.repeat(200);
    for (const start of [300, 301, 302]) {
      const { prefix, suffix } = contextOf(unspaced, { start, end: start + 3 });
      expect(prefix.length).toBeGreaterThan(88);
      expect(suffix.length).toBeGreaterThan(88);
      expect(prefix).not.toMatch(/^[\udc00-\udfff]/);
      expect(suffix).not.toMatch(/[\ud800-\udbff]$/);
    }
  });

  it('fails when the words stand nowhere, or at several places', () => {
    expect(cut('zebra')).toMatchObject({ ok: false, places: [] });
    const several = cut('Port Esker');
    expect(several.ok).toBe(false);
    expect(!several.ok && several.places).toHaveLength(2);
    expect(cut('Nobody in Port Esker', 'On Monday')).toMatchObject({ ok: false, places: [] });
  });
});
