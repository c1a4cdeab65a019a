import type { Actor, EventRecord, Excerpt, Source } from '../../dataset/schema.ts';
import type { Ms } from '../../time/span.ts';
import { inQuotes } from '../quoteText.ts';

/** An item of CSL-JSON, as far as chronologies have its fields. */
export type CslItem = Omit<Source, 'text' | 'notes'> & {
  readonly accessed?: { readonly 'date-parts': number[][] };
  readonly version?: string;
  readonly note?: string;
  /** What kind of work it is, where it has no title. */
  readonly genre?: string;
};

/** What is cited: an event of a chronology, or one of its quotes. */
export interface Cited {
  readonly event: EventRecord;
  readonly excerpt?: Excerpt | undefined;
  /** To whom the article attributes it. */
  readonly speaker?: Actor | undefined;
  /** The sources that the event quotes, in their order. */
  readonly sources: readonly Source[];
  /** Title of the chronology, its language, and the short form of its hash. */
  readonly chronology: string;
  readonly language?: string | undefined;
  readonly version: string;
  /** Proper names, which keep their capitals wherever they stand. */
  readonly names: readonly string[];
  /** The permanent link of the event or quote. */
  readonly link: string;
  /** When it is cited, by the reader’s own clock. */
  readonly accessed: Ms;
}

/**
 * What a citation lists. Of a quote: its article, then the entry of the chronology that it was found in. Of an event:
 * the entry, then the articles that it rests on. Nothing is listed that is not known, such as a title or a byline.
 */
export function itemsOf(cited: Cited): CslItem[] {
  const { excerpt, sources } = cited;
  if (!excerpt) return [entryItem(cited), ...sources.map((source) => articleItem(source, cited))];
  const source = sources.find(({ id }) => id === excerpt.source);
  const note = `${cited.speaker ? `Attributed to ${cited.speaker.name}: ` : ''}${inQuotes(excerpt.exact)}`;
  const article = source && { ...articleItem(source, cited), note };
  return [...(article ? [article] : []), entryItem(cited)];
}

function entryItem({ event, sources, chronology, language, version, link, accessed }: Cited): CslItem {
  // An event may be called what a source is; the items of a citation may not.
  let { id } = event;
  while (sources.some((source) => source.id === id)) id += '-entry';
  return {
    id,
    type: 'entry',
    title: event.title,
    'container-title': chronology,
    version,
    URL: link,
    accessed: dayOf(accessed),
    ...(language && { language }),
  };
}

function articleItem({ text, notes, ...item }: Source, { accessed }: Cited): CslItem {
  return item.URL === undefined ? item : { ...item, accessed: dayOf(accessed) };
}

/** "2013-05-29", as far as it is known; "-0043" is 44 BC. */
export function isoDate([year = 0, ...rest]: readonly number[]): string {
  return [isoYear(year), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}

export function isoYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** The day of an instant, as CSL-JSON has it. */
function dayOf(t: Ms): { 'date-parts': number[][] } {
  const date = new Date(t);
  return { 'date-parts': [[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]] };
}
