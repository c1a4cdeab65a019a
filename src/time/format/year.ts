import { dateWords, type NamedDate } from '../../words/dates.ts';
import { civil } from '../calendar.ts';
import type { EdtfPoint } from '../edtf/types.ts';
import { dash, formatAt, formatBetween, YEAR } from './intl.ts';

/** A year in words: `1990s`, and when that is: `in the 1990s`. */
export interface YearWords {
  readonly alone: NamedDate;
  readonly inPhrase: string;
}

/** The words for the year of a date, its digits all given or not: `2013`, `1990s`, `20th century`, `200–191 BC`. */
export function yearWords(point: EdtfPoint, locale: string): YearWords {
  const words = dateWords();
  const from = point.earliest;
  const to = point.latest - 1;
  const within = (alone: NamedDate): YearWords => ({ alone, inPhrase: words.in(alone) });
  if (!point.year.includes('X')) return within({ words: formatAt(locale, YEAR, from), sort: 'year' });
  if (point.year.endsWith('XXXX')) return within({ words: words.unknownYear, sort: 'some' });
  if (!/^-?\d+X+$/.test(point.year)) {
    const range = words.between('year', (and) => formatBetween(locale, YEAR, from, to, () => and));
    return { alone: { words: words.someYear(range), sort: 'some' }, inPhrase: range };
  }
  const named = nameOfYears(point.year.replaceAll('X', ''), civil(from).year);
  return within(named ?? { words: formatBetween(locale, YEAR, from, to, dash), sort: 'years' });
}

/** A name is only given where it means these very years, or all but one: not before the second century. */
function nameOfYears(leading: string, firstYear: number): NamedDate | undefined {
  if (firstYear < 100) return undefined;
  const { decade, century, millennium } = dateWords();
  if (leading.length === 3) return { words: decade(Number(`${leading}0`)), sort: 'decade' };
  const next = Number(leading) + 1;
  return { words: leading.length === 2 ? century(next) : millennium(next), sort: 'century' };
}
