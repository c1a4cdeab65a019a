// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY } from '../../src/query/query.ts';
import Announcer from '../../src/ui/Announcer.tsx';
import { Toolbar } from '../../src/ui/toolbar/Toolbar.tsx';
import { dataset } from '../fixtures.ts';
import { type Page, renderPage } from './render.tsx';

function open(page: Page = {}) {
  const { store } = renderPage(<Announcer />, page);
  const log = screen.getByRole('log', { name: 'What has changed' });
  return { store, log, said: () => log.textContent };
}

describe('a reader who does not see the page', () => {
  it('is told nothing before anything changes', () => {
    expect(open().said()).toBe('');
  });

  it('is told which event is open, and that it is closed', () => {
    const { store, said } = open();
    act(() => store.openEvent('talks'));
    expect(said()).toBe('Open: 6 May 2013: Berg meets Dorn in Port Esker');
    act(() => store.openEvent(undefined));
    expect(said()).toBe('Closed');
  });

  it('is told the view and how much it shows', () => {
    const { store, said } = open({ query: { any: ['dockers'] } });
    act(() => store.setView('list'));
    expect(said()).toBe(`List: 1 of ${dataset().size} events`);
  });

  it('is told how many events match where no toolbar that can be seen tells it', () => {
    const main = (visibility: 'visible' | 'hidden') => (
      <>
        <main id="main" style={{ visibility }}>
          <Toolbar />
        </main>
        <Announcer />
      </>
    );
    for (const [page, told] of [
      [main('visible'), ''],
      [main('hidden'), `1 of ${dataset().size} events`],
      [<Announcer key="comparison" />, `1 of ${dataset().size} events`],
    ] as const) {
      const { store, unmount } = renderPage(page);
      act(() => store.setQuery({ ...EMPTY_QUERY, any: ['dockers'] }));
      expect(screen.getByRole('log').textContent).toBe(told);
      unmount();
    }
  });

  it('is told the time in view and how many events that match are in it, once it rests', async () => {
    const { store, said } = open();
    act(() => store.setSpan({ start: Date.UTC(2013, 4, 6), end: Date.UTC(2013, 4, 7) }));
    expect(said()).toBe('');
    await waitFor(() => expect(said()).toMatch(/^6 May 2013: \d+ events? in view$/));
    const all = Number(/: (\d+)/.exec(said()!)![1]);
    act(() => store.setQuery({ ...EMPTY_QUERY, none: ['berg'] }));
    act(() => store.setSpan({ start: Date.UTC(2013, 4, 6), end: Date.UTC(2013, 4, 7, 1) }));
    await waitFor(() => expect(Number(/: (\d+)/.exec(said()!)![1])).toBeLessThan(all));
  });

  it('is told a notice, also one that comes later', () => {
    const { store, said } = open({ notices: ['The link names an event that is not here.'] });
    act(() => store.notify(() => 'The words could not be loaded.'));
    expect(said()).toBe('The words could not be loaded.');
    act(() => store.dismissNotices());
    const { viewport } = store.getState();
    act(() => store.restore({ ...viewport, view: 'list' }, [() => 'Another notice.']));
    expect(said()).toBe(`Another notice. List: ${dataset().size} of ${dataset().size} events`);
  });

  it('is told the same words again where they are said again', () => {
    const { store, log } = open();
    const words = () => log.firstElementChild;
    act(() => store.notify(() => 'The words could not be loaded.'));
    const first = words();
    act(() => store.notify(() => 'The words could not be loaded.'));
    expect(words()!.textContent).toBe('The words could not be loaded.');
    expect(words()).not.toBe(first);
  });

  it('is not told twice what a story tells', () => {
    const { store, said } = open();
    act(() => store.playStory({ id: 's', step: 0 }, 'talks'));
    expect(said()).toBe('');
    act(() => store.openEvent('promise'));
    expect(said()).toMatch(/^Open: .*agreed on$/);
  });
});
