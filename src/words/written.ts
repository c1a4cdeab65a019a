import { counted, number } from './intl.ts';
import { region } from './language.ts';

const english = {
  /** What is on paper, of how many. */
  ofEvents: (n: number, all: number) => `${number(n)} of ${counted(all, { one: 'event', other: 'events' })}`,
  firstOf: (n: number, all: number) =>
    `The first ${counted(n, { one: 'event', other: 'events' })} of ${number(all)} that match: more would keep the browser busy for minutes. Filter for the others, or export all of them.`,
  filters: 'Filters',
  link: 'Permanent link',
  printed: (day: string) => `Printed on ${day}`,
  withoutScript: 'With JavaScript, this page is a timeline that can be zoomed, filtered and searched.',
};

export type WrittenWords = typeof english;

/** What is said about a chronology that is written out: on paper, and on a page without script. */
export const writtenWords = region('written', english);
