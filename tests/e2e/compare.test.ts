import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/dataset/schema.ts';
import { eventById, shippedChronology } from './chronology.ts';
import {
  addressOf,
  noticesOf,
  openPage,
  openTitleOf,
  panelOf,
  sidewaysScroll,
  turnTo,
  withBrowser,
} from './page.ts';

withBrowser();
const chronology = shippedChronology();
const comparisons = chronology.comparisons!;
/** The announcement of the conference, and the comparison of how three articles tell it. */
const announcement = eventById(chronology, 'emgbyo');
const conference = comparisons.find(({ events }) => events[0] === announcement.id)!;

const titleOf = (page: Page) => page.locator('#comparison-title');
const accountsOf = (page: Page) => page.getByRole('list', { name: 'Accounts' }).locator('> li');
const linkTo = ({ id }: Comparison) => `?view=comparisons&compare=${id}`;

/** The quotes that the accounts of a comparison rest on, as the file has them. */
function quotesOf({ positions }: Comparison): string[][] {
  return positions.map(({ source, quotes = [] }) =>
    quotes.map(
      ({ event, start }) =>
        eventById(chronology, event).excerpts.find(
          (excerpt) => excerpt.source === source && excerpt.start === start,
        )!.exact,
    ),
  );
}

/** The quotes that the accounts on the page show. */
function quotesOn(page: Page): Promise<string[][]> {
  return accountsOf(page).evaluateAll((items) =>
    items.map((item) => [...item.querySelectorAll('blockquote')].map((quote) => quote.textContent)),
  );
}

describe('an event that is told in several ways', () => {
  it('leads from its panel to the accounts, and Back leads to the panel', async () => {
    const page = await turnTo(`?event=${announcement.id}`);
    await panelOf(page)
      .getByRole('button', { name: /^Compare/ })
      .click();
    await expect.poll(() => titleOf(page).textContent()).toBe(conference.topic);
    expect((await addressOf(page)).get('view')).toBe('comparisons');
    expect((await addressOf(page)).get('compare')).toBe(conference.id);
    await page.goBack();
    await expect.poll(() => openTitleOf(page).textContent()).toBe(announcement.title);
  });
});

describe('the comparison of the conference', () => {
  it('shows three articles side by side, above the fold, each with its name, a line and its words', async () => {
    const page = await turnTo(linkTo(conference));
    await accountsOf(page).first().waitFor();
    expect(await quotesOn(page)).toEqual(quotesOf(conference));
    const boxes = await accountsOf(page).evaluateAll((items) =>
      items.map((item) => {
        const { left, right, top } = item.getBoundingClientRect();
        const quote = item.querySelector('blockquote')!.getBoundingClientRect();
        return { left, right, top, quoteTop: quote.top, quoteBottom: quote.bottom };
      }),
    );
    expect(boxes).toHaveLength(3);
    for (const [i, box] of boxes.entries()) {
      expect(box.top).toBe(boxes[0]!.top);
      expect(box.quoteTop).toBe(boxes[0]!.quoteTop);
      expect(box.quoteBottom).toBeLessThan(900);
      if (i > 0) expect(box.left).toBeGreaterThan(boxes[i - 1]!.right);
    }
    for (const [i, { source, summary }] of conference.positions.entries()) {
      const { 'container-title': name } = chronology.sources.find(({ id }) => id === source)!;
      const text = await accountsOf(page).nth(i).textContent();
      expect(text).toContain(name);
      expect(text).toContain(summary);
    }
  });

  it('stacks them on a phone', async () => {
    const page = await openPage({ path: linkTo(conference), phone: true });
    await accountsOf(page).first().waitFor();
    const boxes = await accountsOf(page).evaluateAll((items) =>
      items.map((item) => ({
        top: item.getBoundingClientRect().top,
        bottom: item.getBoundingClientRect().bottom,
      })),
    );
    for (let i = 1; i < boxes.length; i++) expect(boxes[i]!.top).toBeGreaterThanOrEqual(boxes[i - 1]!.bottom);
    expect(await sidewaysScroll(page)).toBe(0);
  });

  it('opens the event of a quote that is pressed, wherever it is pressed', async () => {
    const page = await turnTo(linkTo(conference));
    const quote = accountsOf(page).nth(1).getByRole('figure').last();
    await quote.locator('blockquote').click({ force: true });
    const { event } = conference.positions[1]!.quotes!.at(-1)!;
    await expect.poll(() => openTitleOf(page).textContent()).toBe(eventById(chronology, event).title);
    expect((await addressOf(page)).get('event')).toBe(event);
    expect(await titleOf(page).textContent()).toBe(conference.topic);
    await panelOf(page).getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => panelOf(page).count()).toBe(0);
  });

  it('is opened by key, and the focus goes on to the event', async () => {
    const page = await turnTo(linkTo(conference));
    await accountsOf(page).first().getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('panel-title');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('comparison-title');
  });
});

describe('the list of comparisons', () => {
  it('has all of them, and each opens with its quotes, verbatim', async () => {
    const page = await turnTo('?view=comparisons');
    const rows = page.getByRole('main', { name: 'Comparisons' }).getByRole('listitem').getByRole('button');
    await expect.poll(() => rows.count()).toBe(comparisons.length);
    await rows.first().click();
    const seen = new Set<string>();
    for (;;) {
      const id = (await addressOf(page)).get('compare')!;
      const comparison = comparisons.find((candidate) => candidate.id === id)!;
      await expect.poll(() => titleOf(page).textContent()).toBe(comparison.topic);
      expect(await quotesOn(page), comparison.topic).toEqual(quotesOf(comparison));
      seen.add(id);
      const next = page.getByRole('button', { name: 'Next comparison' });
      if (await next.isDisabled()) break;
      await next.click();
    }
    expect(seen.size).toBe(comparisons.length);
  });

  it('is narrowed by the filters, and found again from an open comparison', async () => {
    const page = await turnTo('?view=comparisons&any=madeleine-albright,igor-ivanov');
    const rows = page.getByRole('main').getByRole('listitem').getByRole('button');
    await expect.poll(() => rows.count()).toBeLessThan(comparisons.length);
    await page.getByRole('button', { name: 'Show all', exact: true }).click();
    await expect.poll(() => rows.count()).toBe(comparisons.length);
    await rows.nth(3).click();
    await page.getByRole('button', { name: 'All comparisons' }).click();
    await expect.poll(async () => (await addressOf(page)).has('compare')).toBe(false);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^comparison-c/);
  });
});

describe('a link to a comparison that is not there', () => {
  it('opens the list and says so', async () => {
    const page = await turnTo('?view=comparisons&compare=nothing');
    await noticesOf(page)
      .getByText('The link names a comparison that this chronology does not have.')
      .waitFor();
    await page.getByRole('heading', { level: 2, name: 'Framing' }).waitFor();
  });
});
