import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventById, shippedChronology } from './chronology.ts';
import { fingersOn, line } from './fingers.ts';
import {
  addressOf,
  chooseView,
  drawn,
  focusOf,
  goTo,
  openPage,
  openTitleOf,
  panelOf,
  sidewaysScroll,
  turnTo,
  withBrowser,
} from './page.ts';
import { eventBoxes, planeBox, SPAN } from './plane.ts';

withBrowser();
const visit = eventById(shippedChronology(), 'exhczx');
const OPENED = `?${SPAN}&event=${visit.id}`;

const gripOf = (page: Page) =>
  panelOf(page).getByRole('button', { name: /^Make the panel (larger|smaller)$/ });
const topOf = async (page: Page) => (await panelOf(page).boundingBox())!.y;
const scrollOf = (page: Page) => panelOf(page).evaluate((panel) => panel.scrollTop);
const snapOf = (page: Page) => panelOf(page).getAttribute('data-snap');

async function openSheet(path = OPENED, viewport = { width: 390, height: 844 }) {
  // A sheet that opens is half open, wherever the one before was left.
  const page = await turnTo(`?${SPAN}`, { phone: true, viewport });
  await goTo(page, path.slice(1));
  await gripOf(page).waitFor();
  await expect.poll(() => snapOf(page)).toBe('half');
  return { page, fingers: await fingersOn(page), top: await topOf(page) };
}

describe('the sheet', () => {
  it('follows the finger, by its grip and by what it shows', async () => {
    const { page, fingers, top } = await openSheet();
    for (const from of [top + 14, top + 160]) {
      for (const at of line({ x: 195, y: from }, { x: 195, y: from - 150 }, 10)) await fingers.put({ 0: at });
      await expect.poll(() => topOf(page)).toBe(top - 150);
      for (const at of line({ x: 195, y: from - 150 }, { x: 195, y: from + 20 }, 10))
        await fingers.put({ 0: at });
      await expect.poll(() => topOf(page)).toBe(top + 20);
      await fingers.put({}, 300);
      await expect.poll(() => topOf(page)).toBe(top);
    }
    expect(await scrollOf(page)).toBe(0);
  });

  it.each([
    ['slowly to the nearest place', 200, 20, 300, 'full'],
    ['slowly back where it was nearest', 100, 20, 300, 'half'],
    ['fast upwards', 90, 3, 0, 'full'],
    ['slowly down', -250, 20, 300, 'peek'],
    ['fast down', -90, 3, 0, 'peek'],
  ])('rests where it is let go: %s', async (_, by, steps, rest, snap) => {
    const { page, fingers, top } = await openSheet();
    const from = { x: 195, y: top + 100 };
    await fingers.swipe(line(from, { x: 195, y: from.y - by }, steps), rest);
    await expect.poll(() => snapOf(page)).toBe(snap);
    expect(await openTitleOf(page).textContent()).toBe(visit.title);
  });

  it('closes where it is pulled off the screen', async () => {
    const { page, fingers, top } = await openSheet();
    await fingers.swipe(line({ x: 195, y: top + 14 }, { x: 195, y: 838 }, 10));
    await expect.poll(() => panelOf(page).isVisible()).toBe(false);
    expect((await addressOf(page)).has('event')).toBe(false);
  });

  it('hands over to its contents where it is full, and takes over at their top', async () => {
    const { page, fingers, top } = await openSheet();
    // One pull, up to full and on.
    await fingers.swipe(line({ x: 195, y: top + 100 }, { x: 195, y: top - 320 }, 20), 300);
    await expect.poll(() => snapOf(page)).toBe('full');
    const full = await topOf(page);
    const pulled = await scrollOf(page);
    expect(Math.abs(pulled - (420 - (top - full)))).toBeLessThan(2);
    await fingers.swipe(line({ x: 195, y: 700 }, { x: 195, y: 400 }, 10), 300);
    // Where it has come to rest: what still moves would go on from the top.
    const moved = async () => {
      const before = await scrollOf(page);
      await drawn(page);
      return (await scrollOf(page)) - before;
    };
    await expect.poll(() => scrollOf(page)).toBeGreaterThan(pulled + 150);
    await expect.poll(moved).toBe(0);
    expect(await topOf(page)).toBe(full);

    await panelOf(page).evaluate((panel) => panel.scrollTo({ top: 0 }));
    expect(await scrollOf(page)).toBe(0);
    await fingers.swipe(line({ x: 195, y: 300 }, { x: 195, y: 300 + top - full }, 20), 300);
    await expect.poll(() => snapOf(page)).toBe('half');
    await expect.poll(() => topOf(page)).toBe(top);
  });

  it('never scrolls or reloads the page, however it is pulled', async () => {
    const { page, fingers, top } = await openSheet();
    await page.evaluate(() => Object.assign(window, { same: true }));
    await fingers.swipe(line({ x: 195, y: top + 100 }, { x: 195, y: 80 }, 12), 300);
    for (let pull = 0; pull < 2; pull++)
      await fingers.swipe(line({ x: 195, y: 100 }, { x: 195, y: 560 }, 12), 300);
    expect(await page.evaluate(() => [scrollY, 'same' in window])).toEqual([0, true]);
  });

  it('is moved by keys on its grip, and makes room for what is reached by keyboard', async () => {
    const { page } = await openSheet();
    const grip = gripOf(page);
    await grip.focus();
    expect(await grip.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => snapOf(page)).toBe('full');
    expect(await grip.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Enter');
    await expect.poll(() => snapOf(page)).toBe('half');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => snapOf(page)).toBe('peek');
    await page.keyboard.press('ArrowDown');
    expect(await snapOf(page)).toBe('peek');
    await page.keyboard.press('Tab');
    await expect.poll(() => snapOf(page)).toBe('half');
    // Nor does a full sheet cover what has the focus under it.
    await grip.focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => snapOf(page)).toBe('full');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => snapOf(page)).toBe('half');
    await grip.focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => panelOf(page).isVisible()).toBe(false);
    expect(await focusOf(page)).toBe(`event-${visit.id}`);
  });

  it('stands still at once where less motion is asked for, and moves there otherwise', async () => {
    const { page } = await openSheet();
    const moving = () => panelOf(page).evaluate((panel) => getComputedStyle(panel).transitionDuration);
    expect(await moving()).toBe('0s');
    const other = await openPage({ phone: true, path: OPENED, reducedMotion: 'no-preference' });
    await gripOf(other).tap();
    const full = () => other.evaluate(() => innerHeight - 60);
    await expect.poll(async () => (await panelOf(other).boundingBox())!.height).toBe(await full());
    expect(await panelOf(other).evaluate((panel) => getComputedStyle(panel).transitionDuration)).toBe(
      '0.24s',
    );
  });

  it.each(['peek', 'half'])(
    'leaves the open event in sight above it, at %s, in rows and in lanes',
    async (snap) => {
      for (const path of [OPENED, `${OPENED}&lanes=actor`]) {
        const { page } = await openSheet(path);
        await gripOf(page).focus();
        if (snap === 'peek') await page.keyboard.press('ArrowDown');
        await expect.poll(() => snapOf(page)).toBe(snap);
        await expect
          .poll(
            async () => {
              const plane = await planeBox(page);
              const sheet = await topOf(page);
              const boxes = [...(await eventBoxes(page))].filter(([name]) => name.endsWith(visit.title));
              return boxes.some(([, { x, y, width, height }]) => {
                const bottom = Math.min(sheet, plane.y + plane.height);
                return y > plane.y + 40 && y + height <= bottom && x < 390 && x + width > 0;
              });
            },
            { message: path },
          )
          .toBe(true);
      }
    },
  );
});

describe.each([
  { width: 844, height: 390 },
  { width: 740, height: 360 },
  { width: 667, height: 375 },
])('a phone on its side, $width by $height', (viewport) => {
  it('has the plane and the open event beside each other', async () => {
    const page = await turnTo(OPENED, { phone: true, viewport });
    await openTitleOf(page).waitFor();
    const plane = await planeBox(page);
    const panel = (await panelOf(page).boundingBox())!;
    expect(plane.height).toBeGreaterThan(viewport.height * 0.45);
    expect(plane.width).toBeGreaterThan(viewport.width * 0.5);
    expect(panel.x).toBeGreaterThanOrEqual(plane.x + plane.width);
    expect(panel.height).toBeGreaterThan(viewport.height * 0.75);
    expect(await gripOf(page).isVisible()).toBe(false);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    expect(
      await page.evaluate(() => document.documentElement.scrollHeight - innerHeight),
    ).toBeLessThanOrEqual(0);

    const fingers = await fingersOn(page);
    const x = panel.x + panel.width / 2;
    await panelOf(page).evaluate((element) => {
      const seen = new Set<number>();
      new ResizeObserver(() => seen.add(element.clientHeight)).observe(element);
      Object.assign(window, { heights: seen });
    });
    // It scrolls by what the finger moves, once and again, and is as high all the while.
    for (const [least, most] of [
      [80, 190],
      [200, 380],
    ] as const) {
      await fingers.swipe(line({ x, y: 300 }, { x, y: 120 }, 8), 300);
      await expect.poll(() => scrollOf(page)).toBeGreaterThan(least);
      expect(await scrollOf(page)).toBeLessThan(most);
    }
    expect(await page.evaluate(() => (window as unknown as { heights: Set<number> }).heights.size)).toBe(1);
    await panelOf(page).getByRole('button', { name: 'Close' }).tap();
    await expect.poll(async () => (await planeBox(page)).width).toBe(viewport.width);
  });

  it('searches, with nothing over the field', async () => {
    const page = await openPage({ path: `?${SPAN}`, phone: true, viewport });
    const narrow = page.getByRole('button', { name: 'Search', exact: true });
    if (await narrow.isVisible()) await narrow.tap();
    const field = page.getByRole('textbox', { name: 'Search' });
    await field.tap();
    await field.fill('Kerry');
    await expect.poll(async () => (await addressOf(page)).get('q')).toBe('Kerry');
    const { top, bottom } = await page.evaluate(() => {
      const header = document.querySelector('header')!.getBoundingClientRect();
      return { top: document.querySelector('main')!.getBoundingClientRect().top, bottom: header.bottom };
    });
    const box = (await field.boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(top);
    expect(bottom).toBeLessThanOrEqual(top);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  });

  it('reaches the filters, the views and the overview', async () => {
    const page = await turnTo(`?${SPAN}`, { phone: true, viewport });
    const overview = (await page.getByRole('region', { name: 'Overview' }).boundingBox())!;
    expect(overview.y + overview.height).toBeLessThanOrEqual(viewport.height);
    await page.getByRole('button', { name: 'Filters' }).tap();
    const drawer = page.getByRole('dialog', { name: 'Filters' });
    await drawer.getByRole('search', { name: 'Filters' }).waitFor();
    expect((await drawer.boundingBox())!.height).toBe(viewport.height);
    await drawer.getByRole('button', { name: 'Close' }).tap();
    for (const view of ['List', 'Coverage', 'Reading order', 'Comparisons']) {
      await chooseView(page, view);
      await page.getByRole('main', { name: view }).waitFor();
      expect(await sidewaysScroll(page), view).toBeLessThanOrEqual(0);
    }
  });
});
