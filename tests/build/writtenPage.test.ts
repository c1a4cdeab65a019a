// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageOf, shippedDataset, withText } from '../../src/build/writtenPage.ts';
import { buildDataset } from '../../src/dataset/dataset.ts';
import type { Chronology } from '../../src/dataset/schema.ts';
import { SHIPPED_CHRONOLOGY } from '../../src/dataset/shipped.ts';
import { language } from '../../src/words/language.ts';
import { CHRONOLOGY, dataset, GAZETTE } from '../fixtures.ts';
import { hostileChronology } from '../hostile.ts';

const TEMPLATE = readFileSync('index.html', 'utf8');

async function built(of = dataset()): Promise<{ html: string; document: Document }> {
  const html = withText(TEMPLATE, await pageOf(of, './assets/early.js'));
  return { html, document: new DOMParser().parseFromString(html, 'text/html') };
}

const texts = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('a chronology written into the page', () => {
  it('has its title, and a heading for each year and event, in date order', async () => {
    const { document } = await built();
    expect(document.title).toBe(`${CHRONOLOGY.title} – Datelines`);
    expect(texts(document, 'h1')).toEqual([CHRONOLOGY.title]);
    expect(texts(document, '.written-year > h2')).toEqual(['1921', '1970s', '1998', '2012', '2013', '2014']);
    const { size, title } = dataset();
    expect(texts(document, 'h3')).toEqual(Array.from({ length: size }, (_, i) => title(i)));
  });

  it('gives each date in words and, where HTML can write it, as code, with what it rests on', async () => {
    const { document } = await built();
    const treaty = document.getElementById('treaty')!;
    expect(treaty.querySelector('time')!.outerHTML).toBe('<time datetime="1921-03-04">4 March 1921</time>');
    expect(treaty.querySelector('.written-date')!.textContent).toBe('4 March 1921 general record');
    const closure = document.getElementById('closure')!;
    expect(closure.querySelector('time')!.hasAttribute('datetime')).toBe(false);
    expect(closure.querySelector('.written-evidence')!.textContent).toBe(
      'Gazette says since the storm of January 1998',
    );
    expect(closure.querySelector('q')!.textContent).toBe('since the storm of January 1998');
  });

  it('has every quote as a figure with its words, its source, and the link to the very words', async () => {
    const of = shippedDataset('shipped', readFileSync(`public/${SHIPPED_CHRONOLOGY}`, 'utf8'));
    const { document } = await built(of);
    const quotes = Array.from({ length: of.size }, (_, i) => of.event(i).excerpts).flat();
    expect(texts(document, 'figure > blockquote > mark')).toEqual(quotes.map(({ exact }) => exact));
    const { document: fixture } = await built();
    const figure = fixture.querySelector('#closure figure')!;
    expect(figure.querySelector('blockquote')!.lang).toBe('en');
    expect(figure.querySelector('blockquote')!.getAttribute('cite')).toBe(GAZETTE.URL);
    expect(figure.querySelector('figcaption')!.textContent).toMatch(
      /^reports Mira Holt, The Esker Gazette, 12 June 2013, \d+ % into the article$/,
    );
    expect(figure.querySelector('a')!.href).toContain('https://example.org/ferry#:~:text=out%20of%20service');
  });

  it('ends with the sources, their addresses and what is not known of them', async () => {
    const { document } = await built();
    const sources = document.querySelectorAll('.written-sources li');
    expect([...sources].map((source) => source.querySelector('p')!.textContent)).toEqual(
      expect.arrayContaining(['Mira Holt, “Two ministers and a ferry”, The Esker Gazette, 12 June 2013']),
    );
    expect(texts(document, '.written-sources a')).toContain(GAZETTE.URL);
    expect(texts(document, '.written-sources .written-note')).toContain(
      'The text prints neither title nor byline.',
    );
  });

  it('carries the same as JSON-LD', async () => {
    const { document } = await built();
    const graph = JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent!)[
      '@graph'
    ];
    const events = graph.filter(({ type }: { type: string }) => type === 'Event');
    expect(events.map(({ name }: { name: string }) => name)).toEqual(texts(document, 'h3'));
    expect(events[0].id).toBe('?event=treaty');
  });

  it('speaks the language of the chronology where there are words for it, and leaves the build as it was', async () => {
    const german = buildDataset({ ...CHRONOLOGY, language: 'de' } as Chronology);
    const { document } = await built(german);
    expect(document.documentElement.lang).toBe('de');
    expect(document.querySelector('time')!.textContent).toBe('4. März 1921');
    expect(texts(document, '.written-sources > h2')).toEqual(['Quellen']);
    expect(language()).toBe('en');
  });

  it('marks what the chronology says where the page has no words in its language', async () => {
    const { document } = await built(buildDataset({ ...CHRONOLOGY, language: 'ja' } as Chronology));
    expect(document.documentElement.lang).toBe('en');
    expect(document.querySelector('h1')!.lang).toBe('ja');
    expect(document.querySelector('h3 a')!.getAttribute('lang')).toBe('ja');
  });

  it('shows attacks as the texts they are: nothing of them is markup, script or a way out of either', async () => {
    const hostile = hostileChronology();
    const { html, document } = await built(shippedDataset('hostile.json', JSON.stringify(hostile)));
    expect(texts(document, 'h3 a')).toHaveLength(hostile.events.length);
    const scripts = [...document.querySelectorAll('script')];
    expect(scripts.map((script) => script.getAttribute('src') ?? script.type)).toEqual([
      './assets/early.js',
      'application/ld+json',
      '/src/main.tsx',
    ]);
    const elements = new Set([...document.querySelectorAll('#written *')].map(({ localName }) => localName));
    expect([...elements].sort()).toEqual(
      'a article b blockquote div figcaption figure h1 h2 h3 header li mark ol p q section span time'.split(
        ' ',
      ),
    );
    for (const element of document.querySelectorAll('*')) {
      for (const { name } of element.attributes) expect(name).not.toMatch(/^(on|style)/);
    }
    for (const link of document.querySelectorAll('#written a'))
      expect(link.getAttribute('href')).toMatch(/^(https?:\/\/|\?event=)/);
    JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent!);
    expect(html.match(/<script/g)).toHaveLength(3);
  });

  it('does not pass where it cannot be opened, or where the page has no place for it', async () => {
    expect(() => shippedDataset('x.json', '{"format": "other"}')).toThrow(
      /x\.json: expected a chronology that opens\n.*format/,
    );
    const page = await pageOf(dataset(), './early.js');
    expect(() => withText('<html><title>x</title></html>', page)).toThrow('index.html: expected');
  });
});

describe('the dark theme without a script', () => {
  it('has the colours of the one that a script chooses', () => {
    const colours = (file: string, from: string) => {
      const css = readFileSync(`src/ui/styles/${file}`, 'utf8');
      return new Map(
        [...css.slice(css.indexOf(from)).matchAll(/(--[\w-]+): (#\w+);/g)].map(([, name, value]) => [
          name,
          value,
        ]),
      );
    };
    const tokens = colours('tokens.css', '[data-theme="dark"]');
    const own = colours('written.css', ':root:not([data-theme])');
    expect(own.size).toBeGreaterThan(15);
    for (const [name, value] of own) expect(value, name).toBe(tokens.get(name));
  });
});
