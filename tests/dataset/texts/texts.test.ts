import { describe, expect, it } from 'vitest';
import { percent, quotedShares } from '../../../src/dataset/texts/check.ts';
import { cutExcerpt } from '../../../src/dataset/texts/cut.ts';
import {
  codePointAt,
  contextOf,
  coveredLength,
  findWords,
  firstDifference,
} from '../../../src/dataset/texts/stretches.ts';
import {
  ARTICLE,
  check,
  checkAgainstArticle,
  type Draft,
  draft,
  excerpt,
  places,
  TEXTS,
} from '../fixture.ts';

describe('a quote checked against its article', () => {
  const quoteOf = (c: Draft) => c.events[1].excerpts[0];

  it('is told where it stands when its position is shifted', () => {
    const { start } = quoteOf(draft());
    const result = checkAgainstArticle((c) => {
      quoteOf(c).start += 6;
      quoteOf(c).end += 6;
    });
    const { length } = quoteOf(draft()).exact;
    expect(places(result)).toEqual(['error $.events[1].excerpts[0].start']);
    expect(result.findings[0]!.received).toBe(String(start + 6));
    expect(result.findings[0]!.expected).toContain(`the quote stands at ${start}–${start + length}`);
    expect(result.findings[0]!.mend).toBe(`Set start to ${start} and end to ${start + length}.`);
  });

  it('is told the nearest of several places', () => {
    const second = ARTICLE.indexOf('Port Esker', ARTICLE.indexOf('Port Esker') + 1);
    const result = checkAgainstArticle((c) => {
      c.events[1].excerpts = [excerpt('Port Esker', { start: second + 1, end: second + 11 })];
    });
    expect(result.findings[0]!.mend).toBe(`Set start to ${second} and end to ${second + 10}.`);
  });

  it('is told its first wrong character by code point', () => {
    const result = checkAgainstArticle((c) => {
      const { exact } = c.events[2].excerpts[0];
      c.events[2].excerpts[0].exact = exact.replace('“', '"');
    });
    expect(places(result)).toEqual(['error $.events[2].excerpts[0].exact']);
    expect(result.findings[0]!.expected).toContain(
      'from its character 1 on it has "\\"" (U+0022) where the article has "“" (U+201C)',
    );
  });

  it('is told where a word was changed', () => {
    const result = checkAgainstArticle((c) => {
      quoteOf(c).exact = quoteOf(c).exact.replace('Carl', 'Karl');
    });
    const at = ARTICLE.indexOf('Carl');
    expect(result.findings[0]!.expected).toContain(
      `has "K" (U+004B) where the article has "C" (U+0043) at ${at}`,
    );
  });

  it('is told when it stands nowhere', () => {
    const result = checkAgainstArticle((c) => {
      const { length } = quoteOf(c).exact;
      quoteOf(c).exact = 'Zebras never signed that treaty of long ago'.slice(0, length).padEnd(length, '!');
    });
    expect(places(result)).toEqual(['error $.events[1].excerpts[0].exact']);
    expect(result.findings[0]!.expected).toContain('it stands nowhere in it');
  });

  it('has its context on either side', () => {
    const result = checkAgainstArticle((c) => {
      quoteOf(c).prefix = `${quoteOf(c).prefix} `;
      quoteOf(c).suffix = ` ${quoteOf(c).suffix}`;
    });
    expect(places(result)).toEqual([
      'error $.events[1].excerpts[0].prefix',
      'error $.events[1].excerpts[0].suffix',
    ]);
    expect(result.findings[0]!.expected).toContain('what ends right before');
  });

  it('may be dated by words of the article only', () => {
    const result = checkAgainstArticle((c) => {
      c.events[0].dating.words = 'January 1989';
    });
    expect(places(result)).toEqual(['warning $.events[0].dating.words']);
  });
});

describe('an article', () => {
  it('is the one that the positions refer to, by hash and length', () => {
    const result = check(undefined, new Map([['esker-post', `${ARTICLE}\r\n`]]));
    expect(places(result)).toEqual(['error $.sources[0].text.length', 'error $.sources[0].text.sha256']);
    expect(result.findings[1]!.mend).toContain('Windows line ends');
  });

  it('has its hash recorded', () => {
    const result = checkAgainstArticle((c) => {
      delete c.sources[0].text;
    });
    expect(places(result)).toEqual(['warning $.sources[0].text']);
    expect(result.findings[0]!.mend).toContain(draft().sources[0].text.sha256);
  });

  it('is told of when it belongs to no source, and missed where others are given', () => {
    const result = check(undefined, new Map([['esker-pots', ARTICLE]]));
    expect(places(result)).toEqual(['warning $.sources', 'warning $.sources[0]']);
    expect(result.findings[0]!.mend).toContain('did you mean "esker-post"?');
  });

  it('is quoted to less than 60 %, each character counted once', () => {
    const quote = (share: number) => (c: Draft) => {
      const exact = ARTICLE.slice(0, Math.ceil(ARTICLE.length * share));
      c.events[0].excerpts = [
        excerpt(exact),
        excerpt(exact.slice(0, 200)),
        excerpt(exact),
        excerpt(exact.slice(30)),
      ];
    };
    expect(places(checkAgainstArticle(quote(0.59)))).not.toContain('error $.sources[0]');
    const over = checkAgainstArticle(quote(0.62));
    expect(places(over)).toContain('error $.sources[0]');
    expect(over.findings.find(({ path }) => path === '$.sources[0]')!.expected).toMatch(
      /less than 60 % .* cover 62(\.\d)? %/,
    );
  });

  it('is quoted by quotes that stand in it only', () => {
    const { events } = check((c) => {
      c.events[0].excerpts[0].start = 0;
      c.events[0].excerpts[0].end = 46;
    }).chronology!;
    const right =
      'met her colleague Carl Dorn in Port Esker'.length + '“We have  agreed on the ferry,”'.length;
    expect(quotedShares(events, TEXTS).get('esker-post')).toBeCloseTo(right / ARTICLE.length, 10);
    expect(percent(0.414)).toBe('41.4 %');
  });
});

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
    expect(contextOf('x'.repeat(500), { start: 200, end: 300 })).toEqual({ prefix: '', suffix: '' });
  });

  it('fails when the words stand nowhere, or at several places', () => {
    expect(cut('zebra')).toMatchObject({ ok: false, places: [] });
    const several = cut('Port Esker');
    expect(several.ok).toBe(false);
    expect(!several.ok && several.places).toHaveLength(2);
    expect(cut('Nobody in Port Esker', 'On Monday')).toMatchObject({ ok: false, places: [] });
  });
});
