import { afterEach, expect, it, vi } from 'vitest';
import { hereAndNow } from '../../src/ui/hereAndNow.ts';

const zone = process.env.TZ;

afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

it.each([
  ['America/Los_Angeles', '2026-11-24T01:30Z', '2026-11-23'],
  ['Pacific/Auckland', '2026-11-23T20:00Z', '2026-11-24'],
  ['UTC', '2026-11-23T23:59Z', '2026-11-23'],
])('in %s it is at %s the day %s', (where, instant, day) => {
  process.env.TZ = where;
  vi.useFakeTimers({ now: Date.parse(instant), toFake: ['Date'] });
  expect(new Date(hereAndNow()).toISOString().slice(0, 10)).toBe(day);
});
