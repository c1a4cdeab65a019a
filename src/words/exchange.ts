import { counted, list, number, plural } from './intl.ts';
import { region } from './language.ts';

const english = {
  title: 'Export',
  allGoOut: (n: number) => `{events} ${plural(n, { one: 'goes', other: 'go' })} out.`,
  someGoOut: (n: number) => `{events} ${plural(n, { one: 'matches and goes', other: 'match and go' })} out.`,
  saved: (file: string) => `Saved ${file}.`,
  savedWith: (file: string, n: number) =>
    `Saved ${file} with ${counted(n, { one: 'event', other: 'events' })}.`,
  formats: {
    csv: 'A table, one row an event, for spreadsheets',
    json: 'A chronology again, which this page opens and checks',
    jsonld: 'schema.org events, with the quotes as W3C annotations',
    ics: 'For calendars; a loose date takes all the days that it can mean',
    svg: 'The timeline as it is shown, to edit or print at any size',
    png: 'The timeline as it is shown, at twice its size on screen',
    print: 'On paper or as a PDF, with quotes, sources and page numbers',
  },
  print: 'Print',
  notShown: 'The timeline is not shown: turn to it first.',
  notShownYet: 'The timeline is not shown: turn to it to take its picture',
  noPicture: (reason: string) => `The picture could not be made: ${reason}.`,
  tooLarge: 'the picture is too large for this browser',
  pictured: (events: string, span: string, version: string) =>
    `${events} in view of ${span}; version ${version}`,
  madeHere: (version: string) =>
    `Files are made in your browser. Version ${version} of the chronology is told in those that have room for it.`,
  events: (n: number, all: number) => `${number(n)} of ${counted(all, { one: 'event', other: 'events' })}`,

  /** What a file does not hold, and what it says of its events. */
  relationsLeftOut: (n: number) =>
    `${counted(n, { one: 'relation', other: 'relations' })} to events that are not among them ${plural(n, { one: 'is', other: 'are' })} left out of the file; its description says so.`,
  accountsLeftOut: (comparisons: number, stories: number) =>
    `Left out, as they rest on other events too: ${list([
      ...(comparisons > 0 ? [counted(comparisons, { one: 'comparison', other: 'comparisons' })] : []),
      ...(stories > 0 ? [counted(stories, { one: 'story', other: 'stories' })] : []),
    ])}.`,
  outOfYears: (n: number) =>
    `${counted(n, { one: 'event lies', other: 'events lie' })} outside the years 0001–9999, which calendars cannot hold, and ${plural(n, { one: 'is', other: 'are' })} left out.`,
  dated: (date: string, basis: string) => `Date: ${date} (${basis}).`,
  bases: { stated: 'stated in the article', inferred: 'inferred', record: 'general record' },
  looseDay: 'The day is not known: the entry covers all days that are meant.',
  noEnd: 'No end is given.',
  noBeginning: 'No beginning is given.',
  editorNote: (note: string) => `Editor: ${note}`,

  citeEvent: 'Cite this event',
  citeQuote: 'Cite this quote',
  form: 'Form of the citation',
  plain: 'Plain',
  aboutVersion: (version: string) =>
    `Version ${version} is the beginning of the SHA-256 hash of the chronology’s file.`,
  noVersion:
    'The version of the chronology’s file is not known: it has changed since, or cannot be read again.',
  setBy:
    'Chicago (18th edition, notes and bibliography), APA (7th) and MLA (9th) are set by {processor} by Frank Bennett.',
  copy: 'Copy',
  copyText: 'Copy text',
  copyAs: (form: string) => `Copy ${form}`,
  text: 'text',
  copiedAs: (form: string) => `Copied as ${form}`,
  notCopied: 'The browser did not allow copying: select the text and copy it',
  save: (file: string) => `Save ${file}`,
  wasSaved: (file: string) => `Saved ${file}`,
  entry: (title: string, date: string, chronology: string, version: string, link: string, day: string) =>
    `${title} (${date}). ${chronology}, version ${version}. ${link} (accessed ${day}).`,
};

export type ExchangeWords = typeof english;

/** What is said when events are taken along or cited, and in what is made of them where that is prose. */
export const exchangeWords = region('exchange', english);
