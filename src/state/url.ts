import type { Dataset } from '../dataset/dataset.ts';
import { BASES, type Basis } from '../dataset/schema.ts';
import { LANE_ORDERS, LANES_BY, type LaneChoice, lanesOf } from '../query/lanes.ts';
import { type ActorMode, FACETS, type Facet, type Query } from '../query/query.ts';
import type { Ms, Span } from '../time/span.ts';
import type { Notice } from './notice.ts';
import { decodeCompare, decodeQuote, decodeStory } from './urlAccounts.ts';
import { decodeCoverage, encodeCoverage } from './urlCoverage.ts';
import { defaultViewport, type FoldChoice, VIEWS, type View, type Viewport } from './viewport.ts';

/*
 * The viewport in a link:
 *
 *   ?data=URL&view=list&span=2013-05-01T00:00Z/2013-05-31T12:30Z&event=e1a2b&quote=gazette:120&fold=on&lanes=actor&any=russia,syria&none=iran&q=three+hours
 *
 * Parts at their default are left out. Decoding is total: what cannot be read becomes the default, and a notice says so.
 */

export interface DecodedViewport {
  readonly viewport: Viewport;
  /** One for each part of the link that could not be followed. */
  readonly notices: readonly Notice[];
}

/** The longest text that a link may carry into the search field, in UTF-16 code units. */
const MAX_TEXT = 500;
/** The shortest span that a link may ask for, in milliseconds. */
export const MIN_SPAN: Ms = 60_000;
/** The instants that a link may ask for: years −9999 to 9999. */
const EARLIEST = Date.UTC(-9999, 0);
const LATEST = Date.UTC(10_000, 0);

/** The query string of a viewport, with a leading "?" unless it is empty. Parameters of others in `current` are kept. */
export function encodeUrl(viewport: Viewport, dataset: Dataset, current = ''): string {
  const params = new URLSearchParams(current);
  const defaults = defaultViewport(dataset);
  const put = (name: string, value: string | undefined) => {
    if (value) params.set(name, value);
    else params.delete(name);
  };
  put('view', viewport.view === defaults.view ? undefined : viewport.view);
  put('span', sameSpan(viewport.span, defaults.span) ? undefined : encodeSpan(viewport.span));
  put('fold', viewport.fold.on === defaults.fold.on ? undefined : viewport.fold.on ? 'on' : 'off');
  put('unfold', viewport.fold.opened.map(encodeInstant).join(','));
  const { by, order, collapsed } = viewport.lanes;
  put('lanes', by);
  put('laneorder', order === defaults.lanes.order ? undefined : order);
  put('collapsed', collapsed.join(','));
  for (const [name, value] of Object.entries(encodeCoverage(viewport.coverage))) put(name, value);
  put('event', viewport.selected);
  put('quote', viewport.selected && viewport.quote);
  put('compare', viewport.compare);
  put('story', viewport.story?.id);
  put('step', viewport.story && String(viewport.story.step + 1));
  for (const facet of FACETS) put(facet, viewport.query[facet].join(','));
  put('during', viewport.query.during && encodeSpan(viewport.query.during));
  put('q', viewport.query.text);
  // Commas, colons and slashes are legal in a query string and keep the link readable.
  const query = params.toString().replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%2F/g, '/');
  return query === '' ? '' : `?${query}`;
}

/** Reads a query string against the chronology it is for. Never throws. */
export function decodeUrl(search: string, dataset: Dataset): DecodedViewport {
  const params = new URLSearchParams(search);
  const defaults = defaultViewport(dataset);
  const notices: Notice[] = [];

  const view = params.get('view');
  if (view !== null && !isView(view)) {
    notices.push((say) => say.view(shorten(view)));
  }
  const spanText = params.get('span');
  const span = spanText === null ? undefined : decodeSpan(spanText);
  if (spanText !== null && !span) {
    notices.push((say) => say.span(shorten(spanText)));
  }
  const selected = params.get('event') || undefined;
  const known = selected === undefined || dataset.eventIndex.has(selected);
  if (!known) notices.push((say) => say.event(shorten(selected)));

  return {
    viewport: {
      span: span ?? defaults.span,
      query: decodeQuery(params, dataset, notices),
      selected: known ? selected : undefined,
      quote: decodeQuote(params, dataset, known ? selected : undefined, notices),
      view: view !== null && isView(view) ? view : defaults.view,
      fold: decodeFold(params, dataset, notices),
      lanes: decodeLanes(params, dataset, notices),
      coverage: decodeCoverage(params, dataset, notices),
      compare: decodeCompare(params, dataset, notices),
      story: decodeStory(params, dataset, notices),
    },
    notices,
  };
}

function decodeQuery(params: URLSearchParams, dataset: Dataset, notices: Notice[]): Query {
  const taken = new Set<string>();
  const list = (facet: Facet, exists: (value: string) => boolean): string[] => {
    const values = [...new Set(params.getAll(facet).join(',').split(','))].filter((value) => value !== '');
    const unknown = values.filter((value) => !exists(value));
    if (unknown.length > 0) {
      const named = unknown.slice(0, 3).map(shorten);
      notices.push((say) => say.filters(named, unknown.length - named.length));
    }
    return values.filter((value) => exists(value));
  };
  // An actor is chosen in one mode at most; the first that names it wins.
  const actors = (mode: ActorMode): string[] => {
    const named = list(mode, (id) => dataset.actorIndex.has(id));
    const free = named.filter((id) => !taken.has(id));
    for (const id of free) taken.add(id);
    if (free.length < named.length) notices.push((say) => say.twice);
    return free;
  };

  const duringText = params.get('during');
  const during = duringText === null ? undefined : decodeSpan(duringText);
  if (duringText !== null && !during) {
    notices.push((say) => say.during(shorten(duringText)));
  }
  const text = params.get('q') ?? '';
  if (text.includes('\uFFFD')) notices.push((say) => say.damaged);
  if (text.length > MAX_TEXT) notices.push((say) => say.cut(MAX_TEXT));
  return {
    any: actors('any'),
    all: actors('all'),
    none: actors('none'),
    sources: list('sources', (id) => dataset.sourceIndex.has(id)),
    kinds: list('kinds', (kind) => dataset.kinds.includes(kind)),
    bases: list('bases', (basis) => BASES.includes(basis as Basis)) as Basis[],
    text: text.slice(0, MAX_TEXT),
    during,
  };
}

function isView(text: string): text is View {
  return (VIEWS as readonly string[]).includes(text);
}

function sameSpan(a: Span, b: Span): boolean {
  return Math.round(a.start) === Math.round(b.start) && Math.round(a.end) === Math.round(b.end);
}

/** ISO 8601 interval, milliseconds and seconds left out where they are zero. */
function encodeSpan(span: Span): string {
  return `${encodeInstant(span.start)}/${encodeInstant(span.end)}`;
}

function encodeInstant(t: Ms): string {
  return new Date(Math.round(t)).toISOString().replace(/(:00)?\.000Z$/, 'Z');
}

const INSTANT = /^([+-]\d{6}|\d{4})-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{3})?)?Z$/;

/** Not a number where it cannot be read. Some browsers take 30 February for 2 March: a day must be the one written. */
function decodeInstant(text: string): Ms {
  const t = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  const isPossible = t >= EARLIEST && t <= LATEST;
  return isPossible && new Date(t).toISOString().startsWith(text.slice(0, text.indexOf('T')))
    ? t
    : Number.NaN;
}

function decodeSpan(text: string): Span | undefined {
  const [start = Number.NaN, end = Number.NaN, ...more] = text.split('/').map(decodeInstant);
  return end - start >= MIN_SPAN && more.length === 0 ? { start, end } : undefined;
}

/** Breaks are named by their starts to the millisecond; one that the chronology no longer has is passed over. */
function decodeFold(params: URLSearchParams, dataset: Dataset, notices: Notice[]): FoldChoice {
  const defaults = defaultViewport(dataset).fold;
  const text = params.get('fold');
  if (text !== null && text !== 'on' && text !== 'off') {
    notices.push((say) => say.fold(shorten(text)));
  }
  const named = (params.get('unfold') ?? '').split(',').filter((part) => part !== '');
  const breaks = dataset.quiet.breaks.map(({ start }) => start);
  const known = named.map(decodeInstant).filter((start) => breaks.includes(start));
  if (known.length < named.length) {
    notices.push((say) => say.unfold);
  }
  return { on: text === 'on' || (text !== 'off' && defaults.on), opened: [...new Set(known)] };
}

/** A lane that the chronology does not have is passed over, as one is whose events have gone. */
function decodeLanes(params: URLSearchParams, dataset: Dataset, notices: Notice[]): LaneChoice {
  const defaults = defaultViewport(dataset).lanes;
  const choice = <T extends string>(name: string, choices: readonly T[]): T | undefined => {
    const text = params.get(name);
    const found = choices.find((one) => one === text);
    if (text !== null && !found) {
      notices.push((say) => say.choice(name, shorten(text), choices));
    }
    return found;
  };
  const by = choice('lanes', LANES_BY) ?? defaults.by;
  const order = choice('laneorder', LANE_ORDERS) ?? defaults.order;
  const named = (params.get('collapsed') ?? '').split(',');
  const known = by ? lanesOf(dataset, by).ids : [];
  return { by, order, collapsed: [...new Set(named)].filter((id) => known.includes(id)) };
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
