import type { DateWords, NamedDate } from '../dates.ts';

const SEASONS = ['Frühling', 'Sommer', 'Herbst', 'Winter'];
const DIVISIONS = [
  ...['erstes Quartal', 'zweites Quartal', 'drittes Quartal', 'viertes Quartal'],
  ...['erstes Drittel', 'zweites Drittel', 'letztes Drittel'],
  ...['erstes Halbjahr', 'zweites Halbjahr'],
];

/** In the dative, which stands after “seit”, “zwischen” and “von”: `den 1990er-Jahren`, `dem 7. Mai 2013`. */
function dative(named: NamedDate): string {
  const { words, sort } = named;
  switch (sort) {
    case 'day':
    case 'century':
      return `dem ${words}`;
    case 'decade':
      return `den ${words}n`;
    case 'division':
      return `dem ${words.replace('es ', 'en ')}`;
    case 'some':
      return words.replace(/^(ein|unbekanntes) /, (_, first) =>
        first === 'ein' ? 'einem ' : 'einem unbekannten ',
      );
    case 'nth':
      return words.replace(/^der /, 'dem ');
    case 'qualified': {
      const { hedge, date } = withoutHedge(named);
      return hedge + dative(date);
    }
    default:
      return words;
  }
}

/** How sure a date is, as phrases say it, and the date itself: `vielleicht etwa ` and `7. Mai 2013` of „vielleicht um den 7. Mai 2013“. */
function withoutHedge({ words, of = 'year' }: NamedDate): { hedge: string; date: NamedDate } {
  const [hedge, perhaps = '', about] = /^(vielleicht )?(um (?:den )?|etwa )?/.exec(words)!;
  return {
    hedge: perhaps + (about ? 'etwa ' : ''),
    date: { words: words.slice(hedge.length), sort: of },
  };
}

function until(date: NamedDate): string {
  if (date.sort === 'qualified') {
    const { hedge, date: bare } = withoutHedge(date);
    return until(bare).replace(/^bis /, `bis ${hedge}`);
  }
  if (date.sort === 'decade') return `bis in die ${date.words}`;
  const words = dative(date);
  return words.startsWith('dem ')
    ? `bis zum ${words.slice(4)}`
    : `bis ${date.sort === 'some' ? 'zu ' : ''}${words}`;
}

export const dates: DateWords = {
  phrase: dative,
  perhaps: ({ words }) => `vielleicht ${words}`,
  about: ({ words, sort }) =>
    sort === 'year' ? `um ${words}` : sort === 'day' ? `um den ${words}` : `etwa ${words}`,
  since: (date) => `seit ${dative(date)}`,
  from: (date) => `ab ${dative(date)}`,
  until,
  endUnknown: (words) => `${words}, Ende unbekannt`,
  startUnknown: (words) => `${words}, Beginn unbekannt`,
  orLater: (words) => `${words} oder später`,
  orEarlier: (words) => `${words} oder früher`,
  andLater: (words) => `${words} und später`,
  andEarlier: (words) => `${words} und früher`,
  between: (sort, join) =>
    sort === 'day' ? `zwischen dem ${join(' und dem ')}` : `zwischen ${join(' und ')}`,

  decade: (year) => `${year}er-Jahre`,
  decadeTick: (year) => `${year}er`,
  century: (n) => `${n}. Jahrhundert`,
  millennium: (n) => `${n}. Jahrtausend`,
  beforeChrist: (year) => `${year} v. Chr.`,
  unknownYear: 'unbekanntes Jahr',
  someYear: (between) => `ein Jahr ${between}`,
  in: (year) => {
    if (year.sort === 'year') return `im Jahr ${year.words}`;
    if (year.sort === 'years') return `in den Jahren ${year.words}`;
    return `in ${dative(year)}`.replace('in dem ', 'im ');
  },
  someMonth: (inYear) => `ein Monat ${inYear}`,
  someDay: (inYear) => `ein Tag ${inYear}`,
  someDayOf: (month) => `ein Tag im ${month}`,
  nthDay: (day, inYear) => `der ${day}. eines Monats ${inYear}`,
  ofSomeYear: (words, inYear) => `${words} eines Jahres ${inYear}`,
  ofUnknownYear: (words) => `${words} eines unbekannten Jahres`,
  season: (n, year) => [SEASONS[n], year].filter(Boolean).join(' '),
  hemisphere: (words, which) => `${words} (${which === 'northern' ? 'Nord' : 'Süd'}halbkugel)`,
  division: (n, year) => [DIVISIONS[n], year].filter(Boolean).join(' '),
  estimate: (year, range) => `um ${year} (${range})`,
  polished: (date) => date,

  noEnd: 'kein Ende',
  moment: 'weniger als eine Sekunde',
  centuries: (n) => `${n} Jahrhunderte`,
};
