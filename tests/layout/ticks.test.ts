import { afterEach, expect, it } from 'vitest';
import { timeScale } from '../../src/layout/scale.ts';
import { ticks } from '../../src/layout/ticks.ts';
import { startOfDate } from '../../src/time/calendar.ts';
import { foldQuietTime } from '../../src/time/fold.ts';
import type { Language } from '../../src/words/language.ts';
import { speak } from '../../src/words/speak.ts';

const DAY = 86_400_000;

afterEach(() => speak('en'));

it('names the year of stretches between breaks, then months, in full where there is room', () => {
  const busy = [
    [1, 14],
    [8, 2],
    [10, 14],
  ].flatMap(([month, days]) => Array.from({ length: days! }, (_, day) => Date.UTC(2013, month!, 8 + day)));
  const span = { start: busy[0]! - DAY, end: busy.at(-1)! + DAY };
  const fold = foldQuietTime(busy, busy, span);
  const named = (width: number) => ticks(timeScale(span, width, fold)).major.map(({ label }) => label);
  expect(named(380)).toEqual(['2013', 'Feb', 'Feb', 'Sept', 'Nov']);
  expect(named(700).slice(-3)).toEqual(['Nov', 'Nov', 'November']);
});

it('names the days of stretches between breaks by their dates', () => {
  const busy = [8, 9, 10, 40, 41, 42].map((day) => Date.UTC(2015, 4, day));
  const span = { start: busy[0]!, end: busy.at(-1)! + DAY };
  const fold = foldQuietTime(
    busy,
    busy.map((t) => t + DAY),
    span,
  );
  expect(fold.breaks).toHaveLength(1);
  for (const width of [2000, 2200]) {
    const labels = ticks(timeScale(span, width, fold)).major.map(({ label }) => label);
    expect(labels[0]).toMatch(/^(Friday )?8 May 2015$/);
    expect(new Set(labels).size, labels.join()).toBe(labels.length);
    for (const label of labels.slice(1)) expect(label).toMatch(/\d+ (May|Jun|June)$/);
  }
});

it('leaves the labels of ticks their room across breaks, and names what it can', () => {
  const busy = [2, 40, 41, 90, 91, 92, 150, 200].map((day) => Date.UTC(2013, 0, 1 + day));
  const span = { start: busy[0]! - DAY, end: busy.at(-1)! + 2 * DAY };
  const fold = foldQuietTime(busy, busy, span);
  expect(fold.breaks.length).toBeGreaterThan(2);
  for (const width of [300, 600, 1200, 2400]) {
    const scale = timeScale(span, width, fold);
    const { minor } = ticks(scale);
    expect(minor.length, `${width} px`).toBeGreaterThan(2);
    for (const [i, { x }] of minor.entries()) {
      if (i > 0) expect(x - minor[i - 1]!.x, `${width} px`).toBeGreaterThanOrEqual(26);
    }
    // None is within folded time.
    for (const { t } of minor) expect(fold.breaks.some(({ start, end }) => t > start && t < end)).toBe(false);
  }
});

it('has a short name for months, and for nothing else', () => {
  const half = timeScale({ start: Date.UTC(2013, 0, 1), end: Date.UTC(2013, 2, 20) }, 1000);
  const shorts = ticks(half).major.map(({ label, short }) => [label, short]);
  expect(shorts).toEqual([
    ['January 2013', 'Jan'],
    ['February', 'Feb'],
    ['March', 'Mar'],
  ]);
  const years = timeScale({ start: Date.UTC(2010, 0, 1), end: Date.UTC(2013, 2, 20) }, 1000);
  expect(ticks(years).major.every(({ short }) => short === undefined)).toBe(true);
});

it.each<Language>(['en', 'de', 'fr'])(
  'leaves years before Christ the room of their names in %s',
  async (tag) => {
    await speak(tag);
    const start = startOfDate(-400);
    for (let years = 20; years < 4000; years *= 1.15) {
      const scale = timeScale({ start, end: start + years * 365.25 * DAY }, 900);
      const { minor } = ticks(scale);
      const before = minor.filter(({ t }) => t < startOfDate(0));
      for (const [i, { x, label }] of before.entries()) {
        const next = before[i + 1]?.x ?? Number.POSITIVE_INFINITY;
        // A digit is about 6.4 pixels wide, a dot or a blank about three.
        const width = [...label].reduce((sum, sign) => sum + (/[. \u00a0]/.test(sign) ? 3.3 : 6.6), 5);
        expect(next - x, `${label}, ${Math.round(years)} years`).toBeGreaterThan(width);
      }
    }
  },
);

it('names stretches of centuries and decades by years alone, also several of one', () => {
  const busy = Array.from({ length: 14 }, (_, i) => startOfDate(-400 + 27 * i));
  const span = { start: busy[0]! - DAY, end: busy.at(-1)! + 366 * DAY };
  const fold = foldQuietTime(
    busy,
    busy.map((t) => t + 365 * DAY),
    span,
  );
  expect(fold.breaks.length).toBeGreaterThan(5);
  for (let width = 300; width < 1600; width += 50) {
    const { major } = ticks(timeScale(span, width, fold));
    for (const { label } of major) expect(label, `${width} px`).toMatch(/BC$/);
  }
});
