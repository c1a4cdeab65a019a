import type { AccountsWords } from '../accounts.ts';
import { counted, number, plural } from '../intl.ts';

export const accounts: AccountsWords = {
  generalRecord: 'Connu par ailleurs',
  knownElsewhere: 'Connu par ailleurs, et non par les articles.',
  howFar: 'Sa place dans l’article',
  percentIn: (percent) => `à ${number(percent)} %`,
  openEvent: (title) => `Ouvrir l’événement : ${title}`,
  open: 'Ouvrir',
  comparesNone: 'Cette chronologie ne compare aucun récit.',
  intro:
    'Où les récits divergent : entre eux, en eux-mêmes ou de ce qui est connu par ailleurs. Les mots se font face ; ce qu’il faut en conclure est laissé au lecteur.',
  withItself: 'avec lui-même',
  aboutMatching: (n, all) =>
    `${number(n)} sur ${counted(all, { one: 'comparaison', other: 'comparaisons' })} ${plural(n, { one: 'porte', other: 'portent' })} sur des événements retenus`,
  showAll: 'Tout afficher',
  accounts: 'Récits',
  about: 'Sujet',
  eventsCompared: 'Événements comparés',
  key: '{sample} ici, et non dans les articles : les mots qui disent qui parle et avec quelle assurance, comme « claims », « may » ou « only ». Un clic sur une citation la montre dans son contexte.',
  underlined: 'Soulignés',
  allComparisons: 'Toutes les comparaisons',
  previous: 'Comparaison précédente',
  next: 'Comparaison suivante',

  story: (title) => `Récit : ${title}`,
  noStory: 'Cette chronologie n’a pas de récit à raconter.',
  openInDatelines: 'Ouvrir dans Datelines',
  copyStepLink: 'Copier le lien vers cette étape',
  copyEmbedCode: 'Copier le code d’intégration du récit',
  leave: 'Quitter le récit',
  leftOut: 'Les filtres excluent cet événement.',
  showAllEvents: 'Afficher tous les événements',
  allQuotes: 'Toutes les citations',
  back: 'Retour',
  again: 'Recommencer',
  finish: 'Terminer',
  nextStep: 'Suivant',
};
