import type { CheckWords } from '../check.ts';
import { counted, list, number, plural } from '../intl.ts';

const places = (n: number) => counted(n, { one: 'endroit', other: 'endroits' });

export const check: CheckWords = {
  title: 'Comparer à votre copie',
  article: 'Article',
  openArticle: 'Ouvrir l’article',
  another: 'Vérifier une autre copie',
  lookingUp: 'Recherche de ses citations…',
  quotesNothing: (source) => `La chronologie ne cite rien de ${source}.`,
  noneStands: (all, source) => `Aucune des ${number(all)} citations de ${source} ne se trouve dans ce texte.`,
  someStand: (n, all, source) =>
    `Seulement ${number(n)} des ${number(all)} citations de ${source} ${plural(n, { one: 'se trouve', other: 'se trouvent' })} dans ce texte.`,
  identical: 'C’est, au caractère près, le texte dont la chronologie est tirée.',
  seems: (source, n, all) =>
    `Ce semble être ${source} : ${number(n)} de ses ${number(all)} citations ${plural(n, { one: 's’y trouve', other: 's’y trouvent' })}.`,
  checkAs: (source) => `Vérifier comme ${source}`,
  showAnyway: 'Afficher quand même',
  named: (file) => `${file} :`,

  drop: 'Déposer l’article ici : une page enregistrée (.html), un texte (.txt) ou du Markdown (.md)',
  choose: 'Choisir un fichier',
  paste: 'Ou coller son texte, ou le code source de sa page',
  checkText: 'Vérifier ce texte',
  promise:
    'Rien ne quitte votre navigateur : l’article n’est lu que sur cette page, et oublié dès que vous la quittez.',

  quotes: 'Citations',
  copy: 'Votre copie',
  nowhere: 'Cette citation ne se trouve pas dans votre copie.',
  departs: 'Cette citation ne se trouve pas dans votre copie. Elle commence ici, puis diffère.',
  before: 'Afficher ce qui précède',
  after: 'Afficher la suite',

  steps: {
    SPACES: 'les espaces',
    QUOTES: 'les guillemets',
    DASHES: 'les tirets',
    FORMS: 'les ligatures ou les accents',
    HYPHENS: 'les césures',
    CAPITALS: 'les majuscules',
  },
  missing: 'Introuvable',
  exact: 'Exacte',
  alike: (steps) => `Identique, sauf ${list(steps)}`,
  byContext: (how, n) => `${how} ; présente à ${places(n)}, désignée par son contexte`,
  ambiguous: (how, n) => `${how} ; présente à ${places(n)}, sans que son contexte dise lequel`,
  differs: (after, quote, copy) =>
    `Après « …${after} », la citation porte « ${quote} », cette copie « ${copy} »`,
  found: (n, all, counts) =>
    `${number(n)} sur ${counted(all, { one: 'citation', other: 'citations' })} : ${counts.join(', ')}.`,
  counts: {
    exact: (n) => `${number(n)} ${plural(n, { one: 'exacte', other: 'exactes' })}`,
    alike: (n) => `${number(n)} à la graphie près`,
    ambiguous: (n) => `${number(n)} à plusieurs endroits`,
    missing: (n) => `${number(n)} ${plural(n, { one: 'introuvable', other: 'introuvables' })}`,
  },
  faults: {
    empty: 'C’est vide. Choisir la page enregistrée ou le texte de l’article.',
    'no words':
      'Aucun mot n’y figure : la page compose peut-être son texte par un script. Copier le texte depuis la page et le coller ici.',
    pdf: 'C’est un PDF, que cette page ne sait pas lire. L’ouvrir, sélectionner tout son texte, le copier et le coller ici.',
    archive:
      'C’est une archive ou un fichier de traitement de texte. L’enregistrer en texte brut ou en page web, ou coller son texte ici.',
    binary:
      'Ce n’est pas un texte : une image ou un programme, peut-être. Choisir un fichier .txt, .html ou .md.',
    'too large': 'C’est plus grand que 50 Mo. Enregistrer l’article seul, ou coller son texte ici.',
    unreadable: 'Le navigateur n’a pas pu le lire. A-t-il été déplacé ou renommé ? Le choisir à nouveau.',
  },
};
