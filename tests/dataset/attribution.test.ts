import { describe, expect, it } from 'vitest';
import {
  attribution,
  sourceAuthors,
  sourceDate,
  sourceShortName,
  tellerNames,
} from '../../src/dataset/attribution.ts';
import type { Source } from '../../src/dataset/schema.ts';
import { ALMANAC, at, dataset, GAZETTE, REVIEW } from '../fixtures.ts';

const source = (more: Partial<Source> = {}): Source => ({ id: 's1', type: 'webpage', ...more });
const issued = (...parts: number[][]): Source => source({ issued: { 'date-parts': parts } });

describe('the short name of a source', () => {
  it('is the short name that it has, else where it appeared, its title or its id', () => {
    expect(sourceShortName(GAZETTE)).toBe('Gazette');
    expect(sourceShortName(REVIEW)).toBe('Lakeland Review');
    expect(sourceShortName(source({ title: 'A leaflet' }))).toBe('A leaflet');
    expect(sourceShortName(source())).toBe('s1');
  });
});

describe('the authors of a source', () => {
  it('are named as printed', () => {
    expect(sourceAuthors(GAZETTE)).toBe('Mira Holt');
    expect(sourceAuthors(ALMANAC)).toBe('Lake Society and Ida Rask');
    expect(sourceAuthors(source({ author: [{ family: 'Holt' }, { given: 'Ida' }, { literal: 'X' }] }))).toBe(
      'Holt, Ida and X',
    );
  });

  it('are not made up where no byline is known', () => {
    expect(sourceAuthors(REVIEW)).toBeUndefined();
    expect(sourceAuthors(source({ author: [] }))).toBeUndefined();
    expect(sourceAuthors(source({ author: [{}] }))).toBeUndefined();
  });
});

describe('the date of a source', () => {
  it.each([
    [[[2013, 5, 29]], '29 May 2013'],
    [[[2015, 5]], 'May 2015'],
    [[[2013]], '2013'],
    [
      [
        [2013, 5, 17],
        [2013, 5, 21],
      ],
      '17–21 May 2013',
    ],
    [[[800]], '800'],
    [[[1]], '1 AD'],
  ])('is as precise as it is known: %j', (parts, words) => {
    expect(sourceDate(issued(...parts))).toBe(words);
  });

  it('counts years before Christ as historians do', () => {
    expect(sourceDate(issued([-44, 3, 15]))).toBe('15 March 44 BC');
    expect(sourceDate(issued([-1]))).toBe('1 BC');
  });

  it('is left out where it is not known or does not exist', () => {
    expect(sourceDate(source())).toBeUndefined();
    expect(sourceDate(issued([2013, 2, 30]))).toBeUndefined();
  });
});

describe('the attribution', () => {
  it('names author, where and when', () => {
    expect(attribution(GAZETTE)).toBe('Mira Holt, The Esker Gazette, 12 June 2013');
  });

  it('leaves out what is not known', () => {
    expect(attribution(REVIEW)).toBe('Lakeland Review, June 2013');
    expect(attribution(source())).toBe('s1');
  });

  it('names the title when it is asked to, and once', () => {
    expect(attribution(GAZETTE, { title: 'within' })).toBe(
      `Mira Holt, “${GAZETTE.title}”, The Esker Gazette, 12 June 2013`,
    );
    expect(attribution(source({ title: 'A leaflet' }), { title: 'within' })).toBe('“A leaflet”');
    expect(attribution(source(), { title: 'within' })).toBe('s1');
  });

  it('is at least the title, unless that stands beside it', () => {
    const leaflet = source({ title: 'A leaflet', issued: { 'date-parts': [[2013, 5]] } });
    expect(attribution(leaflet)).toBe('A leaflet, May 2013');
    expect(attribution(leaflet, { title: 'beside' })).toBe('May 2013');
    expect(attribution(GAZETTE, { title: 'beside' })).toBe(attribution(GAZETTE));
  });
});

describe('the tellers of an event', () => {
  it('are named in the order of the chronology', () => {
    const built = dataset();
    expect(tellerNames(built, at(built, 'talks'))).toEqual(['Gazette', 'Lakeland Review', 'Lake Almanac']);
    expect(tellerNames(built, at(built, 'survey'))).toEqual([]);
  });
});
