import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventById, OWN, ownFile, serveOwn, shippedChronology } from './chronology.ts';
import {
  addressOf,
  focusOf,
  openPage,
  openTitleOf,
  panelOf,
  sidewaysScroll,
  statusOf,
  turnTo,
  withBrowser,
} from './page.ts';

withBrowser();
const chronology = shippedChronology();
const conference = eventById(chronology, 'emgbyo');
const tellers = ({ excerpts }: (typeof chronology.events)[number]) =>
  new Set(excerpts.map(({ source }) => source));

const table = (page: Page) => page.getByRole('main', { name: 'Coverage' }).getByRole('table');
const rows = (page: Page) => table(page).getByRole('button');
const row = (page: Page, id: string) => page.locator(`tr:has(#row-${id})`);

describe('the coverage', () => {
  it('has a row for each event and a column for each article', async () => {
    const page = await turnTo('');
    await page.getByRole('banner').getByRole('button', { name: 'Coverage' }).click();
    await table(page).waitFor();
    expect((await addressOf(page)).get('view')).toBe('coverage');
    expect(await rows(page).count()).toBe(chronology.events.length);
    expect(await table(page).getByRole('columnheader').count()).toBe(chronology.sources.length + 2);
    const cells = await row(page, conference.id).getByRole('cell').allInnerTexts();
    const words = chronology.sources.map(({ id }) => {
      const modes = conference.excerpts.filter(({ source }) => source === id).map(({ mode }) => mode);
      return modes.length > 0 ? [...new Set(modes)].join(', ') : 'silent';
    });
    expect(cells.map((cell) => cell.trim().split(', ').sort())).toEqual(
      [...words, String(tellers(conference).size)].map((cell) => cell.split(', ').sort()),
    );
  });

  it('keeps its head and its events in sight', async () => {
    const page = await turnTo(`?view=coverage&event=${chronology.events.at(-1)!.id}`);
    await table(page).waitFor();
    const last = row(page, chronology.events.at(-1)!.id);
    await expect.poll(async () => (await last.boundingBox())!.y).toBeLessThan(900);
    const head = (await table(page).getByRole('columnheader').first().boundingBox())!;
    expect(head.y).toBeGreaterThan(60);
    expect(head.y).toBeLessThan(200);
  });

  it('shows what two or more tell, where an article is silent, and the most told first, in a link', async () => {
    const page = await turnTo('?view=coverage');
    await page.getByRole('button', { name: 'Told by 2 or more' }).click();
    const several = chronology.events.filter((event) => tellers(event).size > 1);
    await expect.poll(() => rows(page).count()).toBe(several.length);
    await page.getByRole('combobox', { name: 'Silent in' }).selectOption('Commentary');
    const left = several.filter((event) => !tellers(event).has('commentary-2013'));
    await expect.poll(() => rows(page).count()).toBe(left.length);
    await page.getByRole('combobox', { name: 'Order of events' }).selectOption('Most told first');
    const address = await addressOf(page);
    expect([address.get('told'), address.get('silent'), address.get('sort')]).toEqual([
      '2',
      'commentary-2013',
      'tellers',
    ]);
    const counts = async () =>
      (await table(page).locator('tbody td:last-child').allInnerTexts()).slice(4).map(Number);
    const expected = left.map((event) => tellers(event).size).sort((a, b) => b - a);
    expect(await counts()).toEqual(expected);
    // The count of what matches stays that of all views.
    expect(await statusOf(page)).toBe(`${chronology.events.length} of ${chronology.events.length} events`);
    await page.reload();
    await expect.poll(() => counts()).toEqual(expected);
    await page.goBack();
    await expect.poll(async () => (await addressOf(page)).get('sort')).toBeNull();
  });

  it('goes from row to row by keyboard, opens one and returns to it', async () => {
    const page = await turnTo(`?view=coverage&event=${conference.id}`);
    await table(page).waitFor();
    await page.locator(`#row-${conference.id}`).focus();
    await page.keyboard.press('ArrowDown');
    const next = chronology.events[chronology.events.indexOf(conference) + 1]!;
    expect(await focusOf(page)).not.toBe(`row-${conference.id}`);
    const id = (await focusOf(page)).replace('row-', '');
    await page.keyboard.press('Enter');
    await expect.poll(() => openTitleOf(page).textContent()).toBe(eventById(chronology, id).title);
    expect(next.date).toBe(eventById(chronology, id).date);
    await page.keyboard.press('Escape');
    await expect.poll(() => focusOf(page)).toBe(`row-${id}`);
  });

  it('opens the panel at the quote of the article whose cell is pressed', async () => {
    const page = await turnTo('?view=coverage');
    await table(page).waitFor();
    await row(page, conference.id).getByRole('cell').nth(2).click();
    await expect.poll(() => openTitleOf(page).textContent()).toBe(conference.title);
    const told = conference.excerpts.find(({ source }) => source === 'chatham-house-2013')!;
    const quote = panelOf(page).getByRole('figure').filter({ hasText: told.exact }).first();
    await expect
      .poll(async () => {
        const box = (await quote.boundingBox())!;
        return box.y + box.height;
      })
      .toBeLessThanOrEqual(901);
  });

  it('says plainly what many tellers do not prove, and what each article draws on', async () => {
    const page = await turnTo('?view=coverage');
    await table(page).waitFor();
    expect(await page.getByText('is no proof of it').count()).toBe(1);
    await page.getByText('What they draw on').click();
    await page.getByText(/The New York Times \(\d+\)/).waitFor();
    expect((await page.getByRole('main').innerText()).toLowerCase()).not.toContain('verified');
  });

  it('scrolls sideways under its first column where there are many articles', async () => {
    const many = ownFile((file) => {
      file.sources = Array.from({ length: 40 }, (_, i) => ({
        ...{ id: i === 0 ? 'post' : `s${i}`, type: 'webpage', title: `Article ${i}` },
      }));
    });
    const page = await openPage({ path: `${OWN}&view=coverage`, before: serveOwn(many) });
    await table(page).waitFor();
    const first = page.locator('tr:has(#row-talks) th');
    const before = (await first.boundingBox())!.x;
    await table(page).evaluate((element) => element.parentElement!.scrollTo({ left: 600 }));
    expect(Math.abs((await first.boundingBox())!.x - before)).toBeLessThan(25);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  });

  it('fits a phone', async () => {
    const page = await openPage({ phone: true, path: '?view=coverage' });
    await table(page).waitFor();
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    const wider = await table(page).evaluate((one) => one.scrollWidth - one.parentElement!.clientWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });
});
