// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_QUERY } from '../../src/query/query.ts';
import { toPlace } from '../../src/time/fold.ts';
import { createNavigator } from '../../src/ui/navigator.ts';
import { at, dataset } from '../fixtures.ts';
import { openStore } from './render.tsx';

const HOUR = 3_600_000;
const ferry = dataset();

/** A page whose reader wants no motion: whatever glides arrives at once. */
function page({ folded = false } = {}) {
  const store = openStore({ dataset: ferry });
  store.setFold({ on: folded, opened: [] });
  const span = () => store.getState().viewport.span;
  return {
    store,
    span,
    length: () => span().end - span().start,
    navigator: createNavigator(store, () => true),
  };
}

describe('what glides', () => {
  /** A page that lets things move, whose frames come when they are let. */
  function moving() {
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
    const store = openStore({ dataset: ferry });
    store.setFold({ on: true, opened: [] });
    const navigator = createNavigator(store, () => false);
    return { store, navigator, span: () => store.getState().viewport.span };
  }
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is where it was bound for when time is unfolded on its way', () => {
    const { store, navigator, span } = moving();
    const target = { start: Date.UTC(2013, 4, 1), end: Date.UTC(2013, 5, 1) };
    navigator.glideTo(target);
    vi.advanceTimersByTime(100);
    expect(span()).not.toEqual(target);
    store.setFold({ on: false, opened: [] });
    expect(span().start).toBeCloseTo(target.start, -1);
    expect(span().end).toBeCloseTo(target.end, -1);
    const there = span();
    vi.advanceTimersByTime(500);
    expect(span()).toEqual(there);
  });

  it('stops where a link or the way back brings its own span along', () => {
    const { store, navigator, span } = moving();
    navigator.fitAll();
    vi.advanceTimersByTime(100);
    const own = { start: Date.UTC(2013, 4, 1), end: Date.UTC(2013, 5, 1) };
    store.restore({ ...store.getState().viewport, span: own, fold: { on: false, opened: [] } }, []);
    vi.advanceTimersByTime(500);
    expect(span()).toEqual(own);
  });

  it('can be ended where it is bound for', () => {
    const { navigator, span } = moving();
    const target = { start: Date.UTC(2013, 4, 1), end: Date.UTC(2013, 5, 1) };
    navigator.glideTo(target);
    navigator.finish();
    expect(span().start).toBeCloseTo(target.start, -1);
    expect(span().end).toBeCloseTo(target.end, -1);
    const there = span();
    navigator.finish();
    vi.advanceTimersByTime(500);
    expect(span()).toEqual(there);
  });
});

describe('the navigator', () => {
  it('pans, and stops a little beyond the events', () => {
    const { navigator, span, length } = page();
    const before = span();
    navigator.pan(5 * HOUR);
    expect(span()).toEqual({ start: before.start + 5 * HOUR, end: before.end + 5 * HOUR });
    navigator.pan(1e15);
    expect((span().start + span().end) / 2).toBeLessThan(
      ferry.extent.end + 0.2 * (ferry.extent.end - ferry.extent.start),
    );
    expect(length()).toBeCloseTo(before.end - before.start, 0);
  });

  it('zooms about an instant, which stays where it is, also at the limits', () => {
    const { navigator, span } = page();
    const anchor = Date.UTC(2013, 4, 6, 9);
    const place = () => (anchor - span().start) / (span().end - span().start);
    const before = place();
    for (const factor of [0.5, 2, 0.01, 1e-9, 3, 1e9]) {
      navigator.zoom(anchor, factor);
      expect(place()).toBeCloseTo(before, 6);
    }
  });

  it('zooms no closer than an hour and no further than it may', () => {
    const { navigator, length } = page();
    navigator.zoom(Date.UTC(2013, 4, 6), 1e-12);
    expect(length()).toBeCloseTo(HOUR, 0);
    navigator.zoom(Date.UTC(2013, 4, 6), 1e12);
    expect(length()).toBeCloseTo(200 * 365.25 * 24 * HOUR, -3);
  });

  it('keeps the anchor in its place on a folded axis, also at the limits', () => {
    const { navigator, span, store } = page({ folded: true });
    const { fold } = store.axis()!;
    expect(fold.breaks.length).toBeGreaterThan(0);
    const anchor = Date.UTC(2013, 4, 6, 9);
    const place = () => {
      const [start, end] = [toPlace(fold, span().start), toPlace(fold, span().end)];
      return (toPlace(fold, anchor) - start) / (end - start);
    };
    const before = place();
    for (const factor of [0.5, 2, 0.01, 1e-9, 3, 1e9]) {
      navigator.zoom(anchor, factor);
      expect(place()).toBeCloseTo(before, 5);
    }
  });

  it('runs through a break as if it were as short as it is drawn', () => {
    const { navigator, span, store } = page({ folded: true });
    const { fold } = store.axis()!;
    const [one] = fold.breaks;
    const day = 24 * HOUR;
    navigator.show({ start: one!.start - day, end: one!.start });
    navigator.pan(one!.to - one!.from);
    expect(span().end).toBeCloseTo(one!.end, -3);
  });

  it('zooms about the middle when no place is named', () => {
    const { navigator, span } = page();
    const middle = (span().start + span().end) / 2;
    navigator.zoomSmoothly(0.5);
    expect((span().start + span().end) / 2).toBeCloseTo(middle, 0);
  });

  it('shows all events that match, or all there are', () => {
    const { navigator, span, store } = page();
    navigator.fitAll();
    expect(span().start).toBeLessThan(ferry.extent.start);
    expect(span().end).toBeGreaterThan(ferry.extent.end);
    store.setQuery({ ...EMPTY_QUERY, any: ['dockers'] });
    navigator.fitAll();
    expect(span().start).toBeGreaterThan(Date.UTC(2013, 4, 1));
    expect(span().end).toBeLessThan(Date.UTC(2013, 6, 1));
    store.setQuery({ ...EMPTY_QUERY, any: ['nobody'] });
    navigator.fitAll();
    expect(span().start).toBeLessThan(ferry.extent.start);
  });

  it('zooms to some events and says whether that came closer', () => {
    const { navigator, span } = page();
    const pair = [at(ferry, 'talks'), at(ferry, 'vote')];
    expect(navigator.fitEvents(pair)).toBe(true);
    const close = span();
    expect(navigator.fitEvents(pair)).toBe(false);
    expect(span()).toBe(close);
  });

  it('reveals an event that is out of view, and moves nothing for one that is not', () => {
    const { navigator, span, length } = page();
    const before = span();
    navigator.reveal(at(ferry, 'talks'));
    expect(span()).toBe(before);
    navigator.reveal(at(ferry, 'treaty'));
    expect(span().start).toBeLessThan(Date.UTC(1921, 2, 4));
    expect(span().end).toBeGreaterThan(Date.UTC(1921, 2, 5));
    expect(length()).toBeCloseTo(before.end - before.start, 0);
  });
});
