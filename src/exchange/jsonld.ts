import { authorNames } from '../dataset/authors.ts';
import type { EventRecord, Excerpt, Source } from '../dataset/schema.ts';
import { lookUp } from '../lib/lookUp.ts';
import type { EdtfEdge } from '../time/edtf/types.ts';
import { type EdtfDate, parseEdtf } from '../time/edtf.ts';
import { machineDate } from '../time/format.ts';
import { type Exported, mapSelected, type Selected } from './selected.ts';

/**
 * Terms of schema.org, with those of the W3C Web Annotation vocabulary for quotes, under the names that its model gives
 * them. The context is in the file, so that it can be read without a network.
 */
const CONTEXT = {
  '@version': 1.1,
  '@vocab': 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  dcterms: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  url: { '@id': 'url', '@type': '@id' },
  sameAs: { '@id': 'sameAs', '@type': '@id' },
  edtf: { '@id': 'dcterms:date', '@type': 'http://id.loc.gov/datatypes/edtf/EDTF' },
  Annotation: 'oa:Annotation',
  SpecificResource: 'oa:SpecificResource',
  TextualBody: 'oa:TextualBody',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  body: { '@id': 'oa:hasBody', '@type': '@id' },
  target: { '@id': 'oa:hasTarget', '@type': '@id' },
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  selector: { '@id': 'oa:hasSelector', '@type': '@id' },
  motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
  describing: 'oa:describing',
  tagging: 'oa:tagging',
  purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
  value: 'rdf:value',
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
} as const;

/**
 * Events as JSON-LD: schema.org Events, the articles, and for each quote a W3C Web Annotation whose body is the event
 * and whose target is the stretch of the article. A date that schema.org can write stands in `startDate` and `endDate`,
 * no more precise than it is; every date stands in `edtf` as well.
 */
export function toJsonLd(selected: Selected): Exported {
  const { dataset } = selected;
  const events = mapSelected(selected, (index) => eventNode(selected, index));
  const quotes = mapSelected(selected, (index) => {
    const event = dataset.event(index);
    return event.excerpts.map((excerpt, n) => annotation(selected, event, excerpt, n + 1));
  }).flat();
  const quoted = new Set(
    mapSelected(selected, (index) => dataset.event(index).excerpts.map(({ source }) => source)).flat(),
  );
  const articles = dataset.sources.filter(({ id }) => quoted.has(id)).map(articleNode);
  const graph = [...articles, ...events, ...quotes];
  return { text: `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 2)}\n`, notes: [] };
}

function eventNode({ dataset, link }: Selected, index: number): object {
  const event = dataset.event(index);
  const place = dataset.chronology.places.find(({ id }) => id === event.place);
  return {
    id: link(event.id),
    type: 'Event',
    identifier: event.id,
    name: event.title,
    ...datesOf(dataset.date(index)),
    edtf: event.date,
    keywords: event.kind,
    ...(event.actors.length > 0 && {
      about: event.actors.map(({ actor }) => actorNode(dataset, actor)),
    }),
    ...(place && {
      location: {
        type: 'Place',
        name: place.name,
        ...(place.country && { containedInPlace: { type: 'Country', name: place.country } }),
      },
    }),
    ...(event.note && { description: event.note }),
    url: link(event.id),
  };
}

function datesOf(date: EdtfDate): { startDate?: string; endDate?: string } {
  const whole = machineDate(date);
  if (whole !== undefined) return { startDate: whole };
  if (date.shape !== 'interval') return {};
  const { start, end } = date.parts[0]!;
  const [startDate, endDate] = [isoEdge(start), isoEdge(end)];
  return { ...(startDate && { startDate }), ...(endDate && { endDate }) };
}

function isoEdge(edge: EdtfEdge): string | undefined {
  const parsed = typeof edge === 'string' ? undefined : parseEdtf(edge.text);
  return parsed?.ok ? machineDate(parsed.date) : undefined;
}

const ACTOR_TYPES = {
  person: 'Person',
  state: 'Country',
  organisation: 'Organization',
  group: 'Organization',
};

function actorNode({ actors, actorIndex }: Selected['dataset'], id: string): object {
  const actor = actors[actorIndex.get(id)!]!;
  return { type: ACTOR_TYPES[actor.kind], name: actor.name };
}

function annotation({ dataset, link }: Selected, event: EventRecord, excerpt: Excerpt, n: number): object {
  const source = dataset.sources[dataset.sourceIndex.get(excerpt.source)!]!;
  const { exact, prefix, suffix, start, end } = excerpt;
  return {
    id: `${link(event.id)}#quote-${n}`,
    type: 'Annotation',
    motivation: 'describing',
    body: [link(event.id), { type: 'TextualBody', purpose: 'tagging', value: excerpt.mode }],
    target: {
      type: 'SpecificResource',
      source: articleId(source),
      selector: [
        { type: 'TextQuoteSelector', exact, ...(prefix && { prefix }), ...(suffix && { suffix }) },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  };
}

const ARTICLE_TYPES: Readonly<Record<string, string>> = {
  'article-newspaper': 'NewsArticle',
  'article-magazine': 'Article',
  'article-journal': 'ScholarlyArticle',
  article: 'Article',
  webpage: 'WebPage',
  'post-weblog': 'BlogPosting',
  report: 'Report',
  book: 'Book',
  chapter: 'Chapter',
};

function articleId({ id, URL: address }: Source): string {
  return address ?? `urn:datelines:source:${id}`;
}

function articleNode(source: Source): object {
  const issued = source.issued?.['date-parts'];
  const authors = authorNames(source);
  return {
    id: articleId(source),
    type: lookUp(ARTICLE_TYPES, source.type) ?? 'CreativeWork',
    identifier: source.id,
    ...(source.title && { headline: source.title }),
    ...(authors.length > 0 && { author: authors.map((name) => ({ type: 'Person', name })) }),
    ...(source['container-title'] && {
      isPartOf: { type: 'CreativeWork', name: source['container-title'] },
    }),
    ...(source.publisher && { publisher: { type: 'Organization', name: source.publisher } }),
    ...(issued?.length === 1 && !source.issued?.circa && isoParts(issued[0]!)),
    ...(source.URL && { url: source.URL }),
    ...(source.language && { inLanguage: source.language }),
  };
}

function isoParts([year = 0, ...rest]: readonly number[]): { datePublished?: string } {
  if (year < 1) return {};
  const parts = [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))];
  return { datePublished: parts.join('-') };
}
