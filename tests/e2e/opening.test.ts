import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { shippedChronology } from './chronology.ts';
import { addressOf, openPage, panelOf, sidewaysScroll, statusOf, turnTo, withBrowser } from './page.ts';
import { eventBoxes } from './plane.ts';
import { serveBelow } from './staticServer.ts';

withBrowser();
const chronology = shippedChronology();

describe('the opening page', () => {
  it('has its landmarks and groups under their names', async () => {
    const page = await turnTo('');
    await page.getByRole('main', { name: 'Timeline' }).waitFor();
    await panelOf(page).waitFor();
    const filters = page.getByRole('search', { name: 'Filters' });
    for (const name of ['Actors', 'Sources', 'Kinds', 'Dating']) {
      await filters.getByRole('group', { name, exact: true }).waitFor();
    }
    await page.getByRole('heading', { level: 1, name: chronology.title }).waitFor();
    expect(await page.title()).toContain(chronology.title);
  });

  it('counts all events of the chronology', async () => {
    const page = await turnTo('');
    const { length } = chronology.events;
    expect(await statusOf(page)).toBe(`${length} of ${length} events`);
  });

  it('has a button “date: title” for each event, in a list in date order', async () => {
    const page = await turnTo('');
    const buttons = page.getByRole('list', { name: 'Events' }).getByRole('listitem').getByRole('button');
    expect(await page.getByRole('list', { name: 'Events' }).evaluate((list) => list.tagName)).toBe('OL');
    const names = await buttons.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')!));
    expect(names.map((name) => name.slice(name.indexOf(': ') + 2)).sort()).toEqual(
      chronology.events.map(({ title }) => title).sort(),
    );
    const days = names
      .map((name) => Date.parse(`${/^\d+ \w+ \d{4}(?=: )/.exec(name)} UTC`))
      .filter(Number.isFinite);
    expect(days.length).toBeGreaterThan(20);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it('shows events on the plane within the opening span', async () => {
    const page = await turnTo('');
    const names = [...(await eventBoxes(page)).keys()];
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => name.startsWith('7 May 2013: '))).not.toEqual([]);
  });

  it('tells the same dates from one end of the world to the other', async () => {
    const told = [];
    for (const timezoneId of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
      const page = await openPage({ timezoneId });
      const span = await page.getByTestId('span').textContent();
      told.push({ span, boxes: [...(await eventBoxes(page))] });
    }
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
  });

  it('asks for nothing but its own files, and leaves the address alone', async () => {
    const page = await openPage();
    expect([...(await addressOf(page))]).toEqual([]);
  });

  it.each([
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])('holds still while it loads, at $width px', async (viewport) => {
    const page = await openPage({
      viewport,
      once: true,
      before: (fresh) =>
        fresh.addInitScript(() => {
          const shifts: number[] = [];
          Object.assign(window, { shifts });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              shifts.push((entry as PerformanceEntry & { value: number }).value);
          }).observe({ type: 'layout-shift', buffered: true });
        }),
    });
    await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.02);
  });

  it('fits a window of any width without scrolling', async () => {
    const page = await openPage({ viewport: { width: 360, height: 800 } });
    for (const width of [360, 761, 1181, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      await expect
        .poll(async () => (await eventBoxes(page)).size, { message: `${width} px` })
        .toBeGreaterThan(3);
      // Only what is in the page scrolls.
      expect(await sidewaysScroll(page), `${width} px`).toBeLessThanOrEqual(0);
      const beyond = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      expect(beyond, `${width} px`).toBeLessThanOrEqual(0);
    }
  });

  it('opens from a folder deep below the root of any host', async () => {
    const server = await serveBelow('/some/deep/path/', inject('dist'));
    onTestFinished(server.close);
    const page = await openPage({ at: server.url });
    expect(await statusOf(page)).toMatch(/^\d+ of \d+ events$/);
    expect((await eventBoxes(page)).size).toBeGreaterThan(8);
  });
});

describe('the colours', () => {
  const theme = (page: Awaited<ReturnType<typeof openPage>>) =>
    page.locator('html').getAttribute('data-theme');

  it.each(['light', 'dark'] as const)('are %s where the system is', async (colorScheme) => {
    const page = await openPage({ colorScheme });
    expect(await theme(page)).toBe(colorScheme);
  });

  it('go round from the system to light, to dark and back, and outlast the visit', async () => {
    const page = await openPage({ colorScheme: 'dark' });
    const button = page.getByRole('button', { name: /^Colours: / });
    await button.click();
    await expect.poll(() => theme(page)).toBe('light');
    await button.click();
    await expect.poll(() => theme(page)).toBe('dark');
    await button.click();
    await expect.poll(() => theme(page)).toBe('dark');
    expect(await button.textContent()).toContain('as the system');
    await button.click();
    await expect.poll(() => theme(page)).toBe('light');
    await page.reload();
    await page.getByRole('main', { name: 'Timeline' }).waitFor();
    expect(await theme(page)).toBe('light');
  });
});

describe('the first picture of a link', () => {
  it.each([
    ['filters', '?any=russia,syria&kinds=visit', true],
    ['filters and a notice', '?event=nothing&any=russia', true],
    ['a story', '?story=sm7v2c&step=3', false],
    ['a story on a phone', '?story=sm7v2c&step=3', true],
    ['an event on a phone', '?event=exhczx', true],
  ])('with %s has all of it from the start: nothing is pushed aside later', async (_, path, phone) => {
    const page = await openPage({ phone, path });
    await page.waitForTimeout(500);
    const shifted = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) =>
            resolve(
              list
                .getEntries()
                .reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
            ),
          ).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(0), 300);
        }),
    );
    expect(shifted).toBeLessThan(0.04);
  });
});
