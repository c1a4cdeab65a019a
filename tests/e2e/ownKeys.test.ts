import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventById, shippedChronology } from './chronology.ts';
import { eventButton, focusOf, openPage, ready, withBrowser } from './page.ts';
import { SPAN, spanOf } from './plane.ts';

withBrowser();
const visit = eventById(shippedChronology(), 'exhczx');

describe('a key of one’s own choice', () => {
  /** Presses a key that is on no English keyboard. */
  async function pressForeign(page: Page, key: string): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
    await session.detach();
  }

  const change = (page: Page, does: string) =>
    page.getByRole('dialog').getByRole('button', { name: `Change: ${does}` });

  it('is set by keyboard alone, shown wherever it is told, and kept', async () => {
    const page = await openPage({ path: `?${SPAN}` });
    await eventButton(page, visit.title).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await change(page, 'Zoom in').focus();
    await page.keyboard.press('Enter');
    await pressForeign(page, 'ц');
    await page.getByRole('alert').getByText('Ц is now the key for: Zoom in.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Zoom in' }).getAttribute('title')).toBe('Zoom in (Ц)');

    await page.reload();
    await ready(page);
    await eventButton(page, visit.title).focus();
    const before = await spanOf(page);
    await page.keyboard.press('w');
    expect(await spanOf(page)).toEqual(before);
    await pressForeign(page, 'ц');
    const near = await spanOf(page);
    expect(near.end - near.start).toBeLessThan(before.end - before.start);
  });

  it('can be none that the page or the browser needs: Esc and Tab are refused, then do what they always do', async () => {
    const page = await openPage();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await change(page, 'Search').focus();
    for (const [key, why] of [
      ['Escape', 'Esc closes what is open'],
      ['Tab', 'Tab goes from one control to the next'],
    ] as const) {
      await page.keyboard.press('Enter');
      await page.keyboard.press(key);
      await dialog.getByRole('alert').getByText(why).waitFor();
      expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Change: Search');
    }
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Change: This list');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('is only a letter in the search, which may be reached by another', async () => {
    const page = await openPage();
    await page.keyboard.press('?');
    await change(page, 'Search').click();
    await page.keyboard.press('k');
    await page.getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
    const field = page.getByRole('textbox', { name: 'Search events and quotes' });
    await expect.poll(() => field.getAttribute('aria-keyshortcuts')).toBe('k');
    await page.keyboard.press('/');
    expect(await focusOf(page)).not.toBe('search');
    await page.keyboard.press('k');
    await expect.poll(() => focusOf(page)).toBe('search');
    await page.keyboard.type('kerry?');
    expect(await field.inputValue()).toBe('kerry?');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
