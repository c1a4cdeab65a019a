import { afterAll, describe, expect, it } from 'vitest';
import { times } from '../fuzz.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;
const utc = (...parts: [number, number, number?, number?]) => Date.UTC(...parts);

/** From one length of the view to the next; mutants meet a quarter of them. */
const STEP = times < 1 ? 1.17 ** 4 : 1.17;

interface Modules {
  readonly ticks: typeof import('../../src/layout/ticks.ts').ticks;
  readonly timeScale: typeof import('../../src/layout/scale.ts').timeScale;
  readonly startOfDate: typeof import('../../src/time/calendar.ts').startOfDate;
}

/** Specifies the ruler under one time zone. The module is loaded once the zone is set, with what it keeps. */
export async function testTicksUnder(zone: string, minutesBehindUtc: number): Promise<void> {
  const before = process.env.TZ;
  process.env.TZ = zone;
  const { ticks } = await import('../../src/layout/ticks.ts');
  const { timeScale } = await import('../../src/layout/scale.ts');
  const { startOfDate } = await import('../../src/time/calendar.ts');

  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
  specifyTicks(zone, minutesBehindUtc, { ticks, timeScale, startOfDate });
}

/** The same where the zone is in effect already. */
export function specifyTicks(zone: string, minutesBehindUtc: number, modules: Modules): void {
  const { ticks, timeScale, startOfDate } = modules;
  const ruler = (start: number, end: number, width = 1000) => ticks(timeScale({ start, end }, width));
  const minor = (start: number, end: number, width?: number) =>
    ruler(start, end, width).minor.map(({ label }) => label);
  const major = (start: number, end: number, width?: number) =>
    ruler(start, end, width).major.map(({ label }) => label);

  /** From an hour to two centuries, about instants that are no round ones, on planes of several widths. */
  const views: { start: number; end: number; width: number }[] = [];
  for (const width of [320, 777, 1440, 2560]) {
    for (let length = HOUR; length <= 201 * YEAR; length *= STEP) {
      for (const about of [utc(2013, 4, 7, 13), utc(1945, 8, 1), utc(2000, 1, 29), startOfDate(-43, 3, 15)]) {
        views.push({ start: about - 0.37 * length, end: about + 0.63 * length, width });
      }
    }
  }

  describe(`the ruler under ${zone}`, () => {
    it('has the zone in effect', () => {
      expect(new Date(utc(2013, 4, 7)).getTimezoneOffset()).toBe(minutesBehindUtc);
    });

    it('has two tiers at every zoom', () => {
      for (const { start, end, width } of views) {
        const { minor: fine, major: coarse } = ruler(start, end, width);
        const context = `${new Date(start).toISOString()}/${new Date(end).toISOString()} on ${width} px`;
        expect(fine.length, context).toBeGreaterThan(0);
        expect(coarse.length, context).toBeGreaterThan(0);
        expect(fine.length, context).toBeGreaterThanOrEqual(coarse.length - 1);
      }
    });

    it('has ticks in order, 26 px apart at least, with words at each', () => {
      for (const { start, end, width } of views) {
        const both = ruler(start, end, width);
        const context = `${new Date(start).toISOString()}/${new Date(end).toISOString()} on ${width} px`;
        for (const tier of [both.minor, both.major]) {
          for (const [i, tick] of tier.entries()) {
            expect(tick.label.trim(), context).not.toBe('');
            if (i > 0) expect(tick.x - tier[i - 1]!.x, context).toBeGreaterThanOrEqual(26);
          }
        }
      }
    });

    it('has fine ticks within the plane, and the first coarse one at or before its left edge', () => {
      for (const { start, end, width } of views) {
        const { minor: fine, major: coarse } = ruler(start, end, width);
        expect(fine.every(({ x }) => x >= 0 && x < width)).toBe(true);
        expect(coarse[0]!.x).toBeLessThanOrEqual(0);
        expect(coarse.slice(1).every(({ x }) => x > 0 && x < width)).toBe(true);
      }
    });

    it('has ticks where their names say', () => {
      for (const { start, end, width } of views) {
        const scale = timeScale({ start, end }, width);
        const { minor: fine, major: coarse } = ticks(scale);
        for (const { t, x } of [...fine, ...coarse]) expect(x).toBe(scale.toX(t));
        // Every tick stands on a whole minute of UTC.
        expect([...fine, ...coarse].every(({ t }) => t % 60_000 === 0)).toBe(true);
      }
    });

    it('names hours by the clock and days in full', () => {
      const day = utc(2013, 4, 7);
      expect(minor(day, day + 6 * HOUR, 400)).toEqual(['00:00', '01:00', '02:00', '03:00', '04:00', '05:00']);
      expect(major(day, day + 6 * HOUR, 400)).toEqual(['Tuesday 7 May 2013']);
      expect(major(utc(2013, 11, 31), utc(2014, 0, 2), 1000)).toEqual([
        'Tuesday 31 December 2013',
        'Wednesday 1 January 2014',
      ]);
    });

    it('names days by number and months in words, with the year at the left and where it turns', () => {
      expect(minor(utc(2013, 4, 6), utc(2013, 4, 10), 160)).toEqual(['6', '7', '8', '9']);
      expect(major(utc(2013, 3, 20), utc(2013, 5, 10))).toEqual(['April 2013', 'May', 'June']);
      expect(major(utc(2013, 11, 20), utc(2014, 1, 3))).toEqual([
        'December 2013',
        'January 2014',
        'February',
      ]);
    });

    it('names months in words over years', () => {
      expect(minor(utc(2013, 0), utc(2013, 6), 500)).toEqual(['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun']);
      expect(major(utc(2013, 3), utc(2014, 3), 600)).toEqual(['2013', '2014']);
    });

    it('names years over decades, and decades over centuries', () => {
      expect(minor(utc(1988, 0), utc(1992, 0), 400)).toEqual(['1988', '1989', '1990', '1991']);
      expect(major(utc(1988, 0), utc(1992, 0), 400)).toEqual(['1980s', '1990s']);
      expect(minor(utc(1975, 0), utc(2005, 0), 200)).toEqual(['1980s', '1990s', '2000s']);
      expect(major(utc(1975, 0), utc(2005, 0), 200)).toEqual(['1900–1999', '2000–2099']);
    });

    it('counts every fifth year from the start of the decade', () => {
      const labels = minor(utc(1951, 0), utc(1989, 0), 400);
      expect(labels).toEqual(['1955', '1960', '1965', '1970', '1975', '1980', '1985']);
    });

    it('counts years before 1 back from 1 BC', () => {
      expect(minor(startOfDate(-44), startOfDate(-41), 300)).toEqual(['45 BC', '44 BC', '43 BC']);
      expect(minor(startOfDate(-1), startOfDate(3), 400)).toEqual(['2 BC', '1 BC', '1', '2']);
      expect(major(startOfDate(-43, 3, 1), startOfDate(-43, 4, 10))[0]).toBe('March 44 BC');
    });

    it('stands at round years before Christ, and at AD 1 where no round year is', () => {
      expect(minor(startOfDate(-449), startOfDate(250), 600)).toEqual([
        ...['400 BC', '300 BC', '200 BC', '100 BC'],
        ...['1', '100', '200'],
      ]);
      expect(minor(startOfDate(-1199), startOfDate(1100), 250)).toEqual([
        '1000 BC',
        '500 BC',
        '1',
        '500',
        '1000',
      ]);
      expect(minor(startOfDate(-21), startOfDate(17), 400)).toEqual([
        '20 BC',
        '15 BC',
        '10 BC',
        '5 BC',
        '1',
        '5',
        '10',
        '15',
      ]);
      expect(minor(startOfDate(-6), startOfDate(7), 400)).toEqual(['6 BC', '4 BC', '2 BC', '2', '4', '6']);
      expect(minor(startOfDate(-35), startOfDate(32), 400)).toEqual([
        '30 BC',
        '20 BC',
        '10 BC',
        '1',
        '10s',
        '20s',
        '30s',
      ]);
      // The stretch that is under way at the left edge is the one that holds it.
      expect(major(startOfDate(-49), startOfDate(20), 400)).toEqual(['100 BC', '1–99']);
      expect(major(startOfDate(0), startOfDate(20), 400)).toEqual(['10 BC', '1', '10s']);
    });

    it('stands a tick of a day at midnight UTC', () => {
      const { minor: days } = ruler(utc(2013, 2, 28), utc(2013, 3, 3), 400);
      expect(days.map(({ t }) => t)).toEqual([28, 29, 30, 31, 32, 33].map((day) => utc(2013, 2, day)));
    });
  });
}
