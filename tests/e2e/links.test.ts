import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventById, shippedChronology } from './chronology.ts';
import {
  addressOf,
  eventButton,
  focusOf,
  listButton,
  noticesOf,
  openPage,
  openTitleOf,
  option,
  ready,
  searchOf,
  statusOf,
  turnTo,
  withBrowser,
} from './page.ts';
import { expectSameInstant, planeBox, resolution, SPAN, spanOf, zoomWheel } from './plane.ts';

withBrowser();
const chronology = shippedChronology();
const visit = eventById(chronology, 'exhczx');
const ALL = `${chronology.events.length} of ${chronology.events.length} events`;

/** All that a link holds, as the page shows it. */
async function shown(page: Page) {
  return {
    view: await page.getByRole('main').getAttribute('aria-label'),
    status: await statusOf(page),
    span: (await page.getByTestId('span').isVisible())
      ? await page.getByTestId('span').textContent()
      : undefined,
    title: await openTitleOf(page).textContent(),
    chosen: await page
      .getByRole('checkbox', { checked: true })
      .evaluateAll((boxes) => boxes.map((box) => box.id).filter((id) => id !== '')),
    words: await page.getByRole('textbox', { name: 'Search events and quotes' }).inputValue(),
  };
}

describe('Back and Forward', () => {
  it('go through filters, event and view, one step each', async () => {
    const page = await turnTo('');
    const stops = [await shown(page)];
    await option(page, 'Actors', 'Russia').check();
    await expect.poll(() => statusOf(page)).not.toBe(ALL);
    stops.push(await shown(page));
    await eventButton(page, visit.title).click();
    await expect.poll(() => openTitleOf(page).textContent()).toBe(visit.title);
    stops.push(await shown(page));
    await listButton(page).click();
    await page.getByRole('main', { name: 'List' }).waitFor();
    stops.push(await shown(page));

    for (const stop of stops.slice(0, -1).reverse()) {
      await page.goBack();
      await expect.poll(() => shown(page)).toEqual(stop);
    }
    for (const stop of stops.slice(1)) {
      await page.goForward();
      await expect.poll(() => shown(page)).toEqual(stop);
    }
  });

  it('restore the span that each step was left with', async () => {
    const page = await turnTo(`?${SPAN}`);
    const box = await planeBox(page);
    await page.mouse.move(box.x + 200, box.y + 200);
    await zoomWheel(page, [-300]);
    const left = await spanOf(page);
    await option(page, 'Actors', 'Syria').check();
    await page.mouse.move(box.x + 200, box.y + 200);
    await page.mouse.wheel(150, 0);
    const later = await spanOf(page);
    expect(later).not.toEqual(left);
    await page.goBack();
    expect(await spanOf(page)).toEqual(left);
    await page.goForward();
    expect(await spanOf(page)).toEqual(later);
  });

  it('stop what moves by itself, which would move the view that they restore', async () => {
    const page = await openPage({ path: `?${SPAN}`, reducedMotion: 'no-preference' });
    await eventButton(page, visit.title).click();
    await expect.poll(() => openTitleOf(page).textContent()).toBe(visit.title);
    const left = await spanOf(page);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('button[aria-label="Zoom in"]')!.click();
      window.history.back();
    });
    await expect.poll(async () => (await addressOf(page)).has('event')).toBe(false);
    // Until a movement that went on would have ended.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    const restored = await spanOf(page);
    const msPerPixel = resolution(left, await planeBox(page));
    expectSameInstant(restored.start, left.start, msPerPixel);
    expectSameInstant(restored.end, left.end, msPerPixel);
  });

  it('do not count pans and zooms as steps', async () => {
    const page = await turnTo(`?${SPAN}`);
    const before = await page.evaluate(() => history.length);
    const box = await planeBox(page);
    await page.mouse.move(box.x + 200, box.y + 200);
    await page.mouse.wheel(150, 0);
    await spanOf(page);
    await zoomWheel(page, [-300]);
    await spanOf(page);
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  it('take the words of one search as one step', async () => {
    const page = await turnTo('');
    await page.getByRole('textbox', { name: 'Search events and quotes' }).pressSequentially('geneva');
    await expect.poll(async () => (await addressOf(page)).get('q')).toBe('geneva');
    await page.goBack();
    await expect.poll(() => statusOf(page)).toBe(ALL);
    expect((await addressOf(page)).has('q')).toBe(false);
  });

  it('give the focus back to the event that was opened', async () => {
    const page = await turnTo('');
    await eventButton(page, visit.title).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focusOf(page)).toBe('panel-title');
    await page.goBack();
    await expect.poll(() => focusOf(page)).toBe(`event-${visit.id}`);
  });

  it('give the focus back to the filter that was changed', async () => {
    const page = await turnTo('');
    await option(page, 'Actors', 'Syria').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => statusOf(page)).not.toBe(ALL);
    await eventButton(page, visit.title).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focusOf(page)).toBe('panel-title');
    await page.goBack();
    await page.goBack();
    await expect.poll(() => statusOf(page)).toBe(ALL);
    await expect.poll(() => focusOf(page)).toBe('actor-syria');
  });
});

const LINK = `?view=list&${SPAN}&event=${visit.id}&any=russia,syria&none=iran&kinds=visit,meeting&q=kerry`;

describe('a link', () => {
  it('shows the same to whoever opens it', async () => {
    const page = await openPage({ path: `?${SPAN}` });
    await option(page, 'Actors', 'Russia').check();
    await option(page, 'Kinds', 'Meeting').check();
    await eventButton(page, visit.title)
      .or(eventButton(page, 'Putin receives Kerry at the Kremlin'))
      .first()
      .click();
    const box = await planeBox(page);
    await page.mouse.move(box.x + 200, box.y + 200);
    await zoomWheel(page, [-150]);
    const span = await spanOf(page);
    const other = await openPage({ path: await searchOf(page) });
    expect(await shown(other)).toEqual(await shown(page));
    expect(await spanOf(other)).toEqual(span);
  });

  it.each([LINK, LINK.replace('view=list&', '')])('shows the same again after a reload: %s', async (path) => {
    const page = await openPage({ path });
    const before = await shown(page);
    expect(before.title).toBe(visit.title);
    expect(before.words).toBe('kerry');
    await page.reload();
    await ready(page);
    await expect.poll(() => shown(page)).toEqual(before);
  });

  it('keeps its words when it is opened and nothing is done', async () => {
    const page = await openPage({ path: LINK });
    await spanOf(page);
    expect(await searchOf(page)).toBe(LINK);
  });

  it('is copied whole', async () => {
    const page = await openPage({ path: LINK });
    // These words stand for some seconds only.
    const copy = page.getByRole('button', { name: /^(Copy link|Link copied)$/ });
    await Promise.all([page.getByRole('button', { name: 'Link copied' }).waitFor(), copy.click()]);
    await page.setViewportSize({ width: 820, height: 700 });
    const said = page.getByText('Link copied').evaluate((words) => ({
      width: words.getBoundingClientRect().width,
      clipPath: getComputedStyle(words).clipPath,
    }));
    await copy.click();
    const { width, clipPath } = await said;
    expect(width).toBeGreaterThan(40);
    expect(clipPath).toBe('none');
    const url = page.url();
    const field = page.getByRole('textbox', { name: 'Search events and quotes' });
    await field.fill('');
    await field.press('ControlOrMeta+V');
    await expect.poll(() => field.inputValue()).toBe(url);
  });

  it.each([
    ['an event', '?event=nowhere', '“nowhere”'],
    ['an actor', '?any=atlantis', '“atlantis”'],
    ['a view', '?view=globe', '“globe”'],
    ['a span', '?span=yesterday', '“yesterday”'],
  ])('that names %s which does not exist says so, and the page works', async (_, path, named) => {
    const page = await openPage({ path });
    const notices = noticesOf(page);
    await notices.getByText(named).waitFor();
    expect(await statusOf(page)).toBe(ALL);
    await eventButton(page, visit.title).click();
    await expect.poll(() => openTitleOf(page).textContent()).toBe(visit.title);
    await notices.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => notices.count()).toBe(0);
  });

  it.each(['?%', '?span=//&any=,,,&q=%00', `?q=${'x'.repeat(3000)}`, '?view=&event=&span='])(
    'that makes no sense still opens the page: %s',
    async (path) => {
      const page = await openPage({ path });
      expect(await statusOf(page)).toMatch(/^\d+ of \d+ events$/);
    },
  );
});
