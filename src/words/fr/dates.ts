import type { DateWords, NamedDate } from '../dates.ts';

const SEASONS = ['printemps', 'été', 'automne', 'hiver'];
const DIVISIONS = [
  ...['premier trimestre', 'deuxième trimestre', 'troisième trimestre', 'quatrième trimestre'],
  ...['premier quadrimestre', 'deuxième quadrimestre', 'dernier quadrimestre'],
  ...['premier semestre', 'second semestre'],
];
const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** With the article that it takes within a phrase: `le 7 mai 2013`, `les années 1990`, `l’été 2013`. */
function phrase({ words, sort }: NamedDate): string {
  switch (sort) {
    case 'day':
    case 'century':
    case 'division':
      return `le ${words}`;
    case 'season':
      return /^[éah]/.test(words) ? `l’${words}` : `le ${words}`;
    case 'decade':
      return `les ${words}`;
    case 'some':
      return words.replace(/^année /, 'une année ');
    case 'qualified':
      return words.replace(/^(peut-être )?vers /, (_, perhaps = '') => `${perhaps}environ `);
    default:
      return words;
  }
}

/** `jusqu’au 7 mai`, `jusqu’à l’été`, `jusqu’aux années 1990`, `jusqu’en 2013` */
function until(date: NamedDate): string {
  const words = phrase(date);
  if (date.words.startsWith('vers ')) return `jusque ${date.words}`;
  if (words.startsWith('le ')) return `jusqu’au ${words.slice(3)}`;
  if (words.startsWith('les ')) return `jusqu’aux ${words.slice(4)}`;
  return date.sort === 'year' || date.sort === 'month' ? `jusqu’en ${words}` : `jusqu’à ${words}`;
}

/** `d’un mois`, `de mai`, `d’avril` */
const de = (words: string) => (/^[aeiouéàh]/i.test(words) ? `d’${words}` : `de ${words}`);

export const dates: DateWords = {
  phrase,
  perhaps: (date) => `peut-être ${date.sort === 'qualified' ? date.words : phrase(date)}`,
  about: (date) => `vers ${phrase(date)}`,
  since: (date) => `depuis ${phrase(date)}`,
  from: (date) =>
    `à partir ${de(phrase(date)).replace(/^de les? /, (article) => (article === 'de le ' ? 'du ' : 'des '))}`,
  until,
  endUnknown: (words) => `${words}, fin inconnue`,
  startUnknown: (words) => `${words}, début inconnu`,
  orLater: (words) => `${words} ou plus tard`,
  orEarlier: (words) => `${words} ou plus tôt`,
  andLater: (words) => `${words} et plus tard`,
  andEarlier: (words) => `${words} et plus tôt`,
  between: (sort, join) => (sort === 'day' ? `entre le ${join(' et le ')}` : `entre ${join(' et ')}`),

  decade: (year) => `années ${year}`,
  decadeTick: String,
  century: (n) => `${roman(n)} siècle`,
  millennium: (n) => `${roman(n)} millénaire`,
  beforeChrist: (year) => `${year} av. J.-C.`,
  unknownYear: 'année inconnue',
  someYear: (between) => `une année ${between}`,
  in: (year) => {
    if (year.sort === 'century') return `au ${year.words}`;
    if (year.sort === 'decade') return `dans les ${year.words}`;
    if (year.sort === 'years') return `dans les années ${year.words}`;
    return year.sort === 'some' ? `dans une ${year.words}` : `en ${year.words}`;
  },
  someMonth: (inYear) => `un mois ${inYear}`,
  someDay: (inYear) => `un jour ${inYear}`,
  someDayOf: (month) => `un jour ${de(month)}`,
  nthDay: (day, inYear) => `le ${day === 1 ? '1er' : day} d’un mois ${inYear}`,
  ofSomeYear: (words, inYear) => `${words} d’une année ${inYear}`,
  ofUnknownYear: (words) => `${words} d’une année inconnue`,
  season: (n, year) => [SEASONS[n], year].filter(Boolean).join(' '),
  hemisphere: (words, which) => `${words} (hémisphère ${which === 'northern' ? 'nord' : 'sud'})`,
  division: (n, year) => [DIVISIONS[n], year].filter(Boolean).join(' '),
  estimate: (year, range) => `vers ${year} (${range})`,
  // The first of a month is an ordinal: 1er mai, also where a stretch begins on it.
  polished: (date) =>
    date.replace(
      /(^|\D)1(?=(?:(?: ?– ?| et le )\d+)? (?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc))/g,
      (_, before: string) => `${before}1er`,
    ),

  noEnd: 'sans fin',
  moment: 'moins d’une seconde',
  centuries: (n) => `${n} siècles`,
};

/** `XXe`, as centuries are counted; `Ier` for the first. */
function roman(n: number): string {
  let rest = n;
  let numeral = '';
  for (const [value, letters] of ROMAN) {
    for (; rest >= value; rest -= value) numeral += letters;
  }
  return `${numeral}${n === 1 ? 'er' : 'e'}`;
}
