// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ViewNav } from '../../../src/ui/header/ViewNav.tsx';
import { datasetWithAccounts } from '../../accounts.ts';
import { type Page, renderPage } from '../render.tsx';
import { media } from '../stubs.ts';

afterEach(() => media.clear());

function renderNav(page: Page = {}) {
  let stories = 0;
  const result = renderPage(<ViewNav onStories={() => stories++} />, {
    dataset: datasetWithAccounts(),
    ...page,
  });
  return { ...result, stories: () => stories };
}

const nav = () => within(screen.getByRole('navigation', { name: 'Views' }));
const buttons = () =>
  nav()
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
const more = () => nav().getByRole('button', { name: /more views/i });

describe('the views in the header', () => {
  it('stand side by side where there is room', async () => {
    const { user, viewport } = renderNav();
    expect(buttons()).toEqual(['Timeline', 'List', 'Reading order', 'Coverage', 'Comparisons', 'Stories']);
    await user.click(nav().getByRole('button', { name: 'Coverage' }));
    expect(viewport().view).toBe('coverage');
    expect(nav().getByRole('button', { name: 'Coverage' }).getAttribute('aria-current')).toBe('page');
  });

  it('share a menu where there is less, which closes when one is chosen', async () => {
    media.add('(max-width: 1399px)');
    const { user, viewport, stories } = renderNav();
    expect(buttons()).toEqual(['Timeline', 'List', 'Reading order', 'Coverage', 'More']);
    await user.click(more());
    await user.click(nav().getByRole('button', { name: 'Comparisons' }));
    expect(viewport().view).toBe('comparisons');
    // The menu is named by the view that is shown.
    expect(buttons()).toEqual(['Timeline', 'List', 'Reading order', 'Coverage', 'Comparisons']);
    await user.click(more());
    await user.click(nav().getByRole('button', { name: 'Stories' }));
    expect(stories()).toBe(1);
    expect(more().getAttribute('aria-expanded')).toBe('false');
  });

  it('are all in the menu where there is least', async () => {
    for (const width of [1399, 1120, 900]) media.add(`(max-width: ${width}px)`);
    const { user } = renderNav({ viewport: { view: 'coverage' } });
    expect(buttons()).toEqual(['Coverage']);
    await user.click(more());
    expect(buttons()).toHaveLength(7);
  });

  it('shut with Escape, which goes back to the button, and when the focus leaves', async () => {
    media.add('(max-width: 1399px)');
    const { user } = renderNav();
    await user.click(more());
    await user.tab();
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(more());
    expect(more().getAttribute('aria-expanded')).toBe('false');
    await user.click(more());
    await user.tab({ shift: true });
    expect(more().getAttribute('aria-expanded')).toBe('false');
  });

  it('shut with a press elsewhere, also where no button has got the focus', async () => {
    media.add('(max-width: 1399px)');
    renderNav();
    fireEvent.click(more());
    expect(more().getAttribute('aria-expanded')).toBe('true');
    fireEvent.pointerDown(nav().getByRole('button', { name: 'Comparisons' }));
    expect(more().getAttribute('aria-expanded')).toBe('true');
    fireEvent.pointerDown(document.body);
    expect(more().getAttribute('aria-expanded')).toBe('false');
  });
});
