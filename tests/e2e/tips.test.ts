import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventById, shippedChronology } from './chronology.ts';
import { drawn, openTitleOf, turnTo, withBrowser } from './page.ts';
import { type Box, eventBoxes, SPAN } from './plane.ts';

withBrowser();
const visit = eventById(shippedChronology(), 'exhczx');

/** The tip, once it has been there long enough for the pointer to go onto it. */
async function restingTip(page: Page): Promise<Locator> {
  const tip = page.getByRole('tooltip');
  await expect.poll(() => tip.evaluate((box) => getComputedStyle(box).pointerEvents)).toBe('auto');
  return tip;
}

/** Moves the pointer onto the middle of something, through all that lies between, or in one step. */
async function goOnto(page: Page, onto: Locator, steps = 12): Promise<void> {
  const { x, y, width, height } = (await onto.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2, { steps });
}

describe('the word on an event of the timeline', () => {
  async function pointAtVisit(page: Page): Promise<Locator> {
    const [, box] = [...(await eventBoxes(page))].find(([name]) => name.endsWith(`: ${visit.title}`))!;
    await page.mouse.move(box.x + 12, box.y + box.height / 2);
    return restingTip(page);
  }

  it('stays while the pointer is on it, and a press there opens the event', async () => {
    const page = await turnTo(`?${SPAN}`);
    const tip = await pointAtVisit(page);
    const words = await tip.textContent();
    await goOnto(page, tip);
    expect(await tip.textContent()).toBe(words);
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(() => openTitleOf(page).textContent()).toBe(visit.title);
  });

  it('goes when the pointer leaves it, and by Esc', async () => {
    const page = await turnTo(`?${SPAN}`);
    const tip = await pointAtVisit(page);
    await goOnto(page, tip);
    await page.keyboard.press('Escape');
    await tip.waitFor({ state: 'detached' });
    await page.mouse.move(3, 3);
    await drawn(page);
    await goOnto(page, await pointAtVisit(page));
    await page.mouse.move(3, 3);
    await tip.waitFor({ state: 'detached' });
  });

  it('is not in the way to the next row', async () => {
    const page = await turnTo(`?${SPAN}`);
    const dateOf = (name: string) => name.slice(0, name.indexOf(','));
    const all = [...(await eventBoxes(page))];
    const pairs = all.flatMap(([name, a]) => all.map(([other, b]) => ({ name, a, other, b })));
    const isBelow = (a: Box, b: Box) => b.y > a.y && b.y - a.y < 40 && b.x < a.x + 8 && a.x < b.x + b.width;
    const { name, a, other, b } = pairs.find(
      ({ name, a, other, b }) => isBelow(a, b) && dateOf(name) !== dateOf(other),
    )!;
    const x = Math.max(a.x, b.x) + 8;
    await page.mouse.move(x, a.y + a.height / 2);
    const tip = await restingTip(page);
    expect(name).toContain((await tip.locator('span').first().textContent())!);
    await page.mouse.move(x, b.y + b.height / 2, { steps: 12 });
    await expect
      .poll(async () => other.includes((await tip.locator('span').first().textContent())!))
      .toBe(true);
  });
});

describe('the sentence of a mark in the reading order', () => {
  it('is whole, stays while the pointer is on it, opens by a press there, and goes by Esc', async () => {
    const page = await turnTo('?view=reading');
    const marks = page.getByRole('list', { name: /^Quotes of FrontPage/ }).getByRole('button');
    const point = async () => {
      await marks.nth(6).scrollIntoViewIfNeeded();
      // At once: the tip of a mark on the way would hold a pointer that lingers.
      await goOnto(page, marks.nth(6), 1);
      return restingTip(page);
    };
    /** Straight from the mark: others lie on every other way. */
    const goStraight = async (tip: Locator) => {
      const [mark, box] = [(await marks.nth(6).boundingBox())!, (await tip.boundingBox())!];
      const y = box.y < mark.y ? box.y + box.height - 10 : box.y + 10;
      await page.mouse.move(mark.x + mark.width / 2, y, { steps: 12 });
    };
    let tip = await point();
    const words = await tip.textContent();
    // At the lower right of what is in view; neither the tip nor the date above is cut off there.
    const view = (await page.locator('[data-clips]').boundingBox())!;
    for (const part of [tip, page.locator('[data-clips] > [aria-hidden] > span').last()]) {
      const box = (await part.boundingBox())!;
      expect(box.y + box.height).toBeLessThanOrEqual(view.y + view.height);
      expect(box.x + box.width).toBeLessThanOrEqual(view.x + view.width);
    }
    await goStraight(tip);
    expect(await tip.textContent()).toBe(words);
    await page.keyboard.press('Escape');
    await tip.waitFor({ state: 'detached' });
    await page.mouse.move(3, 3);
    tip = await point();
    await goStraight(tip);
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(async () => words!.includes((await openTitleOf(page).textContent())!)).toBe(true);
  });
});
