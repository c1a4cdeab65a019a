import { region } from './language.ts';

/** What sort of thing the words of a date name, by which languages choose articles and endings. */
export type DateSort =
  | 'day'
  | 'month'
  | 'year'
  | 'years'
  | 'decade'
  | 'century'
  | 'season'
  | 'division'
  /** “a day in May 2013” */
  | 'some'
  /** “the 25th of a month in 2013” */
  | 'nth'
  /** Words that already say how sure they are, such as “about 1999”. */
  | 'qualified';

/** A date in words, and what they name. */
export interface NamedDate {
  readonly words: string;
  readonly sort: DateSort;
  /** What sort of thing is qualified. */
  readonly of?: DateSort;
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const DIVISIONS = [
  ...['first quarter', 'second quarter', 'third quarter', 'fourth quarter'],
  ...['first third', 'second third', 'last third'],
  ...['first half', 'second half'],
];
const HEMISPHERES = { northern: '(northern hemisphere)', southern: '(southern hemisphere)' };

/** With the article that it takes within a phrase: `the 1990s`. */
const phrase = ({ words, sort }: NamedDate) =>
  sort === 'decade' || sort === 'century' || sort === 'division' ? `the ${words}` : words;

const english = {
  phrase,
  /** Within a stretch: `perhaps 2011 – 2013`. */
  perhaps: (date: NamedDate) => `perhaps ${phrase(date)}`,
  about: (date: NamedDate) => `about ${phrase(date)}`,
  since: (date: NamedDate) => `since ${phrase(date)}`,
  from: (date: NamedDate) => `from ${phrase(date)}`,
  until: (date: NamedDate) => `until ${phrase(date)}`,
  endUnknown: (words: string) => `${words}, end unknown`,
  startUnknown: (words: string) => `${words}, start unknown`,
  orLater: (words: string) => `${words} or later`,
  orEarlier: (words: string) => `${words} or earlier`,
  andLater: (words: string) => `${words} and later`,
  andEarlier: (words: string) => `${words} and earlier`,
  /** `between 17 and 21 May 2013`; `join` puts the two dates together with the words for “and”. */
  between: (_sort: DateSort, join: (and: string) => string) => `between ${join(' and ')}`,

  /** By its first year: `1990s`. */
  decade: (year: number) => `${year}s`,
  /** The same where there is little room. */
  decadeTick: (year: number) => `${year}s`,
  century: (n: number) => `${ordinal(n)} century`,
  millennium: (n: number) => `${ordinal(n)} millennium`,
  beforeChrist: (year: number) => `${year} BC`,
  unknownYear: 'an unknown year',
  /** A year that lies `between 1099 and 1999`. */
  someYear: (between: string) => `a year ${between}`,
  /** When in the calendar: `in 2013`, `in the 1990s`. */
  in: (year: NamedDate) => `in ${phrase(year)}`,
  someMonth: (inYear: string) => `a month ${inYear}`,
  someDay: (inYear: string) => `a day ${inYear}`,
  someDayOf: (month: string) => `a day in ${month}`,
  nthDay: (day: number, inYear: string) => `the ${ordinal(day)} of a month ${inYear}`,
  ofSomeYear: (words: string, inYear: string) => `${words} of a year ${inYear}`,
  ofUnknownYear: (words: string) => `${words} of an unknown year`,
  /** The season by its number, from spring on. */
  season: (n: number, year: string | undefined) => [SEASONS[n], year].filter(Boolean).join(' '),
  hemisphere: (words: string, which: keyof typeof HEMISPHERES) => `${words} ${HEMISPHERES[which]}`,
  /** Quarters, thirds and halves of a year, in this order. */
  division: (n: number, year: string | undefined) =>
    year === undefined ? DIVISIONS[n]! : `${DIVISIONS[n]} of ${year}`,
  estimate: (year: string, range: string) => `about ${year} (${range})`,
  /** What a locale's own date needs to be as the language writes it. */
  polished: (date: string) => date,

  noEnd: 'no end',
  moment: 'less than a second',
  centuries: (n: number) => `${n} centuries`,
};

export type DateWords = typeof english;

/** What dates and lengths of time are said with, beyond what the platform knows of months and numbers. */
export const dateWords = region('dates', english);

/** `1st`, `2nd`, `13th`, `20th` */
function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}
