import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/time/edtf.ts';
import { type FormatOptions, formatEdtf, machineDate } from '../../src/time/format.ts';
import { tries } from '../fuzz.ts';
import { corpus } from './corpus.ts';

const SEED = 44;

function parse(text: string) {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text}: ${result.message}`);
  return result.date;
}

const words = (text: string, options?: FormatOptions) => formatEdtf(parse(text), options);

describe('a date in words', () => {
  it.each([
    ['2013-05-07', '7 May 2013'],
    ['2013-05', 'May 2013'],
    ['1999', '1999'],
    ['0044', '44 AD'],
    ['-0043', '44 BC'],
    ['-0043-03-15', '15 March 44 BC'],
    ['0000', '1 BC'],
    ['199X', '1990s'],
    ['19XX', '20th century'],
    ['12XX', '13th century'],
    ['1XXX', '2nd millennium'],
    ['XXXX', 'an unknown year'],
    ['-019X', '200–191 BC'],
    ['004X', '40–49 AD'],
    ['1X99', 'a year between 1099 and 1999'],
    ['2013-05-XX', 'a day in May 2013'],
    ['2013-XX', 'a month in 2013'],
    ['2013-XX-XX', 'a day in 2013'],
    ['2013-XX-22', 'the 22nd of a month in 2013'],
    ['201X-XX-25', 'the 25th of a month in the 2010s'],
    ['199X-12-25', '25 December of a year in the 1990s'],
    ['199X-05-XX', 'a day in May of a year in the 1990s'],
    ['1X99-05', 'May of a year between 1099 and 1999'],
    ['XXXX-12-25', '25 December of an unknown year'],
    ['2013-05-1X', 'between 10 and 19 May 2013'],
    ['2013-1X', 'between October and December 2013'],
    ['199X-05-1X', 'between 10 May 1990 and 19 May 1999'],
    ['2011~', 'about 2011'],
    ['2011?', 'perhaps 2011'],
    ['2011%', 'perhaps about 2011'],
    ['199X~', 'about the 1990s'],
    ['2004-06-~11', 'about 11 June 2004'],
    ['1950S2', 'about 1950 (1900–1999)'],
    ['1950S4', '1950'],
    ['-1950S2', 'about 1951 BC (2000–1901 BC)'],
    ['2013-21', 'spring 2013'],
    ['2013-24~', 'about winter 2013'],
    ['2013-30', 'summer 2013 (southern hemisphere)'],
    ['199X-22', 'summer of a year in the 1990s'],
    ['2013-25', 'spring 2013 (northern hemisphere)'],
    ['2013-28', 'winter 2013 (northern hemisphere)'],
    ['2013-29', 'spring 2013 (southern hemisphere)'],
    ['2013-32', 'winter 2013 (southern hemisphere)'],
    ['2013-33', 'first quarter of 2013'],
    ['2013-36', 'fourth quarter of 2013'],
    ['2013-37', 'first third of 2013'],
    ['2013-39', 'last third of 2013'],
    ['199X-XX-XX', 'a day in the 1990s'],
    ['XXXX-XX', 'a month in an unknown year'],
    ['1XXX-12', 'December of a year in the 2nd millennium'],
    ['2013-1X-05', 'between 5 October and 5 December 2013'],
    ['2013-1X-XX', 'between 1 October and 31 December 2013'],
    ['0099', '99 AD'],
    ['0100', '100'],
    ['010X', '100s'],
    ['-0044S1', 'about 45 BC (50–41 BC)'],
    ['2013-41', 'second half of 2013'],
    ['2013-05-07T14:30', '7 May 2013, 14:30'],
    ['2013-05-07T14:30:05Z', '7 May 2013, 14:30:05'],
    ['2013-05-07T01:30+02:00', '6 May 2013, 23:30'],
  ])('%s: %s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });
});

describe('a stretch in words', () => {
  it.each([
    ['2013-05-07/2013-05-10', '7–10 May 2013'],
    ['2013-05-19/2013-06-05', '19 May – 5 June 2013'],
    ['2013-12-28/2014-01-03', '28 December 2013 – 3 January 2014'],
    ['2013-05/2013-06', 'May–June 2013'],
    ['1999-03/2004-06', 'March 1999 – June 2004'],
    ['1945/2015', '1945–2015'],
    ['-0043/-0040', '44–41 BC'],
    ['-0043/2013', '44 BC – 2013 AD'],
    ['2011~/2013-05', 'about 2011 – May 2013'],
    ['2013-05-07/2013-06', '7 May – June 2013'],
    ['2013-05-07~/2013-05-10', 'about 7 May – 10 May 2013'],
    ['199X/2005', '1990s – 2005'],
    ['2013-05-07/2013-05-07', '7 May 2013'],
    ['2013-05/..', 'since May 2013'],
    ['199X/..', 'since the 1990s'],
    ['2013-33/..', 'since the first quarter of 2013'],
    ['2011~/..', 'since about 2011'],
    ['2013-05/', 'from May 2013, end unknown'],
    ['../1999', 'until 1999'],
    ['/1999', 'until 1999, start unknown'],
    ['2013-05-07T14:30/2013-05-07T15:00', '7 May 2013, 14:30–15:00'],
    ['2013-05-07T14:30/2013-05-08T15:00', '7 May, 14:30 – 8 May 2013, 15:00'],
    ['2013-05-07T14:30:05/2013-05-07T15:00:10', '7 May 2013, 14:30:05–15:00:10'],
    ['2013-05-07/2013-05-08T14:30', '7 May – 8 May 2013, 14:30'],
    ['2012-12-31T23:30/2013-01-01T00:30', '31 December 2012, 23:30 – 1 January 2013, 00:30'],
    ['2013-21/2013-22', 'spring 2013 – summer 2013'],
    ['2013/2013-05-07', '2013 – 7 May 2013'],
    ['1950S2/1990', 'about 1950 (1900–1999) – 1990'],
  ])('%s: %s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });
});

describe('a set in words', () => {
  it.each([
    ['[2013-05-17..2013-05-21]', 'between 17 and 21 May 2013'],
    ['[2013-05-19..2013-06-05]', 'between 19 May and 5 June 2013'],
    ['[199X..2005]', 'between the 1990s and 2005'],
    ['[2013-05-17~..2013-05-21]', 'between about 17 May and 21 May 2013'],
    ['[2013-05-07T14:30..2013-05-07T15:00]', '7 May 2013, between 14:30 and 15:00'],
    ['[2013-05-07T14:30..2013-05-08T15:00]', 'between 7 May, 14:30 and 8 May 2013, 15:00'],
    ['[2013]', '2013'],
    ['{2013-05-07..2013-05-10}', '7–10 May 2013'],
    ['[2013,2014,2016]', '2013, 2014 or 2016'],
    ['[1667,1668,1670..1672]', '1667, 1668 or 1670–1672'],
    ['[2013-05-17,2013-05-21]', '17 May or 21 May 2013'],
    ['[2013-05-17,2014-05-21]', '17 May 2013 or 21 May 2014'],
    ['[..2013]', '2013 or earlier'],
    ['[2013..]', '2013 or later'],
    ['{..2013}', '2013 and earlier'],
    ['{2013,2015}', '2013 and 2015'],
    ['{2014-01-22..2014-01-31,2014-02-10..2014-02-15}', '22–31 January and 10–15 February 2014'],
    ['{2014-01-22,2015}', '22 January 2014 and 2015'],
  ])('%s: %s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });
});

describe('in lists', () => {
  const brief: FormatOptions = { style: 'short', omitYear: true };

  it.each([
    ['2013-05-07', '7 May'],
    ['2013-12', 'Dec'],
    ['2013', '2013'],
    ['199X', '1990s'],
    ['2013-12-25~', 'about 25 Dec'],
    ['2013-05-XX', 'a day in May'],
    ['2013-21', 'spring'],
    ['2013-21/2013-22', 'spring – summer'],
    ['2013-21/2014-22', 'spring 2013 – summer 2014'],
    ['2013-1X', 'between Oct and Dec'],
    ['199X-05-1X', 'between 10 May 1990 and 19 May 1999'],
    ['../2013-05', 'until May'],
    ['/2013-05', 'until May'],
    ['2013/2013-05-07', '2013 – 7 May'],
    ['2013-05-19/2013-06-05', '19 May – 5 Jun'],
    ['2013-12-28/2014-01-03', '28 Dec 2013 – 3 Jan 2014'],
    ['2013-05/', 'from May'],
    ['2013-05-07T14:30', '7 May, 14:30'],
    ['[2013-05-17,2013-05-21]', '17 May or 21 May'],
    ['[2013-05-17,2014-05-21]', '17 May 2013 or 21 May 2014'],
  ])('%s: %s, without the year where it stays clear', (text, expected) => {
    expect(words(text, brief)).toBe(expected);
  });

  it('keeps the year unless told otherwise', () => {
    expect(words('2013-12-07', { style: 'short' })).toBe('7 Dec 2013');
  });
});

describe('locales', () => {
  it('takes the order and the names from the locale', () => {
    expect(words('2013-05-07', { locale: 'en-US' })).toBe('May 7, 2013');
    expect(words('2013-05-07/2013-05-10', { locale: 'de' })).toBe('7.–10. Mai 2013');
  });
  it('falls back to British English where the tag is none', () => {
    expect(words('2013-05-07', { locale: 'not a locale' })).toBe('7 May 2013');
  });
});

describe('machine dates', () => {
  it.each([
    ['2013', '2013'],
    ['0044', '0044'],
    ['2013-05', '2013-05'],
    ['2013-05-07', '2013-05-07'],
    ['2013-05-XX', '2013-05'],
    ['2013-XX', '2013'],
    ['Y17E2', '1700'],
    ['2013-05-07T14:30', '2013-05-07T14:30Z'],
    ['2013-05-07T14:30+02:00', '2013-05-07T12:30Z'],
    ['2013-05-07T14:30:15', '2013-05-07T14:30:15Z'],
    ['2013-05-07T14:30:15.25', '2013-05-07T14:30:15.250Z'],
  ])('%s is %s', (text, expected) => {
    expect(machineDate(parse(text))).toBe(expected);
  });

  it.each([
    '2011~',
    '2013-05?',
    '199X',
    '1950S2',
    '2013-21',
    '0000',
    '-0043-03-15',
    '2013/2014',
    '2013/..',
    '[2013,2014]',
    '0001-01-01T00:00+02:00',
  ])('%s has none', (text) => {
    expect(machineDate(parse(text))).toBeUndefined();
  });
});

describe(`every date, seed ${SEED}`, () => {
  it('has words, without loose ends', () => {
    const { any } = corpus(SEED);
    for (let i = 0; i < tries(2000); i++) {
      const text = any();
      const result = parseEdtf(text);
      if (!result.ok) continue;
      for (const options of [{}, { style: 'short', omitYear: true }] as const) {
        const phrase = formatEdtf(result.date, options);
        expect(phrase, text).toMatch(/^\S+( \S+)*$/);
        expect(phrase, text).not.toMatch(/undefined|NaN|Invalid|[X?~%]|\.\.|[\u2009\u202f]/);
      }
    }
  });
});
