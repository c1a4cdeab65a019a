import { civil } from '../calendar.ts';
import type { EdtfPoint } from '../edtf/types.ts';
import { and, dash, formatAt, formatBetween, YEAR } from './intl.ts';

/** A year in words: `1990s`, and how it reads after “in”, “since” or “of”: `the 1990s`. */
export interface YearWords {
  readonly alone: string;
  readonly inPhrase: string;
}

/** The words for the year of a date, its digits all given or not: `2013`, `1990s`, `20th century`, `200–191 BC`. */
export function yearWords(point: EdtfPoint, locale: string): YearWords {
  const from = point.earliest;
  const to = point.latest - 1;
  const firstX = point.year.indexOf('X');
  if (firstX < 0) {
    const year = formatAt(locale, YEAR, from);
    return { alone: year, inPhrase: `in ${year}` };
  }
  if (point.year.endsWith('XXXX')) return { alone: 'an unknown year', inPhrase: 'in an unknown year' };
  if (!/^-?\d+X+$/.test(point.year)) {
    const range = `between ${formatBetween(locale, YEAR, from, to, and)}`;
    return { alone: `a year ${range}`, inPhrase: range };
  }
  const named = nameOfYears(point.year.replaceAll('X', ''), civil(from).year);
  if (named !== undefined) return { alone: named, inPhrase: `in the ${named}` };
  const range = formatBetween(locale, YEAR, from, to, dash);
  return { alone: range, inPhrase: `in ${range}` };
}

/** A name is only given where it means these very years, or all but one: not before the second century. */
function nameOfYears(leading: string, firstYear: number): string | undefined {
  if (firstYear < 100) return undefined;
  if (leading.length === 3) return `${Number(leading)}0s`;
  const next = Number(leading) + 1;
  return `${ordinal(next)} ${leading.length === 2 ? 'century' : 'millennium'}`;
}

/** `1st`, `2nd`, `13th`, `20th`. */
export function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  const suffix = teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
}
