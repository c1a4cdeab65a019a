import { counted, enumerated, number, plural } from '../intl.ts';
import type { ReadingWords } from '../reading.ts';

const quotes = (n: number) => counted(n, { one: 'citation', other: 'citations' });

export const reading: ReadingWords = {
  folded: (length) => `${length} en repli`,
  inReadingOrder: (source) => `${source}, au fil de la lecture`,
  previousOf: (source) => `Phrase précédente de ${source}`,
  nextOf: (source) => `Phrase suivante de ${source}`,
  previous: 'Phrase précédente',
  next: 'Phrase suivante',
  placeOf: (place, all) => `${place} sur ${number(all)}`,
  firstToLast: 'première ligne ↓ dernière ligne',
  firstToQuote: (n) => `première ligne ↓ citation ${number(n)}`,
  quotesOf: (source) => `Citations de ${source}`,
  quotes,
  someQuotes: (n, all) => `${number(n)} sur ${quotes(all)}`,
  noJump: 'aucun retour en arrière',
  jumps: (n) => counted(n, { one: 'retour en arrière', other: 'retours en arrière' }),
  firstDrawn: (n) => `les ${number(n)} premières sont tracées`,
  noQuotes: 'Aucun article n’est cité pour ces événements, il n’y a donc rien à lire ici.',
  notDrawn: (drawn, all, others, more) =>
    `${number(drawn)} articles sur ${number(all)} sont tracés ; filtrer par source pour voir les autres : ${enumerated(others)}${more ? '…' : ''}`,
  explained:
    'Retour en arrière : une citation dont l’événement était terminé avant que ne commence celui de la citation précédente. Période : du premier début d’un événement au dernier.',

  caption: 'Quelle source rapporte quel événement, et comment',
  date: 'Date',
  event: 'Événement',
  toldNoun: (n) => plural(n, { one: 'événement', other: 'événements' }),
  inAll: 'En tout',
  inAllTitle: 'Combien d’articles le rapportent',
  quotesThat: 'citations qui',
  modes: { reports: 'rapportent', attributes: 'attribuent', predicts: 'prédisent', judges: 'jugent' },
  shown: (n, all) => `${number(n)} sur ${counted(all, { one: 'événement', other: 'événements' })} à l’écran`,
  silentIn: (source) => `silence : ${source}`,
  showToo: (source) => `Afficher aussi ce que rapporte ${source}`,
  silent: 'Silence de',
  chooseSilent: 'Silence de…',
  silentTitle: 'Seulement les événements qu’un article ne rapporte pas',
  several: 'Rapporté par 2 ou plus',
  order: 'Ordre des événements',
  sorts: { date: 'Par date', tellers: 'Les plus rapportés d’abord' },
  noneLeft: 'Il ne reste aucun événement.',
  showMatching: 'Afficher tous les événements retenus',
  noProof:
    'Que plusieurs articles disent la même chose ne la prouve pas : ils peuvent se reprendre, reprendre la même dépêche ou partager une opinion.',
  drawOn: 'Ce sur quoi ils s’appuient',
  drawOnMeaning:
    'De qui chaque article transmet les paroles, si ses citations nomment quelqu’un, et ce que l’on sait de lui :',
  passesOn: (speakers, more) =>
    `Cite ${enumerated(speakers)}${more > 0 ? ` et ${counted(more, { one: 'autre', other: 'autres' })}` : ''}.`,
  speakerTimes: (speaker, times) => `${speaker} (${number(times)})`,
  pages: 'Pages de la couverture',
  before: 'Avant',
  nextPage: 'Après',
  range: (from, to, all) => `${number(from)}–${number(to)} sur ${number(all)}`,
  pageOf: (pages) => `Page {field} sur ${number(pages)}`,
};
