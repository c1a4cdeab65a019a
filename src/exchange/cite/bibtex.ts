import { lookUp } from '../../lib/lookUp.ts';
import { type CslItem, isoDate } from './item.ts';

const TYPES: Readonly<Record<string, string>> = {
  article: 'article',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  report: 'techreport',
};

/** The field that holds the container, by the type of the entry; `misc` has none of its own. */
const CONTAINERS: Readonly<Record<string, string>> = {
  article: 'journal',
  incollection: 'booktitle',
  techreport: 'series',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Items as BibTeX in UTF-8, with the fields `url` and `urldate` that biblatex and most styles know. */
export function toBibTex(items: readonly CslItem[]): string {
  return `${items.map(entryOf).join('\n\n')}\n`;
}

function entryOf(item: CslItem): string {
  const type = lookUp(TYPES, item.type) ?? 'misc';
  const [issued = []] = item.issued?.['date-parts'] ?? [];
  const [year, month, day] = issued;
  const isReport = type === 'techreport';
  const { 'container-title': container } = item;
  const publisher = item.publisher ?? (isReport ? container : undefined);
  const fields: [name: string, value: string | undefined][] = [
    ['author', item.author && braced(item.author.map(nameOf).join(' and '))],
    // A second pair of braces keeps the capitals as they are printed.
    ['title', item.title && `{${braced(escapeTex(item.title))}}`],
    [
      CONTAINERS[type] ?? 'howpublished',
      container && !(isReport && container === publisher) ? braced(escapeTex(container)) : undefined,
    ],
    // A report must have an institution.
    [isReport ? 'institution' : 'publisher', publisher && braced(escapeTex(publisher))],
    ['edition', item.version && braced(`version ${escapeTex(item.version)}`)],
    ['year', year === undefined ? undefined : braced(`${year}`)],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : braced(`${day}`)],
    ['url', item.URL && braced(item.URL.replace(/[{}\\]/g, encodeURIComponent))],
    ['urldate', item.accessed && braced(isoDate(item.accessed['date-parts'][0]!))],
    ['note', noteOf(item)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return `@${type}{${item.id},\n${lines.join('\n')}\n}`;
}

/** The quote, and that the date is loose or a range, for which BibTeX has no field. */
function noteOf({ issued, note }: CslItem): string | undefined {
  const range = issued?.['date-parts'].map(isoDate).join('/');
  const loose = issued?.circa || (issued && issued['date-parts'].length > 1);
  const parts = [loose ? `dated ${issued?.circa ? 'about ' : ''}${range}` : undefined, note];
  const words = parts.filter((part) => part !== undefined).join('; ');
  return words === '' ? undefined : braced(escapeTex(words));
}

function nameOf({ family, given, literal }: NonNullable<CslItem['author']>[number]): string {
  if (literal) return braced(escapeTex(literal));
  // Several words without a comma would be taken for given and family names.
  if (family && !given && /\s/.test(family)) return braced(escapeTex(family));
  return [family, given].flatMap((part) => (part ? [namePart(part)] : [])).join(', ');
}

/** “and” stands between names and a comma between their parts: in braces they are neither. */
function namePart(part: string): string {
  const text = escapeTex(part);
  return /,|(^|\s)and(\s|$)/i.test(text) ? braced(text) : text;
}

function braced(text: string): string {
  return `{${text}}`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // By name, because braces must stand in pairs.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** The text as TeX shows it: what TeX gives a meaning to is escaped. */
function escapeTex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\~^{}&%$#_]/g, (character) => SPECIAL[character] ?? `\\${character}`);
}
