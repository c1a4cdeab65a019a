import { number, plural } from '../intl.ts';
import type { PlaneWords } from '../plane.ts';

export const plane: PlaneWords = {
  activeFilters: 'Filtres actifs',
  clear: 'Effacer',
  clearAll: 'Tout effacer',
  clearFilter: (filter) => `Effacer ${filter}`,
  with: (actor) => `avec ${actor}`,
  without: (actor) => `sans ${actor}`,

  noEvents: 'Cette chronologie n’a pas encore d’événement.',
  noneContains: (terms) => `Aucun événement ne contient à la fois : ${terms.join(' · ')}.`,
  noneMatches: 'Aucun événement ne répond à tous ces filtres.',
  clearFilters: 'Effacer tous les filtres',
  changes: 'Ce qui a changé',
  opened: (date, title) => `Ouvert : ${date} : ${title}`,
  closed: 'Fermé',
  inView: (span, events) => `${span} : ${events} en vue`,
  outOfView: (n) => `${number(n)} hors de vue`,
  backToOpen: 'Retour à l’événement ouvert,',

  startOfRange: 'Début de l’intervalle',
  endOfRange: 'Fin de l’intervalle',
  zoom: 'Zoomer',
  filter: 'Filtrer',
  dropRange: 'Abandonner l’intervalle',
  linkNotCopied: 'Le lien n’a pas pu être copié',

  showMore: (left) => `Afficher plus (encore ${left})`,
  showAll: 'Tout afficher',
  noKnownStart: 'Début inconnu',
  matching: (n, all) =>
    `${number(n)} sur ${number(all)} ${plural(all, { one: 'événement', other: 'événements' })}`,
};
