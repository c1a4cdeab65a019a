import type { CheckWords } from '../check.ts';
import { counted, list, number, plural } from '../intl.ts';

const places = (n: number) => counted(n, { one: 'Stelle', other: 'Stellen' });

export const check: CheckWords = {
  title: 'Mit eigener Kopie abgleichen',
  article: 'Artikel',
  openArticle: 'Artikel öffnen',
  another: 'Andere Kopie prüfen',
  lookingUp: 'Die Zitate werden gesucht …',
  quotesNothing: (source) => `Die Chronologie zitiert nichts aus ${source}.`,
  noneStands: (all, source) =>
    `Keines der ${counted(all, { one: 'Zitate', other: 'Zitate' })} aus ${source} steht in diesem Text.`,
  someStand: (n, all, source) =>
    `Nur ${number(n)} der ${number(all)} Zitate aus ${source} ${plural(n, { one: 'steht', other: 'stehen' })} in diesem Text.`,
  identical: 'Es ist Zeichen für Zeichen der Text, aus dem die Chronologie entstand.',
  seems: (source, n, all) =>
    `Es scheint ${source} zu sein: ${number(n)} der ${number(all)} Zitate daraus ${plural(n, { one: 'steht', other: 'stehen' })} darin.`,
  checkAs: (source) => `Als ${source} prüfen`,
  showAnyway: 'Trotzdem zeigen',
  named: (file) => `${file}:`,

  drop: 'Den Artikel hier ablegen: eine gespeicherte Seite (.html), ein Text (.txt) oder Markdown (.md)',
  choose: 'Datei wählen',
  paste: 'Oder den Text oder den Quelltext der Seite einfügen',
  checkText: 'Diesen Text prüfen',
  promise:
    'Nichts verlässt den Browser: Der Artikel wird nur auf dieser Seite gelesen und beim Verlassen vergessen.',

  quotes: 'Zitate',
  copy: 'Eigene Kopie',
  nowhere: 'Dieses Zitat steht nicht in der eigenen Kopie.',
  departs: 'Dieses Zitat steht nicht in der eigenen Kopie. Es beginnt hier und lautet dann anders.',
  before: 'Zeigen, was davor steht',
  after: 'Zeigen, was folgt',

  steps: {
    SPACES: 'Leerraum',
    QUOTES: 'Anführungszeichen',
    DASHES: 'Striche',
    FORMS: 'Ligaturen oder Akzente',
    HYPHENS: 'Silbentrennung',
    CAPITALS: 'Großschreibung',
  },
  missing: 'Nicht gefunden',
  exact: 'Genau',
  alike: (steps) => `Gleich bis auf ${list(steps)}`,
  byContext: (how, n) => `${how}; steht an ${places(n)}, durch den Zusammenhang bestimmt`,
  ambiguous: (how, n) => `${how}; steht an ${places(n)}, der Zusammenhang sagt nicht, an welcher`,
  differs: (after, quote, copy) => `Nach „…${after}“ hat das Zitat „${quote}“, diese Kopie „${copy}“`,
  found: (n, all, counts) =>
    `${number(n)} von ${counted(all, { one: 'Zitat', other: 'Zitaten' })} gefunden: ${counts.join(', ')}.`,
  counts: {
    exact: (n) => `${number(n)} genau`,
    alike: (n) => `${number(n)} gleich bis auf die Schreibung`,
    ambiguous: (n) => `${number(n)} an mehreren Stellen`,
    missing: (n) => `${number(n)} nicht gefunden`,
  },
  faults: {
    empty: 'Die Datei ist leer. Bitte die gespeicherte Seite oder den Text des Artikels wählen.',
    'no words':
      'Es stehen keine Wörter darin: Die Seite erzeugt ihren Text vielleicht durch ein Skript. Bitte den Text von der Seite kopieren und hier einfügen.',
    pdf: 'Es ist ein PDF, das diese Seite nicht lesen kann. Bitte öffnen, den ganzen Text auswählen, kopieren und hier einfügen.',
    archive:
      'Es ist ein Archiv oder die Datei einer Textverarbeitung. Bitte als reinen Text oder als Webseite speichern oder den Text hier einfügen.',
    binary:
      'Es ist kein Text, vielleicht ein Bild oder ein Programm. Bitte eine Datei .txt, .html oder .md wählen.',
    'too large': 'Sie ist größer als 50 MB. Bitte nur den Artikel speichern oder seinen Text hier einfügen.',
    unreadable:
      'Der Browser konnte sie nicht lesen. Wurde sie verschoben oder umbenannt? Bitte erneut wählen.',
  },
};
