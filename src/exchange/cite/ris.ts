import { lookUp } from '../../lib/lookUp.ts';
import { type CslItem, isoDate, isoYear } from './item.ts';

const TYPES: Readonly<Record<string, string>> = {
  article: 'GEN',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  'post-weblog': 'BLOG',
  webpage: 'ELEC',
  entry: 'ELEC',
  report: 'RPRT',
  book: 'BOOK',
  chapter: 'CHAP',
};

/** Items in the RIS format, which reference managers import: one line a field, none of them folded. */
export function toRis(items: readonly CslItem[]): string {
  return items.map((item) => `${fieldsOf(item).map(lineOf).join('\r\n')}\r\n`).join('\r\n');
}

type Field = readonly [tag: string, value: string | undefined];

function fieldsOf(item: CslItem): Field[] {
  const [issued] = item.issued?.['date-parts'] ?? [];
  const fields: Field[] = [
    ['TY', lookUp(TYPES, item.type) ?? 'GEN'],
    ...(item.author ?? []).map(
      (name): Field => ['AU', name.literal ?? [name.family, name.given].filter(Boolean).join(', ')],
    ),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['ET', item.version],
    ['PY', issued && isoYear(issued[0] ?? 0)],
    ['DA', issued && dateOf(issued)],
    ['UR', item.URL],
    ['Y2', item.accessed && dateOf(item.accessed['date-parts'][0]!)],
    ['LA', item.language],
    ['N1', looseDate(item)],
    ['N1', item.note],
    ['ID', item.id],
  ];
  return [...fields.filter(([, value]) => value !== undefined), ['ER', '']];
}

function lineOf([tag, value = '']: Field): string {
  return `${tag}  - ${value.replace(/\s+/g, ' ')}`;
}

/** `2013/05/29/`, the parts that are not known left empty. */
function dateOf([year = 0, month, day]: readonly number[]): string {
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${isoYear(year)}/${two(month)}/${two(day)}/`;
}

function looseDate({ issued }: CslItem): string | undefined {
  if (!issued || (!issued.circa && issued['date-parts'].length === 1)) return undefined;
  return `Dated ${issued.circa ? 'about ' : ''}${issued['date-parts'].map(isoDate).join('/')}`;
}
