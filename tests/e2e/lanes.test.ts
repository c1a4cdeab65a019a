import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { shippedChronology } from './chronology.ts';
import { addressOf, turnTo, withBrowser } from './page.ts';
import { eventBoxes, planeBox, SPAN } from './plane.ts';

withBrowser();

const chronology = shippedChronology();
const heads = (page: Page) => page.getByRole('group', { name: 'Lanes' }).getByRole('button');
/** The names of the lanes, from the top. */
const names = (page: Page) => heads(page).evaluateAll((all) => all.map((head) => head.ariaLabel));

describe('lanes', () => {
  it('divide the timeline by article, with a head and a count for each, most events first', async () => {
    const page = await turnTo(`?${SPAN}`);
    await page.getByRole('combobox', { name: 'Lanes' }).selectOption('By article');
    await expect.poll(async () => (await addressOf(page)).get('lanes')).toBe('source');
    const counts = chronology.sources.map(
      ({ id }) =>
        chronology.events.filter(({ excerpts }) => excerpts.some(({ source }) => source === id)).length,
    );
    const expected = counts.sort((a, b) => b - a).map(String);
    await expect
      .poll(async () => (await names(page)).map((name) => name!.replace(/^.*, /, '')))
      .toEqual(expected);
  });

  it('can be ordered by their first events', async () => {
    const page = await turnTo(`?${SPAN}&lanes=actor`);
    await expect.poll(async () => (await names(page))[0]).toMatch(/^Russia, /);
    await page.getByRole('combobox', { name: 'Order of lanes' }).selectOption('earliest first');
    await expect.poll(async () => (await names(page))[0]).toMatch(/^Soviet Union, /);
    expect((await addressOf(page)).get('laneorder')).toBe('first');
  });

  it('shut to their heads and open again, by mouse and by keyboard, and a reload keeps them shut', async () => {
    const page = await turnTo(`?${SPAN}&lanes=source`);
    const first = heads(page).first();
    const below = async () => (await heads(page).nth(1).boundingBox())!.y;
    const open = await below();
    await first.click();
    await expect.poll(below).toBeLessThan(open - 60);
    expect(await first.getAttribute('aria-expanded')).toBe('false');
    await expect.poll(async () => (await addressOf(page)).get('collapsed')).not.toBeNull();
    await page.reload();
    await expect.poll(() => heads(page).first().getAttribute('aria-expanded')).toBe('false');
    await heads(page).first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => heads(page).first().getAttribute('aria-expanded')).toBe('true');
    expect(
      await heads(page)
        .first()
        .evaluate((head) => head === document.activeElement),
    ).toBe(true);
    expect((await addressOf(page)).has('collapsed')).toBe(false);
  });

  it('scroll with the plain wheel where they do not fit, and their heads stay in view', async () => {
    const page = await turnTo(`?${SPAN}&lanes=actor`);
    const box = await planeBox(page);
    const second = async () => (await heads(page).nth(1).boundingBox())!.y;
    const first = async () => (await heads(page).first().boundingBox())!.y;
    const [top, before] = [await first(), await second()];
    await page.mouse.move(box.x + 500, box.y + 400);
    await page.mouse.wheel(0, 60);
    await expect.poll(second).toBeCloseTo(before - 60, 0);
    expect(await first()).toBe(top);
    expect((await addressOf(page)).get('span')).toContain('2013-04-20');
  });

  it('scroll with a drag, which moves through time as well', async () => {
    const page = await turnTo(`?${SPAN}&lanes=actor`);
    const box = await planeBox(page);
    const second = async () => (await heads(page).nth(1).boundingBox())!.y;
    const before = await second();
    await page.mouse.move(box.x + 400, box.y + 500);
    await page.mouse.down();
    await page.mouse.move(box.x + 340, box.y + 450, { steps: 4 });
    await page.mouse.move(box.x + 340, box.y + 450);
    await page.mouse.up();
    await expect.poll(second).toBeCloseTo(before - 50, 0);
    await expect.poll(async () => (await addressOf(page)).get('span')).not.toContain('2013-04-20T00:00Z');
  });

  it('are crossed with the arrow keys, and what takes the focus comes into view', async () => {
    const page = await turnTo(`?${SPAN}&lanes=actor`);
    const box = await planeBox(page);
    await page.getByRole('button', { name: 'Skip to the events' }).focus();
    await page.keyboard.press('Enter');
    const focused = () =>
      page.evaluate(() => {
        const { y, height } = document.activeElement!.getBoundingClientRect();
        return { y, height };
      });
    let lowest = 0;
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press('ArrowDown');
      await expect
        .poll(async () => {
          const { y, height } = await focused();
          return height > 10 && y >= box.y && y + height <= box.y + box.height + 1;
        })
        .toBe(true);
      lowest = Math.max(lowest, (await focused()).y);
    }
    expect(lowest).toBeGreaterThan(box.y + 200);
  });

  it('hold only what matches, and lanes without any are gone', async () => {
    const page = await turnTo(`?${SPAN}&lanes=kind&kinds=meeting`);
    await expect.poll(() => names(page)).toEqual([expect.stringMatching(/^Meeting, \d+$/)]);
    expect((await eventBoxes(page)).size).toBeGreaterThan(0);
  });
});
