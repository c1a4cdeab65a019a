import type { ExchangeWords } from '../exchange.ts';
import { counted, list, number, plural } from '../intl.ts';

export const exchange: ExchangeWords = {
  title: 'Exportieren',
  allGoOut: (n) => `{events} ${plural(n, { one: 'wird', other: 'werden' })} exportiert.`,
  someGoOut: (n) =>
    `{events} ${plural(n, { one: 'passt und wird', other: 'passen und werden' })} exportiert.`,
  saved: (file) => `${file} gespeichert.`,
  savedWith: (file, n) => `${file} mit ${counted(n, { one: 'Ereignis', other: 'Ereignissen' })} gespeichert.`,
  formats: {
    csv: 'Eine Tabelle, eine Zeile je Ereignis, für Tabellenprogramme',
    json: 'Wieder eine Chronologie, die diese Seite öffnet und prüft',
    jsonld: 'Ereignisse nach schema.org, die Zitate als W3C-Annotationen',
    ics: 'Für Kalender; ein ungenaues Datum nimmt alle Tage ein, die gemeint sein können',
    svg: 'Die Zeitleiste, wie sie gezeigt wird, zum Bearbeiten oder Drucken in jeder Größe',
    png: 'Die Zeitleiste, wie sie gezeigt wird, in doppelter Größe',
    print: 'Auf Papier oder als PDF, mit Zitaten, Quellen und Seitenzahlen',
  },
  print: 'Drucken',
  notShown: 'Die Zeitleiste ist nicht zu sehen: bitte zuerst zu ihr wechseln.',
  notShownYet: 'Die Zeitleiste ist nicht zu sehen: für ein Bild zu ihr wechseln',
  noPicture: (reason) => `Das Bild konnte nicht erzeugt werden: ${reason}.`,
  tooLarge: 'das Bild ist zu groß für diesen Browser',
  pictured: (events, span, version) => `${events}, sichtbar: ${span}; Version ${version}`,
  madeHere: (version) =>
    `Die Dateien entstehen im Browser. Version ${version} der Chronologie steht in denen, die Platz dafür haben.`,
  events: (n, all) => `${number(n)} von ${counted(all, { one: 'Ereignis', other: 'Ereignissen' })}`,

  relationsLeftOut: (n) =>
    `${counted(n, { one: 'Beziehung', other: 'Beziehungen' })} zu Ereignissen, die nicht dabei sind, ${plural(n, { one: 'fehlt', other: 'fehlen' })} in der Datei; ihre Beschreibung sagt es.`,
  accountsLeftOut: (comparisons, stories) =>
    `Ausgelassen, weil sie auch auf anderen Ereignissen beruhen: ${list([
      ...(comparisons > 0 ? [counted(comparisons, { one: 'Vergleich', other: 'Vergleiche' })] : []),
      ...(stories > 0 ? [counted(stories, { one: 'Geschichte', other: 'Geschichten' })] : []),
    ])}.`,
  outOfYears: (n) =>
    `${counted(n, { one: 'Ereignis liegt', other: 'Ereignisse liegen' })} außerhalb der Jahre 0001–9999, die Kalender nicht fassen, und ${plural(n, { one: 'ist', other: 'sind' })} ausgelassen.`,
  dated: (date, basis) => `Datum: ${date} (${basis}).`,
  bases: { stated: 'im Artikel genannt', inferred: 'erschlossen', record: 'anderweitig belegt' },
  looseDay: 'Der Tag ist nicht bekannt: Der Eintrag umfasst alle Tage, die gemeint sind.',
  noEnd: 'Ein Ende ist nicht angegeben.',
  noBeginning: 'Ein Beginn ist nicht angegeben.',
  editorNote: (note) => `Redaktion: ${note}`,

  citeEvent: 'Dieses Ereignis zitieren',
  citeQuote: 'Dieses Zitat zitieren',
  form: 'Form der Zitierung',
  plain: 'Schlicht',
  aboutVersion: (version) => `Version ${version} ist der Anfang des SHA-256-Hashs der Chronologiedatei.`,
  noVersion:
    'Die Version der Chronologiedatei ist nicht bekannt: Die Datei hat sich seither geändert oder lässt sich nicht noch einmal lesen.',
  setBy:
    'Chicago (18. Auflage, Anmerkungen und Bibliographie), APA (7.) und MLA (9.) setzt {processor} von Frank Bennett.',
  copy: 'Kopieren',
  copyText: 'Text kopieren',
  copyAs: (form) => `${form} kopieren`,
  text: 'Text',
  copiedAs: (form) => `Als ${form} kopiert`,
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt: bitte den Text auswählen und kopieren',
  save: (file) => `${file} speichern`,
  wasSaved: (file) => `${file} gespeichert`,
  entry: (title, date, chronology, version, link, day) =>
    `${title} (${date}). ${chronology}, Version ${version}. ${link} (abgerufen am ${day}).`,
};
