import { counted, number } from './intl.ts';
import { region } from './language.ts';

const english = {
  /** How a source says something, and what that means. */
  modes: {
    reports: { name: 'reports', meaning: 'The article tells this as fact' },
    attributes: { name: 'attributes', meaning: 'The article gives these as somebody’s words or view' },
    predicts: { name: 'predicts', meaning: 'The article expects this' },
    judges: { name: 'judges', meaning: 'This is the author’s opinion' },
  },
  silent: 'silent',
  legend: 'Legend',
  /** In what accounts differ, and what that means. */
  differences: {
    framing: { name: 'Framing', meaning: 'The same thing, told in other words' },
    certainty: { name: 'Certainty', meaning: 'The same thing, told more or less surely' },
    attribution: { name: 'Attribution', meaning: 'Words and views given to different people' },
    fact: { name: 'Fact', meaning: 'What is told as fact does not agree' },
    'change-over-time': { name: 'Change over time', meaning: 'Told otherwise by later articles' },
  },
  quotes: (n: number) => counted(n, { one: 'quote', other: 'quotes' }),
  editor: 'Editor',
  copied: 'Copied',
  notCopied: 'Not copied',

  /** Why the date is believed. */
  bases: { stated: 'stated in the article', inferred: 'inferred', record: 'general record' },
  whyDate: 'Why this date?',
  says: (source: string) => `${source} says`,
  someArticleSays: 'An article says',
  recordGives: 'The general record gives this date, not an article.',
  noMore: 'The chronology gives no more about this date.',
  dateCode: 'Date code:',

  cite: 'Cite',
  citeEvent: 'Cite this event',
  noQuote: 'The chronology gives no quote for this event, so it cannot be checked here.',
  previous: 'Previous event',
  next: 'Next event',
  filteredOut: 'filtered out',
  actors: 'Actors of this event',
  asRole: (actor: string, role: string) => `${actor}: ${role}`,
  showEventsOf: (actor: string) => `Show the events of ${actor}`,
  noTeller: 'No article is quoted for this event',
  mentionedBy: (n: number, all: number) =>
    `Mentioned by ${number(n)} of ${counted(all, { one: 'article', other: 'articles' })}`,
  compare: 'Compare',
  compareMany: (n: number) => `Compare (${number(n)})`,
  comparisons: 'Comparisons of this event',
  related: 'Related events',
  /** What this event is to the other, and what the other is to this one. */
  relations: {
    'part-of': { to: 'Part of', from: 'Parts' },
    follows: { to: 'Follows', from: 'Followed by' },
    'responds-to': { to: 'Responds to', from: 'Answered by' },
    foreshadows: { to: 'Foreshadows', from: 'Foreshadowed by' },
    contradicts: { to: 'Contradicts', from: 'Contradicted by' },
  },

  /** Whose words they are, before where they are quoted. */
  speakerIn: (speaker: string) => `${speaker}, in`,
  attributedIn: (speaker: string) => `attributed to ${speaker} in`,
  openArticle: 'Open the article, at this quote where the browser can',
  copyQuoteTitle: 'Copy the quote with its source',
  copy: 'Copy',
  /** After “Copy” or “Cite”, for those who do not see where the button stands. */
  quote: 'quote',
  readInContext: 'Read in context',
  readTitle: 'Read the quote in your copy of the article',
  check: 'Check',
  againstCopy: 'against your copy',
  checkTitle: 'Check the quote against your copy of the article',
  intoArticle: (percent: number) => `${number(percent)} % into the article`,
};

export type EventWords = typeof english;

/** What is said of an event and its quotes. */
export const eventWords = region('event', english);
