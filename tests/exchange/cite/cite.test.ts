import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/dataset/schema.ts';
import { CITE_FORMATS, type CiteFormat, cite } from '../../../src/exchange/cite/cite.ts';
import { type Cited, itemsOf } from '../../../src/exchange/cite/item.ts';
import { proseHtml, proseMarkdown, proseText } from '../../../src/exchange/cite/prose.ts';
import { ALMANAC, CHRONOLOGY, GAZETTE, REVIEW } from '../../fixtures.ts';

const talks = CHRONOLOGY.events.find(({ id }) => id === 'talks')!;
const promise = CHRONOLOGY.events.find(({ id }) => id === 'promise')!;

const EVENT: Cited = {
  event: talks,
  sources: [GAZETTE, REVIEW, ALMANAC],
  chronology: CHRONOLOGY.title,
  names: ['Ada Berg', 'Berg', 'Dorn', 'Port Esker', 'Lake Society'],
  version: 'abc123def456',
  link: 'https://example.org/?event=talks',
  accessed: Date.UTC(2026, 10, 23, 23, 59),
};

const QUOTE: Cited = {
  ...EVENT,
  event: promise,
  link: 'https://example.org/?event=promise',
  excerpt: promise.excerpts[0],
  speaker: CHRONOLOGY.actors.find(({ id }) => id === 'berg'),
};

function textOf(cited: Cited, format: CiteFormat): string {
  const citation = cite(cited, format, '6 May 2013');
  return citation.kind === 'prose' ? proseText(citation.prose) : citation.text;
}

function markdownOf(cited: Cited, format: CiteFormat): string[] {
  const citation = cite(cited, format, '6 May 2013');
  return citation.kind === 'prose' ? proseMarkdown(citation.prose).split('\n\n') : [];
}

describe('a citation of an event', () => {
  it('lists its entry also where a source has the same id', () => {
    const same = {
      ...EVENT,
      sources: [
        { ...GAZETTE, id: 'talks' },
        { ...REVIEW, id: 'talks-entry' },
      ],
    };
    expect(itemsOf(same).map(({ id }) => id)).toEqual(['talks-entry-entry', 'talks', 'talks-entry']);
    expect(markdownOf(same, 'chicago')).toHaveLength(3);
    expect(itemsOf({ ...QUOTE, sources: [GAZETTE, { ...REVIEW, id: 'promise' }] })[1]!.id).toBe(
      'promise-entry',
    );
  });

  it('keeps a name together that has “and” or a comma in it, in BibTeX', () => {
    const author = [
      { family: 'Marks and Spencer' },
      { family: 'Holt, the elder', given: 'Mira' },
      { family: 'Anders' },
    ];
    expect(textOf({ ...EVENT, sources: [{ ...GAZETTE, author }] }, 'bibtex')).toContain(
      'author = {{Marks and Spencer} and {Holt, the elder}, Mira and Anders}',
    );
  });

  it('lists its entry and the articles that it rests on, in Chicago style', () => {
    expect(markdownOf(EVENT, 'chicago')).toEqual([
      '“Berg Meets Dorn in Port Esker.” In *The ferry across the lake*, version abc123def456. Accessed November 23, 2026. <https://example.org/?event=talks>.',
      'Holt, Mira. “Two Ministers and a Ferry.” *The Esker Gazette*, June 12, 2013. <https://example.org/ferry>.',
      'Magazine article. *Lakeland Review*, June 2013.',
      'Lake Society, and Ida Rask. “The Lake, Year by Year.” Lake Almanac, January 2–5, 2014. <https://example.org/almanac>.',
    ]);
  });

  it('lists them in APA style', () => {
    expect(markdownOf(EVENT, 'apa')).toEqual([
      'Berg meets Dorn in Port Esker. (n.d.). In *The ferry across the lake* (Version abc123def456). Retrieved November 23, 2026, from <https://example.org/?event=talks>',
      'Holt, M. (2013, June 12). Two ministers and a ferry. *The Esker Gazette*. <https://example.org/ferry>',
      '\\[Magazine article\\]. (2013, June). *Lakeland Review*.',
      'Lake Society, & Rask, I. (2014, January 2–5). *The lake, year by year*. Lake Almanac. <https://example.org/almanac>',
    ]);
  });

  it('lists them in MLA style', () => {
    expect(markdownOf(EVENT, 'mla')).toEqual([
      '“Berg Meets Dorn in Port Esker.” *The ferry across the lake*, version abc123def456, <https://example.org/?event=talks>. Accessed 23 Nov. 2026.',
      'Holt, Mira. “Two Ministers and a Ferry.” *The Esker Gazette*, 12 June 2013, <https://example.org/ferry>.',
      'Magazine article. *Lakeland Review*, June 2013.',
      'Lake Society, and Ida Rask. “The Lake, Year by Year.” *Lake Almanac*, 2–5 Jan. 2014, <https://example.org/almanac>.',
    ]);
  });

  it('lists them plainly', () => {
    expect(textOf(EVENT, 'plain').split('\n\n').slice(0, 2)).toEqual([
      'Berg meets Dorn in Port Esker (6 May 2013). The ferry across the lake, version abc123def456. https://example.org/?event=talks (accessed 23 November 2026).',
      'Mira Holt, “Two ministers and a ferry”, The Esker Gazette, 12 June 2013. https://example.org/ferry',
    ]);
  });

  it.each(CITE_FORMATS)('has the link, the version and the day in %s', (format) => {
    const text = textOf(EVENT, format);
    expect(text).toContain(EVENT.link);
    expect(text).toContain(EVENT.version);
    expect(text).toMatch(/23 Nov|November 23|2026-11-23|2026\/11\/23|2026,\s+11,\s+23/);
  });
});

describe('a citation of a quote', () => {
  it('gives its words, its article and where it was found', () => {
    expect(textOf(QUOTE, 'mla').split('\n\n')).toEqual([
      '“We have agreed on the ferry” (attributed to Ada Berg)',
      'Holt, Mira. “Two Ministers and a Ferry.” The Esker Gazette, 12 June 2013, https://example.org/ferry.',
      '“Berg Says That the Ferry Is Agreed On.” The ferry across the lake, version abc123def456, https://example.org/?event=promise. Accessed 23 Nov. 2026.',
    ]);
    expect(textOf(QUOTE, 'plain')).toMatch(/^“We have .*” — attributed to Ada Berg in Mira Holt/);
  });

  it('brings its words along into reference managers', () => {
    const [article, entry] = itemsOf(QUOTE);
    expect(article).toMatchObject({
      id: 'gazette',
      note: 'Attributed to Ada Berg: “We have agreed on the ferry”',
    });
    expect(entry).toMatchObject({ id: 'promise', type: 'entry', version: 'abc123def456' });
    expect(textOf(QUOTE, 'ris')).toContain('N1  - Attributed to Ada Berg: “We have agreed on the ferry”');
    expect(textOf(QUOTE, 'bibtex')).toContain(
      'note = {Attributed to Ada Berg: “We have agreed on the ferry”}',
    );
  });
});

describe('works of other kinds', () => {
  const list = (source: Partial<Source>, style: CiteFormat) =>
    markdownOf({ ...EVENT, sources: [{ id: 'other', type: 'book', ...source }] }, style)[1];

  it('have a chapter in its book', () => {
    const chapter = { type: 'chapter', title: 'The wait', 'container-title': 'Ferries' } as const;
    expect(list(chapter, 'chicago')).toBe('“The Wait.” In *Ferries*.');
    expect(list(chapter, 'apa')).toBe('The wait. (n.d.). In *Ferries*.');
    expect(list(chapter, 'mla')).toBe('“The Wait.” *Ferries*.');
  });

  it('have a blog, whose name is in italics, and its post, which is not', () => {
    const post = { type: 'post-weblog', title: 'The wait', 'container-title': 'Ferries' } as const;
    expect(list(post, 'chicago')).toBe('“The Wait.” *Ferries*.');
    expect(list(post, 'apa')).toBe('The wait. (n.d.). *Ferries*.');
  });

  it('name a body once that is its own site, and a publisher once that is its own series', () => {
    const author = [{ literal: 'Lake Society' }];
    const own = { type: 'webpage', title: 'The lake', author, 'container-title': 'Lake Society' } as const;
    expect(list(own, 'apa')).toBe('Lake Society. (n.d.). *The lake*.');
    const report = { type: 'report', title: 'The lake', author, publisher: 'Lake Society' } as const;
    expect(list(report, 'apa')).toBe('Lake Society. (n.d.). *The lake*.');
    const other = { ...report, publisher: 'Esker Press', 'container-title': 'Lakes' };
    expect(list(other, 'apa')).toBe('Lake Society. (n.d.). *The lake*. Lakes. Esker Press.');
    const house = { ...report, author: [], publisher: 'Chatham House', 'container-title': 'Chatham House' };
    expect(list(house, 'chicago')).toBe('*The Lake*. Chatham House.');
  });

  it('have the institution that BibTeX asks of a report, and a body of several words whole', () => {
    const report = { type: 'report', title: 'The lake', 'container-title': 'Lakes' } as const;
    const bibtex = (source: Partial<Source>) =>
      textOf({ ...EVENT, sources: [{ id: 'other', type: 'book', ...source }] }, 'bibtex').split('\n\n')[1];
    expect(bibtex(report)).toContain('  institution = {Lakes},\n');
    expect(bibtex(report)).not.toContain('series');
    const published = bibtex({ ...report, publisher: 'Esker Press', author: [{ family: 'Lake Society' }] });
    expect(published).toContain('  author = {{Lake Society}},\n');
    expect(published).toContain('  series = {Lakes},\n  institution = {Esker Press},\n');
  });

  it('may be older than the years that count upwards', () => {
    const old = { title: 'The lake', issued: { 'date-parts': [[-43, 3, 15]] } };
    const cited = { ...EVENT, sources: [{ id: 'other', type: 'book', ...old } satisfies Source] };
    expect(textOf(cited, 'ris')).toContain('PY  - -0043\r\nDA  - -0043/03/15/\r\n');
  });
});

describe('the capitals of a title', () => {
  const headline: Source = { ...GAZETTE, title: 'Two Ministers of Port Esker and a Ferry' };
  const cited = { ...EVENT, sources: [headline] };

  it('are those of a headline in Chicago and MLA style, and of a sentence in APA style', () => {
    expect(textOf(cited, 'chicago')).toContain('“Two Ministers of Port Esker and a Ferry.”');
    expect(textOf(cited, 'mla')).toContain('“Two Ministers of Port Esker and a Ferry.”');
    expect(textOf(cited, 'apa')).toContain('Two ministers of Port Esker and a ferry.');
  });

  it('stay as they are in another language, be it that of the source or of the chronology', () => {
    const title = 'Zwei Minister und eine Fähre für alle';
    const { language: _, ...unmarked } = GAZETTE;
    for (const style of ['chicago', 'apa', 'mla'] as const) {
      expect(textOf({ ...EVENT, sources: [{ ...GAZETTE, language: 'de', title }] }, style)).toContain(title);
      const cited = { ...EVENT, language: 'de', sources: [{ ...unmarked, title }] };
      expect(textOf(cited, style)).toContain(title);
    }
  });
});

describe('a date of access', () => {
  it('is given for the entry, which has no other, and not for articles that have one', () => {
    for (const style of ['chicago', 'apa', 'mla'] as const) {
      const [entry, article] = textOf({ ...EVENT, sources: [GAZETTE] }, style).split('\n\n');
      expect(entry).toMatch(/23 Nov|November 23/);
      expect(article).not.toMatch(/Accessed|Retrieved/);
      const { issued: _, ...undated } = GAZETTE;
      expect(textOf({ ...EVENT, sources: [undated] }, style).split('\n\n')[1]).toMatch(/Accessed|Retrieved/);
    }
  });
});

describe('what is not known', () => {
  const bare: Source = { id: 'bare', type: 'webpage' };
  const circa: Source = {
    id: 'circa',
    type: 'article-magazine',
    'container-title': 'Commentary',
    issued: {
      'date-parts': [
        [2013, 5, 17],
        [2013, 5, 21],
      ],
      circa: true,
    },
  };

  it('is neither guessed nor marked by empty places; what kind of work it is stands for its title', () => {
    const cited = { ...EVENT, sources: [bare, circa] };
    expect(textOf(cited, 'chicago').split('\n\n')[1]).toBe(
      'Magazine article. Commentary, [ca. May 17–21, 2013].',
    );
    expect(textOf(cited, 'apa').split('\n\n')[1]).toBe(
      '[Magazine article]. (ca. 2013, May 17–21). Commentary.',
    );
    expect(textOf(cited, 'mla').split('\n\n')[1]).toBe(
      'Magazine article. Commentary, [circa 17–21 May 2013].',
    );
    for (const format of CITE_FORMATS)
      expect(textOf(cited, format)).not.toMatch(/undefined|NaN|null|\(\)|“”/);
  });

  it('of a date is told where a format has only room for one day', () => {
    const cited = { ...EVENT, sources: [circa] };
    expect(textOf(cited, 'bibtex')).toContain('note = {dated about 2013-05-17/2013-05-21}');
    expect(textOf(cited, 'ris')).toContain('N1  - Dated about 2013-05-17/2013-05-21');
  });
});

describe('data for reference managers', () => {
  it('is BibTeX', () => {
    expect(textOf({ ...EVENT, sources: [GAZETTE] }, 'bibtex')).toBe(`@misc{talks,
  title = {{Berg meets Dorn in Port Esker}},
  howpublished = {The ferry across the lake},
  edition = {version abc123def456},
  url = {https://example.org/?event=talks},
  urldate = {2026-11-23},
}

@article{gazette,
  author = {Holt, Mira},
  title = {{Two ministers and a ferry}},
  journal = {The Esker Gazette},
  year = {2013},
  month = jun,
  day = {12},
  url = {https://example.org/ferry},
  urldate = {2026-11-23},
}
`);
  });

  it('escapes what TeX would take for commands', () => {
    const title = '50 % of {all} & $5 #1 a_b ~ ^ \\input{x}';
    const text = textOf(
      { ...EVENT, sources: [{ ...GAZETTE, title, URL: 'https://example.org/a_b%20{c}' }] },
      'bibtex',
    );
    expect(text).toContain(
      'title = {{50 \\% of \\textbraceleft{}all\\textbraceright{} \\& \\$5 \\#1 a\\_b \\textasciitilde{} \\textasciicircum{} \\textbackslash{}input\\textbraceleft{}x\\textbraceright{}}}',
    );
    expect(text).toContain('url = {https://example.org/a_b%20%7Bc%7D}');
    expect(text.split('{').length).toBe(text.split('}').length);
  });

  it('is RIS, with no line broken', () => {
    const long = `https://example.org/${'path/'.repeat(40)}`;
    const text = textOf({ ...EVENT, sources: [{ ...GAZETTE, URL: long, title: 'two\nlines' }] }, 'ris');
    expect(text.split('\r\n\r\n')[1]!.split('\r\n')).toEqual([
      'TY  - NEWS',
      'AU  - Holt, Mira',
      'TI  - two lines',
      'T2  - The Esker Gazette',
      'PY  - 2013',
      'DA  - 2013/06/12/',
      `UR  - ${long}`,
      'Y2  - 2026/11/23/',
      'LA  - en',
      'ID  - gazette',
      'ER  - ',
      '',
    ]);
    for (const line of text.split('\r\n').filter(Boolean)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
  });

  it('is CSL-JSON without what is the page’s own', () => {
    const items = JSON.parse(textOf(EVENT, 'csl-json'));
    expect(items.map(({ id }: { id: string }) => id)).toEqual(['talks', 'gazette', 'review', 'almanac']);
    for (const item of items) {
      expect(item).not.toHaveProperty('text');
      expect(item).not.toHaveProperty('notes');
    }
    expect(items[1].accessed).toEqual({ 'date-parts': [[2026, 11, 23]] });
  });
});

describe('prose', () => {
  const evil: Source = { ...GAZETTE, title: '<img src=x onerror=alert(1)> & *"bold"* [a](b)' };
  const prose = () => {
    const citation = cite({ ...QUOTE, sources: [evil] }, 'chicago', '');
    return citation.kind === 'prose' ? citation.prose : undefined;
  };

  it('is HTML in which no title becomes an element', () => {
    const html = proseHtml(prose()!);
    expect(html).toMatch(
      /^<blockquote><p>“We have agreed on the ferry” \(attributed to Ada Berg\)<\/p><\/blockquote>\n<p>Holt, Mira\. /,
    );
    expect(html).toMatch(/&lt;img src=x onerror=alert\(1\)&gt; &amp; /i);
    expect(html).toContain('<i>The Esker Gazette</i>');
    expect(html).toContain('<a href="https://example.org/ferry">https://example.org/ferry</a>.</p>');
    expect(html.match(/<(?!\/?(p|i|a|blockquote)\b)/)).toBeNull();
  });

  it('keeps the brackets that an address opens, and no others', () => {
    const said = 'See https://example.org/ferry_(2013), and (https://example.org/a_(b)).';
    const prose = { quote: undefined, paragraphs: [[{ text: said, italic: false }]] };
    expect(proseMarkdown(prose)).toBe(
      'See <https://example.org/ferry_(2013)>, and (<https://example.org/a_(b)>).',
    );
    expect(proseHtml(prose)).toContain(
      '(<a href="https://example.org/a_(b)">https://example.org/a_(b)</a>).',
    );
  });

  it('is Markdown in which no title becomes a mark', () => {
    const markdown = proseMarkdown(prose()!);
    expect(markdown).toMatch(/^> “We have/);
    expect(markdown).toContain('\\*');
    expect(markdown).toContain('\\[a\\](b)');
    expect(markdown).toContain('*The Esker Gazette*');
  });
});
