import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EdtfDate,
  type EdtfFailure,
  type EdtfPart,
  type EdtfPoint,
  type Precision,
  parseEdtf,
} from '../../src/time/edtf.ts';
import { anyCharacter, fuzz } from '../fuzz.ts';

const DAY = 86_400_000;

function parse(text: string): EdtfDate {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text}: ${result.message}`);
  return result.date;
}

/** The bounds as ISO dates, without a time of day at midnight. */
function bounds(text: string): string {
  const iso = (t: number) =>
    Number.isFinite(t)
      ? new Date(t).toISOString().replace('T00:00:00.000Z', '').replace('.000Z', 'Z')
      : String(t);
  const { earliest, latest } = parse(text);
  return `${iso(earliest)} ${iso(latest)}`;
}

describe('a date is a half-open span', () => {
  it.each([
    ['2013', '2013-01-01 2014-01-01'],
    ['2013-05', '2013-05-01 2013-06-01'],
    ['2013-12', '2013-12-01 2014-01-01'],
    ['2013-05-07', '2013-05-07 2013-05-08'],
    ['0044', '0044-01-01 0045-01-01'],
    ['-0043', '-000043-01-01 -000042-01-01'],
    ['-9999', '-009999-01-01 -009998-01-01'],
    ['9999', '9999-01-01 +010000-01-01'],
    ['2013-05-07T14:30Z', '2013-05-07T14:30:00Z 2013-05-07T14:31:00Z'],
    ['2013-05-07T14:30:15', '2013-05-07T14:30:15Z 2013-05-07T14:30:16Z'],
    ['2013-05-07T14:30:15.25Z', '2013-05-07T14:30:15.250Z 2013-05-07T14:30:15.251Z'],
    ['2013-05-07T14:30:15.1239', '2013-05-07T14:30:15.123Z 2013-05-07T14:30:15.124Z'],
    ['2013-05-07T14:30+02', '2013-05-07T12:30:00Z 2013-05-07T12:31:00Z'],
    ['2013-05-07T14:30+02:30', '2013-05-07T12:00:00Z 2013-05-07T12:01:00Z'],
    ['2013-05-07T14:30-0230', '2013-05-07T17:00:00Z 2013-05-07T17:01:00Z'],
    ['2013-05-07T14:30-00:30', '2013-05-07T15:00:00Z 2013-05-07T15:01:00Z'],
    ['2013-05-07T14:30-12:00', '2013-05-08T02:30:00Z 2013-05-08T02:31:00Z'],
    ['2013-05-07T14:30+14:00', '2013-05-07T00:30:00Z 2013-05-07T00:31:00Z'],
    ['2013-05-07T01:30+02:00', '2013-05-06T23:30:00Z 2013-05-06T23:31:00Z'],
    ['2013-05-07T24:00', '2013-05-08 2013-05-08T00:01:00Z'],
    ['2013-05-07/2013-05-10', '2013-05-07 2013-05-11'],
    ['2011~/2013-05', '2011-01-01 2013-06-01'],
    ['199X', '1990-01-01 2000-01-01'],
    ['19XX', '1900-01-01 2000-01-01'],
    ['-000X', '-000009-01-01 0000-01-01'],
    ['2013-05-XX', '2013-05-01 2013-06-01'],
    ['2013-XX', '2013-01-01 2014-01-01'],
    ['2013-XX-XX', '2013-01-01 2014-01-01'],
    ['1X99', '1099-01-01 2000-01-01'],
    ['201X-XX-25', '2010-01-25 2019-12-26'],
    ['201X-02-29', '2012-02-29 2016-03-01'],
    ['2013-05-1X', '2013-05-10 2013-05-20'],
    ['2013-XX-31', '2013-01-31 2014-01-01'],
    ['2013-21', '2013-03-01 2013-06-01'],
    ['2013-24', '2013-12-01 2014-03-01'],
    ['2013-29', '2013-09-01 2013-12-01'],
    ['2013-34', '2013-04-01 2013-07-01'],
    ['2013-38', '2013-05-01 2013-09-01'],
    ['2013-41', '2013-07-01 2014-01-01'],
    ['199X-21', '1990-03-01 1999-06-01'],
    ['Y17E2', '1700-01-01 1701-01-01'],
    ['Y-1E3S1', '-001999-01-01 -000999-01-01'],
    ['1950S2', '1900-01-01 2000-01-01'],
    ['2004-06~-11', '2004-06-11 2004-06-12'],
    ['?2004-06-~11', '2004-06-11 2004-06-12'],
    ['2013-05/..', '2013-05-01 Infinity'],
    ['../2013', '-Infinity 2014-01-01'],
    ['/2013-05', '-Infinity 2013-06-01'],
    ['[2013-05-17..2013-05-21]', '2013-05-17 2013-05-22'],
    ['[2015,2013]', '2013-01-01 2016-01-01'],
    ['{..2013,2015}', '-Infinity 2016-01-01'],
    ['{2014-01-22..2014-01-31,2014-02-10..}', '2014-01-22 Infinity'],
  ])('%s is %s', (text, expected) => {
    expect(bounds(text)).toBe(expected);
  });

  it('holds the worked values of the documentation', () => {
    expect(parse('2013-05-07').earliest).toBe(1_367_884_800_000);
    expect(parse('2013-05-07').latest - parse('2013-05-07').earliest).toBe(DAY);
  });
});

describe('an interval between times of day', () => {
  it('ends at the very instant', () => {
    expect(bounds('2013-05-07T14:30/2013-05-07T15:00')).toBe('2013-05-07T14:30:00Z 2013-05-07T15:00:00Z');
    expect(bounds('2013-05-06/2013-05-07T15:00')).toBe('2013-05-06 2013-05-07T15:00:00Z');
  });
  it('is never empty', () => {
    expect(bounds('2013-05-07T14:30/2013-05-07T14:30')).toBe('2013-05-07T14:30:00Z 2013-05-07T14:31:00Z');
    expect(bounds('2013-05-07/2013-05-07T00:00')).toBe('2013-05-07 2013-05-07T00:01:00Z');
  });
});

describe('precision is that of the coarsest part', () => {
  const cases: readonly (readonly [string, Precision])[] = [
    ['XXXX', 'millennium'],
    ['1XXX', 'millennium'],
    ['19XX', 'century'],
    ['1950S2', 'century'],
    ['199X-12-25', 'decade'],
    ['2013', 'year'],
    ['2013-XX', 'year'],
    ['2013-XX-25', 'year'],
    ['2013-21', 'season'],
    ['2013-05', 'month'],
    ['2013-05-XX', 'month'],
    ['2013-05-1X', 'month'],
    ['2013-05-07', 'day'],
    ['2013-05-07T14:30', 'minute'],
    ['2013-05-07T14:30:15', 'second'],
    ['2011~/2013-05', 'year'],
    ['2013-05-07/..', 'day'],
    ['[2013-05-07,2014-05]', 'month'],
  ];

  it.each(cases)('%s: %s', (text, precision) => {
    expect(parse(text).precision).toBe(precision);
  });
});

describe('fuzzy edges', () => {
  it.each([
    ['2013-05-07', false, false],
    ['2013-05', false, false],
    ['2013-05?', true, true],
    ['2013-~05', true, true],
    ['199X', true, true],
    ['1950S2', true, true],
    ['1950S4', false, false],
    ['2013-21', true, true],
    ['2013-33', false, false],
    ['2011~/2013-05', true, false],
    ['2011/2013-05-XX', false, true],
    ['2013/..', false, true],
    ['/2013', true, false],
    ['[2013,2014]', true, true],
    ['[2013-05-17..2013-05-21]', true, true],
    ['{2013,2014~}', false, true],
    ['{2013~,2013,2014}', true, false],
    ['{2014~,2015}', true, false],
    ['{2015~,2014}', false, true],
    ['{2014,2013~}', true, false],
    // Where two begin or end together, either makes the edge uncertain.
    ['{2013,2013~}', true, true],
    ['{2013~,2013}', true, true],
    ['{2013~,2013-12}', true, true],
    ['2013-32', true, true],
  ])('%s: start %s, end %s', (text, fuzzyStart, fuzzyEnd) => {
    expect(parse(text)).toMatchObject({ fuzzyStart, fuzzyEnd });
  });

  it('tells open and unknown ends from dated ones', () => {
    expect(parse('2013/..')).toMatchObject({ openStart: false, openEnd: true, parts: [{ end: 'open' }] });
    expect(parse('/2013')).toMatchObject({ openStart: true, openEnd: false, parts: [{ start: 'unknown' }] });
    expect(parse('[..2013]')).toMatchObject({ openStart: true, openEnd: false, parts: [{ start: 'open' }] });
    expect(parse('2013/2014')).toMatchObject({ openStart: false, openEnd: false });
  });
});

describe('parts', () => {
  it('keeps what formatting needs, as written', () => {
    const { start, end } = parse('?199X-05-~11').parts[0] as EdtfPart;
    expect(start).toBe(end);
    const expected: Partial<EdtfPoint> = {
      text: '?199X-05-~11',
      year: '199X',
      month: '05',
      day: '11',
      approximate: true,
      uncertain: true,
      unspecified: true,
    };
    expect(start).toMatchObject(expected);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['', 'the date is empty', 'a date such as 2013-05-07', 0],
    ['2013-13', 'month 13 does not exist', 'a month from 01 to 12, or a season from 21 to 41', 5],
    ['2013-05-32', 'day 32 does not exist', 'a day from 01 to 31', 8],
    ['2013-02-30', '30 February 2013 does not exist', 'a day from 01 to 28', 8],
    ['2012-02-30', '30 February 2012 does not exist', 'a day from 01 to 29', 8],
    ['2013/2013-06-31', '31 June 2013 does not exist', 'a day from 01 to 30', 13],
    ['XXXX-02-30', 'no date is like "XXXX-02-30"', 'digits that some date has where X stands', 8],
    ['2013-5-7', 'month "5" has 1 digit', 'two digits, such as 05', 5],
    ['20130507', 'year "20130507" has 8 digits', 'hyphens: 2013-05-07', 0],
    ['201', 'year "201" has 3 digits', 'four digits; "201X" for the decade', 0],
    ['20', 'year "20" has 2 digits', 'four digits; "20XX" for the century', 0],
    ['-0000', 'year -0000 does not exist', '0000, which is 1 BC', 0],
    ['Y17E3', 'year Y17E3 lies outside what can be shown', 'a year from -9999 to 9999', 0],
    ['Y2013', '"Y2013" has a prefix that only longer years take', '"2013" without the Y', 0],
    ['1950S5', 'the year 1950 has 4 digits, not 5', 'S1 to S4', 5],
    ['1950S04', 'the year 1950 has 4 digits, not 04', 'S1 to S4', 5],
    ['0009S2', 'the year 9 has 1 digit, not 2', 'S1 to S1', 5],
    ['1950S', 'the date ends too early', 'how many digits of the year count', 5],
    ['1950S2-05', 'unexpected "-"', 'the end of the date after the year', 6],
    ['2013?S2', 'unexpected "S"', 'the end of the date, or "-" and a month', 5],
    ['Y', 'the date ends too early', 'the digits of the year', 1],
    ['Y17E', 'the date ends too early', 'the digits of the exponent', 4],
    ['Y9999', '"Y9999" has a prefix that only longer years take', '"9999" without the Y', 0],
    ['Y44/2013', '"Y44" has a prefix that only longer years take', '"0044" without the Y', 0],
    ['Y10000', 'year Y10000 lies outside what can be shown', 'a year from -9999 to 9999', 0],
    ['\u20132013', '"\u2013" is not a hyphen', 'the plain hyphen "-"', 0],
    ['2013-', 'the date ends too early', 'two digits for the month', 5],
    ['2013-05-', 'the date ends too early', 'two digits for the day', 8],
    ['2013/a', 'unexpected "a"', 'four digits for the year', 5],
    ['2013-42', 'month 42 does not exist', 'a month from 01 to 12, or a season from 21 to 41', 5],
    ['2013-00', 'month 00 does not exist', 'a month from 01 to 12, or a season from 21 to 41', 5],
    ['2', 'year "2" has 1 digit', 'four digits, such as 2013 or 0044', 0],
    [
      '2013-05-07~T14:30',
      'unexpected "T"',
      'the end of the date, or "T" and a time after a day without qualifier',
      11,
    ],
    ['2013-05T14:30', 'unexpected "T"', 'the end of the date, or "-" and a day', 7],
    ['[', 'the set is not closed', '"]" at the end', 1],
    ['[]', 'a date is missing', 'a date such as 2013-05-07', 1],
    [
      '[2013,..2014]',
      'a range is open in the middle of the set',
      'an open start first in the set, an open end last',
      6,
    ],
    ['-0043-02-30', '30 February -43 does not exist', 'a day from 01 to 28', 9],
    ['2013/-0044-02-30', '30 February -44 does not exist', 'a day from 01 to 29', 14],
    ['1X13-02-30', 'no date is like "1X13-02-30"', 'digits that some date has where X stands', 8],
    ['2013-02-3X/2014', 'no date is like "2013-02-3X"', 'digits that some date has where X stands', 8],
    ['2013-3X', 'month 3X does not exist', 'a month from 01 to 12, or a season from 21 to 41', 5],
    ['2013-XX-00', 'day 00 does not exist', 'a day from 01 to 31', 8],
    ['2013-05-4X', 'day 4X does not exist', 'a day from 01 to 31', 8],
    ['2013-123', 'month "123" has 3 digits', 'two digits, such as 12', 5],
    ['2013-05-07T25:00', 'hour 25 does not exist', '00 to 24', 11],
    ['2013-05-07T1', 'the date ends too early', 'two digits for the hour', 12],
    ['2013-05-07T14:3', 'the date ends too early', 'two digits for the minute', 15],
    ['2013-05-07T14:60', 'minute 60 does not exist', '00 to 59', 14],
    ['2013-05-07T14:30:6', 'the date ends too early', 'two digits for the second', 18],
    ['2013-05-07T14:30:60', 'second 60 does not exist', '00 to 59', 17],
    ['2013-05-07T14:30:15.', 'the date ends too early', 'digits after the decimal point', 20],
    ['2013-05-07T14:30a', 'unexpected "a"', '"Z", an offset such as +02:00, or the end', 16],
    ['2013-05-07T14:30+2', 'the date ends too early', 'two digits for the offset hour', 18],
    ['2013-05-07T14:30+15', 'offset hour 15 does not exist', '00 to 14', 17],
    ['2013-05-07T14:30+02:', 'the date ends too early', 'two digits for the offset minute', 20],
    ['2013-05-07T14:30+02:60', 'offset minute 60 does not exist', '00 to 59', 20],
    ['2013-05-07T14:30Z1', 'unexpected "1"', 'the end of the date after the time', 17],
    ...['-12:01', '+14:01'].map(
      (offset): [text: string, message: string, expected: string, index: number] => [
        `2013-05-07T14:30${offset}`,
        `offset ${offset} does not exist`,
        'an offset from -12:00 to +14:00, +00:00 for none',
        16,
      ],
    ),
    ['2013-05-07T24:01', 'time 24:01 does not exist', 'a time up to 24:00', 11],
    [
      '2013-05-07T14:30-00:00',
      'offset -00:00 does not exist',
      'an offset from -12:00 to +14:00, +00:00 for none',
      16,
    ],
    ['2013-05-07T14', 'the date ends too early', '":" and the minutes', 13],
    ['2014/2013', 'the end 2013 lies before the start 2014', 'the earlier date first', 5],
    ['[2015..2013]', 'the end 2013 lies before the start 2015', 'the earlier date first', 7],
    ['2013..2014', 'unexpected "."', 'a "/" between the two dates of an interval', 4],
    ['2013/2014/2015', 'unexpected "/"', 'one "/" at most, and ".." for a range in a set', 9],
    ['/', 'neither the start nor the end has a date', 'a date at one end at least', 0],
    ['[2013,2014', 'the set is not closed', '"]" at the end', 10],
    ['[2013,]', 'a date is missing', 'a date such as 2013-05-07', 6],
    [
      '[2013..,2015]',
      'a range is open in the middle of the set',
      'an open start first in the set, an open end last',
      5,
    ],
    ['[..2013..]', 'a range has two ".."', 'one ".." between two dates, or beside one', 1],
    [' 2013', 'the date contains white space', 'no spaces or line breaks', 0],
    ['2013 ', 'the date contains white space', 'no spaces or line breaks', 4],
    ['2013–05', '"–" is not a hyphen', 'the plain hyphen "-"', 4],
    ['199x', 'unexpected "x"', 'an upper-case "X"', 3],
    ['2013-22-01', 'unexpected "-"', 'the end of the date after the season', 7],
    ['2013😀', 'unexpected "😀"', 'the end of the date, or "-" and a month', 4],
  ])('%j: %s', (text, message, expected, index) => {
    const failure: EdtfFailure = { ok: false, message, expected, index };
    expect(parseEdtf(text)).toEqual(failure);
  });

  it('never throws, and points into the text', () => {
    const alphabet = [...'0123456789XYTZSE?~%-/.,[]{}: +–😀'];
    const likely = fc
      .array(fc.constantFrom(...alphabet), { maxLength: 30 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: anyCharacter }), likely), (text) => {
        const result = parseEdtf(text);
        if (result.ok) {
          expect(result.date.earliest).toBeLessThan(result.date.latest);
        } else {
          expect(result.message).not.toBe('');
          expect(result.index).toBeGreaterThanOrEqual(0);
          expect(result.index).toBeLessThanOrEqual(text.length);
        }
      }),
      fuzz(5000),
    );
  });
});
