// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../src/ui/App.tsx';
import { datasetWithAccounts } from '../accounts.ts';
import { type Page, renderPage } from './render.tsx';
import { media } from './stubs.ts';

const WIDE = '(min-width: 1181px)';
/** A view that is loaded when it is asked for comes when it comes. */
const LAZY = { timeout: 30_000 };

/** The page in the view that needs no canvas. */
function renderApp(page: Page = {}) {
  const app = (
    <App url="data/ferry.json" ownFile={false} onAgree={() => {}} onRetry={() => {}} onCancel={() => {}} />
  );
  return renderPage(app, { ...page, viewport: { view: 'list', ...page.viewport } });
}

const status = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
const row = (id: string) => document.getElementById(`row-${id}`)!;

beforeEach(() => media.add(WIDE));
afterEach(() => media.clear());

describe('the page', () => {
  it('is named after the chronology', () => {
    renderApp();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The ferry across the lake');
    expect(document.title).toContain('The ferry across the lake');
  });

  it('has its landmarks: the view, the sources and the filters', () => {
    const { container } = renderApp();
    expect(screen.getByRole('main', { name: 'List' })).toBeDefined();
    expect(screen.getByRole('complementary', { name: 'Sources' })).toBeDefined();
    expect(container.querySelector('search')!.getAttribute('aria-label')).toBe('Filters');
    expect(screen.getByRole('navigation', { name: 'Views' })).toBeDefined();
  });

  it('always states how many events there are of how many', async () => {
    const { user } = renderApp();
    expect(status()).toContain('10 of 10 events');
    await user.type(screen.getByRole('textbox', { name: 'Search events and quotes' }), 'agreed');
    expect(status()).toContain('1 of 10 events');
  });

  it('says what it waits for, and what stands in its way', () => {
    const { store } = renderApp();
    act(() => store.startLoading());
    expect(screen.getByRole('main', { name: 'Loading' })).toBeDefined();
    act(() =>
      store.finishLoading({ ok: false, fault: 'unreachable', reason: 'No answer.' }, () => {
        throw new Error('not asked for');
      }),
    );
    expect(screen.getByText('No answer.')).toBeDefined();
  });

  it('says how far a file has come, and that it was cancelled', () => {
    const { store } = renderApp();
    act(() => store.startLoading());
    act(() => store.tellProgress({ stage: 'checking', checked: 40_000, events: 100_000 }));
    const bar = screen.getByRole('progressbar', { name: 'Loading' });
    expect(bar.getAttribute('aria-valuetext')).toBe('Checking 40,000 of 100,000 events');
    act(() => store.finishLoading({ ok: false, fault: 'cancelled' }, () => ({}) as never));
    expect(screen.getByRole('heading', { name: 'Loading was cancelled' })).toBeDefined();
  });

  it('marks the view that is shown', () => {
    renderApp();
    const views = within(screen.getByRole('navigation', { name: 'Views' }));
    expect(views.getByRole('button', { name: 'List' }).getAttribute('aria-current')).toBe('page');
    expect(views.getByRole('button', { name: 'Timeline' }).hasAttribute('aria-current')).toBe(false);
  });
});

describe('opening an event', () => {
  it('by key leads on to the panel, and Escape back to the event', async () => {
    const { user, viewport } = renderApp();
    row('talks').focus();
    await user.keyboard('{Enter}');
    expect(viewport().selected).toBe('talks');
    const title = await screen.findByRole('heading', { level: 2, name: 'Berg meets Dorn in Port Esker' });
    await waitFor(() => expect(document.activeElement).toBe(title));
    await user.keyboard('{Escape}');
    expect(viewport().selected).toBeUndefined();
    expect(document.activeElement).toBe(row('talks'));
  });

  it('by mouse leaves the focus where it is', async () => {
    const { user } = renderApp();
    await user.click(row('strike'));
    expect(document.activeElement).toBe(row('strike'));
  });
});

describe('the keys of the page', () => {
  const search = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Search events and quotes' });

  it('/ leads to the search, without a slash in it', async () => {
    const { user } = renderApp();
    await user.keyboard('/');
    expect(document.activeElement).toBe(search());
    expect(search().value).toBe('');
  });

  it('? lists the keys, unless it is typed into a field', async () => {
    const { user } = renderApp();
    await user.type(search(), 'who?');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(search().value).toBe('who?');
    search().blur();
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeDefined();
  });

  it('can be switched off where they are single characters', async () => {
    const { user, store } = renderApp();
    await user.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Keys' }));
    await user.click(dialog.getByRole('switch', { name: 'Single-character keys' }));
    expect(store.getState().preferences.shortcuts).toBe(false);
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    await user.keyboard('/');
    expect(document.activeElement).not.toBe(search());
  });
});

describe('on a narrow page', () => {
  it('the filters wait in a drawer', async () => {
    media.clear();
    const { user, container, viewport } = renderApp();
    expect(container.querySelector('search')).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Filters/ }));
    const drawer = within(screen.getByRole('dialog', { name: 'Filters' }));
    await user.click(drawer.getByRole('checkbox', { name: 'Borland' }));
    expect(viewport().query.any).toEqual(['borland']);
    await user.click(drawer.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: /^Filters\s*1$/ })).toBeDefined();
  });
});

describe('preferences', () => {
  it('change by a press: the theme goes round', async () => {
    const { user, store } = renderApp();
    const themes: string[] = [];
    for (let n = 0; n < 3; n++) {
      await user.click(screen.getByRole('button', { name: /^Colours/ }));
      themes.push(store.getState().preferences.theme);
    }
    expect(themes).toEqual(['light', 'dark', 'system']);
  });
});

describe('copying a link', () => {
  it('takes the whole address', async () => {
    const { user } = renderApp();
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await screen.findByText('Link copied')).toBeDefined();
    expect(await navigator.clipboard.readText()).toBe(window.location.href);
  });
});

describe('the comparisons', () => {
  const accounts = { dataset: datasetWithAccounts() };
  const views = () => within(screen.getByRole('navigation', { name: 'Views' }));

  it('are a view of a chronology that has some', async () => {
    const { user } = renderApp(accounts);
    await user.click(views().getByRole('button', { name: 'Comparisons' }));
    expect(screen.getByRole('main', { name: 'Comparisons' })).toBeDefined();
    await screen.findByRole('button', { name: /^Where the two meet/ }, LAZY);
  });

  it('are none of one that has none, nor are stories', () => {
    renderApp();
    expect(views().queryByRole('button', { name: 'Comparisons' })).toBeNull();
    expect(views().queryByRole('button', { name: 'Stories' })).toBeNull();
  });

  it('have the whole desk while one is open, but for an event that is opened from it', async () => {
    const { user, container } = renderApp({
      ...accounts,
      viewport: { view: 'comparisons', compare: 'c-talks' },
    });
    await screen.findByRole('article', { name: 'Where the two meet' }, LAZY);
    expect(container.querySelector('search')).toBeNull();
    expect(screen.queryByRole('complementary')).toBeNull();
    await user.click(screen.getAllByRole('button', { name: /^Open the event: Berg meets Dorn/ })[0]!);
    expect(screen.getByRole('complementary', { name: 'Sources' })).toBeDefined();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(document.activeElement?.id).toBe('comparison-title');
  });
});

describe('the stories', () => {
  it('are listed on demand', async () => {
    const { user } = renderApp({ dataset: datasetWithAccounts() });
    await user.click(screen.getByRole('button', { name: 'Stories' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Stories' }));
    expect(dialog.getAllByRole('listitem')).toHaveLength(2);
  });
});
