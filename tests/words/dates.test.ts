import { afterEach, describe, expect, it } from 'vitest';
import { timeScale } from '../../src/layout/scale.ts';
import { ticks } from '../../src/layout/ticks.ts';
import { parseEdtf } from '../../src/time/edtf.ts';
import { formatDuration, formatEdtf, formatInstant, formatSpan } from '../../src/time/format.ts';
import type { Language } from '../../src/words/language.ts';
import { speak } from '../../src/words/speak.ts';
import { corpus } from '../time/corpus.ts';

const SEED = 71;
const DAY = 86_400_000;
const YEAR = 365.2425 * DAY;

afterEach(() => speak('en'));

function words(text: string): string {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text}: ${result.message}`);
  return formatEdtf(result.date);
}

const TABLE: readonly (readonly [date: string, german: string, french: string])[] = [
  ['2013-05-07', '7. Mai 2013', '7 mai 2013'],
  ['2013-05-01', '1. Mai 2013', '1er mai 2013'],
  ['2013-05', 'Mai 2013', 'mai 2013'],
  ['-0043', '44 v. Chr.', '44 av. J.-C.'],
  ['-0043-03-15', '15. März 44 v. Chr.', '15 mars 44 av. J.-C.'],
  ['199X', '1990er-Jahre', 'années 1990'],
  ['19XX', '20. Jahrhundert', 'XXe siècle'],
  ['1XXX', '2. Jahrtausend', 'IIe millénaire'],
  ['XXXX', 'unbekanntes Jahr', 'année inconnue'],
  ['1X99', 'ein Jahr zwischen 1099 und 1999', 'une année entre 1099 et 1999'],
  ['2013-05-XX', 'ein Tag im Mai 2013', 'un jour de mai 2013'],
  ['2013-04-XX', 'ein Tag im April 2013', 'un jour d’avril 2013'],
  ['2013-XX', 'ein Monat im Jahr 2013', 'un mois en 2013'],
  ['201X-XX-25', 'der 25. eines Monats in den 2010er-Jahren', 'le 25 d’un mois dans les années 2010'],
  [
    '199X-12-25',
    '25. Dezember eines Jahres in den 1990er-Jahren',
    '25 décembre d’une année dans les années 1990',
  ],
  ['XXXX-12-25', '25. Dezember eines unbekannten Jahres', '25 décembre d’une année inconnue'],
  ['2013-05-1X', 'zwischen dem 10. und dem 19. Mai 2013', 'entre le 10 et le 19 mai 2013'],
  ['2013-1X', 'zwischen Oktober und Dezember 2013', 'entre octobre et décembre 2013'],
  ['1990~', 'um 1990', 'vers 1990'],
  ['2011?', 'vielleicht 2011', 'peut-être 2011'],
  ['2011%', 'vielleicht um 2011', 'peut-être vers 2011'],
  ['199X~', 'etwa 1990er-Jahre', 'vers les années 1990'],
  ['2013-05-07~', 'um den 7. Mai 2013', 'vers le 7 mai 2013'],
  ['1950S2', 'um 1950 (1900–1999)', 'vers 1950 (1900–1999)'],
  ['2013-21', 'Frühling 2013', 'printemps 2013'],
  ['2013-30', 'Sommer 2013 (Südhalbkugel)', 'été 2013 (hémisphère sud)'],
  ['2013-33', 'erstes Quartal 2013', 'premier trimestre 2013'],
  ['2013-07-01/2013-07-10', '1.–10. Juli 2013', '1er–10 juillet 2013'],
  ['2013-05-19/2013-06-05', '19. Mai – 5. Juni 2013', '19 mai – 5 juin 2013'],
  ['2011~/2013-05', 'um 2011 – Mai 2013', 'vers 2011 – mai 2013'],
  ['2013-05-07/..', 'seit dem 7. Mai 2013', 'depuis le 7 mai 2013'],
  ['199X/..', 'seit den 1990er-Jahren', 'depuis les années 1990'],
  ['2013-22/..', 'seit Sommer 2013', 'depuis l’été 2013'],
  ['2013-33/..', 'seit dem ersten Quartal 2013', 'depuis le premier trimestre 2013'],
  ['2011~/..', 'seit etwa 2011', 'depuis environ 2011'],
  ['XXXX/..', 'seit einem unbekannten Jahr', 'depuis une année inconnue'],
  ['2013-05/', 'ab Mai 2013, Ende unbekannt', 'à partir de mai 2013, fin inconnue'],
  ['../1999', 'bis 1999', 'jusqu’en 1999'],
  ['../2013-05-07', 'bis zum 7. Mai 2013', 'jusqu’au 7 mai 2013'],
  ['../199X', 'bis in die 1990er-Jahre', 'jusqu’aux années 1990'],
  ['../2011~', 'bis etwa 2011', 'jusque vers 2011'],
  ['../2013-05-07~', 'bis etwa zum 7. Mai 2013', 'jusque vers le 7 mai 2013'],
  ['2013-05-07?/..', 'seit vielleicht dem 7. Mai 2013', 'depuis peut-être le 7 mai 2013'],
  ['2013-05-07%/..', 'seit vielleicht etwa dem 7. Mai 2013', 'depuis peut-être environ le 7 mai 2013'],
  ['198X~/..', 'seit etwa den 1980er-Jahren', 'depuis environ les années 1980'],
  ['../198X~', 'bis etwa in die 1980er-Jahre', 'jusque vers les années 1980'],
  ['/1999', 'bis 1999, Beginn unbekannt', 'jusqu’en 1999, début inconnu'],
  ['[2013-05-01..2013-05-21]', 'zwischen dem 1. und dem 21. Mai 2013', 'entre le 1er et le 21 mai 2013'],
  [
    '[2013-05-07T14:30..2013-05-07T15:00]',
    '7. Mai 2013, zwischen 14:30 und 15:00',
    '7 mai 2013, entre 14:30 et 15:00',
  ],
  [
    '[2013-05-07T14:30..2013-05-08T15:00]',
    'zwischen dem 7. Mai, 14:30 und dem 8. Mai 2013, 15:00',
    'entre le 7 mai, 14:30 et le 8 mai 2013, 15:00',
  ],
  ['[199X..2005]', 'zwischen den 1990er-Jahren und 2005', 'entre les années 1990 et 2005'],
  ['[2013,2014,2016]', '2013, 2014 oder 2016', '2013, 2014 ou 2016'],
  ['{2013,2015}', '2013 und 2015', '2013 et 2015'],
  ['[..2013]', '2013 oder früher', '2013 ou plus tôt'],
];

describe('dates', () => {
  it.each(TABLE)('%s is %s and %s', async (date, german, french) => {
    await speak('de');
    expect(words(date)).toBe(german);
    await speak('fr');
    expect(words(date)).toBe(french);
  });

  it.each<Language>(['de', 'fr'])(`have words without loose ends in %s, seed ${SEED}`, async (tag) => {
    await speak(tag);
    const { any } = corpus(SEED);
    for (let i = 0; i < 2000; i++) {
      const text = any();
      const result = parseEdtf(text);
      if (!result.ok) continue;
      const phrase = formatEdtf(result.date);
      expect(phrase, text).toMatch(/^\S+([ \u00a0]\S+)*$/);
      const plain = phrase.replace(/[IVXLCDM]+e (?=siècle|millénaire)/g, '');
      expect(plain, text).not.toMatch(/undefined|NaN|Invalid|[X?~%]|\.\.|[\u2009\u202f]/);
      expect(phrase, text).not.toMatch(/\b(about|since|between|and|or|until|from|perhaps|the|year)\b/);
    }
  });
});

describe('spans, instants and lengths', () => {
  const spring = { start: Date.UTC(2013, 3, 8), end: Date.UTC(2013, 5, 17) };

  it.each<[Language, span: string, instant: string, century: string, length: string]>([
    ['en', '8 Apr – 16 Jun 2013', '1 July 2013', '21st century', '61 days'],
    ['de', '8. Apr. – 16. Juni 2013', '1. Juli 2013', '21. Jahrhundert', '61 Tage'],
    ['fr', '8 avr. – 16 juin 2013', '1er juillet 2013', 'XXIe siècle', '61\u00a0jours'],
  ])('are said in %s', async (tag, span, instant, century, length) => {
    await speak(tag);
    expect(formatSpan(spring)).toBe(span);
    expect(formatInstant(Date.UTC(2013, 6, 1), DAY)).toBe(instant);
    expect(formatInstant(Date.UTC(2013, 6, 1), 20 * YEAR)).toBe(century);
    expect(formatDuration(61 * DAY)).toBe(length);
  });
});

describe('the ruler', () => {
  it('names months in the language of the page, also after it has changed', async () => {
    const scale = timeScale({ start: Date.UTC(2013, 4, 1), end: Date.UTC(2013, 11, 1) }, 700);
    const labels = () => ticks(scale).minor.map(({ label }) => label);
    expect(labels()).toContain('Oct');
    await speak('de');
    expect(labels()).toContain('Okt');
    await speak('fr');
    expect(labels()).toContain('oct.');
  });

  it.each<[Language, string]>([
    ['en', '44 BC'],
    ['de', '44 v. Chr.'],
    ['fr', '44 av. J.-C.'],
  ])('counts years back from Christ in %s', async (tag, year) => {
    await speak(tag);
    const from = Date.parse('-000047-01-01T00:00Z');
    const scale = timeScale({ start: from, end: from + 9 * YEAR }, 700);
    expect(ticks(scale).minor.map(({ label }) => label)).toContain(year);
  });
});
