// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { Panel } from '../../../src/ui/panel/Panel.tsx';
import ReadingOrder from '../../../src/ui/reading/ReadingOrder.tsx';
import { CHRONOLOGY, dataset, quote } from '../../fixtures.ts';
import { type Page, renderPage } from '../render.tsx';

/** jsdom lays nothing out: a window of a fixed size stands in. */
const SIZE = { clientWidth: 800, clientHeight: 600 };
const before = Object.entries(SIZE).map(
  ([name]) => [name, Object.getOwnPropertyDescriptor(Element.prototype, name)!] as const,
);
beforeAll(() => {
  for (const [name, value] of Object.entries(SIZE)) {
    Object.defineProperty(Element.prototype, name, { configurable: true, get: () => value });
  }
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  } as never;
});
afterAll(() => {
  for (const [name, descriptor] of before) Object.defineProperty(Element.prototype, name, descriptor);
});

function renderReading(page: Page = {}) {
  const opened: [string, boolean][] = [];
  const store: { open?: (id: string, quote?: string) => void } = {};
  const open = (id: string, byKey: boolean, quote?: string) => {
    opened.push([id, byKey]);
    store.open?.(id, quote);
  };
  const result = renderPage(
    <>
      <ReadingOrder onOpen={open} />
      <Panel onClose={() => {}} />
    </>,
    page,
  );
  store.open = (id, quote) => act(() => result.store.openEvent(id, quote));
  return { ...result, opened };
}

const strip = (name: string) => screen.getByRole('region', { name: `${name}, in reading order` });
const marks = (name: string) =>
  within(within(strip(name)).getByRole('list', { name: `Quotes of ${name}` })).getAllByRole('button');
const labels = (name: string) => marks(name).map((mark) => mark.getAttribute('aria-label'));
const current = () =>
  [...document.querySelectorAll('ol [aria-current]')].map((mark) => mark.getAttribute('aria-label'));

describe('the reading order', () => {
  it('has a strip for each article, with its quotes in the order of the text', () => {
    renderReading();
    expect(screen.getAllByRole('region').map((one) => one.getAttribute('aria-label'))).toEqual([
      'Gazette, in reading order',
      'Lakeland Review, in reading order',
      'Lake Almanac, in reading order',
    ]);
    expect(labels('Lakeland Review').map((label) => label?.replace(/^.*: /, ''))).toEqual([
      'Berg meets Dorn in Port Esker',
      'The Ferry Board writes to both ministers',
      'Borland’s parliament votes on the ferry',
    ]);
    expect(labels('Lakeland Review')[0]).toBe('6 May 2013: Berg meets Dorn in Port Esker');
  });

  it('states for each how many quotes, over which span, and the jumps back; and how they are counted', () => {
    renderReading();
    expect(strip('Lake Almanac').textContent).toContain('3 quotes · 1921 – 2013 · no jump back');
    expect(screen.getByText(/A jump back: a quote whose event was over before/)).toBeDefined();
  });

  it('counts jumps of what is shown', () => {
    const back = { id: 'back', title: 'It all began', date: '1950', dating: { basis: 'record' as const } };
    const of = dataset(() => ({
      events: [
        ...CHRONOLOGY.events,
        { ...back, kind: 'visit', actors: [], excerpts: [quote('almanac', 'it began', 1800)] },
      ],
    }));
    const { store } = renderReading({ dataset: of });
    expect(strip('Lake Almanac').textContent).toContain('4 quotes');
    expect(strip('Lake Almanac').textContent).toContain('1 jump back');
    act(() => store.setQuery({ ...EMPTY_QUERY, kinds: ['visit', 'agreement'] }));
    expect(strip('Lake Almanac').textContent).toContain('2 of 4 quotes');
    expect(strip('Lake Almanac').textContent).toContain('no jump back');
  });

  it('leaves out articles without a match, and says when nothing matches at all', () => {
    const { store } = renderReading({ query: { kinds: ['meeting'], sources: ['review'] } });
    expect(labels('Gazette')).toEqual(['6 May 2013: Berg meets Dorn in Port Esker']);
    act(() => store.setQuery({ ...EMPTY_QUERY, kinds: ['strike'] }));
    expect(screen.getAllByRole('region')).toHaveLength(1);
    act(() => store.setQuery({ ...EMPTY_QUERY, text: 'zeppelin' }));
    expect(screen.queryByRole('region')).toBeNull();
    expect(screen.getByText('No event matches all of these filters.')).toBeDefined();
  });

  it('marks the open event in every strip', () => {
    renderReading({ viewport: { selected: 'talks' } });
    expect(current()).toEqual(Array(3).fill('6 May 2013: Berg meets Dorn in Port Esker'));
  });

  it('walks an article sentence by sentence with its buttons', async () => {
    const { user, viewport, opened } = renderReading();
    const next = screen.getByRole('button', { name: 'Next sentence of Gazette' });
    await user.click(next);
    expect(viewport().selected).toBe('closure');
    await user.click(next);
    await user.click(next);
    await user.click(next);
    expect(viewport().selected).toBe('strike');
    expect(strip('Gazette').textContent).toContain('4 of 6');
    // The second quote of the same event is a step of its own.
    await user.click(next);
    expect(strip('Gazette').textContent).toContain('5 of 6');
    expect(viewport()).toMatchObject({ selected: 'strike', quote: 'gazette:2100' });
    await user.click(next);
    expect(next).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Previous sentence of Gazette' }));
    expect(strip('Gazette').textContent).toContain('5 of 6');
    expect(opened.every(([, byKey]) => !byKey)).toBe(true);
  });

  it('walks it with keys, and Enter goes to the panel', async () => {
    const { user, viewport, opened } = renderReading();
    act(() => marks('Gazette')[0]!.focus());
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(marks('Gazette')[1]);
    expect(viewport().selected).toBe('talks');
    await user.keyboard('n{ArrowRight}{ArrowUp}');
    expect(document.activeElement).toBe(marks('Gazette')[2]);
    await user.keyboard('{End}');
    expect(viewport().selected).toBe('launch');
    await user.keyboard('{Home}{ArrowLeft}');
    expect(viewport().selected).toBe('closure');
    await user.keyboard('{Enter}');
    expect(opened.at(-1)).toEqual(['closure', true]);
  });

  it('leaves the single letter to readers who switch shortcuts off', async () => {
    const { user, store, viewport } = renderReading();
    act(() => store.setPreference('shortcuts', false));
    act(() => marks('Gazette')[0]!.focus());
    await user.keyboard('n');
    expect(viewport().selected).toBeUndefined();
  });

  it('has one stop for Tab in each strip', () => {
    renderReading({ viewport: { selected: 'strike' } });
    const stops = (name: string) => marks(name).flatMap((mark, i) => (mark.tabIndex === 0 ? [i] : []));
    expect(stops('Gazette')).toEqual([3]);
    expect(stops('Lake Almanac')).toEqual([0]);
  });

  it('shows the sentence that has the focus, and the same quote in the panel', () => {
    renderReading({ viewport: { selected: 'talks' } });
    act(() => marks('Gazette')[1]!.focus());
    expect(screen.getByRole('tooltip').textContent).toContain('“met her colleague Carl Dorn in Port Esker”');
    const pointed = document.querySelectorAll('aside [data-pointed]');
    expect([...pointed].map((one) => one.getAttribute('data-quote'))).toEqual(['gazette:1000']);
    act(() => marks('Gazette')[1]!.blur());
    expect(screen.queryByRole('tooltip')).toBeNull();
    expect(document.querySelector('aside [data-pointed]')).toBeNull();
  });

  it('says so where events match but none of them is quoted', () => {
    renderReading({ query: { any: [], text: 'lake bed' } });
    expect(screen.getByText(/^No article is quoted for any of these events/)).toBeDefined();
  });

  it('puts a quote in quotation marks once', () => {
    renderReading({ viewport: { selected: 'promise' } });
    act(() => marks('Gazette')[2]!.focus());
    expect(screen.getByRole('tooltip').textContent).toMatch(/[^“]“We have agreed on the ferry”$/);
  });

  it('shows the mark of a quote that is pointed at in the panel', () => {
    renderReading({ viewport: { selected: 'talks' } });
    fireEvent.pointerOver(document.querySelector('aside [data-quote="almanac:1500"] blockquote')!);
    expect(screen.getByRole('tooltip').textContent).toContain('talks at Port Esker');
    expect(within(strip('Lake Almanac')).getByRole('tooltip')).toBeDefined();
    fireEvent.pointerOut(document.querySelector('aside [data-quote="almanac:1500"] blockquote')!);
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  it('goes on from the quote that a link names', async () => {
    const { user, viewport } = renderReading({ viewport: { selected: 'strike', quote: 'gazette:2100' } });
    expect(strip('Gazette').textContent).toContain('5 of 6');
    await user.click(screen.getByRole('button', { name: 'Previous sentence of Gazette' }));
    expect(viewport().quote).toBe('gazette:2000');
  });

  it('opens the panel at the quote', async () => {
    const seen: (string | null)[] = [];
    const scroll = Element.prototype.scrollIntoView;
    Element.prototype.scrollIntoView = function scrollIntoView(this: Element) {
      seen.push(this.getAttribute('data-quote'));
    };
    const { user } = renderReading();
    await user.click(marks('Lake Almanac')[2]!);
    await waitFor(() => expect(seen).toContain('almanac:1500'));
    expect(document.querySelector('aside figure[aria-current]')?.getAttribute('data-quote')).toBe(
      'almanac:1500',
    );
    Element.prototype.scrollIntoView = scroll;
  });

  it('draws the first quotes of an article that has too many, and says so', () => {
    const [event] = CHRONOLOGY.events;
    const events = Array.from({ length: 450 }, (_, i) => ({
      ...event!,
      id: `e${i}`,
      excerpts: [quote('almanac', 'x', i)],
    }));
    renderReading({ dataset: dataset(() => ({ events })) });
    // Roles take too long to work out for so many elements.
    expect(document.querySelectorAll('[data-quote-mark]')).toHaveLength(400);
    expect(screen.getByText(/450 quotes .* the first 400 are drawn/)).toBeDefined();
  });
});
