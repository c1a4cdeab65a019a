import { expect, it } from 'vitest';
import { timeScale } from '../../src/layout/scale.ts';
import { ticks } from '../../src/layout/ticks.ts';
import { foldQuietTime } from '../../src/time/fold.ts';

const DAY = 86_400_000;

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
