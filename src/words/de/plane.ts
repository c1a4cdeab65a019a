import { number, plural } from '../intl.ts';
import type { PlaneWords } from '../plane.ts';

export const plane: PlaneWords = {
  activeFilters: 'Gesetzte Filter',
  clear: 'Löschen',
  clearAll: 'Alle löschen',
  clearFilter: (filter) => `${filter} löschen`,
  with: (actor) => `mit ${actor}`,
  without: (actor) => `ohne ${actor}`,

  noEvents: 'Diese Chronologie hat noch keine Ereignisse.',
  noneContains: (terms) => `Kein Ereignis enthält alles von: ${terms.join(' · ')}.`,
  noneMatches: 'Kein Ereignis passt zu allen diesen Filtern.',
  clearFilters: 'Alle Filter löschen',
  changes: 'Was sich geändert hat',
  opened: (date, title) => `Offen: ${date}: ${title}`,
  closed: 'Geschlossen',
  inView: (span, events) => `${span}: ${events} im Bild`,
  outOfView: (n) => `${number(n)} außerhalb der Ansicht`,
  backToOpen: 'Zurück zum offenen Ereignis,',

  startOfRange: 'Beginn des Bereichs',
  endOfRange: 'Ende des Bereichs',
  zoom: 'Zoomen',
  filter: 'Filtern',
  dropRange: 'Bereich verwerfen',
  linkNotCopied: 'Der Link konnte nicht kopiert werden',

  showMore: (left) => `Mehr zeigen (noch ${left})`,
  showAll: 'Alle zeigen',
  noKnownStart: 'Beginn unbekannt',
  matching: (n, all) =>
    `${number(n)} von ${number(all)} ${plural(all, { one: 'Ereignis', other: 'Ereignissen' })}`,
};
