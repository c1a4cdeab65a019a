import type { ServerResponse } from 'node:http';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { draftEvent, ownFile } from './chronology.ts';
import { openPage, openTitleOf, panelOf, statusOf, withBrowser } from './page.ts';
import { serveBelow } from './staticServer.ts';

withBrowser();

const EVENTS = 20_000;
const LARGE = '?data=data/large.json';

/** A chronology of more than 5 MB; the quote of each event is its own. */
function largeFile(change: (text: string) => string = (text) => text): Buffer {
  const text = ownFile((file) => {
    file.events = Array.from({ length: EVENTS }, (_, i) => {
      const day = new Date(Date.UTC(1990, 0, 1 + Math.floor(i / 3))).toISOString().slice(0, 10);
      const event = draftEvent(`e${i}`, day, `Crossing number ${i} of the ferry`);
      const exact = `It sailed for the ${i}th time – “as ever”, they said`;
      Object.assign(event.excerpts[0], { exact, end: exact.length });
      return event;
    });
  });
  return Buffer.from(change(text));
}

/** Serves the page with the large file, which `send` may send as it likes. */
async function serveLarge(send: (response: ServerResponse) => void): Promise<string> {
  const server = await serveBelow('/', inject('dist'), (below, response) => {
    if (below !== 'data/large.json') return false;
    send(response);
    return true;
  });
  onTestFinished(server.close);
  return server.url;
}

const sendWhole = (body: Buffer) => (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
};

/** Notes every word of the progress bar, and each worker that the page starts. */
async function watchLoading(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    new MutationObserver(() => {
      const words = document.querySelector('progress')?.getAttribute('aria-valuetext');
      if (words && words !== told.at(-1)) told.push(words);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
}

const toldOn = (page: Page) => page.evaluate(() => (window as unknown as { told: string[] }).told);

describe('a file of more than 5 MB', () => {
  it('opens through a worker, with progress, its events, quotes and search', async () => {
    const body = largeFile();
    expect(body.length).toBeGreaterThan(5_000_000);
    const workers: string[] = [];
    const page = await openPage({
      at: await serveLarge(sendWhole(body)),
      path: `${LARGE}&event=e12345`,
      once: true,
      before: async (opened) => {
        opened.on('worker', (worker) => workers.push(worker.url()));
        await watchLoading(opened);
      },
    });
    expect(workers).toEqual([expect.stringMatching(/\/assets\/worker-[\w-]+\.js$/)]);
    expect((await toldOn(page)).some((words) => /^[\d.]+ of [\d.]+ MB$|^Checking /.test(words))).toBe(true);
    expect(await statusOf(page)).toBe('20,000 of 20,000 events');
    expect(await openTitleOf(page).textContent()).toBe('Crossing number 12345 of the ferry');
    expect(await panelOf(page).getByRole('blockquote').textContent()).toContain(
      'for the 12345th time – “as ever”',
    );
    await page.getByRole('textbox', { name: 'Search events and quotes' }).fill('"the 777th time"');
    await expect.poll(() => statusOf(page)).toBe('1 of 20,000 events');
  });

  it('can be cancelled on its way, and loaded after all', async () => {
    const body = largeFile();
    let asked = 0;
    const at = await serveLarge((response) => {
      if (asked++ > 0) return sendWhole(body)(response);
      // The rest never comes.
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
      response.write(body.subarray(0, 5_500_000));
    });
    const page = await openPage({ at, path: '?view=list' });
    await page.goto(`${at}${LARGE}`);
    const bar = page.getByRole('progressbar', { name: 'Loading' });
    await expect.poll(() => bar.getAttribute('aria-valuetext')).toMatch(/^5\.5 of \d\.\d MB$/);
    expect(await bar.evaluate((element: HTMLProgressElement) => element.position)).toBeGreaterThan(0.5);
    await expect.poll(() => page.workers().length).toBe(1);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Loading was cancelled' }).waitFor();
    await expect.poll(() => page.workers().length).toBe(0);
    const builtIn = page.getByRole('link', { name: 'Open the chronology that comes with this page' });
    expect(await builtIn.getAttribute('href')).toBe('?');
    await page.getByRole('button', { name: 'Load it again' }).click();
    await expect.poll(() => statusOf(page)).toBe('20,000 of 20,000 events');
  });

  it('tells what is wrong when it is broken', async () => {
    const at = await serveLarge(sendWhole(largeFile((text) => text.slice(0, -30))));
    const page = await openPage({ at, path: LARGE });
    await page.getByRole('main', { name: 'Chronology not usable' }).waitFor();
    expect(await page.getByRole('list', { name: 'Findings' }).textContent()).toContain('the file ends early');
  });

  it('opens without those of its events that cannot be read', async () => {
    const body = largeFile((text) =>
      text.replace('"1990-01-02"', '"1990-01-32"').replace('"mode":"reports"', '"mode":"says"'),
    );
    const page = await openPage({ at: await serveLarge(sendWhole(body)), path: LARGE });
    expect(await statusOf(page)).toBe('19,999 of 19,999 events');
    await page.getByText('2 parts of this file could not be read').waitFor();
  });

  it('opens on the page itself where no worker can be started', async () => {
    const page = await openPage({
      at: await serveLarge(sendWhole(largeFile())),
      path: LARGE,
      before: (opened) =>
        opened.route('**/assets/worker-*.js', (route) => route.fulfill({ status: 404, body: '' })),
      expectedErrors: /404|worker/i,
    });
    expect(await statusOf(page)).toBe('20,000 of 20,000 events');
  });
});
