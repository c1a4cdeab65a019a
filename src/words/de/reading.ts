import { counted, enumerated, number, plural } from '../intl.ts';
import type { ReadingWords } from '../reading.ts';

const quotes = (n: number) => counted(n, { one: 'Zitat', other: 'Zitate' });

export const reading: ReadingWords = {
  folded: (length) => `${length} gefaltet`,
  inReadingOrder: (source) => `${source}, in Lesefolge`,
  previousOf: (source) => `Voriger Satz von ${source}`,
  nextOf: (source) => `Nächster Satz von ${source}`,
  previous: 'Voriger Satz',
  next: 'Nächster Satz',
  placeOf: (place, all) => `${place} von ${number(all)}`,
  firstToLast: 'erste Zeile ↓ letzte Zeile',
  firstToQuote: (n) => `erste Zeile ↓ Zitat ${number(n)}`,
  quotesOf: (source) => `Zitate aus ${source}`,
  quotes,
  someQuotes: (n, all) =>
    `${number(n)} von ${number(all)} ${plural(all, { one: 'Zitat', other: 'Zitaten' })}`,
  noJump: 'kein Rücksprung',
  jumps: (n) => counted(n, { one: 'Rücksprung', other: 'Rücksprünge' }),
  firstDrawn: (n) => `die ersten ${number(n)} sind gezeichnet`,
  noQuotes: 'Für keines dieser Ereignisse wird ein Artikel zitiert; hier gibt es nichts zu lesen.',
  notDrawn: (drawn, all, others, more) =>
    `${number(drawn)} von ${number(all)} Artikeln sind gezeichnet; andere zeigt der Filter nach Quelle: ${enumerated(others)}${more ? ' …' : ''}`,
  explained:
    'Rücksprung: ein Zitat, dessen Ereignis vorbei war, bevor das des vorigen Zitats begann. Zeitraum: vom frühesten Beginn eines Ereignisses bis zum spätesten.',

  caption: 'Welche Quelle von welchem Ereignis erzählt, und wie',
  date: 'Datum',
  event: 'Ereignis',
  toldNoun: (n) => plural(n, { one: 'Ereignis', other: 'Ereignisse' }),
  inAll: 'Gesamt',
  inAllTitle: 'Wie viele Artikel davon erzählen',
  quotesThat: 'Zitate:',
  modes: { reports: 'berichten', attributes: 'zuschreiben', predicts: 'voraussagen', judges: 'urteilen' },
  shown: (n, all) =>
    `${number(n)} von ${number(all)} ${plural(all, { one: 'Ereignis', other: 'Ereignissen' })} gezeigt`,
  silentIn: (source) => `schweigt: ${source}`,
  showToo: (source) => `Auch zeigen, was ${source} erzählt`,
  silent: 'Schweigt in',
  chooseSilent: 'Schweigt in …',
  silentTitle: 'Nur Ereignisse, von denen ein Artikel nicht erzählt',
  several: 'Von 2 oder mehr erzählt',
  order: 'Reihenfolge der Ereignisse',
  sorts: { date: 'Nach Datum', tellers: 'Meisterzählte zuerst' },
  noneLeft: 'Kein Ereignis ist übrig.',
  showMatching: 'Alle passenden Ereignisse zeigen',
  noProof:
    'Dass mehrere Artikel dasselbe erzählen, beweist es nicht: Sie können aufeinander oder auf demselben Bericht beruhen oder eine Meinung teilen.',
  drawOn: 'Worauf sie beruhen',
  drawOnMeaning:
    'Wessen Worte jeder Artikel weitergibt, soweit seine Zitate Sprechende nennen, und was über ihn bekannt ist:',
  passesOn: (speakers, more) =>
    `Zitiert ${enumerated(speakers)}${more > 0 ? ` und ${number(more)} weitere` : ''}.`,
  speakerTimes: (speaker, times) => `${speaker} (${number(times)})`,
  pages: 'Seiten der Abdeckung',
  before: 'Zurück',
  nextPage: 'Weiter',
  range: (from, to, all) => `${number(from)}–${number(to)} von ${number(all)}`,
  pageOf: (pages) => `Seite {field} von ${number(pages)}`,
};
