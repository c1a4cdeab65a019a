// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SearchField } from '../../../src/ui/header/SearchField.tsx';
import { KeysDialog } from '../../../src/ui/status/KeysDialog.tsx';
import { renderPage } from '../render.tsx';

function open() {
  const page = renderPage(
    <>
      <SearchField />
      <KeysDialog onClose={() => {}} />
    </>,
  );
  const dialog = within(screen.getByRole('dialog', { name: 'Keys' }));
  const line = (does: string) => dialog.getByText(does, { selector: 'dd > span' }).closest('div')!;
  const keysAt = (does: string) => [...line(does).querySelectorAll('kbd')].map((key) => key.textContent);
  return {
    ...page,
    dialog,
    keysAt,
    keys: () => page.store.getState().preferences.keys,
    async press(does: string, key: string, held = {}) {
      await page.user.click(dialog.getByRole('button', { name: `Change: ${does}` }));
      const event = { key, ...held };
      const notPrevented = fireEvent.keyDown(
        dialog.getByRole('button', { name: `Press a key: ${does}` }),
        event,
      );
      return { prevented: !notPrevented };
    },
  };
}

describe('the list of keys', () => {
  it('shows each shortcut with its keys and gives it another', async () => {
    const { press, keysAt, keys, dialog } = open();
    expect(keysAt('Zoom in')).toEqual(['+', 'W', '=']);
    expect(keysAt('Zoom out')).toEqual(['−', 'S']);
    await press('Zoom in', 'K');
    expect(keys()).toEqual({ 'zoom-in': 'k' });
    expect(keysAt('Zoom in')).toEqual(['K']);
    expect(dialog.getByRole('alert').textContent).toBe('K is now the key for: Zoom in.');
    dialog.getByRole('button', { name: 'Change: Zoom in' });
  });

  it('refuses a key that is taken, and swaps the two if asked', async () => {
    const { press, keys, keysAt, dialog, user } = open();
    await press('Search', '0');
    expect(keys()).toEqual({});
    expect(dialog.getByRole('alert').textContent).toBe('0 is taken by: Fit all events. Nothing was changed.');
    await user.click(dialog.getByRole('button', { name: 'Swap the two' }));
    expect(keys()).toEqual({ search: '0', fit: '/' });
    expect(keysAt('Search')).toEqual(['0']);
    expect(keysAt('Fit all events')).toEqual(['/']);
    expect(dialog.queryByRole('button', { name: 'Swap the two' })).toBeNull();
    expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Change: Search' }));
  });

  it('refuses what has a use everywhere, and says why', async () => {
    const { press, keys, dialog } = open();
    for (const [key, held, why] of [
      ['Tab', {}, 'Tab goes from one control to the next'],
      ['Enter', {}, 'Enter and the space bar press what has the focus'],
      [' ', {}, 'Enter and the space bar press what has the focus'],
      ['Escape', {}, 'Esc closes what is open'],
      ['ArrowLeft', {}, 'Arrows, Home, End and the page keys move about the page'],
      ['k', { ctrlKey: true }, 'Keys with Ctrl, Alt or ⌘ belong to the browser'],
      ['F5', {}, 'This key belongs to the browser'],
      ['Dead', {}, 'The browser does not say which character this key writes'],
    ] as const) {
      expect(await press('Search', key, held), key).toEqual({ prevented: true });
      expect(keys()).toEqual({});
      expect(dialog.getByRole('alert').textContent).toBe(`${why}. Nothing was changed.`);
      dialog.getByRole('button', { name: 'Change: Search' });
    }
  });

  it('waits while only Shift is pressed, and no longer once the focus is elsewhere', async () => {
    const { press, dialog, user } = open();
    expect(await press('Search', 'Shift')).toEqual({ prevented: false });
    dialog.getByRole('button', { name: 'Press a key: Search' });
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    dialog.getByRole('button', { name: 'Change: Search' });
  });

  it('brings all keys back at once', async () => {
    const { press, keys, keysAt, dialog, user } = open();
    const reset = dialog.getByRole<HTMLButtonElement>('button', { name: 'Reset all keys' });
    expect(reset.disabled).toBe(true);
    await press('Search', 'k');
    await press('This list', 'F2');
    await user.click(reset);
    expect(keys()).toEqual({});
    expect(keysAt('This list')).toEqual(['?']);
    expect(reset.disabled).toBe(true);
  });

  it('tells the search field its key, and none once characters are off', async () => {
    const { press, dialog, user } = open();
    const field = screen.getByRole('textbox', { name: 'Search events and quotes' });
    expect(field.getAttribute('aria-keyshortcuts')).toBe('/');
    await press('Zoom in', 'k');
    await press('Search', '+');
    expect(field.getAttribute('aria-keyshortcuts')).toBe('Plus');
    expect(field.parentElement!.querySelector('kbd')!.textContent).toBe('+');
    await user.click(dialog.getByRole('switch', { name: 'Single-character keys' }));
    expect(field.getAttribute('aria-keyshortcuts')).toBeNull();
    expect(field.parentElement!.querySelector('kbd')).toBeNull();
  });
});
