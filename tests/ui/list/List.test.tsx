// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import List from '../../../src/ui/list/List.tsx';
import { datasetOf } from '../../fixtures.ts';
import { type Page, renderPage } from '../render.tsx';

function renderList(page: Page = {}) {
  const opened: [string, boolean][] = [];
  const result = renderPage(<List onOpen={(id, byKey) => opened.push([id, byKey])} />, page);
  return { ...result, opened };
}

const headings = (level: number) =>
  screen.queryAllByRole('heading', { level }).map(({ textContent }) => textContent);
const rows = () =>
  screen
    .queryAllByRole('button')
    .map((button) => button.getAttribute('aria-label'))
    .filter((name) => name?.includes(': '));
const row = (name: RegExp) => screen.getByRole('button', { name });

describe('the list', () => {
  it('has all events that match, in date order, named by date and title', () => {
    renderList({ query: { any: ['berg'] } });
    expect(rows()).toEqual([
      'May 2013: The Ferry Board writes to both ministers',
      '6 May 2013: Berg meets Dorn in Port Esker',
      '6 May 2013: Berg says that the ferry is agreed on',
    ]);
  });

  it('tells of each event what it is, how its date is known and who tells it', () => {
    renderList();
    const told = (name: RegExp) => row(name).getAttribute('aria-description');
    expect(told(/Berg meets Dorn/)).toBe(
      'Meeting · inferred · Told by Gazette, Lakeland Review, Lake Almanac',
    );
    expect(told(/survey of the lake bed/)).toBe('Publication · general record · Told by no source');
  });

  it('has headings of year and month, never finer than the dates', () => {
    renderList();
    expect(headings(2)).toEqual(['1921', '1970s', '1998', '2012', '2013', '2014']);
    expect(headings(3)).toEqual(['March', 'January', 'May']);
    const year = screen.getByRole('heading', { name: '2012' }).closest('section')!;
    expect(within(year).queryByRole('heading', { level: 3 })).toBeNull();
  });

  it('opens an event by mouse or by key, and says which', async () => {
    const { user, opened } = renderList();
    await user.click(row(/Berg meets Dorn/));
    row(/The dockers strike/).focus();
    await user.keyboard('{Enter}');
    expect(opened).toEqual([
      ['talks', false],
      ['strike', true],
    ]);
  });

  it('marks the open event as current', () => {
    const { store } = renderList({ viewport: { selected: 'talks' } });
    expect(row(/Berg meets Dorn/).getAttribute('aria-current')).toBe('true');
    act(() => store.openEvent('vote'));
    expect(row(/Berg meets Dorn/).hasAttribute('aria-current')).toBe(false);
    expect(row(/parliament votes/).getAttribute('aria-current')).toBe('true');
  });

  it('brings the open event into sight', () => {
    const seen: string[] = [];
    const before = Element.prototype.scrollIntoView;
    Element.prototype.scrollIntoView = function scrollIntoView(this: Element) {
      seen.push(this.id);
    };
    renderList({ viewport: { selected: 'vote' } });
    Element.prototype.scrollIntoView = before;
    expect(seen).toEqual(['row-vote']);
  });

  it('says how many events there are of how many, and shows all again', async () => {
    const { user, viewport } = renderList({ query: { any: ['berg'] } });
    expect(screen.getByText(/3 events of 10/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(viewport().query.any).toEqual([]);
    expect(rows()).toHaveLength(10);
  });

  it('says that nothing matches, and helps out', async () => {
    const { user, viewport } = renderList({ query: { text: 'nothing of the kind' } });
    expect(screen.getByText('No event contains all of: nothing · of · the · kind.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Clear all filters' }));
    expect(viewport().query.text).toBe('');
    expect(rows()).toHaveLength(10);
  });

  it('says that there are no events at all', () => {
    renderList({ dataset: datasetOf([]) });
    expect(screen.getByText('This chronology has no events yet.')).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('comes in parts when it is long', () => {
    renderList({ dataset: datasetOf(Array.from({ length: 1200 }, () => '2013-05-07')) });
    // Roles take too long to work out for so many elements.
    const shown = () => document.querySelectorAll('li > button').length;
    expect(shown()).toBe(1000);
    fireEvent.click(screen.getByText('Show more (200 events left)'));
    expect(shown()).toBe(1200);
    expect(screen.queryByText(/Show more/)).toBeNull();
  });

  it('reaches the open event, however far down it is', () => {
    const { store } = renderList({ dataset: datasetOf(Array.from({ length: 2600 }, () => '2013-05-07')) });
    act(() => store.openEvent('e1500'));
    expect(document.getElementById('row-e1500')!.getAttribute('aria-current')).toBe('true');
    expect(document.querySelectorAll('li > button')).toHaveLength(2000);
  });
});
