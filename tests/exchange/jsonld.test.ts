import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { toJsonLd } from '../../src/exchange/jsonld.ts';
import { ALMANAC, dataset, datasetOf, eventsOf } from '../fixtures.ts';
import { selected, shipped } from './selected.fixture.ts';

const SCHEMA = 'https://schema.org/';
const OA = 'http://www.w3.org/ns/oa#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

interface Quad {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string; readonly datatype?: { readonly value: string } };
}

/** The statements that another program reads, without a network. */
async function read(text: string): Promise<Quad[]> {
  const documentLoader = async (url: string) => {
    throw new Error(`asked for ${url}`);
  };
  // Safe mode, which the types do not know: what would be dropped is an error.
  const options = { documentLoader, safe: true } as object;
  return (await jsonld.toRDF(JSON.parse(text), options)) as unknown as Quad[];
}

function about(quads: readonly Quad[], subject: string): (predicate: string) => string[] {
  const own = quads.filter((quad) => quad.subject.value === subject);
  return (predicate) =>
    own.filter((quad) => quad.predicate.value === predicate).map(({ object }) => object.value);
}

describe('events as JSON-LD', () => {
  it('are schema.org events to another program', async () => {
    const of = shipped();
    const quads = await read(toJsonLd(selected(of)).text);
    const events = quads.filter(
      (quad) => quad.predicate.value === TYPE && quad.object.value === `${SCHEMA}Event`,
    );
    expect(events).toHaveLength(of.size);
    for (const event of eventsOf(of)) {
      const get = about(quads, `https://example.org/t/?event=${event.id}`);
      expect(get(`${SCHEMA}name`)).toEqual([event.title]);
      expect(get('http://purl.org/dc/terms/date')).toEqual([event.date]);
      expect(get(`${SCHEMA}about`)).toHaveLength(event.actors.length);
    }
  });

  it('tell bodies from people among the authors of articles', async () => {
    const of = dataset();
    const quads = await read(toJsonLd(selected(of)).text);
    const authors = about(quads, ALMANAC.URL!)(`${SCHEMA}author`).map((author) => about(quads, author));
    expect(authors.map((get) => [get(TYPE), get(`${SCHEMA}name`)])).toEqual([
      [[`${SCHEMA}Organization`], ['Lake Society']],
      [[`${SCHEMA}Person`], ['Ida Rask']],
    ]);
  });

  it('have each quote as a W3C annotation of the article with both selectors', async () => {
    const of = shipped();
    const quads = await read(toJsonLd(selected(of)).text);
    const annotations = quads.filter(({ object }) => object.value === `${OA}Annotation`);
    const quotes = annotations.filter(({ subject }) => /#quote-\d+$/.test(subject.value));
    expect(quotes).toHaveLength(eventsOf(of).reduce((sum, { excerpts }) => sum + excerpts.length, 0));
    const event = of.event(of.eventIndex.get('exhczx')!);
    for (const [i, excerpt] of event.excerpts.entries()) {
      const get = about(quads, `https://example.org/t/?event=${event.id}#quote-${i + 1}`);
      expect(get(`${OA}motivatedBy`)).toEqual([`${OA}describing`]);
      expect(get(`${OA}hasBody`)).toContain(`https://example.org/t/?event=${event.id}`);
      const target = about(quads, get(`${OA}hasTarget`)[0]!);
      expect(target(TYPE)).toEqual([`${OA}SpecificResource`]);
      expect(target(`${OA}hasSource`)).toEqual([of.sources.find(({ id }) => id === excerpt.source)!.URL]);
      const selectors = target(`${OA}hasSelector`).map((id) => about(quads, id));
      const quote = selectors.find((get) => get(TYPE)[0] === `${OA}TextQuoteSelector`)!;
      const position = selectors.find((get) => get(TYPE)[0] === `${OA}TextPositionSelector`)!;
      expect(quote(`${OA}exact`)).toEqual([excerpt.exact]);
      expect(quote(`${OA}prefix`)).toEqual(excerpt.prefix ? [excerpt.prefix] : []);
      expect(position(`${OA}start`)).toEqual([`${excerpt.start}`]);
      expect(position(`${OA}end`)).toEqual([`${excerpt.end}`]);
    }
  });

  it('say whose words a quote is, in which part an actor is there, and what an event is to others', async () => {
    const quads = await read(toJsonLd(selected(dataset(), ['promise'])).text);
    const of = (node: string) => about(quads, node);
    const at = 'https://example.org/t/?event=promise';
    /** What the body of an annotation says, by the purpose of each part; or its type. */
    const bodies = (annotation: string) =>
      of(annotation)(`${OA}hasBody`).map((body) => {
        const [purpose = of(body)(TYPE)[0]] = of(body)(`${OA}hasPurpose`);
        const [value = body] = of(body)('http://www.w3.org/1999/02/22-rdf-syntax-ns#value');
        return [purpose?.replace(/.*[/#]/, ''), value];
      });

    const role = of(of(at)(`${SCHEMA}about`)[0]!);
    expect(role(`${SCHEMA}roleName`)).toEqual(['speaker']);
    expect(of(role(`${SCHEMA}about`)[0]!)(`${SCHEMA}name`)).toEqual(['Ada Berg']);

    const said = bodies(`${at}#quote-1`);
    expect(said).toContainEqual(['tagging', 'attributes']);
    expect(said).toContainEqual(['commenting', 'Said on the quay.']);
    const [, quotation] = said.find(([kind]) => kind === 'Quotation')!;
    expect(of(of(quotation!)(`${SCHEMA}spokenByCharacter`)[0]!)(`${SCHEMA}name`)).toEqual(['Ada Berg']);

    expect(of(at)(`${SCHEMA}superEvent`)).toEqual(['https://example.org/t/?event=talks']);
    expect(of(`${at}#related-2`)(`${OA}motivatedBy`)).toEqual([`${OA}linking`]);
    expect(of(`${at}#related-2`)(`${OA}hasTarget`)).toEqual([at]);
    expect(of(`${at}#related-2`)(`${OA}hasBody`)).toContain('https://example.org/t/?event=closure');
    expect(bodies(`${at}#related-2`)).toContainEqual(['tagging', 'responds-to']);
  });

  it('say on what a date rests', async () => {
    const quads = await read(toJsonLd(selected(dataset(), ['talks'])).text);
    const dating = about(quads, 'https://example.org/t/?event=talks#dating');
    const said = dating(`${OA}hasBody`).map((body) => [
      about(quads, body)(`${OA}hasPurpose`)[0],
      about(quads, body)('http://www.w3.org/1999/02/22-rdf-syntax-ns#value')[0],
    ]);
    expect(said).toHaveLength(3);
    expect(said).toContainEqual([`${OA}tagging`, 'inferred']);
    expect(said).toContainEqual([`${OA}identifying`, 'On Monday']);
    expect(said).toContainEqual([`${OA}commenting`, 'The article is of the Wednesday after, 8 May 2013.']);
  });

  it.each([
    ['2013-05-06', ['2013-05-06'], []],
    ['2013-05', ['2013-05'], []],
    ['2013-05-19/2013-06-05', ['2013-05-19'], ['2013-06-05']],
    ['1998-01/..', ['1998-01'], []],
    ['2013-05~', [], []],
    ['197X', [], []],
    ['-0043', [], []],
    ['[2013-05-17..2013-05-21]', [], []],
  ])('%s is no more precise than it is', async (date, start, end) => {
    const quads = await read(toJsonLd(selected(datasetOf([date]))).text);
    const get = about(quads, 'https://example.org/t/?event=e0');
    expect(get(`${SCHEMA}startDate`)).toEqual(start);
    expect(get(`${SCHEMA}endDate`)).toEqual(end);
    const edtf = quads.find(({ predicate }) => predicate.value === 'http://purl.org/dc/terms/date')!;
    expect(edtf.object).toMatchObject({
      value: date,
      datatype: { value: 'http://id.loc.gov/datatypes/edtf/EDTF' },
    });
  });

  it('name articles by their address, or by a name of their own where there is none', async () => {
    const quads = await read(toJsonLd(selected(dataset())).text);
    expect(about(quads, 'https://example.org/ferry')(TYPE)).toEqual([`${SCHEMA}NewsArticle`]);
    expect(about(quads, 'https://example.org/ferry')(`${SCHEMA}datePublished`)).toEqual(['2013-06-12']);
    expect(about(quads, 'urn:datelines:source:review')(TYPE)).toEqual([`${SCHEMA}Article`]);
    expect(about(quads, 'https://example.org/almanac')(`${SCHEMA}datePublished`)).toEqual([]);
  });

  it('bring only the articles that are quoted', async () => {
    const { text } = toJsonLd(selected(dataset(), ['letter']));
    expect(text).not.toContain('example.org/ferry');
    expect(text).toContain('urn:datelines:source:review');
  });
});
