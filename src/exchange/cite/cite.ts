import { attribution } from '../../dataset/attribution.ts';
import { isEnglish } from '../../dataset/isEnglish.ts';
import { lookUp } from '../../lib/lookUp.ts';
import { DAY } from '../../time/calendar.ts';
import { formatInstant } from '../../time/format.ts';
import { exchangeWords } from '../../words/exchange.ts';
import { inQuotes, quoteText } from '../quoteText.ts';
import { toBibTex } from './bibtex.ts';
import { type Cited, type CslItem, itemsOf } from './item.ts';
import type { Prose, Run } from './prose.ts';
import { toRis } from './ris.ts';
import { sentenceCase } from './sentenceCase.ts';
import { bibliography } from './styled.ts';
import type { StyleName } from './styles.ts';

/** The forms in which a citation can be had, in the order in which they are offered. */
export const CITE_FORMATS = ['chicago', 'apa', 'mla', 'plain', 'bibtex', 'ris', 'csl-json'] as const;
export type CiteFormat = (typeof CITE_FORMATS)[number];

/** A citation to read, or one for a reference manager with the name of its file. */
export type Citation =
  | { readonly kind: 'prose'; readonly prose: Prose }
  | { readonly kind: 'data'; readonly text: string; readonly file: string };

/** Cites an event or a quote. `date` is the event's in words. */
export function cite(cited: Cited, format: CiteFormat, date: string): Citation {
  const items = itemsOf(cited);
  const name = cited.event.id;
  switch (format) {
    case 'bibtex':
      return { kind: 'data', text: toBibTex(items), file: `${name}.bib` };
    case 'ris':
      return { kind: 'data', text: toRis(items), file: `${name}.ris` };
    case 'csl-json':
      return { kind: 'data', text: `${JSON.stringify(items, null, 2)}\n`, file: `${name}.json` };
    case 'plain':
      return { kind: 'prose', prose: plain(cited, date) };
    default:
      return { kind: 'prose', prose: styled(cited, format) };
  }
}

function styled(cited: Cited, style: StyleName): Prose {
  const { excerpt, speaker, names, language } = cited;
  // What names no language is in that of the chronology: English capitals are for English titles.
  const items = itemsOf(cited)
    .filter(isNamed)
    .map((item) => nameOnce(describe(item.language || !language ? item : { ...item, language })));
  const fitted = style === 'apa' ? items.map((item) => inApa(item, names)) : items;
  const quote = excerpt && `${inQuotes(excerpt.exact)}${speaker ? ` (attributed to ${speaker.name})` : ''}`;
  return { quote, paragraphs: bibliography(fitted, style) };
}

/** "Magazine article", for one without a title. */
function describe(item: CslItem): CslItem {
  return item.title ? item : { ...item, genre: lookUp(KINDS, item.type) ?? 'Document' };
}

const KINDS: Readonly<Record<string, string>> = {
  article: 'Article',
  'article-journal': 'Journal article',
  'article-magazine': 'Magazine article',
  'article-newspaper': 'Newspaper article',
  book: 'Book',
  chapter: 'Chapter',
  'post-weblog': 'Blog post',
  report: 'Report',
  webpage: 'Web page',
};

/** A publisher that is called what its site or series is called is named once. */
function nameOnce(item: CslItem): CslItem {
  return item.publisher === item['container-title'] ? without(item, 'publisher') : item;
}

/** APA has titles in sentence case, and names a body that is the author of its own site or report no second time. */
function inApa(item: CslItem, names: readonly string[]): CslItem {
  const { title, author, language, type } = item;
  const body = author?.length === 1 ? author[0]!.literal : undefined;
  let fitted = title && isEnglish(language) ? { ...item, title: sentenceCase(title, names) } : item;
  if (body === undefined) return fitted;
  if (item.publisher === body) fitted = without(fitted, 'publisher');
  const isOwnSite = item['container-title'] === body && /^(?:webpage|report|post)$/.test(type);
  return isOwnSite ? without(fitted, 'container-title') : fitted;
}

function without(item: CslItem, field: 'publisher' | 'container-title'): CslItem {
  const { [field]: _, ...rest } = item;
  return rest;
}

/** Whether anything is known that a reader could find the work by. */
function isNamed(item: CslItem): boolean {
  return Boolean(item.title ?? item.author ?? item['container-title'] ?? item.URL);
}

/** Without the rules of a style: what happened when, where that is told, and what it rests on. */
function plain(cited: Cited, date: string): Prose {
  const { event, excerpt, sources, chronology, version, link, accessed, speaker } = cited;
  const day = formatInstant(accessed, DAY);
  const entry = exchangeWords().entry(event.title, date, chronology, version, link, day);
  const source = sources.find(({ id }) => id === excerpt?.source);
  if (excerpt && source) {
    return { quote: undefined, paragraphs: [upright(quoteText(excerpt, source, speaker)), upright(entry)] };
  }
  const rest = sources.map((one) =>
    upright(`${attribution(one, { title: 'within' })}.${one.URL ? ` ${one.URL}` : ''}`),
  );
  return { quote: undefined, paragraphs: [upright(entry), ...rest] };
}

function upright(text: string): Run[] {
  return [{ text, italic: false }];
}
