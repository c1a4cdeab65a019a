// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { Timeline } from '../../../src/ui/timeline/Timeline.tsx';
import { dataset, datasetOf } from '../../fixtures.ts';
import { record } from '../../render/recorder.ts';
import { type Page, renderPage } from '../render.tsx';

/** jsdom has no canvas and lays nothing out: a recording context, and a plane of a fixed size, stand in for them. */
const SIZE = { width: 1000, height: 400 };

const before = HTMLCanvasElement.prototype.getContext;
let context: ReturnType<typeof record>;
beforeEach(() => {
  context = record();
  HTMLCanvasElement.prototype.getContext = (() => context.context) as never;
  globalThis.ResizeObserver ??= class {
    readonly #callback: ResizeObserverCallback;
    constructor(callback: ResizeObserverCallback) {
      this.#callback = callback;
    }
    observe(target: Element) {
      queueMicrotask(() => this.#callback([{ target, contentRect: SIZE } as never], this as never));
    }
    unobserve() {}
    disconnect() {}
  } as never;
});
afterEach(() => {
  vi.useRealTimers();
  HTMLCanvasElement.prototype.getContext = before;
});

async function renderTimeline(page: Page = {}) {
  const opened: [string, boolean][] = [];
  const open = (id: string, byKey: boolean) => opened.push([id, byKey]);
  const result = renderPage(<Timeline onOpen={open} />, page);
  await waitFor(() => expect(context.named('clearRect').length).toBeGreaterThan(0));
  return { ...result, opened };
}

const events = () => within(screen.getByRole('list', { name: 'Events' }));
const names = () =>
  events()
    .queryAllByRole('button')
    .map((button) => button.getAttribute('aria-label'));
const event = (id: string) => document.getElementById(`event-${id}`)!;

describe('the timeline', () => {
  it('has each event as a button in a list, named by date and title', async () => {
    await renderTimeline();
    expect(names()).toHaveLength(dataset().size);
    expect(names()).toContain('6 May 2013: Berg meets Dorn in Port Esker');
  });

  it('has those that match, and paints no others', async () => {
    const { store } = await renderTimeline();
    act(() => store.setQuery({ ...EMPTY_QUERY, any: ['dockers'] }));
    await waitFor(() => expect(names()).toEqual(['19 May – 5 June 2013: The dockers strike']));
    const last = context.calls.map(({ name }) => name).lastIndexOf('clearRect');
    const written = context.calls.slice(last).filter(({ name }) => name === 'fillText');
    expect(written.some(({ args }) => args[0] === 'The dockers strike')).toBe(true);
    expect(written.some(({ args }) => args[0] === 'Berg meets Dorn in Port Esker')).toBe(false);
  });

  it('dims those that do not match where the reader prefers it', async () => {
    const { store } = await renderTimeline({ query: { any: ['dockers'] } });
    act(() => store.setPreference('others', 'dim'));
    await waitFor(() => {
      const label = context.calls.filter(({ args }) => args[0] === 'Berg meets Dorn in Port Esker').at(-1);
      expect(label?.alpha).toBeLessThan(0.7);
    });
    expect(names()).toHaveLength(1);
  });

  it('says that nothing matches, and helps out', async () => {
    const { user, viewport } = await renderTimeline({ query: { text: 'nothing of the kind' } });
    expect(screen.getByText('No event contains all of: nothing · of · the · kind.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Clear all filters' }));
    expect(viewport().query).toEqual(EMPTY_QUERY);
  });

  it('does not blame words that do stand together in what other filters leave out', async () => {
    await renderTimeline({ query: { text: 'Berg Dorn', any: ['dockers'] } });
    expect(screen.getByText('No event matches all of these filters.')).toBeDefined();
  });

  it('has the buttons of a new filter where the frame after it has them, though the plane comes to rest before', async () => {
    const { store } = await renderTimeline();
    await act(() => new Promise((rested) => setTimeout(rested, 150)));
    const placeOf = (id: string) => event(id).parentElement!.style.cssText;
    const span = { start: Date.UTC(2013, 4, 1), end: Date.UTC(2013, 4, 31) };
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance'],
    });
    // Frames come every 16 ms: drawn at 16, at rest at 116, and what is asked for at 114 is drawn at 128.
    act(() => store.setSpan({ start: span.start, end: Date.UTC(2013, 6, 1) }));
    act(() => vi.advanceTimersByTime(114));
    act(() => {
      store.setQuery({ ...EMPTY_QUERY, any: ['berg'] });
      store.setSpan(span);
    });
    act(() => vi.advanceTimersByTime(20));
    const drawn = placeOf('talks');
    act(() => vi.advanceTimersByTime(500));
    expect(drawn).toBe(placeOf('talks'));
  });

  it('says that there are no events at all', async () => {
    await renderTimeline({ dataset: datasetOf([]) });
    expect(screen.getByText('This chronology has no events yet.')).toBeDefined();
  });

  it('points the way back to the open event when it is out of view', async () => {
    const { user, viewport } = await renderTimeline({ viewport: { selected: 'treaty' } });
    const back = screen.getByRole('button', { name: /Back to the open event.*4 March 1921/ });
    await user.click(back);
    expect(viewport().span.start).toBeLessThan(Date.UTC(1921, 2, 4));
    expect(viewport().span.end).toBeGreaterThan(Date.UTC(1921, 2, 5));
    expect(screen.queryByRole('button', { name: /Back to the open event/ })).toBeNull();
  });
});

describe('the keys of the timeline', () => {
  it('go from event to event in time, and to the first and last', async () => {
    const { user } = await renderTimeline();
    act(() => event('talks').focus());
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(event('promise'));
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(document.activeElement).toBe(event('letter'));
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(event('launch'));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(event('launch'));
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(event('treaty'));
  });

  it('bring an event that is out of view into it', async () => {
    const { user, viewport } = await renderTimeline();
    act(() => event('talks').focus());
    await user.keyboard('{Home}');
    expect(viewport().span.start).toBeLessThan(Date.UTC(1921, 2, 4));
    expect(viewport().span.end).toBeGreaterThan(Date.UTC(1921, 2, 5));
  });

  it('set out from the event that Tab would reach where none has the focus', async () => {
    const { user } = await renderTimeline();
    const reached = await waitFor(() => {
      const button = document.querySelector<HTMLElement>('[id^="event-"][tabindex="0"]')!;
      expect(button).not.toBeNull();
      return button;
    });
    expect(reached).not.toBe(event('treaty'));
    for (const key of ['{ArrowRight}', '{ArrowLeft}', '{ArrowDown}', '{ArrowUp}']) {
      act(() => screen.getByTestId('plane').focus());
      await user.keyboard(key);
      expect(document.activeElement).toBe(reached);
    }
  });

  it('pass over events that do not match', async () => {
    const { user } = await renderTimeline({ query: { kinds: ['meeting', 'decision'] } });
    act(() => event('talks').focus());
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(event('vote'));
  });

  it('open an event with Enter', async () => {
    const { user, opened } = await renderTimeline();
    act(() => event('talks').focus());
    await user.keyboard('{Enter}');
    expect(opened).toEqual([['talks', true]]);
  });

  it('zoom, pan and fit', async () => {
    const { user, viewport } = await renderTimeline();
    const length = () => viewport().span.end - viewport().span.start;
    act(() => event('talks').focus());
    const start = viewport().span;
    await user.keyboard('+');
    expect(length()).toBeLessThan(start.end - start.start);
    await user.keyboard('-');
    expect(length()).toBeCloseTo(start.end - start.start, -3);
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(viewport().span.start).toBeGreaterThan(start.start);
    await user.keyboard('0');
    expect(viewport().span.start).toBeLessThan(dataset().extent.start);
    expect(viewport().span.end).toBeGreaterThan(dataset().extent.end);
  });

  it('leave letters alone where they are switched off', async () => {
    const { user, viewport, store } = await renderTimeline();
    act(() => store.setPreference('shortcuts', false));
    act(() => event('talks').focus());
    const { span } = viewport();
    await user.keyboard('+wd0');
    expect(viewport().span).toBe(span);
  });
});

describe('events that have no room', () => {
  it('are counted, and listed where zooming cannot part them', async () => {
    const crowd = datasetOf(Array.from({ length: 40 }, () => '2013-05-07'));
    const span = { start: Date.UTC(2013, 4, 7), end: Date.UTC(2013, 4, 8) };
    const { user, opened } = await renderTimeline({ dataset: crowd, viewport: { span } });
    const folded = within(screen.getByRole('group', { name: 'Folded events' }));
    const chip = folded.getByRole('button', { name: /^\d+ more events, 7 May 2013/ });
    expect(chip.getAttribute('aria-description')).toMatch(/^Told by /);
    expect(chip.title).toBe(`${chip.getAttribute('aria-label')}. ${chip.getAttribute('aria-description')}`);
    act(() => chip.focus());
    await user.keyboard('{Enter}');
    const menu = within(await screen.findByRole('dialog', { name: /^\d+ events$/ }));
    const [first] = menu.getAllByRole('button');
    expect(document.activeElement).toBe(first);
    await user.click(first!);
    expect(opened.map(([id]) => id)).toEqual([expect.stringMatching(/^e\d+$/)]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are listed in parts where there are very many', async () => {
    const crowd = datasetOf(Array.from({ length: 600 }, () => '2013-05-07'));
    const span = { start: Date.UTC(2013, 4, 7), end: Date.UTC(2013, 4, 8) };
    const { user } = await renderTimeline({ dataset: crowd, viewport: { span } });
    const folded = within(screen.getByRole('group', { name: 'Folded events' }));
    act(() => folded.getByRole('button').focus());
    await user.keyboard('{Enter}');
    const menu = await screen.findByRole('dialog', { name: /^\d+ events$/ });
    expect(menu.querySelectorAll('button')).toHaveLength(201);
    await user.click(within(menu).getByText(/^Show more \(\d+ events left\)$/));
    expect(menu.querySelectorAll('button')).toHaveLength(401);
  });

  it('are zoomed to where that parts them', async () => {
    const days = Array.from({ length: 60 }, (_, i) => `2013-05-${String(1 + (i % 28)).padStart(2, '0')}`);
    const { user, viewport } = await renderTimeline({ dataset: datasetOf(days) });
    const before = viewport().span;
    const folded = within(screen.getByRole('group', { name: 'Folded events' }));
    act(() => folded.getAllByRole('button')[0]!.focus());
    await user.keyboard('{Enter}');
    expect(viewport().span.end - viewport().span.start).toBeLessThan(before.end - before.start);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
