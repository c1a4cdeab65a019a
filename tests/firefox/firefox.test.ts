import { describe, expect, it } from 'vitest';
import { eventById, shippedChronology } from '../e2e/chronology.ts';
import {
  addressOf,
  chooseView,
  eventButton,
  listButton,
  openPage,
  openTitleOf,
  panelOf,
  ready,
  sidewaysScroll,
  statusOf,
  withBrowser,
} from '../e2e/page.ts';
import { eventBoxes, planeBox, resolution, SPAN, SPAN_OPENED, spanOf, timeAt } from '../e2e/plane.ts';

/* What Firefox does in a way of its own, beside the tests of tests/e2e that it passes as well. */

withBrowser();
const chronology = shippedChronology();
const all = chronology.events.length;
const visit = eventById(chronology, 'exhczx');

describe('the page in Firefox', () => {
  it('opens with all events counted, in its own type, as wide as the window and no higher', async () => {
    const page = await openPage();
    expect(await page.evaluate(() => navigator.userAgent)).toContain('Firefox/');
    expect(await statusOf(page)).toBe(`${all} of ${all} events`);
    expect((await eventBoxes(page)).size).toBeGreaterThan(15);
    expect(await page.evaluate(() => document.fonts.check('13px "Inter Variable"'))).toBe(true);
    for (const view of ['timeline', 'list', 'coverage', 'reading', 'comparisons']) {
      await page.goto(`${new URL(page.url()).origin}/?view=${view}`);
      await ready(page);
      // A scroll bar takes room here, so that a page which scrolls is narrower than its window.
      const beyond = await page.evaluate(() => [
        document.documentElement.scrollHeight - innerHeight,
        document.documentElement.clientWidth - innerWidth,
      ]);
      expect(beyond, view).toEqual([0, 0]);
    }
  });

  it('paints labels as wide as their buttons', async () => {
    const page = await openPage({ path: `?${SPAN}` });
    const inked = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('[data-testid=plane] canvas')!;
      const plane = canvas.getBoundingClientRect();
      const ratio = canvas.width / plane.width;
      const items = [...document.querySelectorAll('[data-testid=plane] ol > li:not(.away)')];
      return items.map((item) => {
        const box = item.getBoundingClientRect();
        const [x, y] = [Math.max(0, box.x - plane.x), box.y - plane.y];
        const { data } = canvas
          .getContext('2d')!
          .getImageData(x * ratio, y * ratio, Math.max(1, box.width * ratio), box.height * ratio);
        // Anything darker than paper and bands.
        return data.some((value, i) => i % 4 !== 3 && value < 120);
      });
    });
    expect(inked.length).toBeGreaterThan(8);
    expect(inked.every(Boolean)).toBe(true);
  });

  it('zooms by a wheel that counts in lines, about the pointer', async () => {
    const page = await openPage({ path: `?${SPAN}` });
    const box = await planeBox(page);
    const x = Math.round(box.x + box.width * 0.3);
    await page.evaluate(
      ([clientX, clientY]) => {
        const plane = document.querySelector('[data-testid=plane]')!;
        const turn = { deltaY: -6, deltaMode: WheelEvent.DOM_DELTA_LINE, ctrlKey: true, cancelable: true };
        plane.dispatchEvent(
          new WheelEvent('wheel', { ...turn, bubbles: true, clientX: clientX!, clientY: clientY! }),
        );
      },
      [x, box.y + 200],
    );
    const after = await spanOf(page);
    expect((SPAN_OPENED.end - SPAN_OPENED.start) / (after.end - after.start)).toBeCloseTo(1.25 ** 0.96, 2);
    const slip = (timeAt(after, box, x) - timeAt(SPAN_OPENED, box, x)) / resolution(after, box);
    expect(Math.abs(slip)).toBeLessThan(1);
  });

  it('shows the very words of an event that is opened, and Back closes it', async () => {
    const page = await openPage();
    await listButton(page).click();
    await eventButton(page, visit.title).click();
    await expect.poll(() => openTitleOf(page).textContent()).toBe(visit.title);
    for (const { exact } of visit.excerpts)
      expect(await panelOf(page).locator('mark').allTextContents()).toContain(exact);
    await page.goBack();
    await expect.poll(async () => (await addressOf(page)).has('event')).toBe(false);
    expect((await addressOf(page)).get('view')).toBe('list');
    await page.goForward();
    await expect.poll(() => openTitleOf(page).textContent()).toBe(visit.title);
  });

  it('opens dialogs that keep the focus and give it back', async () => {
    const page = await openPage();
    const opener = page.getByRole('button', { name: 'Keyboard shortcuts' });
    await opener.click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    for (let press = 0; press < 4; press++) {
      await page.keyboard.press('Tab');
      const inside = await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
      );
      expect(inside).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it.each([
    ['de-CH', 'Ereignissen', '7. Mai 2013'],
    ['fr-FR', 'événements', '7 mai 2013'],
  ])('speaks the language of the browser: %s', async (locale, noun, date) => {
    const page = await openPage({ locale, path: '?view=list' });
    expect((await statusOf(page)).replaceAll(/\s/g, ' ')).toContain(noun);
    await page
      .getByRole('button', { name: `${date}: ${visit.title}` })
      .or(page.getByText(date).first())
      .first()
      .waitFor();
  });

  it('fits a phone, with the open event in a sheet', async () => {
    const page = await openPage({ phone: true, path: `?event=${visit.id}` });
    expect(await sidewaysScroll(page)).toBe(0);
    const grip = panelOf(page).getByRole('button', { name: 'Make the panel larger' });
    const height = async () => (await panelOf(page).boundingBox())!.height;
    expect(Math.abs((await height()) - 0.52 * 844)).toBeLessThan(2);
    // A mouse pulls it by its grip.
    const box = (await grip.boundingBox())!;
    await page.mouse.move(195, box.y + 14);
    await page.mouse.down();
    await page.mouse.move(195, box.y - 240, { steps: 8 });
    await page.mouse.up();
    await expect.poll(height).toBe(844 - 60);
    await panelOf(page).getByRole('button', { name: 'Make the panel smaller' }).click();
    await expect.poll(async () => Math.abs((await height()) - 0.52 * 844)).toBeLessThan(2);
    for (const view of ['List', 'Coverage', 'Reading order']) {
      await chooseView(page, view);
      await page.getByRole('main', { name: view }).waitFor();
      expect(await sidewaysScroll(page), view).toBe(0);
    }
  });
});
