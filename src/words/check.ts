import { counted, list, number, plural } from './intl.ts';
import { region } from './language.ts';

const quotes = (n: number) => counted(n, { one: 'quote', other: 'quotes' });

const english = {
  title: 'Check against your copy',
  article: 'Article',
  openArticle: 'Open the article',
  another: 'Check another copy',
  lookingUp: 'Looking its quotes up…',
  quotesNothing: (source: string) => `The chronology quotes nothing of ${source}.`,
  noneStands: (all: number, source: string) => `None of the ${quotes(all)} of ${source} stands in this text.`,
  someStand: (n: number, all: number, source: string) =>
    `Only ${number(n)} of the ${quotes(all)} of ${source} ${plural(n, { one: 'stands', other: 'stand' })} in this text.`,
  identical: 'It is, to the character, the text that the chronology was made from.',
  seems: (source: string, n: number, all: number) =>
    `It seems to be ${source}: ${number(n)} of its ${quotes(all)} ${plural(n, { one: 'stands', other: 'stand' })} in it.`,
  checkAs: (source: string) => `Check it as ${source}`,
  showAnyway: 'Show it all the same',
  named: (file: string) => `${file}:`,

  drop: 'Drop the article here: a saved page (.html), a text (.txt) or Markdown (.md)',
  choose: 'Choose a file',
  paste: 'Or paste its text, or the source of its page',
  checkText: 'Check this text',
  promise:
    'Nothing leaves your browser: the article is read on this page alone, and forgotten when you leave it.',

  quotes: 'Quotes',
  copy: 'Your copy',
  nowhere: 'This quote does not stand in your copy.',
  departs: 'This quote does not stand in your copy. It begins here, then reads otherwise.',
  before: 'Show what comes before',
  after: 'Show what follows',

  /** What is passed over when texts are compared. */
  steps: {
    SPACES: 'white space',
    QUOTES: 'quotation marks',
    DASHES: 'dashes',
    FORMS: 'ligatures or accents',
    HYPHENS: 'hyphenation',
    CAPITALS: 'capitals',
  },
  missing: 'Not found',
  exact: 'Exact',
  alike: (steps: readonly string[]) => `The same but for ${list(steps)}`,
  byContext: (how: string, places: number) =>
    `${how}; stands in ${counted(places, { one: 'place', other: 'places' })}, told by its context`,
  ambiguous: (how: string, places: number) =>
    `${how}; stands in ${counted(places, { one: 'place', other: 'places' })}, its context does not tell which`,
  differs: (after: string, quote: string, copy: string) =>
    `After “…${after}” the quote has “${quote}”, this copy “${copy}”`,
  found: (n: number, all: number, counts: readonly string[]) =>
    `${number(n)} of ${quotes(all)} found: ${counts.join(', ')}.`,
  counts: {
    exact: (n: number) => `${number(n)} exact`,
    alike: (n: number) => `${number(n)} the same but for how they are written`,
    ambiguous: (n: number) => `${number(n)} in several places`,
    missing: (n: number) => `${number(n)} not found`,
  },
  faults: {
    empty: 'It is empty. Choose the saved page or the text of the article.',
    'no words':
      'It has no words on it: the page may build its text by a script. Copy the text from the page and paste it here.',
    pdf: 'It is a PDF, which this page cannot read. Open it, select all of its text, copy it and paste it here.',
    archive:
      'It is an archive or a word processor’s file. Save it as plain text or as a web page, or paste its text here.',
    binary: 'It is no text: a picture or a program, perhaps. Choose a .txt, .html or .md file.',
    'too large': 'It is larger than 50 MB. Save the article alone, or paste its text here.',
    unreadable: 'The browser could not read it. Was it moved or renamed? Choose it again.',
  },
};

export type CheckWords = typeof english;

/** What is said while quotes are checked against a reader's copy. */
export const checkWords = region('check', english);
