import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/lib/rng.ts';
import { groupByMonth } from '../../../src/ui/list/groups.ts';
import { datasetOf, eventsOf, forSeeds, randomDataset } from '../../fixtures.ts';

/** `2013/May: 2013-05-06, 2013-05` for each month, in order. */
function groups(dates: readonly string[]): string[] {
  const of = datasetOf(dates);
  return groupByMonth(of, eventsOf(of).keys()).flatMap(({ heading, months }) =>
    months.map((month) => {
      const members = month.events.map((i) => of.date(i).text).join(', ');
      return `${[heading, month.heading].filter(Boolean).join('/')}: ${members}`;
    }),
  );
}

describe('the groups of the list', () => {
  it('are years and months', () => {
    expect(groups(['2013-05-06', '2013-05', '2013-06-01', '2014-06-01'])).toEqual([
      '2013/May: 2013-05, 2013-05-06',
      '2013/June: 2013-06-01',
      '2014/June: 2014-06-01',
    ]);
  });

  it('are no finer than the dates: a year has no month, a decade no year', () => {
    expect(groups(['2013', '2013~', '198X', '19XX', '2013-XX-05'])).toEqual([
      '20th century: 19XX',
      '1980s: 198X',
      '2013: 2013, 2013~, 2013-XX-05',
    ]);
  });

  it('have what is coarser than a month before all months, and under none', () => {
    expect(groups(['2013-02-10', '2013-21', '2013-05-06', '2013-23', '2013-06-01/2014'])).toEqual([
      '2013: 2013-21, 2013-06-01/2014, 2013-23',
      '2013/February: 2013-02-10',
      '2013/May: 2013-05-06',
    ]);
  });

  it('hold a stretch where it begins', () => {
    expect(groups(['2013-05-28/2013-06-03', '2012-12-31/2013-01-02'])).toEqual([
      '2012/December: 2012-12-31/2013-01-02',
      '2013/May: 2013-05-28/2013-06-03',
    ]);
    expect(groups(['1998-01/..'])).toEqual(['1998/January: 1998-01/..']);
  });

  it('hold what has no known beginning first, under no year', () => {
    expect(groups(['../2012-05', '1900'])).toEqual(['No known start: ../2012-05', '1900: 1900']);
  });

  it('are in UTC at the turn of the year', () => {
    expect(groups(['2013-01-01', '2012-12-31T23:59Z'])).toEqual([
      '2012/December: 2012-12-31T23:59Z',
      '2013/January: 2013-01-01',
    ]);
  });

  it('name years before 1', () => {
    expect(groups(['-0043-03-15'])[0]).toMatch(/44 BC\/March/);
    expect(groups(['-004X/-003X', '198X/199X'])).toEqual(['50–41 BC: -004X/-003X', '1980s: 198X/199X']);
  });

  it('hold every event once, in order within its group', () => {
    forSeeds(30, (seed) => {
      const of = randomDataset(seededRandom(seed), 40);
      const held = groupByMonth(of, eventsOf(of).keys()).flatMap(({ months }) =>
        months.map(({ events }) => events),
      );
      expect(held.flat().sort((a, b) => a - b)).toEqual([...eventsOf(of).keys()]);
      for (const events of held) expect(events).toEqual([...events].sort((a, b) => a - b));
    });
  });

  it('have headings of which none comes twice', () => {
    forSeeds(30, (seed) => {
      const of = randomDataset(seededRandom(seed), 40);
      const years = groupByMonth(of, eventsOf(of).keys());
      expect(new Set(years.map(({ heading }) => heading)).size).toBe(years.length);
      for (const { months } of years) {
        expect(new Set(months.map(({ heading }) => heading)).size).toBe(months.length);
      }
    });
  });
});
