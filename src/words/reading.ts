import { counted, enumerated, number, plural } from './intl.ts';
import { region } from './language.ts';

const quotes = (n: number) => counted(n, { one: 'quote', other: 'quotes' });

const english = {
  folded: (length: string) => `${length} folded`,
  inReadingOrder: (source: string) => `${source}, in reading order`,
  previousOf: (source: string) => `Previous sentence of ${source}`,
  nextOf: (source: string) => `Next sentence of ${source}`,
  previous: 'Previous sentence',
  next: 'Next sentence',
  placeOf: (place: string, all: number) => `${place} of ${number(all)}`,
  firstToLast: 'first line ↓ last line',
  firstToQuote: (n: number) => `first line ↓ quote ${number(n)}`,
  quotesOf: (source: string) => `Quotes of ${source}`,
  quotes,
  someQuotes: (n: number, all: number) => `${number(n)} of ${quotes(all)}`,
  noJump: 'no jump back',
  jumps: (n: number) => counted(n, { one: 'jump back', other: 'jumps back' }),
  firstDrawn: (n: number) => `the first ${number(n)} are drawn`,
  noQuotes: 'No article is quoted for any of these events, so there is nothing to read here.',
  notDrawn: (drawn: number, all: number, others: readonly string[], more: boolean) =>
    `${number(drawn)} of ${number(all)} articles are drawn; filter by source to see others: ${enumerated(others)}${more ? ' …' : ''}`,
  explained:
    'A jump back: a quote whose event was over before that of the quote before it began. The span: from the earliest beginning of an event to the latest.',

  caption: 'Which source tells which event, and how',
  date: 'Date',
  event: 'Event',
  /** After a number. */
  toldNoun: (n: number) => plural(n, { one: 'event', other: 'events' }),
  inAll: 'In all',
  inAllTitle: 'How many articles tell it',
  quotesThat: 'quotes that',
  /** After “quotes that”. */
  modes: { reports: 'report', attributes: 'attribute', predicts: 'predict', judges: 'judge' },
  shown: (n: number, all: number) =>
    `${number(n)} of ${counted(all, { one: 'event', other: 'events' })} shown`,
  silentIn: (source: string) => `silent in ${source}`,
  showToo: (source: string) => `Show what ${source} tells, too`,
  silent: 'Silent in',
  chooseSilent: 'Silent in…',
  silentTitle: 'Only events that an article does not tell',
  several: 'Told by 2 or more',
  order: 'Order of events',
  sorts: { date: 'Sorted by date', tellers: 'Most told first' },
  noneLeft: 'No event is left.',
  showMatching: 'Show all matching events',
  noProof:
    'That several articles tell the same is no proof of it: they may draw on one another, on the same report, or share an opinion.',
  drawOn: 'What they draw on',
  drawOnMeaning:
    'Whose words each article passes on, as far as its quotes name a speaker, and what is known of it:',
  passesOn: (speakers: readonly string[], more: number) =>
    `Quotes ${enumerated(speakers)}${more > 0 ? ` and ${number(more)} more` : ''}.`,
  speakerTimes: (speaker: string, quotes: number) => `${speaker} (${number(quotes)})`,
  pages: 'Pages of the coverage',
  before: 'Before',
  nextPage: 'Next',
  range: (from: number, to: number, all: number) => `${number(from)}–${number(to)} of ${number(all)}`,
  pageOf: (pages: number) => `Page {field} of ${number(pages)}`,
};

export type ReadingWords = typeof english;

/** What the reading order and the coverage say. */
export const readingWords = region('reading', english);
