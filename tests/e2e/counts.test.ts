import { describe, expect, it } from 'vitest';
import { addressOf, openPage, openTitleOf, turnTo, withBrowser } from './page.ts';
import { DAY, eventBoxes, spanOf } from './plane.ts';

withBrowser();

const FOUR_YEARS = '?fold=off&span=2012-01-01T00:00Z/2015-12-01T00:00Z';
/** “15 more events, 12 Feb – 31 May 2015” */
const WITHIN_A_YEAR = /^\d+ more events, \d+ \w+ – \d+ \w+ \d{4}$/;

describe('a count of folded events', () => {
  it('says how many and when, and zooms in to them', async () => {
    const page = await turnTo(FOUR_YEARS, { viewport: { width: 1300, height: 500 } });
    const chip = page
      .getByRole('group', { name: 'Folded events' })
      .getByRole('button', { name: WITHIN_A_YEAR })
      .last();
    const before = await spanOf(page);
    const shown = new Set((await eventBoxes(page)).keys());
    await chip.click();
    const after = await spanOf(page);
    expect(after.end - after.start).toBeLessThan(before.end - before.start);
    expect([...(await eventBoxes(page)).keys()].filter((name) => !shown.has(name))).not.toEqual([]);
  });

  it('works by keyboard', async () => {
    const page = await turnTo(FOUR_YEARS, { viewport: { width: 1300, height: 500 } });
    const before = await spanOf(page);
    await page
      .getByRole('group', { name: 'Folded events' })
      .getByRole('button', { name: WITHIN_A_YEAR })
      .last()
      .focus();
    await page.keyboard.press('Enter');
    const after = await spanOf(page);
    expect(after.end - after.start).toBeLessThan(before.end - before.start);
  });

  const DAY_OF_VISIT = '?span=2013-05-06T23:00Z/2013-05-08T01:00Z';

  it('lists its members where they share a date, and opens the one that is chosen', async () => {
    const page = await turnTo(DAY_OF_VISIT, { viewport: { width: 1300, height: 330 } });
    const before = await spanOf(page);
    await page.getByRole('group', { name: 'Folded events' }).getByRole('button').first().click();
    const dialog = page.getByRole('dialog', { name: /^\d+ events?$/ });
    await dialog.waitFor();
    expect(await spanOf(page)).toEqual(before);
    const members = dialog.getByRole('listitem').getByRole('button');
    expect(await dialog.getAttribute('aria-label')).toMatch(new RegExp(`^${await members.count()} `));
    expect(await members.first().textContent()).toContain('May 2013');

    const words = await members.first().textContent();
    await members.first().click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(async () => (await addressOf(page)).has('event')).toBe(true);
    expect(words).toContain(await openTitleOf(page).textContent());
    // The open event is never hidden.
    const title = (await openTitleOf(page).textContent()) ?? '';
    await expect
      .poll(async () => [...(await eventBoxes(page)).keys()].some((name) => name.endsWith(title)))
      .toBe(true);
  });

  it('gives the focus to the list of its members, and Esc closes it', async () => {
    const page = await turnTo(DAY_OF_VISIT, { viewport: { width: 1300, height: 330 } });
    await page.getByRole('group', { name: 'Folded events' }).getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /^\d+ events?$/ });
    await dialog.waitFor();
    await expect.poll(() => dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const focused = page.getByRole('group', { name: 'Folded events' }).locator('button:focus');
    await expect.poll(() => focused.count()).toBe(1);
  });
});

describe('longer events that run through the view', () => {
  it('are counted below the plane and listed at a press', async () => {
    const page = await openPage({
      path: '?span=2013-05-07T00:00Z/2013-05-08T00:00Z',
      viewport: { width: 1300, height: 500 },
    });
    const button = page.getByRole('button', { name: /^\d+ longer event/ });
    const count = Number.parseInt((await button.textContent()) ?? '', 10);
    await button.click();
    const members = page.getByRole('dialog').getByRole('listitem').getByRole('button');
    await expect.poll(() => members.count()).toBe(count);
    await members.first().click();
    await expect.poll(async () => (await addressOf(page)).has('event')).toBe(true);
    const { start, end } = await spanOf(page);
    expect(end - start).toBe(DAY);
  });
});
