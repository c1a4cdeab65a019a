import { counted, number, plural } from './intl.ts';
import { region } from './language.ts';

const english = {
  generalRecord: 'General record',
  knownElsewhere: 'Known from elsewhere, not from the articles.',
  howFar: 'How far into the article it stands',
  percentIn: (percent: number) => `${number(percent)} % in`,
  openEvent: (title: string) => `Open the event: ${title}`,
  open: 'Open',
  comparesNone: 'This chronology compares no accounts.',
  intro:
    'Where accounts differ: from each other, within themselves, or from the general record. The words stand side by side; what follows from them is left to the reader.',
  withItself: 'with itself',
  aboutMatching: (n: number, all: number) =>
    `${number(n)} of ${counted(all, { one: 'comparison', other: 'comparisons' })} ${plural(n, { one: 'is', other: 'are' })} about events that match`,
  showAll: 'Show all',
  accounts: 'Accounts',
  about: 'About',
  eventsCompared: 'Events compared',
  key: '{sample} here, not in the articles: words that say who speaks and how surely, such as “claims”, “may” or “only”. Press a quote to read it in its context.',
  underlined: 'Underlined',
  allComparisons: 'All comparisons',
  previous: 'Previous comparison',
  next: 'Next comparison',

  story: (title: string) => `Story: ${title}`,
  noStory: 'This chronology has no story to tell.',
  openInDatelines: 'Open in Datelines',
  copyStepLink: 'Copy link to this step',
  copyEmbedCode: 'Copy code to embed the story',
  leave: 'Leave the story',
  leftOut: 'The filters leave this event out.',
  showAllEvents: 'Show all events',
  allQuotes: 'All quotes',
  back: 'Back',
  again: 'Again',
  finish: 'Finish',
  nextStep: 'Next',
};

export type AccountsWords = typeof english;

/** What is said around comparisons and stories. */
export const accountsWords = region('accounts', english);
