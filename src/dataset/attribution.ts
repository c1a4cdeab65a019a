import { rowOf } from '../lib/rows.ts';
import { parseEdtf } from '../time/edtf.ts';
import { formatEdtf } from '../time/format.ts';
import { list } from '../words/intl.ts';
import { pageWords } from '../words/page.ts';
import { authorNames } from './authors.ts';
import type { Dataset } from './dataset.ts';
import { issuedAsEdtf } from './issued.ts';
import type { Source } from './schema.ts';

/** What the page calls a source: its short name, else where it appeared, its title or its id. */
export function sourceShortName(source: Source): string {
  return source['container-title-short'] ?? source['container-title'] ?? source.title ?? source.id;
}

/** What the page calls the sources that tell an event, in the order of the chronology. */
export function tellerNames({ sources, sourcesOf }: Dataset, event: number): readonly string[] {
  return [...rowOf(sourcesOf, event)].map((source) => sourceShortName(sources[source]!));
}

/** Who wrote it, as printed: "James Sherr"; undefined where no byline is known. */
export function sourceAuthors(source: Source): string | undefined {
  const names = authorNames(source);
  return names.length > 0 ? list(names) : undefined;
}

/** When it appeared, at the precision that is known: "29 May 2013", "May 2015", "17–21 May 2013". */
export function sourceDate(source: Source): string | undefined {
  if (!source.issued) return undefined;
  const parsed = parseEdtf(issuedAsEdtf(source.issued['date-parts']));
  if (!parsed.ok) return undefined;
  return source.issued.circa ? pageWords().circa(formatEdtf(parsed.date)) : formatEdtf(parsed.date);
}

/** Where the title of a source stands when it is attributed: among the rest, or beside it already. */
type TitlePlace = 'within' | 'beside';

/**
 * Author, where and when, as far as they are known: "James Sherr, Chatham House, 13 June 2013". What appeared nowhere has
 * its title there, if that stands nowhere else.
 */
export function attribution(source: Source, { title }: { readonly title?: TitlePlace } = {}): string {
  const quoted = title === 'within' && source.title ? pageWords().quoted(source.title) : undefined;
  const where = source['container-title'] ?? sourceShortName(source);
  const isRepeated = title !== undefined && where === source.title;
  return [sourceAuthors(source), quoted, isRepeated ? undefined : where, sourceDate(source)]
    .filter((part) => part !== undefined)
    .join(', ');
}
