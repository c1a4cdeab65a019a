// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Tellers } from '../../../src/ui/panel/Tellers.tsx';
import { datasetWithAccounts } from '../../accounts.ts';
import { at } from '../../fixtures.ts';
import { renderPage } from '../render.tsx';

const ferry = datasetWithAccounts();
const renderTellers = (id: string) =>
  renderPage(<Tellers index={at(ferry, id)} />, { dataset: ferry, viewport: { selected: id } });

describe('an event', () => {
  it('that is part of no comparison does not speak of any', () => {
    renderTellers('treaty');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('that is part of one leads to it', async () => {
    const { user, viewport } = renderTellers('talks');
    await user.click(screen.getByRole('button', { name: 'Compare' }));
    expect(viewport()).toMatchObject({ view: 'comparisons', compare: 'c-talks', selected: undefined });
  });

  it('that is part of several lists them', async () => {
    const { user, viewport } = renderTellers('promise');
    const button = screen.getByRole('button', { name: 'Compare (2)' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await user.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const list = within(screen.getByRole('list', { name: 'Comparisons of this event' }));
    expect(list.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Where the two meet · Framing',
      'Whether the ferry sails · Certainty',
    ]);
    await user.click(list.getByRole('button', { name: /^Whether the ferry sails/ }));
    expect(viewport().compare).toBe('c-ferry');
  });
});
