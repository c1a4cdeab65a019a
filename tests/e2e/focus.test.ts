import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { copyOf, eventById, shippedChronology } from './chronology.ts';
import { addressOf, focusOf, openPage, openTitleOf, panelOf, turnTo, withBrowser } from './page.ts';
import { SPAN, spanOf } from './plane.ts';

withBrowser();
const chronology = shippedChronology();
const visit = eventById(chronology, 'exhczx');

/** What the focus is on, in words. */
const focusedName = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return 'the page';
    const name = activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? '';
    return name.replaceAll(/\s+/g, ' ').trim();
  });

/** Presses a control by keyboard, as one who has no mouse does. */
async function press(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}

describe('the focus, when what was pressed goes', () => {
  it('goes from a filter that is cleared to the next one, and from the last one on', async () => {
    const page = await turnTo('?any=russia&sources=new-republic-2013&kinds=meeting');
    const chips = page.getByRole('list', { name: 'Active filters' }).getByRole('button');
    const [, second, third] = await chips.evaluateAll((all) =>
      all.map((one) => one.getAttribute('aria-label')),
    );
    await press(chips.first());
    await expect.poll(() => focusedName(page)).toBe(second);
    await press(chips.first());
    await expect.poll(() => focusedName(page)).toBe(third);
    await press(chips.first());
    await expect.poll(() => chips.count()).toBe(0);
    await expect.poll(() => focusedName(page)).not.toBe('the page');
  });

  it('goes to the title of an event that the panel leads to', async () => {
    const page = await turnTo(`?${SPAN}`);
    await press(panelOf(page).locator('section', { hasText: 'Most told' }).getByRole('button').first());
    await expect.poll(() => focusOf(page)).toBe('panel-title');
    const related = panelOf(page).locator('dd button').first();
    const title = await related.locator('span').first().textContent();
    await press(related);
    await expect.poll(() => openTitleOf(page).textContent()).toBe(title);
    await expect.poll(() => focusOf(page)).toBe('panel-title');
  });

  it('stays by the timeline when the way back to the open event has led there, however long that takes', async () => {
    const page = await openPage({
      path: `?fold=off&span=2014-01-01T00:00Z/2014-06-01T00:00Z&event=${visit.id}`,
      reducedMotion: 'no-preference',
    });
    const back = page.getByRole('button', { name: /^Back to the open event/ });
    await press(back);
    await back.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('stays beside the way to the next event when that is the last', async () => {
    const last = chronology.events.at(-2)!;
    const page = await turnTo(`?event=${last.id}`);
    const next = panelOf(page).getByRole('button', { name: 'Next event' });
    await next.focus();
    for (let steps = 0; steps < 20 && (await next.isEnabled()); steps++) await next.press('Enter');
    expect(await next.isDisabled()).toBe(true);
    // A button that can no longer be pressed may keep the focus for a moment.
    const hasFocus = () =>
      panelOf(page).evaluate(
        (panel) => panel.contains(document.activeElement) && !document.activeElement!.matches(':disabled'),
      );
    await expect.poll(hasFocus).toBe(true);
  });

  it('goes to the first of the events that a count is parted into', async () => {
    const page = await turnTo('?fold=off&span=2012-01-01T00:00Z/2015-12-01T00:00Z');
    const chip = page.getByRole('group', { name: 'Folded events' }).getByRole('button').first();
    await press(chip);
    await expect.poll(() => focusOf(page)).toMatch(/^event-/);
  });

  it('goes to the event after time that is unfolded, and that is told', async () => {
    const page = await turnTo('?span=2013-01-01T00:00Z/2014-01-01T00:00Z');
    const folds = page.getByRole('group', { name: 'Folded time' }).getByRole('button');
    const before = await folds.count();
    await press(folds.first());
    await expect.poll(() => folds.count()).toBe(before - 1);
    await expect.poll(() => focusOf(page)).toMatch(/^event-/);
    await expect.poll(() => page.getByRole('log').textContent()).toMatch(/in view$/);
  });

  it('stays on the timeline when a count is no longer there, and keys go on working', async () => {
    const page = await turnTo('?span=2013-04-01T00:00Z/2013-07-01T00:00Z');
    const chips = page.getByRole('group', { name: 'Folded events' }).getByRole('button');
    await chips.first().focus();
    await page.keyboard.press('+');
    await expect.poll(() => chips.count()).toBe(0);
    const span = await spanOf(page);
    await page.keyboard.press('+');
    await expect.poll(() => spanOf(page)).not.toEqual(span);
  });

  it('goes back to the menu of views from what was chosen in it, and from its dialog', async () => {
    const page = await openPage({ viewport: { width: 1280, height: 800 } });
    const more = page.getByRole('button', { name: /more views/i });
    await press(more);
    await press(page.getByRole('button', { name: 'Stories' }));
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => focusedName(page)).toBe(await more.getAttribute('aria-label'));
  });
});

describe('a dialog', () => {
  const checkOf = (page: Page) =>
    panelOf(page).getByRole('button', { name: 'Check against your copy' }).first();
  const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Check against your copy' });

  it('stays when a selection of text in it ends outside, and goes by a press outside', async () => {
    const page = await openPage({ path: `?event=${visit.id}` });
    await checkOf(page).click();
    const field = dialogOf(page).getByRole('textbox');
    await field.fill('typed by hand');
    const box = (await field.boundingBox())!;
    await page.mouse.move(box.x + 60, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(5, 400, { steps: 4 });
    await page.mouse.up();
    expect(await field.inputValue()).toBe('typed by hand');
    await page.mouse.click(5, 400);
    await dialogOf(page).waitFor({ state: 'detached' });
  });

  it('has the focus after a copy was pasted, and leaves the event open when Esc closes it', async () => {
    const page = await openPage({ path: `?event=${visit.id}` });
    await press(checkOf(page));
    const field = dialogOf(page).getByRole('textbox');
    await field.focus();
    const text = copyOf(chronology, visit.excerpts[0]!.source);
    await field.evaluate((element, pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
    await expect.poll(() => dialogOf(page).getByRole('status').textContent()).toMatch(/quotes found/);
    expect(await dialogOf(page).evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'detached' });
    expect((await addressOf(page)).get('event')).toBe(visit.id);
    expect(await panelOf(page).evaluate((panel) => panel.contains(document.activeElement))).toBe(true);
  });

  it('alone is closed by Esc, also where nothing in it has the focus', async () => {
    const page = await openPage({ path: `?event=${visit.id}` });
    await press(checkOf(page));
    await dialogOf(page).waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('?');
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect((await addressOf(page)).get('event')).toBe(visit.id);
  });
});
