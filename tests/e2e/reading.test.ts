import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventById, shippedChronology } from './chronology.ts';
import {
  addressOf,
  chooseView,
  focusOf,
  openPage,
  openTitleOf,
  option,
  panelOf,
  sidewaysScroll,
  statusOf,
  turnTo,
  withBrowser,
} from './page.ts';

withBrowser();
const chronology = shippedChronology();
const conference = eventById(chronology, 'emgbyo');
/** The events of an article, quote by quote as it is read. */
const walk = (source: string) =>
  chronology.events
    .flatMap((event) => event.excerpts.map((excerpt) => ({ event, excerpt })))
    .filter(({ excerpt }) => excerpt.source === source)
    .sort((a, b) => a.excerpt.start - b.excerpt.start || a.excerpt.end - b.excerpt.end);

const strips = (page: Page) => page.getByRole('region', { name: /, in reading order$/ });
const strip = (page: Page, name: string) => page.getByRole('region', { name: `${name}, in reading order` });
const marks = (page: Page, name: string) => strip(page, name).getByRole('listitem').getByRole('button');
const current = (page: Page) => page.getByRole('main').locator('li [aria-current]');
/** How far the middles of elements lie from the left, in pixels. */
const middles = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) =>
    all.map((one) => {
      const box = one.getBoundingClientRect();
      return Math.round(box.x + box.width / 2);
    }),
  );

async function openReading(page: Page): Promise<void> {
  await page.getByRole('main', { name: 'Reading order' }).waitFor();
  await strips(page).first().waitFor();
}

describe('the reading order', () => {
  it('has a strip for each article with all of its quotes, and all of them in sight', async () => {
    const page = await turnTo('');
    await page.getByRole('banner').getByRole('button', { name: 'Reading order' }).click();
    await openReading(page);
    expect((await addressOf(page)).get('view')).toBe('reading');
    expect(await strips(page).count()).toBe(chronology.sources.length);
    expect(await marks(page, 'The New Republic').count()).toBe(walk('new-republic-2013').length);
    const bottoms = await strips(page).evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().bottom),
    );
    expect(Math.max(...bottoms)).toBeLessThan(900);
  });

  it('puts a moment at the same place in every strip, and marks the open event in each', async () => {
    const page = await turnTo(`?view=reading&event=${conference.id}`);
    await openReading(page);
    expect(await current(page).count()).toBe(conference.excerpts.length);
    const places = await middles(page, 'main li [aria-current]');
    expect(Math.max(...places) - Math.min(...places)).toBeLessThanOrEqual(1);
  });

  it('has the quotes of an article from top to bottom in reading order', async () => {
    const page = await turnTo('?view=reading');
    await openReading(page);
    const tops = await marks(page, 'Chatham House').evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().top),
    );
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  it('opens an event with the panel at the quote', async () => {
    const page = await turnTo('?view=reading');
    await openReading(page);
    const steps = walk('chatham-house-2013');
    const at = steps.findIndex(({ event }) => event.id === conference.id);
    await marks(page, 'Chatham House').nth(at).click({ force: true });
    await expect.poll(() => openTitleOf(page).textContent()).toBe(conference.title);
    const quote = panelOf(page).getByRole('figure').filter({ hasText: steps[at]!.excerpt.exact }).first();
    await expect.poll(async () => (await quote.boundingBox())!.y).toBeLessThan(850);
    expect((await addressOf(page)).get('event')).toBe(conference.id);
  });

  it('shows the sentence under the pointer, and its event in all strips', async () => {
    const page = await turnTo('?view=reading');
    await openReading(page);
    const { excerpt } = walk('commentary-2013')[12]!;
    await marks(page, 'Commentary').nth(12).hover({ force: true });
    await expect.poll(() => page.getByRole('tooltip').textContent()).toContain(excerpt.exact);
    await page.mouse.move(5, 5);
    await expect.poll(() => page.getByRole('tooltip').count()).toBe(0);
  });

  it('walks an article sentence by sentence, by button and by key; Back returns, then leaves the walk', async () => {
    const page = await turnTo('?view=reading');
    await openReading(page);
    const steps = walk('frontpage-2015');
    const next = page.getByRole('button', { name: 'Next sentence of FrontPage' });
    for (const { event } of steps.slice(0, 3)) {
      await next.click();
      await expect.poll(() => openTitleOf(page).textContent()).toBe(event.title);
    }
    await marks(page, 'FrontPage').nth(2).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => openTitleOf(page).textContent()).toBe(steps[3]!.event.title);
    await page.keyboard.press('Enter');
    await expect.poll(() => focusOf(page)).toBe('panel-title');
    await page.keyboard.press('Escape');
    await expect.poll(() => focusOf(page)).toBe(`event-${steps[3]!.event.id}`);
    await page.goBack();
    await expect.poll(() => openTitleOf(page).textContent()).toBe(steps[3]!.event.title);
    await page.goBack();
    await expect.poll(async () => (await addressOf(page)).has('event')).toBe(false);
    await page.getByRole('main', { name: 'Reading order' }).waitFor();
  });

  it('has the focus in the panel where an arrow key opens an event over the whole page', async () => {
    const page = await turnTo('?view=reading', { viewport: { width: 320, height: 256 } });
    await openReading(page);
    await marks(page, 'FrontPage').first().focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focusOf(page)).toBe('panel-title');
  });

  it('has the focus at the quote of the event that was closed, however that was opened', async () => {
    const page = await turnTo(`?view=reading&event=${conference.id}`);
    await openReading(page);
    for (const steps of [0, 1]) {
      const next = panelOf(page).getByRole('button', { name: 'Next event' });
      if (steps > 0) {
        await page.goBack();
        await next.press('Enter');
      }
      const title = await openTitleOf(page).textContent();
      const event = chronology.events.find((one) => one.title === title)!;
      await openTitleOf(page).focus();
      await page.keyboard.press('Escape');
      await expect.poll(() => focusOf(page)).toBe(`event-${event.id}`);
    }
  });

  it('has the filters and the selection of the other views', async () => {
    const page = await turnTo(`?view=reading&event=${conference.id}`);
    await openReading(page);
    await option(page, 'Kinds', 'Agreement').check();
    const left = chronology.events.filter(({ kind }) => kind === 'agreement');
    await expect.poll(() => statusOf(page)).toBe(`${left.length} of ${chronology.events.length} events`);
    const quotes = left.flatMap(({ excerpts }) => excerpts).length;
    await expect
      .poll(() => page.getByRole('main').getByRole('listitem').getByRole('button', { name: /: / }).count())
      .toBe(quotes);
    await page.getByRole('banner').getByRole('button', { name: 'Timeline' }).click();
    await expect.poll(() => openTitleOf(page).textContent()).toBe(conference.title);
  });

  it('opens at the quote that a link names, and goes on from there', async () => {
    const steps = walk('new-republic-2013');
    const at = 47;
    const { event, excerpt } = steps[at]!;
    const quote = `${excerpt.source}:${excerpt.start}`;
    const page = await turnTo(`?view=reading&event=${event.id}&quote=${quote}`);
    await openReading(page);
    await strip(page, 'The New Republic')
      .getByText(`${at + 1} of ${steps.length}`)
      .waitFor();
    const figure = panelOf(page).locator(`[data-quote="${quote}"]`);
    await expect.poll(() => figure.getAttribute('aria-current')).toBe('true');
    await expect.poll(async () => (await figure.boundingBox())!.y).toBeLessThan(850);
    await page.getByRole('button', { name: 'Next sentence of The New Republic' }).click();
    const next = steps[at + 1]!.excerpt;
    await expect.poll(async () => (await addressOf(page)).get('quote')).toBe(`${next.source}:${next.start}`);
  });

  it('fits a phone', async () => {
    const page = await openPage({ phone: true });
    await chooseView(page, 'Reading order');
    await openReading(page);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  });
});
