import type { ExchangeWords } from '../exchange.ts';
import { counted, list, number, plural } from '../intl.ts';

export const exchange: ExchangeWords = {
  title: 'Exporter',
  allGoOut: (n) => `{events} ${plural(n, { one: 'sera exporté', other: 'seront exportés' })}.`,
  someGoOut: (n) =>
    `{events} ${plural(n, { one: 'est retenu et sera exporté', other: 'sont retenus et seront exportés' })}.`,
  saved: (file) => `${file} enregistré.`,
  savedWith: (file, n) => `${file} enregistré avec ${counted(n, { one: 'événement', other: 'événements' })}.`,
  formats: {
    csv: 'Un tableau, une ligne par événement, pour les tableurs',
    json: 'À nouveau une chronologie, que cette page ouvre et vérifie',
    jsonld: 'Événements schema.org, avec les citations en annotations W3C',
    ics: 'Pour les agendas ; une date vague occupe tous les jours possibles',
    svg: 'La frise telle qu’affichée, à modifier ou à imprimer à toute taille',
    png: 'La frise telle qu’affichée, au double de sa taille',
    print: 'Sur papier ou en PDF, avec citations, sources et numéros de page',
  },
  print: 'Imprimer',
  notShown: 'La frise n’est pas affichée : y passer d’abord.',
  notShownYet: 'La frise n’est pas affichée : y passer pour en prendre une image',
  noPicture: (reason) => `L’image n’a pas pu être créée : ${reason}.`,
  tooLarge: 'l’image est trop grande pour ce navigateur',
  pictured: (events, span, version) => `${events}, période affichée : ${span} ; version ${version}`,
  madeHere: (version) =>
    `Les fichiers sont créés dans votre navigateur. La version ${version} de la chronologie figure dans ceux qui peuvent la contenir.`,
  events: (n, all) => `${number(n)} sur ${counted(all, { one: 'événement', other: 'événements' })}`,

  relationsLeftOut: (n) =>
    `${counted(n, { one: 'lien', other: 'liens' })} vers des événements absents ${plural(n, { one: 'est omis', other: 'sont omis' })} du fichier ; sa description le dit.`,
  accountsLeftOut: (comparisons, stories) =>
    `Omis, car reposant aussi sur d’autres événements : ${list([
      ...(comparisons > 0 ? [counted(comparisons, { one: 'comparaison', other: 'comparaisons' })] : []),
      ...(stories > 0 ? [counted(stories, { one: 'récit', other: 'récits' })] : []),
    ])}.`,
  outOfYears: (n) =>
    `${counted(n, { one: 'événement se situe', other: 'événements se situent' })} hors des années 0001–9999, que les agendas ne connaissent pas, et ${plural(n, { one: 'est omis', other: 'sont omis' })}.`,
  dated: (date, basis) => `Date : ${date} (${basis}).`,
  bases: { stated: 'donnée par l’article', inferred: 'déduite', record: 'connue par ailleurs' },
  looseDay: 'Le jour n’est pas connu : l’entrée couvre tous les jours possibles.',
  noEnd: 'Aucune fin n’est donnée.',
  noBeginning: 'Aucun début n’est donné.',
  editorNote: (note) => `Rédaction : ${note}`,

  citeEvent: 'Citer cet événement',
  citeQuote: 'Citer cette citation',
  form: 'Forme de la référence',
  plain: 'Simple',
  aboutVersion: (version) =>
    `La version ${version} est le début de l’empreinte SHA-256 du fichier de la chronologie.`,
  noVersion:
    'La version du fichier de la chronologie n’est pas connue : il a changé depuis, ou ne peut pas être relu.',
  setBy:
    'Chicago (18e édition, notes et bibliographie), APA (7e) et MLA (9e) sont composés, en anglais, par {processor} de Frank Bennett.',
  copy: 'Copier',
  copyText: 'Copier le texte',
  copyAs: (form) => `Copier en ${form}`,
  text: 'texte',
  copiedAs: (form) => `Copié en ${form}`,
  notCopied: 'Le navigateur n’a pas permis la copie : sélectionner le texte et le copier',
  save: (file) => `Enregistrer ${file}`,
  wasSaved: (file) => `${file} enregistré`,
  entry: (title, date, chronology, version, link, day) =>
    `${title} (${date}). ${chronology}, version ${version}. ${link} (consulté le ${day}).`,
};
