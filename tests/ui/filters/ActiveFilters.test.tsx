// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import ActiveFilters from '../../../src/ui/filters/ActiveFilters.tsx';
import { renderPage } from '../render.tsx';

const QUERY = {
  any: ['arland'],
  all: ['berg'],
  none: ['dockers'],
  sources: ['gazette'],
  kinds: ['ferry-launch'],
  bases: ['record' as const],
  text: ' three hours ',
};
const renderChips = (query = {}) => renderPage(<ActiveFilters />, { query });
const list = () => screen.getByRole('list', { name: 'Active filters' });
const words = () =>
  within(list())
    .getAllByRole('listitem')
    .map((item) => item.textContent);

describe('the active filters', () => {
  it('are nothing where no filter is set', () => {
    const { container } = renderChips();
    expect(container.textContent).toBe('');
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('are told in words, one chip each', () => {
    renderChips(QUERY);
    expect(words()).toEqual([
      'Arland',
      'with Ada Berg',
      'without Dockers’ Union',
      'Gazette',
      'Ferry launch',
      'General record',
      '“three hours”',
    ]);
  });

  it.each([
    ['Clear Arland', { any: [] }],
    ['Clear with Ada Berg', { all: [] }],
    ['Clear without Dockers’ Union', { none: [] }],
    ['Clear Gazette', { sources: [] }],
    ['Clear Ferry launch', { kinds: [] }],
    ['Clear General record', { bases: [] }],
    ['Clear “three hours”', { text: '' }],
  ])('%s, and nothing else', async (name, cleared) => {
    const { user, viewport } = renderChips(QUERY);
    await user.click(screen.getByRole('button', { name }));
    expect(viewport().query).toEqual({ ...QUERY, ...cleared });
  });

  it('are all cleared by one press where there are several', async () => {
    const { user, viewport } = renderChips(QUERY);
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(viewport().query).toEqual(EMPTY_QUERY);
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('need no second way to clear a single one', () => {
    renderChips({ any: ['berg'] });
    expect(screen.queryByRole('button', { name: 'Clear all' })).toBeNull();
  });
});
