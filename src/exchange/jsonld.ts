import { authorName } from '../dataset/authors.ts';
import type { EventRecord, Excerpt, Source } from '../dataset/schema.ts';
import { lookUp } from '../lib/lookUp.ts';
import { type EdtfDate, type EdtfEdge, isPoint, parseEdtf } from '../time/edtf.ts';
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
  superEvent: { '@id': 'superEvent', '@type': '@id' },
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
  identifying: 'oa:identifying',
  linking: 'oa:linking',
  commenting: 'oa:commenting',
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
 * Events as JSON-LD: schema.org Events, the articles, and W3C Web Annotations. The body of a quote's is the event and
 * whose words it is, its target the stretch of the article; another says on what the date of the event rests, and one for
 * each relation what the event is to the other. A date that schema.org can write stands in `startDate` and `endDate`, no
 * more precise than it is; every date stands in `edtf` as well. A brief one has no annotations but those of quotes.
 */
export function toJsonLd(selected: Selected, { brief = false } = {}): Exported {
  const { dataset } = selected;
  const events = mapSelected(selected, (index) => eventNode(selected, index));
  const annotations = mapSelected(selected, (index) => {
    const event = dataset.event(index);
    const at = selected.link(event.id);
    const quotes = event.excerpts.map((excerpt, n) => quoteNode(selected, at, excerpt, n + 1));
    if (brief) return quotes;
    const relations = (event.related ?? []).map((relation, n) => relationNode(selected, at, relation, n + 1));
    return [datingNode(at, event), ...quotes, ...relations];
  }).flat();
  const quoted = new Set(
    mapSelected(selected, (index) => dataset.event(index).excerpts.map(({ source }) => source)).flat(),
  );
  const articles = dataset.sources.filter(({ id }) => quoted.has(id)).map(articleNode);
  const graph = [...articles, ...events, ...annotations];
  return { text: `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 2)}\n`, notes: [] };
}

function eventNode({ dataset, link }: Selected, index: number): object {
  const event = dataset.event(index);
  const place = dataset.chronology.places.find(({ id }) => id === event.place);
  const wholes = (event.related ?? []).filter(({ how }) => how === 'part-of');
  return {
    id: link(event.id),
    type: 'Event',
    identifier: event.id,
    name: event.title,
    ...datesOf(dataset.date(index)),
    edtf: event.date,
    keywords: event.kind,
    ...(event.actors.length > 0 && {
      about: event.actors.map(({ actor, role }) => partNode(actorNode(dataset, actor), role)),
    }),
    ...(wholes.length > 0 && { superEvent: wholes.map((whole) => link(whole.event)) }),
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
  const parsed = isPoint(edge) ? parseEdtf(edge.text) : undefined;
  return parsed?.ok ? machineDate(parsed.date) : undefined;
}

type RelationTo = NonNullable<EventRecord['related']>[number];

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

/** An actor in a role, as schema.org writes it: the Role stands between, and repeats the property. */
function partNode(actor: object, role: string | undefined): object {
  return role === undefined ? actor : { type: 'Role', roleName: role, about: actor };
}

const tag = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', value });
const comment = (value: string | undefined) =>
  value === undefined ? [] : [{ type: 'TextualBody', purpose: 'commenting', value }];

/** On what the date of an event rests: the basis, the words of the article that tell it, and how they are understood. */
function datingNode(at: string, { dating: { basis, words, note } }: EventRecord): object {
  return {
    id: `${at}#dating`,
    type: 'Annotation',
    motivation: 'describing',
    body: [
      tag(basis),
      ...(words === undefined ? [] : [{ type: 'TextualBody', purpose: 'identifying', value: words }]),
      ...comment(note),
    ],
    target: at,
  };
}

function quoteNode({ dataset }: Selected, at: string, excerpt: Excerpt, n: number): object {
  const source = dataset.sources[dataset.sourceIndex.get(excerpt.source)!]!;
  const { exact, prefix, suffix, start, end, mode, speaker, note } = excerpt;
  return {
    id: `${at}#quote-${n}`,
    type: 'Annotation',
    motivation: 'describing',
    body: [
      at,
      tag(mode),
      // Whom a quote is attributed to within the work that has it.
      ...(speaker ? [{ type: 'Quotation', spokenByCharacter: actorNode(dataset, speaker) }] : []),
      ...comment(note),
    ],
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

/** What an event is to another, which need not be among those that are taken along. */
function relationNode({ link }: Selected, at: string, { event, how }: RelationTo, n: number): object {
  return {
    id: `${at}#related-${n}`,
    type: 'Annotation',
    motivation: 'linking',
    body: [link(event), tag(how)],
    target: at,
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
  const authors = (source.author ?? [])
    .map((author) => ({ type: author.literal ? 'Organization' : 'Person', name: authorName(author) }))
    .filter(({ name }) => name !== '');
  return {
    id: articleId(source),
    type: lookUp(ARTICLE_TYPES, source.type) ?? 'CreativeWork',
    identifier: source.id,
    ...(source.title && { headline: source.title }),
    ...(authors.length > 0 && { author: authors }),
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
