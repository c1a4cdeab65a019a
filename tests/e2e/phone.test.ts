import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventById, shippedChronology, takesPart } from './chronology.ts';
import { fingersOn, line } from './fingers.ts';
import {
  addressOf,
  chooseView,
  openPage,
  openTitleOf,
  option,
  panelOf,
  sidewaysScroll,
  statusOf,
  turnTo,
  withBrowser,
} from './page.ts';
import { eventBoxes, SPAN, SPAN_OPENED, spanOf } from './plane.ts';

withBrowser();
const chronology = shippedChronology();
const visit = eventById(chronology, 'exhczx');

/** Taps an event that stands on the plane, and tells its title. */
async function tapAnEvent(page: Page): Promise<string> {
  const [[name, box] = ['', { x: 0, y: 0, width: 0, height: 0 }]] = await eventBoxes(page);
  await page.touchscreen.tap(box.x + Math.min(40, box.width / 2), box.y + box.height / 2);
  return name.replace(/^.*?: /, '');
}

describe('on a phone', () => {
  it('the page opens with events in sight, and no wider than the screen', async () => {
    const page = await turnTo('', { phone: true });
    expect(await statusOf(page)).toContain(`of ${chronology.events.length} events`);
    expect((await eventBoxes(page)).size).toBeGreaterThan(3);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    expect(await panelOf(page).isVisible()).toBe(false);
  });

  it('an event that is tapped opens in a sheet below the timeline', async () => {
    const page = await turnTo('', { phone: true });
    const title = await tapAnEvent(page);
    await expect.poll(() => openTitleOf(page).textContent()).toBe(title);
    const sheet = (await panelOf(page).boundingBox())!;
    expect(sheet.width).toBe(390);
    expect(sheet.y + sheet.height).toBeGreaterThanOrEqual(843);
    expect(sheet.y).toBeGreaterThan(200);
    expect(await panelOf(page).getByRole('blockquote').count()).toBeGreaterThan(0);

    await panelOf(page).getByRole('button', { name: 'Close' }).tap();
    await expect.poll(() => panelOf(page).isVisible()).toBe(false);
  });

  it('the filters open in a drawer, and filter', async () => {
    const page = await turnTo('', { phone: true });
    await page.getByRole('button', { name: 'Filters' }).tap();
    const drawer = page.getByRole('dialog', { name: 'Filters' });
    await drawer.getByRole('search', { name: 'Filters' }).waitFor();
    await option(page, 'Actors', 'Russia').tap();
    // Who does not see the page behind it is told there.
    await expect.poll(() => drawer.getByRole('status').textContent()).toMatch(/^74 of 110 events$/);
    const count = chronology.events.filter((event) => takesPart(chronology, event, 'russia')).length;
    await drawer.getByRole('button', { name: 'Close' }).tap();
    await expect.poll(() => statusOf(page)).toBe(`${count} of ${chronology.events.length} events`);
    expect(await page.getByRole('button', { name: 'Filters' }).textContent()).toContain('1');
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  });

  it('the drawer closes by Esc and by a tap beside it, and gives the focus back', async () => {
    const page = await turnTo('', { phone: true });
    const opener = page.getByRole('button', { name: 'Filters' });
    const drawer = page.getByRole('dialog', { name: 'Filters' });
    const opened = async () => {
      await opener.tap();
      await option(page, 'Actors', 'Russia').waitFor();
      expect(await drawer.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    };
    for (const close of [() => page.keyboard.press('Escape'), () => page.touchscreen.tap(380, 600)]) {
      await opened();
      await close();
      await expect.poll(() => drawer.count()).toBe(0);
      expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
      expect((await addressOf(page)).has('event')).toBe(false);
    }
  });

  it('the drawer scrolls under a finger, and leaves the page behind it as it is', async () => {
    const page = await turnTo(`?${SPAN}`, { phone: true });
    await page.getByRole('button', { name: 'Filters' }).tap();
    const drawer = page.getByRole('dialog', { name: 'Filters' });
    await option(page, 'Actors', 'Russia').waitFor();
    const fingers = await fingersOn(page);
    await fingers.swipe(line({ x: 150, y: 700 }, { x: 150, y: 300 }, 10), 300);
    await expect.poll(() => drawer.evaluate((dialog) => dialog.scrollTop)).toBeGreaterThan(200);
    await fingers.swipe(line({ x: 300, y: 500 }, { x: 100, y: 500 }, 8), 300);
    expect(await spanOf(page)).toEqual(SPAN_OPENED);
  });

  it('the search opens from its icon', async () => {
    const page = await turnTo('', { phone: true });
    await page.getByRole('button', { name: 'Search', exact: true }).tap();
    await page.getByRole('textbox', { name: 'Search events and quotes' }).fill('donetsk');
    await expect.poll(async () => (await addressOf(page)).get('q')).toBe('donetsk');
    await expect.poll(() => statusOf(page)).not.toContain(`${chronology.events.length} of`);
  });

  it('every view and the stories are two taps away', async () => {
    const page = await openPage({ phone: true });
    for (const name of ['Reading order', 'Coverage', 'Comparisons', 'List', 'Timeline']) {
      await chooseView(page, name);
      await page.getByRole('main', { name }).waitFor();
      expect(await sidewaysScroll(page), name).toBeLessThanOrEqual(0);
      // The header keeps to one line, with the title in full.
      expect((await page.getByRole('banner').boundingBox())!.height, name).toBeLessThan(60);
      const cut = await page
        .getByRole('heading', { level: 1 })
        .evaluate((title) => title.scrollWidth - title.clientWidth);
      expect(cut, name).toBeLessThanOrEqual(0);
    }
    await chooseView(page, 'Stories');
    await page.getByRole('dialog', { name: 'Stories' }).waitFor();
  });

  it('the list opens an event', async () => {
    const page = await turnTo('', { phone: true });
    await chooseView(page, 'List');
    await page.getByRole('main', { name: 'List' }).waitFor();
    await page
      .getByRole('main')
      .getByRole('button', { name: `7 May 2013: ${visit.title}` })
      .tap();
    await expect.poll(() => openTitleOf(page).textContent()).toBe(visit.title);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  });

  it.each([360, 320])(
    'nothing scrolls sideways on %d px, with an event open and filters set',
    async (width) => {
      const path = `?event=${visit.id}&any=russia,syria&kinds=visit,arms-transfer&q=Kerry`;
      const page = await openPage({ phone: true, viewport: { width, height: 740 }, path });
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    },
  );
});
