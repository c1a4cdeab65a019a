import { counted, number } from './intl.ts';
import { region } from './language.ts';

const english = {
  activeFilters: 'Active filters',
  clear: 'Clear',
  clearAll: 'Clear all',
  clearFilter: (filter: string) => `Clear ${filter}`,
  with: (actor: string) => `with ${actor}`,
  without: (actor: string) => `without ${actor}`,

  noEvents: 'This chronology has no events yet.',
  noneContains: (terms: readonly string[]) => `No event contains all of: ${terms.join(' · ')}.`,
  noneMatches: 'No event matches all of these filters.',
  clearFilters: 'Clear all filters',
  changes: 'What has changed',
  opened: (date: string, title: string) => `Open: ${date}: ${title}`,
  closed: 'Closed',
  inView: (span: string, events: string) => `${span}: ${events} in view`,
  outOfView: (n: number) => `${number(n)} out of view`,
  backToOpen: 'Back to the open event,',

  startOfRange: 'Start of the range',
  endOfRange: 'End of the range',
  zoom: 'Zoom',
  filter: 'Filter',
  dropRange: 'Drop the range',
  linkNotCopied: 'The link could not be copied',

  showMore: (left: string) => `Show more (${left} left)`,
  showAll: 'Show all',
  noKnownStart: 'No known start',
  matching: (n: number, all: number) => `${counted(n, { one: 'event', other: 'events' })} of ${number(all)}`,
};

export type PlaneWords = typeof english;

/** What the timeline and the list say once a reader acts on them. */
export const planeWords = region('plane', english);
