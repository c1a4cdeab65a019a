import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { axisOf } from '../../src/layout/axis.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { panLimits, placesOf, reveal, spanOf, timesOf, zoomLimits } from '../../src/state/navigation.ts';
import { UNFOLDED } from '../../src/time/fold.ts';
import { at, dataset, datasetOf, eventsOf, forSeeds, integer, randomDataset } from '../fixtures.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;
const ferry = dataset();
const unfolded = (of: Dataset) => axisOf(of, UNFOLDED);

describe('places', () => {
  it('are times where nothing is folded', () => {
    const span = { start: 5, end: 9 };
    expect(placesOf(UNFOLDED, span)).toEqual(span);
    expect(timesOf(UNFOLDED, span)).toEqual(span);
  });

  it('are shorter where quiet time is folded, and lead back to the times', () => {
    const places = placesOf(ferry.quiet, ferry.extent);
    expect(places.end - places.start).toBeLessThan(ferry.extent.end - ferry.extent.start);
    const times = timesOf(ferry.quiet, places);
    expect(times.start).toBeCloseTo(ferry.extent.start, 0);
    expect(times.end).toBeCloseTo(ferry.extent.end, 0);
  });
});

describe('the limits of zooming', () => {
  it('reach half as far again as all of the axis where quiet time is folded', () => {
    const axis = axisOf(ferry, ferry.quiet);
    expect(zoomLimits(axis)).toEqual({ min: HOUR, max: 1.5 * (axis.extent.end - axis.extent.start) });
  });

  it('reach from an hour to two centuries', () => {
    expect(zoomLimits(unfolded(ferry))).toEqual({ min: HOUR, max: 200 * YEAR });
  });

  it('reach beyond a longer chronology', () => {
    const of = datasetOf(['1066', '2013']);
    const { max } = zoomLimits(unfolded(of));
    expect(max).toBeGreaterThan(1.4 * (of.extent.end - of.extent.start));
  });
});

describe('the limits of panning', () => {
  it('lie a little beyond the first and the last event', () => {
    const { start, end } = panLimits(unfolded(ferry));
    const length = ferry.extent.end - ferry.extent.start;
    expect(start).toBeLessThan(ferry.extent.start);
    expect(end).toBeGreaterThan(ferry.extent.end);
    expect(end - start).toBeLessThan(1.5 * length);
  });
});

describe('the span of events', () => {
  it('shows all of them with a little air', () => {
    forSeeds(30, (seed) => {
      const random = seededRandom(seed);
      const of = randomDataset(random, 20);
      const events = [integer(random, 20), integer(random, 20)];
      const { start, end } = spanOf(unfolded(of), events);
      const first = Math.min(...events.map((i) => of.start[i]!));
      const last = Math.max(...events.map((i) => of.end[i]!));
      if (first === last) return;
      expect(start).toBeLessThan(first);
      expect(end).toBeGreaterThan(last);
      expect(end - start).toBeLessThanOrEqual(Math.max(1.2 * (last - first), HOUR));
    });
  });

  it('is the whole chronology when there are none', () => {
    const whole = spanOf(unfolded(ferry), []);
    expect(whole.start).toBeLessThan(ferry.extent.start);
    expect(whole.end).toBeGreaterThan(ferry.extent.end);
    expect(spanOf(unfolded(ferry), eventsOf(ferry).keys())).toEqual(whole);
  });

  it('is an hour at least', () => {
    const of = datasetOf(['2013-05-07T12:30Z', '2000']);
    const { start, end } = spanOf(unfolded(of), [at(of, 'e0')]);
    expect(end - start).toBe(HOUR);
  });
});

describe('revealing an event', () => {
  const may = { start: Date.UTC(2013, 4, 1), end: Date.UTC(2013, 5, 1) };

  it('leaves the span alone when the event can be seen', () => {
    for (const id of ['talks', 'promise', 'vote', 'strike', 'letter']) {
      expect(reveal(may, unfolded(ferry), at(ferry, id))).toBe(may);
    }
  });

  it('leaves the span alone while an event longer than it runs through it', () => {
    expect(reveal(may, unfolded(ferry), at(ferry, 'closure'))).toBe(may);
  });

  it('moves the span, and keeps its length, until the event is in the middle', () => {
    const moved = reveal(may, unfolded(ferry), at(ferry, 'treaty'));
    expect(moved.end - moved.start).toBe(may.end - may.start);
    const middle = Date.UTC(1921, 2, 4, 12);
    expect((moved.start + moved.end) / 2).toBeCloseTo(middle, -1);
  });

  it('moves to the beginning of an event that is longer than the span', () => {
    const moved = reveal(may, unfolded(ferry), at(ferry, 'decline'));
    expect(moved.end - moved.start).toBe(may.end - may.start);
    expect(moved.start).toBeLessThanOrEqual(Date.UTC(1970, 0));
    expect(moved.end).toBeGreaterThan(Date.UTC(1970, 0));
  });

  describe('of a day, in a span of 100 days', () => {
    const of = unfolded(datasetOf(['2013-05-07']));
    const noon = Date.UTC(2013, 4, 7, 12);
    const from = (start: number) => ({ start, end: start + 100 * DAY });
    const isLeft = (span: { start: number; end: number }) => reveal(span, of, 0) === span;

    it('asks for its middle to be in view, and no closer to an edge than four days', () => {
      expect(isLeft(from(noon - 4 * DAY - 1))).toBe(true);
      expect(isLeft(from(noon - 4 * DAY))).toBe(false);
      expect(isLeft(from(noon - 96 * DAY + 1))).toBe(true);
      expect(isLeft(from(noon - 96 * DAY))).toBe(false);
    });
  });

  describe('of a year, in a span of 100 days', () => {
    const of = unfolded(datasetOf(['2013']));
    const [start, end] = [Date.UTC(2013, 0), Date.UTC(2014, 0)];
    const from = (day: number) => ({ start: day, end: day + 100 * DAY });
    const isLeft = (span: { start: number; end: number }) => reveal(span, of, 0) === span;

    it('asks for more than four days of it to be in view', () => {
      expect(isLeft(from(start - 96 * DAY + 1))).toBe(true);
      expect(isLeft(from(start - 96 * DAY))).toBe(false);
      expect(isLeft(from(end - 4 * DAY - 1))).toBe(true);
      expect(isLeft(from(end - 4 * DAY))).toBe(false);
    });

    it('shows its beginning a tenth of the way from the left', () => {
      expect(reveal(from(0), of, 0)).toEqual(from(start - 10 * DAY));
    });

    it('shows its end, seven tenths of the way, where its beginning is not known', () => {
      expect(reveal(from(0), of, 0, true)).toEqual(from(end - 70 * DAY));
      const whole = { start: start - 10 * DAY, end: end + 1000 * DAY };
      expect(reveal(whole, of, 0, true)).toBe(whole);
    });

    it('takes it for one that fits in a span as long', () => {
      const span = { start: start - 300 * DAY, end: end - 300 * DAY };
      const moved = reveal(span, of, 0);
      expect(moved).toEqual({ start, end });
    });
  });

  it('moves away from the very edge', () => {
    const edge = { start: Date.UTC(2013, 3, 6), end: Date.UTC(2013, 4, 6, 13) };
    expect(reveal(edge, unfolded(ferry), at(ferry, 'talks'))).not.toBe(edge);
  });

  it('has nothing left to do once it is done', () => {
    forSeeds(40, (seed) => {
      const random = seededRandom(seed);
      const of = randomDataset(random, 20);
      const start = of.extent.start + random() * (of.extent.end - of.extent.start);
      const span = { start, end: start + HOUR * 1e5 ** random() };
      const event = integer(random, 20);
      const once = reveal(span, unfolded(of), event);
      expect(reveal(once, unfolded(of), event)).toBe(once);
      expect(once.start).toBeLessThan(of.end[event]! + 1);
      expect(once.end).toBeGreaterThan(of.start[event]! - 1);
    });
  });
});
