// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import Coverage from '../../../src/ui/coverage/Coverage.tsx';
import { Panel } from '../../../src/ui/panel/Panel.tsx';
import { datasetOf } from '../../fixtures.ts';
import { type Page, renderPage } from '../render.tsx';

function renderCoverage(page: Page = {}) {
  const opened: [string, boolean][] = [];
  const result = renderPage(<Coverage onOpen={(id, byKey) => opened.push([id, byKey])} />, page);
  return { ...result, opened };
}

const table = () => screen.getByRole('table');
const buttons = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const names = () => buttons().map((button) => button.getAttribute('aria-label'));
const rowOf = (name: RegExp) => within(table()).getByRole('button', { name }).closest('tr')!;
const cells = (name: RegExp) =>
  [...rowOf(name).querySelectorAll('td')].map((cell) => cell.textContent?.trim());

describe('the coverage', () => {
  it('is a table with a head for each article and each event', () => {
    renderCoverage();
    const heads = within(table()).getAllByRole('columnheader');
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      'Date Event',
      'Gazette 5 events',
      'Lakeland Review 3 events',
      'Lake Almanac 3 events',
      'In all',
    ]);
    expect(names()).toHaveLength(10);
    expect(within(rowOf(/Berg meets Dorn/)).getByRole('rowheader')).toBeDefined();
  });

  it('says in each cell how the article tells it, or that it is silent', () => {
    renderCoverage();
    expect(cells(/Berg meets Dorn/)).toEqual(['reports', 'reports', 'reports', '3']);
    expect(cells(/Traffic on the lake declines/)).toEqual(['silent', 'silent', 'judges', '1']);
    expect(cells(/A survey/)).toEqual(['silent', 'silent', 'silent', '0']);
  });

  it('adds up quotes by mode and article', () => {
    renderCoverage();
    const total = (name: RegExp) =>
      [...within(table()).getByRole('rowheader', { name }).closest('tr')!.querySelectorAll('td')].map(
        ({ textContent }) => textContent,
      );
    expect(total(/quotes that report/)).toEqual(['4', '3', '2', '9']);
    expect(total(/quotes that judge/)).toEqual(['0', '0', '1', '1']);
  });

  it('says once that many tellers are no proof, and never calls anything verified', () => {
    const { container } = renderCoverage();
    expect(screen.getAllByText(/is no proof/)).toHaveLength(1);
    expect(container.textContent?.toLowerCase()).not.toContain('verified');
  });

  it('names whose words an article passes on, and what is known of it', () => {
    renderCoverage();
    const details = within(screen.getByText('What they draw on').closest('details')!);
    expect(details.getByText('Quotes Ada Berg (1).')).toBeDefined();
    expect(details.getByText('The text prints neither title nor byline.')).toBeDefined();
  });

  it('shows only what two or more tell, and how many that are', async () => {
    const { user, viewport } = renderCoverage();
    const toggle = screen.getByRole('button', { name: 'Told by 2 or more' });
    await user.click(toggle);
    expect(names()).toEqual(['6 May 2013: Berg meets Dorn in Port Esker']);
    expect(screen.getByText('1 of 10 events shown')).toBeDefined();
    expect(toggle.getAttribute('aria-pressed')).toBe('true');
    expect(viewport().coverage.several).toBe(true);
    await user.click(toggle);
    expect(names()).toHaveLength(10);
    expect(screen.queryByText(/shown$/)).toBeNull();
  });

  it('shows only where an article is silent, and takes that back', async () => {
    const { user, viewport } = renderCoverage();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Silent in' }), 'Gazette');
    expect(viewport().coverage.silent).toEqual(['gazette']);
    expect(names()).toHaveLength(5);
    expect(screen.getByText(/^5 of \d+ events shown$/).getAttribute('aria-live')).toBe('polite');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Silent in' }), 'Lake Almanac');
    expect(names()).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'silent in Gazette' }));
    expect(viewport().coverage.silent).toEqual(['almanac']);
  });

  it('keeps the choice of a silent article, which has the focus, when none is left to choose', async () => {
    const { user } = renderCoverage();
    const choice = screen.getByRole('combobox', { name: 'Silent in' });
    for (const name of ['Gazette', 'Lakeland Review', 'Lake Almanac']) await user.selectOptions(choice, name);
    expect(document.contains(choice)).toBe(true);
    expect(within(choice).getAllByRole('option')).toHaveLength(1);
  });

  it('stands under years by date, and without them by number of tellers', async () => {
    const { user } = renderCoverage();
    const years = () =>
      [...document.querySelectorAll('[scope=rowgroup]')].map(({ textContent }) => textContent);
    expect(years()).toEqual(['1921', '1970s', '1998', '2012', '2013', '2014']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order of events' }), 'Most told first');
    expect(years()).toEqual([]);
    expect(names()[0]).toContain('Berg meets Dorn');
  });

  it('follows the filters of the page, and says when nothing is left', () => {
    const { store } = renderCoverage({ query: { any: ['berg'] } });
    expect(names()).toHaveLength(3);
    act(() => store.setQuery({ ...EMPTY_QUERY, text: 'zeppelin' }));
    expect(screen.getByText('No event matches all of these filters.')).toBeDefined();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says when its own filters leave nothing, and takes them back', async () => {
    const { user, viewport } = renderCoverage({
      viewport: { coverage: { sort: 'date', several: true, silent: ['gazette'] } },
    });
    expect(names()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Show all matching events' }));
    expect(viewport().coverage).toEqual({ sort: 'date', several: false, silent: [] });
  });

  it('opens an event by mouse or by key, and says which', async () => {
    const { user, opened } = renderCoverage();
    await user.click(within(table()).getByRole('button', { name: /Berg meets Dorn/ }));
    within(table())
      .getByRole('button', { name: /The dockers strike/ })
      .focus();
    await user.keyboard('{Enter}');
    expect(opened).toEqual([
      ['talks', false],
      ['strike', true],
    ]);
  });

  it('opens the panel at the quote of the article whose cell is pressed', async () => {
    const seen: (string | null)[] = [];
    const scroll = Element.prototype.scrollIntoView;
    Element.prototype.scrollIntoView = function scrollIntoView(this: Element) {
      seen.push(this.getAttribute('data-quote'));
    };
    const { store } = renderPage(
      <>
        <Coverage onOpen={(id, _, quote) => store.openEvent(id, quote)} />
        <Panel onClose={() => {}} />
      </>,
    );
    fireEvent.click(rowOf(/Berg meets Dorn/).querySelectorAll('td')[2]!);
    await waitFor(() => expect(seen).toContain('almanac:1500'));
    Element.prototype.scrollIntoView = scroll;
  });

  it('goes from row to row with the arrow keys, and has one stop for Tab', async () => {
    const { user } = renderCoverage({ viewport: { selected: 'talks' } });
    const stops = () => buttons().flatMap((button) => (button.tabIndex === 0 ? [button.id] : []));
    expect(stops()).toEqual(['row-talks']);
    buttons()[0]!.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(document.activeElement).toBe(buttons()[1]);
    expect(stops()).toEqual([buttons()[1]!.id]);
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(buttons().at(-1));
    await user.keyboard('{ArrowDown}{Home}');
    expect(document.activeElement).toBe(buttons()[0]);
  });

  it('marks the open event', () => {
    const { store } = renderCoverage({ viewport: { selected: 'talks' } });
    const current = () => buttons().filter((button) => button.hasAttribute('aria-current'));
    expect(current().map(({ id }) => id)).toEqual(['row-talks']);
    act(() => store.openEvent('vote'));
    expect(current().map(({ id }) => id)).toEqual(['row-vote']);
  });

  it('puts many events on pages, and turns to the one that is open', async () => {
    const dates = Array.from({ length: 700 }, (_, i) => `${1000 + i}`);
    const { store, user } = renderCoverage({ dataset: datasetOf(dates) });
    const shown = () => document.querySelector('nav span')!.textContent;
    expect(buttons()).toHaveLength(300);
    expect(document.querySelector('table')!.getAttribute('aria-rowcount')).toBe('705');
    act(() => store.openEvent('e699'));
    expect(shown()).toBe('601–700 of 700');
    expect(document.getElementById('row-e699')!.closest('tr')!.getAttribute('aria-rowindex')).toBe('705');
    // Who turns the page begins at its first row.
    const scroller = document.querySelector('nav')!.parentElement!;
    scroller.scrollTop = 500;
    fireEvent.click(screen.getByText('Before'));
    expect(shown()).toBe('301–600 of 700');
    expect(scroller.scrollTop).toBe(0);
    const field = document.querySelector<HTMLInputElement>('nav input')!;
    await user.clear(field);
    await user.type(field, '1');
    expect(shown()).toBe('301–600 of 700');
    await user.keyboard('{Enter}');
    expect(shown()).toBe('1–300 of 700');
    await user.clear(field);
    await user.type(field, '9');
    await user.tab();
    expect([shown(), field.value]).toEqual(['1–300 of 700', '1']);
    act(() => store.setCoverage({ sort: 'tellers' }));
    expect(shown()).toBe('601–700 of 700');
    act(() => store.openEvent(undefined));
    expect(shown()).toBe('601–700 of 700');
  });

  it('says that there are no events at all', () => {
    renderCoverage({ dataset: datasetOf([]) });
    expect(screen.getByText('This chronology has no events yet.')).toBeDefined();
  });
});
