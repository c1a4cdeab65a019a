import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventById, shippedChronology, yearsOf } from './chronology.ts';
import {
  addressOf,
  eventButton,
  focusOf,
  openPage,
  openTitleOf,
  option,
  statusOf,
  turnTo,
  withBrowser,
} from './page.ts';
import { eventBoxes, SPAN, SPAN_OPENED, spanOf } from './plane.ts';

withBrowser();
const chronology = shippedChronology();
const years = yearsOf(chronology);
const visit = eventById(chronology, 'exhczx');

/** The ids of all event buttons, in their order. */
function eventIds(page: Page): Promise<string[]> {
  return page
    .getByRole('list', { name: 'Events' })
    .getByRole('button')
    .evaluateAll((all) => all.map((button) => button.id));
}

async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 250; presses++) {
    await page.keyboard.press('Tab');
    if (wanted.test(await focusOf(page))) return;
  }
  throw new Error(`Tab does not reach ${wanted}`);
}

describe('a reader without a mouse', () => {
  it('tabs to the plane, goes through the events in time, opens one and returns to it', async () => {
    const page = await openPage({ path: `?${SPAN}` });
    const ids = await eventIds(page);
    await tabTo(page, /^event-/);
    const first = ids.indexOf(await focusOf(page));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focusOf(page)).toBe(ids[first + 2]);
    await page.keyboard.press('ArrowLeft');
    expect(await focusOf(page)).toBe(ids[first + 1]);

    await page.keyboard.press('Enter');
    await expect.poll(() => focusOf(page)).toBe('panel-title');
    const id = ids[first + 1]!.replace('event-', '');
    expect(await openTitleOf(page).textContent()).toBe(eventById(chronology, id).title);
    expect((await addressOf(page)).get('event')).toBe(id);

    await page.keyboard.press('Escape');
    await expect.poll(() => focusOf(page)).toBe(`event-${id}`);
    expect((await addressOf(page)).has('event')).toBe(false);
  });

  it('leaves the plane again with one Tab', async () => {
    const page = await openPage();
    await eventButton(page, visit.title).focus();
    await page.keyboard.press('Tab');
    expect(await focusOf(page)).not.toMatch(/^event-/);
  });

  it('reaches the first and the last event, which come into view', async () => {
    const page = await turnTo(`?${SPAN}`);
    const ids = await eventIds(page);
    await eventButton(page, visit.title).focus();
    for (const [key, id] of [
      ['End', ids.at(-1)!],
      ['Home', ids[0]!],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focusOf(page)).toBe(id);
      await spanOf(page);
      const name = await page.locator(`#${id}`).getAttribute('aria-label');
      await page
        .getByRole('tooltip')
        .getByText(name!.slice(0, name!.indexOf(':')))
        .waitFor();
    }
  });

  it('moves across the rows', async () => {
    const page = await turnTo(`?${SPAN}`);
    await eventButton(page, visit.title).focus();
    const row = async () => {
      const name = await page.locator(':focus').getAttribute('aria-label');
      return (await eventBoxes(page)).get(name!)!.y;
    };
    const before = await row();
    await page.keyboard.press('ArrowDown');
    const below = await row();
    expect(below).toBeGreaterThan(before);
    await page.keyboard.press('ArrowUp');
    expect(await row()).toBeLessThan(below);
  });

  it('zooms, pans and fits', async () => {
    const page = await turnTo(`?${SPAN}`);
    await eventButton(page, visit.title).focus();
    const before = SPAN_OPENED;
    const length = before.end - before.start;
    await page.keyboard.press('+');
    const near = await spanOf(page);
    expect(near.end - near.start).toBeLessThan(length);
    await page.keyboard.press('-');
    expect(await spanOf(page)).toEqual(before);
    await page.keyboard.press('Shift+ArrowRight');
    const later = await spanOf(page);
    expect(later.start - before.start).toBeGreaterThan(0.1 * length);
    expect(later.end - later.start).toBeCloseTo(length, -1);
    await page.keyboard.press('Shift+ArrowLeft');
    expect(await spanOf(page)).toEqual(before);
    await page.keyboard.press('0');
    const all = await spanOf(page);
    expect(all.start).toBeLessThan(Date.UTC(years.first + 1, 0));
    expect(all.end).toBeGreaterThan(Date.UTC(years.last, 0));
  });

  it('pans and zooms with W A S D', async () => {
    const page = await turnTo(`?${SPAN}`);
    await eventButton(page, visit.title).focus();
    const before = SPAN_OPENED;
    await page.keyboard.press('w');
    const near = await spanOf(page);
    expect(near.end - near.start).toBeLessThan(before.end - before.start);
    await page.keyboard.press('s');
    await page.keyboard.press('d');
    expect((await spanOf(page)).start).toBeGreaterThan(before.start);
    await page.keyboard.press('a');
    expect(await spanOf(page)).toEqual(before);
  });

  it('sets and clears a filter', async () => {
    const page = await turnTo('');
    await option(page, 'Actors', 'Iran').focus();
    await page.keyboard.press('Space');
    await expect.poll(async () => (await addressOf(page)).get('any')).toBe('iran');
    await page.keyboard.press('Space');
    await expect.poll(async () => (await addressOf(page)).has('any')).toBe(false);
  });
});

describe('the key /', () => {
  it('goes to the search, where keys are only letters', async () => {
    const page = await turnTo(`?${SPAN}`);
    await eventButton(page, visit.title).focus();
    const before = SPAN_OPENED;
    await page.keyboard.press('/');
    await expect.poll(() => focusOf(page)).toBe('search');
    await page.keyboard.type('/0+-?wasd');
    const field = page.getByRole('textbox', { name: 'Search events and quotes' });
    expect(await field.inputValue()).toBe('/0+-?wasd');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await focusOf(page)).toBe('search');
    expect(await spanOf(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await expect.poll(() => field.inputValue()).toBe('');
    expect(await statusOf(page)).toContain(`${chronology.events.length} of`);
  });
});

describe('the key /', () => {
  it('leads to the search also where that has no room of its own', async () => {
    const page = await turnTo(`?${SPAN}`, { viewport: { width: 390, height: 844 } });
    await eventButton(page, visit.title).focus();
    await page.keyboard.press('/');
    await expect.poll(() => focusOf(page)).toBe('search');
    await page.keyboard.type('zeppelin');
    await expect.poll(() => statusOf(page)).toMatch(/^0 of/);
    await page.getByRole('button', { name: 'Close search' }).click();
    await page.getByRole('textbox', { name: 'Search events and quotes' }).waitFor({ state: 'hidden' });
  });
});

describe('the list of keys', () => {
  it('is in the drawer where the header has no room for it', async () => {
    const page = await openPage({ viewport: { width: 320, height: 256 } });
    await page.getByRole('button', { name: 'Filters' }).press('Enter');
    await page
      .getByRole('dialog', { name: 'Filters' })
      .getByRole('button', { name: 'Keyboard shortcuts' })
      .press('Enter');
    await page
      .getByRole('dialog', { name: 'Keys' })
      .getByRole('switch', { name: 'Single-character keys' })
      .waitFor();
  });
});

describe('the key ?', () => {
  it('opens the list of keys, which keeps the focus until Esc closes it', async () => {
    const page = await openPage();
    await eventButton(page, visit.title).focus();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await dialog.waitFor();
    await dialog.getByText('Fit all events').waitFor();
    for (let presses = 0; presses < 5; presses++) {
      await page.keyboard.press('Tab');
      // After the last control the browser's own come, while the page's focus is on its body.
      const at = await page.evaluate(
        () => document.activeElement!.closest('dialog, body > *, body')!.tagName,
      );
      expect(['DIALOG', 'BODY']).toContain(at);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => focusOf(page)).toBe(`event-${visit.id}`);
  });

  it('does nothing once single-character keys are switched off, and arrows still do', async () => {
    const page = await openPage({ path: `?${SPAN}` });
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await page.getByRole('switch', { name: 'Single-character keys' }).uncheck();
    await page.keyboard.press('Escape');
    await eventButton(page, visit.title).focus();
    const before = SPAN_OPENED;
    for (const key of ['?', '/', '+', '0', 'w']) await page.keyboard.press(key);
    expect(await spanOf(page)).toEqual(before);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await focusOf(page)).toBe(`event-${visit.id}`);
    await page.keyboard.press('ArrowRight');
    expect(await focusOf(page)).not.toBe(`event-${visit.id}`);
  });
});

describe('an open event that the filters leave out', () => {
  it('is on the plane all the same, has the focus back with Esc, and is gone once the focus goes on', async () => {
    const page = await turnTo(`?${SPAN}&any=iran&event=${visit.id}`);
    const ids = await eventIds(page);
    expect(ids).toContain(`event-${visit.id}`);
    expect(await statusOf(page)).toBe(`${ids.length - 1} of ${chronology.events.length} events`);
    const name = `${visit.title} (outside the filters)`;
    const button = page.getByRole('main').getByRole('button', { name });
    expect((await button.boundingBox())!.width).toBeGreaterThan(24);
    await openTitleOf(page).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => focusOf(page)).toBe(`event-${visit.id}`);
    await page.getByRole('tooltip').waitFor();
    expect((await button.boundingBox())!.width).toBeGreaterThan(24);

    // The arrows go on from its place in time.
    const at = ids.indexOf(`event-${visit.id}`);
    await page.keyboard.press('ArrowRight');
    expect(await focusOf(page)).toBe(ids[at + 1] ?? ids[at - 1]);
    await button.waitFor({ state: 'detached' });
  });

  it.each(['list', 'reading'])('leaves the focus in the view when it is closed in the %s', async (view) => {
    const page = await turnTo(`?view=${view}&any=iran&event=${visit.id}`);
    await openTitleOf(page).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => focusOf(page)).toBe('main');
  });
});
