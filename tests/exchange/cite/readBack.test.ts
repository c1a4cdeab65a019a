import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/dataset/schema.ts';
import { validate } from '../../../src/dataset/validate.ts';
import { toBibTex } from '../../../src/exchange/cite/bibtex.ts';
import { type Cited, itemsOf } from '../../../src/exchange/cite/item.ts';
import { toRis } from '../../../src/exchange/cite/ris.ts';
import { seededRandom } from '../../../src/lib/rng.ts';
import { ALMANAC, CHRONOLOGY, forSeeds, GAZETTE, integer, type Random, REVIEW } from '../../fixtures.ts';

/** What citation-js, which is not used to write them, makes of references. */
const read = (text: string) => new Cite(text).data;

const talks = CHRONOLOGY.events.find(({ id }) => id === 'talks')!;
const cited = (sources: readonly Source[], excerpt?: Cited['excerpt']): Cited => ({
  event: talks,
  excerpt,
  sources,
  chronology: CHRONOLOGY.title,
  version: 'abc123def456',
  names: [],
  link: 'https://example.org/?event=talks&quote=gazette:1000',
  accessed: Date.UTC(2026, 10, 23),
});
interface Name {
  readonly given?: string;
  readonly family?: string;
  readonly literal?: string;
}
/** It takes a body for somebody with a family name alone. */
const namesOf = (item: Record<string, unknown>) =>
  (item.author as Name[]).map(
    ({ given, family, literal }) => literal ?? [given, family].filter(Boolean).join(' '),
  );

const today = { 'date-parts': [[2026, 11, 23]] };

/** Any title or name: letters, blanks, and what TeX or RIS could take for something else. */
function anyText(random: Random): string {
  const parts = [
    'a',
    'B',
    'é',
    'ß',
    '“x”',
    '’',
    ' ',
    '%',
    '&',
    '$',
    '#',
    '_',
    '{',
    '}',
    '~',
    '^',
    '\\',
    ' - ',
    '–',
  ];
  const text = Array.from({ length: 1 + integer(random, 12) }, () => parts[integer(random, parts.length)]);
  return `T${text.join('')}e`.replace(/ +/g, ' ');
}

describe('BibTeX, read by another program', () => {
  it('gives back what was cited', () => {
    const [entry, gazette, review, almanac] = read(toBibTex(itemsOf(cited([GAZETTE, REVIEW, ALMANAC]))));
    expect(entry).toMatchObject({
      id: 'talks',
      title: talks.title,
      URL: 'https://example.org/?event=talks&quote=gazette:1000',
      accessed: today,
    });
    expect(gazette).toMatchObject({
      id: 'gazette',
      title: GAZETTE.title,
      author: [{ family: 'Holt', given: 'Mira' }],
      'container-title': 'The Esker Gazette',
      issued: GAZETTE.issued,
      URL: GAZETTE.URL,
      accessed: today,
    });
    expect(review).toMatchObject({ 'container-title': 'Lakeland Review', issued: REVIEW.issued });
    expect(review).not.toHaveProperty('title');
    expect(namesOf(almanac!)).toEqual(['Lake Society', 'Ida Rask']);
    expect(almanac!.note).toBe('dated 2014-01-02/2014-01-05');
  });

  it('gives back any title, name and quote', () => {
    forSeeds(60, (seed) => {
      const random = seededRandom(seed);
      const title = anyText(random);
      const author = anyText(random);
      const exact = anyText(random);
      const source = { ...GAZETTE, title, author: [{ literal: author }] };
      const excerpt = { ...talks.excerpts.find((one) => one.source === 'gazette')!, exact };
      const [article] = read(toBibTex(itemsOf(cited([source], excerpt))));
      expect(namesOf(article!)).toEqual([author]);
      expect(article).toMatchObject({ title, note: `“${exact.replaceAll('“', '‘').replaceAll('”', '’')}”` });
    });
  });
});

describe('RIS, read by another program', () => {
  it('gives back what was cited', () => {
    const [entry, gazette, review, almanac] = read(toRis(itemsOf(cited([GAZETTE, REVIEW, ALMANAC]))));
    expect(entry).toMatchObject({
      id: 'talks',
      type: 'webpage',
      title: talks.title,
      // Its word for what a page is part of; it reads no day of access for pages.
      'collection-title': CHRONOLOGY.title,
      URL: 'https://example.org/?event=talks&quote=gazette:1000',
    });
    expect(gazette).toMatchObject({
      id: 'gazette',
      type: 'article-newspaper',
      title: GAZETTE.title,
      'container-title': 'The Esker Gazette',
      URL: GAZETTE.URL,
      accessed: today,
      language: 'en',
    });
    for (const [item, year] of [
      [gazette, 2013],
      [review, 2013],
      [almanac, 2014],
    ] as const) {
      expect(JSON.stringify(item!.issued)).toContain(`[[${year}`);
    }
    expect(almanac!.note).toBe('Dated 2014-01-02/2014-01-05');
  });

  it('gives back any title and quote', () => {
    forSeeds(60, (seed) => {
      const random = seededRandom(seed);
      const title = anyText(random);
      const exact = anyText(random);
      const excerpt = { ...talks.excerpts.find((one) => one.source === 'gazette')!, exact };
      const [article] = read(toRis(itemsOf(cited([{ ...GAZETTE, title }], excerpt))));
      expect(article).toMatchObject({ title });
      expect(String(article!.note)).toContain(exact.replaceAll('“', '‘').replaceAll('”', '’'));
    });
  });
});

describe('the articles of the chronology that comes with the page', () => {
  const { sources } = validate(readFileSync('public/data/kerry-russia-syria.json', 'utf8')).chronology!;

  it.each([
    ['BibTeX', toBibTex],
    ['RIS', toRis],
  ] as const)('are read back from %s, each with what is known of it', (_, write) => {
    const items = read(write(itemsOf(cited(sources)))).slice(1);
    expect(items.map(({ id }) => id)).toEqual(sources.map(({ id }) => id));
    for (const [i, source] of sources.entries()) {
      expect(items[i]!.title).toBe(source.title);
      if (source.type !== 'webpage') expect(items[i]!['container-title']).toBe(source['container-title']);
      expect(items[i]!.URL).toBe(source.URL);
    }
  });
});
