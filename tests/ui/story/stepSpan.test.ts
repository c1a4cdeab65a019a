import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/lib/rng.ts';
import { stepSpan } from '../../../src/ui/story/stepSpan.ts';
import { at, datasetOf, forSeeds, randomDataset } from '../../fixtures.ts';

const DAY = 86_400_000;
const days = ({ start, end }: { start: number; end: number }) => (end - start) / DAY;

describe('what is shown of time at a step', () => {
  it('is some days around an event that has others of the story close to it', () => {
    const of = datasetOf(['2013-05-07', '2013-05-08']);
    const span = stepSpan(of, of.flags, [0, 1], 0);
    expect(days(span)).toBeCloseTo(20);
    expect(span.start).toBeLessThan(of.start[0]!);
    expect(span.end).toBeGreaterThan(of.end[1]!);
  });

  it('reaches to the nearest other event of the story, before it or after', () => {
    const of = datasetOf(['2009-03-06', '2013-05-07', '2015-05-12']);
    expect(stepSpan(of, of.flags, [0, 1, 2], 1).end).toBeGreaterThan(of.end[2]!);
    expect(stepSpan(of, of.flags, [0, 1, 2], 1).start).toBeGreaterThan(of.start[0]!);
    expect(stepSpan(of, of.flags, [0, 1, 2], 0).end).toBeGreaterThan(of.end[1]!);
  });

  it('holds all of a long event', () => {
    const of = datasetOf(['1991/1999', '2013-05-07']);
    const span = stepSpan(of, of.flags, [0], 0);
    expect(span.start).toBeLessThan(of.start[0]!);
    expect(span.end).toBeGreaterThan(of.end[0]!);
  });

  it('is at the end of an event without a known start', () => {
    const of = datasetOf(['1945', '../1991', '1992']);
    const open = at(of, 'e1');
    const span = stepSpan(of, of.flags, [open, at(of, 'e2')], 0);
    expect(span.start).toBeLessThan(of.end[open]!);
    expect(span.end).toBeGreaterThan(of.end[open]!);
    expect(days(span)).toBeLessThan(3 * 366);
  });

  it('is a span of days at least, with the middle of the event in it, whatever the story', () => {
    forSeeds(30, (seed) => {
      const of = randomDataset(seededRandom(seed), 12);
      const events = Array.from({ length: of.size }, (_, i) => i);
      for (const step of events) {
        const span = stepSpan(of, of.flags, events, step);
        expect(days(span)).toBeGreaterThanOrEqual(19.9);
        expect(span.start).toBeLessThanOrEqual(of.end[step]!);
        expect(span.end).toBeGreaterThanOrEqual((of.start[step]! + of.end[step]!) / 2);
      }
    });
  });
});
