// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SearchField } from '../../../src/ui/header/SearchField.tsx';
import { renderPage } from '../render.tsx';

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Search events and quotes' });
const renderField = (text = '') => renderPage(<SearchField />, { query: { text, any: ['berg'] } });

describe('the search field', () => {
  it('narrows as one types and leaves the other filters alone', async () => {
    const { user, viewport, store } = renderField();
    await user.type(field(), 'agreed');
    expect(viewport().query).toMatchObject({ text: 'agreed', any: ['berg'] });
    expect(store.selection()!.matches).toHaveLength(1);
  });

  it('shows the words of a link, and those that Back brings', async () => {
    const { store, viewport, findByDisplayValue } = renderField('three hours');
    expect(field().value).toBe('three hours');
    store.restore({ ...viewport(), query: { ...viewport().query, text: 'ferry' } }, []);
    expect(await findByDisplayValue('ferry')).toBe(field());
  });

  it('is cleared by its button, and keeps the focus', async () => {
    const { user, viewport } = renderField('ferry');
    await user.click(screen.getByRole('button', { name: 'Clear search' }));
    expect(viewport().query).toMatchObject({ text: '', any: ['berg'] });
    expect(document.activeElement).toBe(field());
    expect(screen.queryByRole('button', { name: 'Clear search' })).toBeNull();
  });

  it('is cleared by Escape, and left by another', async () => {
    const { user, viewport } = renderField('ferry');
    await user.click(field());
    await user.keyboard('{Escape}');
    expect(viewport().query.text).toBe('');
    expect(document.activeElement).toBe(field());
    await user.keyboard('{Escape}');
    expect(document.activeElement).not.toBe(field());
  });

  it('keeps Escape to itself, so that the panel stays open', async () => {
    const { user } = renderField('ferry');
    let heard = 0;
    const listen = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') heard++;
    };
    document.addEventListener('keydown', listen);
    await user.click(field());
    await user.keyboard('{Escape}');
    document.removeEventListener('keydown', listen);
    expect(heard).toBe(0);
  });
});
