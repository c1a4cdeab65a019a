import { describe, expect, it } from 'vitest';
import { draftEvent, OWN, ownFile, serveOwn } from './chronology.ts';
import {
  eventButton,
  noticesOf,
  openPage,
  openTitleOf,
  panelOf,
  searchOf,
  sidewaysScroll,
  statusOf,
  withBrowser,
} from './page.ts';
import { eventBoxes } from './plane.ts';

withBrowser();

describe('a chronology of one’s own', () => {
  it('opens under its title, with its events and names', async () => {
    const page = await openPage({ path: OWN, before: serveOwn(ownFile()) });
    await page.getByRole('heading', { level: 1, name: 'The ferry' }).waitFor();
    expect(await statusOf(page)).toBe('3 of 3 events');
    await eventButton(page, 'Two ministers talk').click();
    await expect.poll(() => openTitleOf(page).textContent()).toBe('Two ministers talk');
    expect(await panelOf(page).getByRole('figure').textContent()).toContain('Esker Post');
    expect(await searchOf(page)).toBe(`${OWN}&event=talks`);
  });

  it('may have no events yet', async () => {
    const empty = ownFile((file) => {
      file.events = [];
    });
    for (const view of ['', '&view=list']) {
      const page = await openPage({ path: OWN + view, before: serveOwn(empty) });
      await page.getByText('This chronology has no events yet.').waitFor();
      expect(await statusOf(page)).toBe('0 of 0 events');
    }
  });

  it('may have a single event, of a single day', async () => {
    const single = ownFile((file) => {
      file.events = [draftEvent('talks', '2013-05-06', 'Two ministers talk')];
    });
    const page = await openPage({ path: OWN, before: serveOwn(single) });
    expect([...(await eventBoxes(page)).keys()]).toEqual(['6 May 2013: Two ministers talk']);
    await page.getByRole('button', { name: 'Fit' }).click();
    await eventButton(page, 'Two ministers talk').click();
    await expect.poll(() => openTitleOf(page).textContent()).toBe('Two ministers talk');
  });

  it('may have an event without a quote, and then says that it cannot be checked', async () => {
    const silent = ownFile((file) => {
      file.events[1].excerpts = [];
    });
    const page = await openPage({ path: `${OWN}&event=talks`, before: serveOwn(silent) });
    await panelOf(page).getByText('The chronology gives no quote for this event').waitFor();
    expect(await panelOf(page).getByRole('blockquote').count()).toBe(0);
  });

  it.each([
    [
      'words',
      'The minister and the harbour master talk at length about ferries, '.repeat(6).slice(0, 300).trim(),
    ],
    ['one word', 'W'.repeat(300)],
  ])('may have a title of 300 letters in %s, which stays within the page', async (_, title) => {
    const long = ownFile((file) => {
      file.events[1].title = title;
    });
    for (const width of [390, 1440]) {
      const viewport = { width, height: 844 };
      const page = await openPage({ path: `${OWN}&event=talks`, viewport, before: serveOwn(long) });
      await expect.poll(() => openTitleOf(page).textContent()).toBe(title);
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
      const overflow = await panelOf(page).evaluate((panel) => panel.scrollWidth - panel.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.goto(`${page.url()}&view=list`);
      await page.getByRole('main', { name: 'List' }).waitFor();
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    }
  });
});

describe('a file that cannot be had', () => {
  it('is said to be out of reach, with the status, and opens when it is tried again', async () => {
    let there = false;
    const page = await openPage({
      path: OWN,
      expectedErrors: /status of 404/,
      before: (fresh) =>
        fresh.route('**/data/own.json', (route) =>
          there
            ? route.fulfill({ body: ownFile(), contentType: 'application/json' })
            : route.fulfill({ status: 404 }),
        ),
    });
    await page.getByRole('heading', { name: 'The chronology cannot be reached' }).waitFor();
    await page.getByText('404').waitFor();
    await page.getByText('data/own.json').waitFor();
    there = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => statusOf(page)).toBe('3 of 3 events');
  });

  it('is said to be out of reach when the network fails, and the page’s own is offered', async () => {
    const page = await openPage({
      path: OWN,
      expectedErrors: /net::ERR_FAILED/,
      before: (fresh) => fresh.route('**/data/own.json', (route) => route.abort()),
    });
    await page.getByRole('heading', { name: 'The chronology cannot be reached' }).waitFor();
    await page.getByRole('link', { name: 'Open the chronology that comes with this page' }).click();
    await page.getByRole('main', { name: 'Timeline' }).waitFor();
    expect(await statusOf(page)).not.toContain('3 of 3');
  });

  it('is not fetched from anywhere but the web', async () => {
    const page = await openPage({ path: '?data=javascript:alert(1)' });
    await page.getByRole('heading', { name: 'The chronology cannot be reached' }).waitFor();
  });
});

describe('a file that is broken', () => {
  it.each([
    ['no JSON', '{"format": "datelines/1", "title": ', 'application/json'],
    ['a web page', '<!doctype html><title>Not found</title>', 'text/html'],
    ['empty', '', 'application/json'],
    ['JSON of another kind', '[1, 2, 3]', 'application/json'],
  ])('as a whole is said to be: %s', async (_, body, type) => {
    const page = await openPage({ path: OWN, before: serveOwn(body, type) });
    await page.getByRole('heading', { name: 'This file is not a chronology that can be opened' }).waitFor();
    const findings = page.getByRole('list', { name: 'Findings' }).getByRole('listitem');
    expect(await findings.count()).toBeGreaterThan(0);
    expect(await findings.first().textContent()).toMatch(/expected .+/);
    await page.getByRole('button', { name: 'Load it again' }).waitFor();
  });

  it('in one record opens without that record, and says where and how to mend it', async () => {
    const broken = ownFile((file) => {
      file.events[1].date = '2013-02-30';
    });
    const page = await openPage({ path: OWN, before: serveOwn(broken) });
    expect(await statusOf(page)).toBe('2 of 2 events');
    const notices = noticesOf(page);
    await notices.getByText('1 part of this file could not be read').waitFor();
    await notices.getByRole('button', { name: /^Show \d+ findings?$/ }).click();
    const findings = page.getByRole('dialog').getByRole('list', { name: 'Findings' });
    await findings.getByText('$.events[1].date').waitFor();
    await findings.getByText('"2013-02-30"').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await notices.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => notices.count()).toBe(0);
  });
});
