import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/dataset/findings.ts';
import { percent, quotedShares } from '../../../src/dataset/texts/check.ts';
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
      const context = { prefix: '', suffix: '' };
      c.events[1].excerpts = [excerpt('Port Esker', { start: second + 1, end: second + 11, ...context })];
    });
    expect(result.findings[0]!.mend).toBe(`Set start to ${second} and end to ${second + 10}.`);
  });

  it('is told the place that its context fits, be another nearer', () => {
    const first = ARTICLE.indexOf('Port Esker');
    const second = ARTICLE.indexOf('Port Esker', first + 1);
    const result = checkAgainstArticle((c) => {
      c.events[1].excerpts = [excerpt('Port Esker', { start: second + 1, end: second + 11 })];
    });
    expect(result.findings[0]!.mend).toBe(`Set start to ${first} and end to ${first + 10}.`);
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

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What is found of an event without words for its date that quotes a text, each quote at its position. */
function checkQuotes(text: string, ...quotes: readonly Draft[]): readonly Finding[] {
  const { findings } = check(
    (c) => {
      c.sources[0].text = { sha256: hashOf(text), length: text.length };
      c.events = [c.events[0]];
      c.events[0].dating = { basis: 'record', note: 'By the log of the harbour.' };
      c.events[0].excerpts = quotes.map((quote) => ({
        source: 'esker-post',
        prefix: '',
        suffix: '',
        end: quote.start + quote.exact.length,
        mode: 'reports',
        ...quote,
      }));
    },
    new Map([['esker-post', text]]),
  );
  return findings;
}

const LOG = 'The ferry sails at noon. The harbour master waves, and nobody else is there to see it.';

describe('a quote that stands elsewhere', () => {
  const start = '$.events[0].excerpts[0].start';

  it('is listed at all its places, from the very beginning of the text, and moved to the first of the nearest', () => {
    const text = 'No. No. No. No. The harbour master would not be asked again.';
    expect(checkQuotes(text, { exact: 'No.', start: 10 })).toEqual([
      {
        severity: 'error',
        path: start,
        received: '10',
        expected: 'the position of the quote in esker-post: the quote stands at 0–3, 4–7, 8–11, 12–15',
        mend: 'Set start to 8 and end to 11.',
      },
    ]);
  });

  it('is listed at four places where there are more', () => {
    const text = 'No. No. No. No. No. The harbour master would not be asked again.';
    expect(checkQuotes(text, { exact: 'No.', start: 1 })).toMatchObject([
      {
        path: start,
        expected:
          'the position of the quote in esker-post: the quote stands at 0–3, 4–7, 8–11, 12–15 and elsewhere',
        mend: 'Set start to 0 and end to 3.',
      },
    ]);
  });
});

describe('a quote that stands at many places', () => {
  it.each([
    [37, 36],
    [39, 40],
    [400, 76],
    [1, 0],
  ])('is moved from %i to the nearest of them, whether it is listed or not', (start, nearest) => {
    const text = `${'No. '.repeat(20)}The harbour master would not be asked again.`;
    const finding = checkQuotes(text, { exact: 'No.', start }).find(({ path }) => path.endsWith('.start'));
    expect(finding!.mend).toBe(`Set start to ${nearest} and end to ${nearest + 3}.`);
  });

  it('is moved forward where it does not stand before', () => {
    const [finding] = checkQuotes(LOG, { exact: 'harbour master', start: 0 });
    expect(finding!.mend).toBe('Set start to 29 and end to 43.');
  });
});

describe('a quote that stands where it should', () => {
  it('is told what stands before it, as long as the prefix that is wrong', () => {
    const quote = { exact: 'sails at noon', start: 10, prefix: 'the boat ', suffix: '. The' };
    expect(checkQuotes(LOG, quote)).toEqual([
      {
        severity: 'error',
        path: '$.events[0].excerpts[0].prefix',
        received: '"the boat "',
        expected: 'what ends right before 10: "he ferry "',
        mend: 'Copy it from the article, or cut the excerpt anew: npm run cut.',
      },
    ]);
  });

  it('is told all that stands before it where that is less than the prefix', () => {
    const quote = { exact: 'sails at noon', start: 10, prefix: 'Then the ferry ', suffix: '. The' };
    expect(checkQuotes(LOG, quote)).toMatchObject([{ expected: 'what ends right before 10: "The ferry "' }]);
  });

  it('is told what stands after it, as long as the suffix that is wrong', () => {
    const quote = { exact: 'sails at noon', start: 10, prefix: 'The ferry ', suffix: '; the' };
    expect(checkQuotes(LOG, quote)).toEqual([
      {
        severity: 'error',
        path: '$.events[0].excerpts[0].suffix',
        received: '"; the"',
        expected: 'what begins right after 23: ". The"',
        mend: 'Copy it from the article, or cut the excerpt anew: npm run cut.',
      },
    ]);
  });
});

describe('a quote that stands nowhere', () => {
  it('is to be copied anew', () => {
    expect(checkQuotes(LOG, { exact: 'sails at nine', start: 10 })).toEqual([
      {
        severity: 'error',
        path: '$.events[0].excerpts[0].exact',
        received: '"sails at nine"',
        expected:
          'words of esker-post, character for character; from its character 11 on it has "i" (U+0069) where the article has "o" (U+006F) at 20',
        mend: 'Copy the words from the article, or cut the excerpt anew: npm run cut.',
      },
    ]);
  });
});

describe('the words that date an event', () => {
  const TIDES = 'High water is at noon. The harbour master wrote this table in the winter of 1997.';

  /** The storm, quoted from a second article too, and dated in other words. */
  const datedBy = (words: string) => (c: Draft) => {
    c.sources.push({
      ...c.sources[0],
      id: 'tide-table',
      URL: 'https://example.org/tides',
      text: { sha256: hashOf(TIDES), length: TIDES.length },
    });
    c.events[0].dating.words = words;
    c.events[0].excerpts.push({
      source: 'tide-table',
      exact: 'High water is at noon',
      prefix: '',
      suffix: '. The',
      start: 0,
      end: 21,
      mode: 'reports',
    });
  };
  const texts = new Map([...TEXTS, ['tide-table', TIDES]]);

  it('stand in any one of the articles that it quotes', () => {
    expect(check(datedBy('January 1998'), texts).findings).toEqual([]);
    expect(check(datedBy('the winter of 1997'), texts).findings).toEqual([]);
    expect(check(datedBy('the winter of 1998'), texts).findings).toEqual([
      {
        severity: 'warning',
        path: '$.events[0].dating.words',
        received: '"the winter of 1998"',
        expected: 'words that stand in one of the articles that the event quotes',
        mend: 'Copy them from the article, character for character.',
      },
    ]);
  });

  it('need not be given', () => {
    expect(checkQuotes(LOG, { exact: 'sails at noon', start: 10 })).toEqual([]);
  });
});

describe('the text of an article', () => {
  it('is missed by the name of its file', () => {
    expect(check(undefined, new Map()).findings).toEqual([
      {
        severity: 'warning',
        path: '$.sources[0]',
        received: '"esker-post"',
        expected: 'the text of the article, esker-post.txt',
        mend: 'Add the text, else its quotes are not checked.',
      },
    ]);
  });

  it('is told from another by its length and its hash', () => {
    const other = `${ARTICLE}Corrected.\n`;
    const mend = 'Use the text that the quotes were cut from, or cut them anew.';
    expect(check(undefined, new Map([['esker-post', other]])).findings).toEqual([
      {
        severity: 'error',
        path: '$.sources[0].text.length',
        received: String(ARTICLE.length),
        expected: `${other.length}, the length of the text that was given`,
        mend,
      },
      {
        severity: 'error',
        path: '$.sources[0].text.sha256',
        received: `"${hashOf(ARTICLE)}"`,
        expected: `${hashOf(other)}, the hash of the text that was given`,
        mend,
      },
    ]);
  });

  it('is told from another of its length by its hash', () => {
    const other = ARTICLE.replace('Monday', 'Friday');
    expect(checkAgainstArticle().findings).toEqual([]);
    expect(check(undefined, new Map([['esker-post', other]])).findings).toMatchObject([
      { path: '$.sources[0].text.sha256' },
      { path: '$.events[1].dating.words' },
    ]);
  });

  it('is quoted too much when three fifths of it are quoted', () => {
    const text = 'No ferry today, they say.';
    expect(checkQuotes(text, { exact: 'No ferry today', start: 0 })).toEqual([]);
    expect(checkQuotes(text, { exact: 'No ferry today,', start: 0 })).toEqual([
      {
        severity: 'error',
        path: '$.sources[0]',
        received: '"esker-post"',
        expected: 'quotes that cover less than 60 % of the article; these cover 60 %',
        mend: 'Shorten quotes, or leave out those that carry no claim.',
      },
    ]);
  });
});
