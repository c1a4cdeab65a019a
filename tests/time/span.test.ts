import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPRESENTABLE, startOfDate } from '../../src/time/calendar.ts';
import {
  atFraction,
  duration,
  fit as fitSpan,
  fractionOf,
  interpolateSpan,
  pan,
  panWithin,
  type Span,
  zoomAt,
} from '../../src/time/span.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const LIMITS = { min: 10 * MINUTE, max: 400 * 365 * DAY };

/** Evenly spread: fc.double spreads over bit patterns instead, which are mostly next to nothing. */
const evenly = (min: number, max: number) =>
  fc.integer({ min: 0, max: 100_000 }).map((n) => min + ((max - min) * n) / 100_000);
const fraction = evenly(0, 1);
/** Spans of ten minutes to some centuries, between the years 1000 and 3000, far from the representable ends. */
const span: fc.Arbitrary<Span> = fc
  .record({ start: fc.integer({ min: startOfDate(1000), max: startOfDate(2600) }), exponent: fraction })
  .map(({ start, exponent }) => ({ start, end: start + LIMITS.min * (LIMITS.max / LIMITS.min) ** exponent }));
/** From a ten-millionth to ten-millionfold: often reaches the limits. */
const factor = evenly(-7, 7).map((exponent) => 10 ** exponent);

describe('a span', () => {
  it('is as long as its ends are apart', () => {
    expect(duration({ start: 100, end: 350 })).toBe(250);
  });

  it('turns instants into fractions and back', () => {
    expect(fractionOf({ start: 100, end: 300 }, 150)).toBe(0.25);
    fc.assert(
      fc.property(span, fraction, (any, f) => {
        expect(fractionOf(any, atFraction(any, f))).toBeCloseTo(f, 6);
        expect([atFraction(any, 0), atFraction(any, 1)]).toEqual([any.start, any.end]);
      }),
    );
  });
});

describe('panning', () => {
  const limits = { start: 0, end: 20 };

  it('moves both ends alike', () => {
    expect(pan({ start: 1, end: 3 }, 5)).toEqual({ start: 6, end: 8 });
  });

  it('stops when the centre reaches the limits', () => {
    expect(panWithin({ start: 0, end: 10 }, 50, limits)).toEqual({ start: 15, end: 25 });
    expect(panWithin({ start: 0, end: 10 }, -50, limits)).toEqual({ start: -5, end: 5 });
    expect(panWithin({ start: 0, end: 10 }, 3, limits)).toEqual({ start: 3, end: 13 });
  });

  it('neither pulls a span that is outside back in nor lets it further out', () => {
    const outside = { start: 30, end: 40 };
    expect(panWithin(outside, 5, limits)).toEqual(outside);
    expect(panWithin(outside, 0, limits)).toEqual(outside);
    expect(panWithin(outside, -5, limits)).toEqual({ start: 25, end: 35 });
    expect(panWithin(outside, -500, limits)).toEqual({ start: -5, end: 5 });
  });

  it('stays inside the representable years without limits of its own', () => {
    const everything = { start: -Infinity, end: Infinity };
    const first = { start: REPRESENTABLE.start, end: REPRESENTABLE.start + DAY };
    expect(panWithin(first, -DAY, everything)).toEqual(first);
    expect(panWithin(first, Infinity, everything).end).toBe(REPRESENTABLE.end);
  });

  it('moves by no more than asked, never the other way, and keeps the duration', () => {
    const by = fc.integer({ min: -5e12, max: 5e12 });
    fc.assert(
      fc.property(span, span, by, (any, within, delta) => {
        const moved = panWithin(any, delta, within);
        const shift = moved.start - any.start;
        expect(shift * delta).toBeGreaterThanOrEqual(0);
        expect(Math.abs(shift)).toBeLessThanOrEqual(Math.abs(delta) + 1);
        expect(duration(moved) - duration(any)).toBeCloseTo(0, 0);
      }),
    );
  });
});

describe('zooming', () => {
  it('holds the worked value of the documentation', () => {
    expect(zoomAt({ start: 0, end: 100 }, 25, 2, { min: 1, max: 1e6 })).toEqual({ start: -25, end: 175 });
  });

  it('keeps the date under the pointer, at the limits too', () => {
    fc.assert(
      fc.property(span, fraction, factor, (any, f, by) => {
        const anchor = atFraction(any, f);
        const zoomed = zoomAt(any, anchor, by, LIMITS);
        // To a thousandth of a millisecond per unit of the fraction that floating point leaves.
        expect(fractionOf(zoomed, anchor)).toBeCloseTo(f, 6);
        expect(duration(zoomed)).toBeGreaterThanOrEqual(LIMITS.min * (1 - 1e-6));
        expect(duration(zoomed)).toBeLessThanOrEqual(LIMITS.max * (1 + 1e-6));
      }),
    );
  });

  it('does not move at all once it is at a limit', () => {
    const widest = { start: 0, end: LIMITS.max };
    expect(zoomAt(widest, LIMITS.max / 3, 2, LIMITS)).toEqual(widest);
    const closest = { start: 0, end: LIMITS.min };
    expect(zoomAt(closest, LIMITS.min / 3, 0.5, LIMITS)).toEqual(closest);
  });

  it('comes to the same in two steps as in one, while no limit is met', () => {
    const loose = { min: 1, max: 1e15 };
    const modest = evenly(0.5, 2);
    fc.assert(
      fc.property(span, fraction, modest, modest, (any, f, one, two) => {
        const anchor = atFraction(any, f);
        const steps = zoomAt(zoomAt(any, anchor, one, loose), anchor, two, loose);
        const once = zoomAt(any, anchor, one * two, loose);
        expect(Math.abs(steps.start - once.start)).toBeLessThan(1);
        expect(Math.abs(steps.end - once.end)).toBeLessThan(1);
      }),
    );
  });

  it('shifts a span that would leave the representable years, and keeps its duration', () => {
    const { start, end } = REPRESENTABLE;
    const near = { start, end: start + 100 * DAY };
    expect(zoomAt(near, start + 50 * DAY, 2, LIMITS)).toEqual({ start, end: start + 200 * DAY });
    const last = { start: end - 100 * DAY, end };
    expect(zoomAt(last, end - 50 * DAY, 2, LIMITS)).toEqual({ start: end - 200 * DAY, end });
    expect(zoomAt(near, start, 1e9, { min: 1, max: Infinity })).toEqual(REPRESENTABLE);
  });

  it('gives an instant the least duration, around it', () => {
    expect(zoomAt({ start: 50, end: 50 }, 50, 2, { min: 10, max: 100 })).toEqual({ start: 45, end: 55 });
  });

  it.each([-1, Number.NaN])('refuses the factor %d', (by) => {
    expect(() => zoomAt({ start: 0, end: 1 }, 0, by, LIMITS)).toThrow(`got ${by}`);
  });
});

describe('fitting', () => {
  it('pads each side', () => {
    expect(fitSpan({ start: 0, end: 100 }, 0.1, 1)).toEqual({ start: -10, end: 110 });
  });
  it('widens an instant about itself', () => {
    expect(fitSpan({ start: 500, end: 500 }, 0.1, 100)).toEqual({ start: 450, end: 550 });
    expect(duration(fitSpan({ start: 0, end: 0 }, 0))).toBe(60 * MINUTE);
  });
  it('shows what can be shown of an open end', () => {
    expect(fitSpan({ start: -Infinity, end: Infinity }, 0.1)).toEqual(REPRESENTABLE);
    expect(fitSpan({ start: 0, end: Infinity }, 0)).toEqual({ start: 0, end: REPRESENTABLE.end });
  });
});

describe('interpolating', () => {
  it('holds the worked value of the documentation', () => {
    const half = interpolateSpan({ start: 0, end: 100 }, { start: 0, end: 400 }, 0.5);
    expect(half.start).toBe(0);
    expect(half.end).toBeCloseTo(200, 9);
  });

  it('begins and ends exactly, and changes the duration by equal factors', () => {
    fc.assert(
      fc.property(span, span, fraction, (a, b, t) => {
        expect(interpolateSpan(a, b, 0)).toEqual(a);
        expect(interpolateSpan(a, b, 1)).toEqual(b);
        const expected = duration(a) ** (1 - t) * duration(b) ** t;
        // The ends are sums of numbers up to 6e13, of which floating point keeps a hundredth of a millisecond.
        expect(Math.abs(duration(interpolateSpan(a, b, t)) - expected)).toBeLessThan(expected * 1e-6 + 1);
      }),
    );
  });

  it('passes only through zooms at the anchor on its way to a zoom', () => {
    fc.assert(
      fc.property(span, fraction, factor, fraction, (a, f, by, t) => {
        const anchor = atFraction(a, f);
        const between = interpolateSpan(a, zoomAt(a, anchor, by, LIMITS), t);
        expect(fractionOf(between, anchor)).toBeCloseTo(f, 5);
      }),
    );
  });

  it('moves evenly between spans of one duration', () => {
    expect(interpolateSpan({ start: 0, end: 10 }, { start: 100, end: 110 }, 0.25)).toEqual({
      start: 25,
      end: 35,
    });
  });
});
