import { describe, expect, it } from 'vitest';
import { formatDuration, formatInstant, formatSpan } from '../../src/time/format.ts';

const at = (iso: string) => Date.parse(iso);
const span = (start: string, end: string) => ({ start: at(start), end: at(end) });

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.2425 * DAY;

describe('a span in the toolbar', () => {
  it.each([
    ['2013-04-08', '2013-06-17', '8 Apr – 16 Jun 2013'],
    ['2013-04-08T05:00Z', '2013-06-16T03:00Z', '8 Apr – 16 Jun 2013'],
    ['2012-12-20', '2013-01-05', '20 Dec 2012 – 4 Jan 2013'],
    ['2013-04-01', '2013-07-01', 'Apr – Jun 2013'],
    ['2013-05-01', '2013-06-01', 'May 2013'],
    ['2011-02-03', '2015-07-03', 'Feb 2011 – Jul 2015'],
    ['2013-01-01', '2014-01-01', '2013'],
    ['1945-01-01', '2016-01-01', '1945 – 2015'],
    ['1945-03-01', '2015-02-03', '1945 – 2015'],
    ['-000499-01-01', '2000-01-01', '500 BC – 1999 AD'],
    ['2013-05-07', '2013-05-08', '7 May 2013'],
    ['2013-05-07', '2013-05-09', '7 – 8 May 2013'],
    ['2013-05-07T14:00Z', '2013-05-07T18:00Z', '7 May 2013, 14:00 – 18:00'],
    ['2013-05-07T14:00Z', '2013-05-08T00:00Z', '7 May 2013, 14:00 – 24:00'],
    ['2013-05-07T14:00Z', '2013-05-08T02:00Z', '7 May, 14:00 – 8 May 2013, 02:00'],
    ['2013-12-31T14:00Z', '2014-01-01T02:00Z', '31 Dec 2013, 14:00 – 1 Jan 2014, 02:00'],
    ['2013-05-07T14:00:05Z', '2013-05-07T14:02:00Z', '7 May 2013, 14:00:05 – 14:02:00'],
    ['2013-05-07T14:00Z', '2013-05-07T14:05Z', '7 May 2013, 14:00 – 14:05'],
    ['2013-05-07T23:58Z', '2013-05-08T00:00Z', '7 May 2013, 23:58:00 – 24:00:00'],
    ['2013-05-07T06:00Z', '2013-05-10T06:00Z', '7 – 10 May 2013'],
    ['2013-05-07', '2013-05-08T06:00Z', '7 May, 00:00 – 8 May 2013, 06:00'],
  ])('%s to %s: %s', (start, end, expected) => {
    expect(formatSpan(span(start, end))).toBe(expected);
  });

  it('does not flicker over the fractions of a millisecond that panning leaves', () => {
    const { start, end } = span('2013-04-01', '2013-07-01');
    expect(formatSpan({ start: start - 0.004, end: end + 0.004 })).toBe('Apr – Jun 2013');
  });

  it('shows what can be shown of an open span', () => {
    expect(formatSpan({ start: -Infinity, end: Infinity })).toBe('10000 BC – 9999 AD');
  });
});

describe('the date under the pointer', () => {
  const t = at('2013-05-07T14:07:33Z');

  it.each([
    [20 * YEAR, '21st century'],
    [2 * YEAR, '2010s'],
    [40 * DAY, '2013'],
    [2 * DAY, 'May 2013'],
    [DAY, '7 May 2013'],
    [2 * HOUR, '7 May 2013'],
    [HOUR, '7 May 2013, 14:00'],
    [5 * MINUTE, '7 May 2013, 14:05'],
    [MINUTE, '7 May 2013, 14:07'],
    [16 * SECOND, '7 May 2013, 14:07'],
    [15 * SECOND, '7 May 2013, 14:07:30'],
    [5 * SECOND, '7 May 2013, 14:07:30'],
    [2 * SECOND, '7 May 2013, 14:07:30'],
    [15 * MINUTE, '7 May 2013, 14:00'],
    [31 * DAY, 'May 2013'],
    [YEAR, '2013'],
    [10 * YEAR, '2010s'],
    [1, '7 May 2013, 14:07:33'],
  ])('at %d ms a pixel: %s', (resolution, expected) => {
    expect(formatInstant(t, resolution)).toBe(expected);
  });

  it('names single years where a decade would run across the era', () => {
    expect(formatInstant(at('-000043-03-15'), 20 * YEAR)).toBe('44 BC');
  });
});

describe('a length of time', () => {
  it.each([
    [0, 'less than a second'],
    [499, 'less than a second'],
    [500, '1 second'],
    [600, '1 second'],
    [59 * SECOND, '59 seconds'],
    [MINUTE, '1 minute'],
    [90 * SECOND, '90 seconds'],
    [119.6 * SECOND, '2 minutes'],
    [HOUR, '1 hour'],
    [3 * HOUR, '3 hours'],
    [36 * HOUR, '36 hours'],
    [DAY, '1 day'],
    [61 * DAY, '61 days'],
    [200 * DAY, '7 months'],
    [365 * DAY, '1 year'],
    [366 * DAY, '1 year'],
    [500 * DAY, '16 months'],
    [2 * YEAR, '2 years'],
    [70.4 * YEAR, '70 years'],
    [195 * YEAR, '2 centuries'],
    [194 * YEAR, '194 years'],
    [205 * YEAR, '2 centuries'],
    [206 * YEAR, '206 years'],
    [250 * YEAR, '250 years'],
    [999 * YEAR, '10 centuries'],
    [1050 * YEAR, '11 centuries'],
    [400 * YEAR, '4 centuries'],
    [19_999 * YEAR, '200 centuries'],
    [-3 * HOUR, '3 hours'],
    [Infinity, 'no end'],
  ])('%d ms: %s', (ms, expected) => {
    expect(formatDuration(ms)).toBe(expected);
  });
});
