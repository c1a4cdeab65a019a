import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { ownFile, shippedChronology } from './chronology.ts';
import { sendHuge } from './hugeFile.ts';
import {
  addressOf,
  eventButton,
  noticesOf,
  openPage,
  openTitleOf,
  panelOf,
  statusOf,
  turnTo,
  withBrowser,
} from './page.ts';
import { boxesNow, eventBoxes } from './plane.ts';
import { serveBelow } from './staticServer.ts';

/* What may fail around the page: each time it says so, shows a way on, and loses nothing. */

withBrowser();

const PATH = '?data=data/own.json';
const FERRY = Buffer.from(ownFile());

type Answer = (response: ServerResponse) => void;

/** A server of the page that answers for one chronology, at first in one way and once it is turned in another. */
async function serveAnswers(first: Answer, then = first): Promise<{ url: string; turn(): void }> {
  let answer = first;
  const server = await serveBelow('/', inject('dist'), (below, response) => {
    if (below !== 'data/own.json') return false;
    answer(response);
    return true;
  });
  onTestFinished(server.close);
  return {
    url: server.url,
    turn() {
      answer = then;
    },
  };
}

const sends =
  (body: Buffer, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    response.writeHead(200, { 'content-length': body.length, ...headers }).end(body);
const refuses =
  (status: number): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Sorry</h1>');

const headingOf = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });
const again = (page: Page) => page.getByRole('button', { name: /^(Try again|Load it again)$/ });

describe('a server', () => {
  it.each<[what: string, answer: Answer, told: RegExp]>([
    ['is down', (response) => response.destroy(), /could not be fetched/],
    ['does not have the file', refuses(404), /status 404/],
    ['fails', refuses(500), /status 500/],
    ['is overloaded', refuses(503), /status 503/],
  ])('that %s is told, and the file opens when it is tried again', async (_, answer, told) => {
    const server = await serveAnswers(answer, sends(FERRY));
    const page = await openPage({
      at: server.url,
      path: PATH,
      expectedErrors: /Failed to load resource|ERR_/,
    });
    expect(await headingOf(page).textContent()).toBe('The chronology cannot be reached');
    expect(await page.getByRole('main').textContent()).toMatch(told);
    await page.getByRole('link', { name: 'Open the chronology that comes with this page' }).waitFor();
    expect(await page.title()).toBe('The chronology cannot be reached – Datelines');
    server.turn();
    await again(page).click();
    await expect.poll(() => statusOf(page)).toBe('3 of 3 events');
    expect(await page.title()).toBe(`${JSON.parse(ownFile()).title} – Datelines`);
    // What was pressed is gone: keys go on from the view.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('that cannot be asked is told in the language of the page', async () => {
    const page = await openPage({ path: '?lang=de&data=ftp://example.org/a.json' });
    const main = page.getByRole('main');
    await main.getByRole('heading', { level: 1 }).waitFor();
    expect(await main.textContent()).toMatch(/nur Adressen mit http und https/);
    expect(await main.textContent()).not.toMatch(/could not|only http/);
  });

  it('that fails has nothing of the link lost: filters, view and event are there once it is tried again', async () => {
    const server = await serveAnswers(refuses(502), sends(FERRY));
    const page = await openPage({
      at: server.url,
      path: `${PATH}&view=list&event=storm&any=ada&q=ferry`,
      expectedErrors: /Failed to load resource/,
    });
    await headingOf(page).getByText('The chronology cannot be reached').waitFor();
    server.turn();
    await again(page).click();
    await expect.poll(() => statusOf(page)).toBe('2 of 3 events');
    expect(await openTitleOf(page).textContent()).toBe('A storm damages the ferry');
    expect(await page.getByRole('checkbox', { name: 'Ada Berg' }).isChecked()).toBe(true);
    expect(Object.fromEntries(await addressOf(page))).toEqual({
      data: 'data/own.json',
      view: 'list',
      event: 'storm',
      any: 'ada',
      q: 'ferry',
    });
  });

  it('that never answers is waited for, with a way to give up', async () => {
    const { url: at } = await serveAnswers(() => {});
    const page = await openPage({ at, path: '?view=list' });
    await page.goto(`${at}${PATH}`);
    await page.getByRole('progressbar', { name: 'Loading' }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Loading was cancelled' }).waitFor();
    await page.getByRole('link', { name: 'Open the chronology that comes with this page' }).click();
    await page.getByRole('main', { name: 'Timeline' }).waitFor();
  });

  it.each<[what: string, body: Buffer, told: RegExp]>([
    ['a page in place of the file', Buffer.from('<!doctype html><p>Please log in'), /HTML or XML page/],
    ['half of the file, as if it were all', FERRY.subarray(0, FERRY.length / 2), /the file ends early/],
    ['a file in UTF-16', Buffer.from(`\ufeff${FERRY.toString()}`, 'utf16le'), /looks like UTF-16/],
    ['nothing', Buffer.alloc(0), /the file is empty/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), /expected/],
  ])('that sends %s is told, and the file opens when it is loaded again', async (_, body, told) => {
    // A server that lets files be kept: what its author has mended is asked for all the same.
    const server = await serveAnswers(sends(body, { 'cache-control': 'max-age=600' }), sends(FERRY));
    const page = await openPage({ at: server.url, path: PATH });
    expect(await headingOf(page).textContent()).toMatch(/not a chronology/);
    expect(await page.getByRole('list', { name: 'Findings' }).textContent()).toMatch(told);
    server.turn();
    await again(page).click();
    await expect.poll(() => statusOf(page)).toBe('3 of 3 events');
  });

  it('that is slow has its progress shown', async () => {
    const title = 'x'.repeat(1_000_000);
    const file = Buffer.from(ownFile((own) => Object.assign(own, { $schema: title })));
    let rest: () => void = () => {};
    const { url: at } = await serveAnswers((response) => {
      response.writeHead(200, { 'content-length': file.length });
      response.write(file.subarray(0, 600_000));
      rest = () => response.end(file.subarray(600_000));
    });
    const page = await openPage({ at, path: '?view=list' });
    await page.goto(`${at}${PATH}`);
    const bar = page.getByRole('progressbar', { name: 'Loading' });
    await expect.poll(() => bar.getAttribute('aria-valuetext')).toBe('0.6 of 1.0 MB');
    rest();
    await expect.poll(() => statusOf(page)).toBe('3 of 3 events');
  });

  it('that breaks off half-way is told with how much came, and the file opens when it is tried again', async () => {
    let breakOff: () => void = () => {};
    const server = await serveAnswers((response) => {
      response.writeHead(200, { 'content-length': FERRY.length });
      response.write(FERRY.subarray(0, 500));
      breakOff = () => response.destroy();
    }, sends(FERRY));
    const page = await openPage({ at: server.url, path: '?view=list', expectedErrors: /ERR_/ });
    await page.goto(`${server.url}${PATH}`);
    // What came before the connection broke is lost where the page has not taken it yet.
    const bar = page.getByRole('progressbar', { name: 'Loading' });
    await expect.poll(() => bar.getAttribute('aria-valuetext')).toBe('0.0 of 0.0 MB');
    breakOff();
    await headingOf(page).getByText('The chronology cannot be reached').waitFor();
    expect(await page.getByRole('main').textContent()).toMatch(/the connection broke after 500 bytes/);
    server.turn();
    await again(page).click();
    await expect.poll(() => statusOf(page)).toBe('3 of 3 events');
  });

  it('that sends a file in Latin-1 has the rest opened, and what was lost told', async () => {
    const latin = Buffer.from(
      ownFile((own) => Object.assign(own.events[1], { title: 'Ministres réunis' })),
      'latin1',
    );
    const page = await openPage({ at: (await serveAnswers(sends(latin))).url, path: PATH });
    expect(await statusOf(page)).toBe('3 of 3 events');
    await page.getByRole('button', { name: /^Show 1 finding$/ }).click();
    const findings = page.getByRole('list', { name: 'Findings' });
    await findings.getByText('$.events[1].title').waitFor();
    await findings.getByText(/Save the file with the encoding UTF-8/).waitFor();
  });
});

describe('a file of 200 MB', () => {
  const SIZE = 200_000_000;

  it('leaves the page usable while it comes, and can be cancelled', async () => {
    const { url: at } = await serveAnswers((response) => void sendHuge(response, SIZE));
    const page = await openPage({ at, path: '?view=list' });
    await page.goto(`${at}${PATH}`);
    const bar = page.getByRole('progressbar', { name: 'Loading' });
    await expect
      .poll(() => bar.getAttribute('aria-valuetext'), { interval: 20 })
      .toMatch(/^\d{2,3}\.\d of 200 MB$/);
    const pauses = await page.evaluate(async () => {
      const seen: number[] = [];
      let last = performance.now();
      for (let i = 0; i < 30; i++) {
        await new Promise(requestAnimationFrame);
        seen.push(performance.now() - last);
        last = performance.now();
      }
      return seen.sort((a, b) => b - a);
    });
    // Two may be the machine's.
    expect(pauses[2]).toBeLessThan(2000);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Loading was cancelled' }).waitFor();
    await expect.poll(() => page.workers().length).toBe(0);
    await page.getByRole('link', { name: 'Open the chronology that comes with this page' }).click();
    await page.getByRole('main', { name: 'Timeline' }).waitFor();
  });
});

describe('a browser', () => {
  it.each([
    ['forbids it', 'SecurityError'],
    ['has no room for it', 'QuotaExceededError'],
  ])('that keeps nothing because it %s has the page work all the same', async (_, name) => {
    const page = await openPage({
      once: true,
      before: (fresh) =>
        fresh.addInitScript((error) => {
          const fails = () => {
            throw new DOMException('storage', error);
          };
          if (error === 'SecurityError') {
            Object.defineProperty(window, 'localStorage', { get: fails });
            Object.defineProperty(window, 'sessionStorage', { get: fails });
          } else Storage.prototype.setItem = fails;
        }, name),
    });
    await page.getByRole('button', { name: /^Colours: / }).click();
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('light');
    await page.getByRole('button', { name: /^Colours: / }).click();
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  it.each(['refuses', 'is missing'])(
    'whose clipboard %s says so, and what was to be copied is there to be taken',
    async (how) => {
      const page = await openPage({
        path: `?event=${shippedChronology().events[40]!.id}`,
        once: true,
        before: (fresh) =>
          fresh.addInitScript((kind) => {
            const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
            const value = kind === 'refuses' ? { writeText: refuse, write: refuse } : undefined;
            Object.defineProperty(navigator, 'clipboard', { value });
          }, how),
      });
      // These words stand for some seconds only.
      const banner = page.getByRole('banner');
      await Promise.all([
        banner.getByText('Copy the address bar').waitFor(),
        banner.getByRole('button', { name: 'Copy link' }).click(),
      ]);
      const quote = panelOf(page).getByRole('figure').first();
      await Promise.all([
        quote.getByText('Not copied').waitFor(),
        quote.getByRole('button', { name: /^Copy/ }).click(),
      ]);
      await quote.getByRole('button', { name: /^Cite/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Copy text' }).click();
      await page
        .getByRole('dialog')
        .getByText(/select the text and copy it/)
        .waitFor();
    },
  );

  it.each(['1970-01-01T00:00:00Z', '2100-02-28T12:00:00Z'])(
    'whose clock says %s shows the same',
    async (now) => {
      const right = await turnTo('');
      const page = await openPage({ once: true, before: (fresh) => fresh.clock.setFixedTime(new Date(now)) });
      expect(await page.getByTestId('span').textContent()).toBe(
        await right.getByTestId('span').textContent(),
      );
      expect([...(await eventBoxes(page))]).toEqual([...(await eventBoxes(right))]);
      const [event] = shippedChronology().events.slice(40);
      await page.goto(`${inject('baseUrl')}?event=${event!.id}`);
      await expect.poll(() => openTitleOf(page).textContent()).toBe(event!.title);
      await panelOf(page).getByRole('button', { name: /^Cite/ }).first().click();
      // The day of the citation is all that the clock decides.
      await expect.poll(() => page.getByTestId('citation').textContent()).toContain(now.slice(0, 4));
    },
  );

  it('that loads the page in the background has it drawn once it is looked at', async () => {
    const page = await openPage({
      unready: true,
      once: true,
      before: (fresh) =>
        fresh.addInitScript(() => {
          // As in a tab that is not looked at: no frame comes.
          const native = window.requestAnimationFrame.bind(window);
          const waiting: FrameRequestCallback[] = [];
          let hidden = true;
          window.requestAnimationFrame = (callback) => (hidden ? waiting.push(callback) : native(callback));
          Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') });
          Object.assign(window, {
            lookAt() {
              hidden = false;
              document.dispatchEvent(new Event('visibilitychange'));
              for (const callback of waiting.splice(0)) native(callback);
            },
          });
        }),
    });
    const { length } = shippedChronology().events;
    await expect.poll(() => statusOf(page)).toBe(`${length} of ${length} events`);
    // What is done there is drawn with the first frame that comes.
    await expect.poll(async () => (await boxesNow(page)).size).toBeGreaterThan(8);
    const before = await boxesNow(page);
    await page.evaluate(() => document.querySelector<HTMLElement>('button[aria-label="Zoom in"]')!.click());
    expect(await boxesNow(page)).toEqual(before);
    await page.evaluate(() => (window as unknown as { lookAt(): void }).lookAt());
    await expect.poll(() => boxesNow(page)).not.toEqual(before);
    expect((await boxesNow(page)).size).toBeGreaterThan(8);
  });

  it('that puts the page to sleep and wakes it again finds it where it was', async () => {
    const page = await openPage({ path: '?q=Kerry' });
    const told = await statusOf(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    expect(await statusOf(page)).toBe(told);
    await page.getByRole('textbox', { name: 'Search events and quotes' }).fill('');
    await expect.poll(() => statusOf(page)).not.toBe(told);
  });
});

describe('a chronology that is replaced while it is open', () => {
  it('stays as it was opened and is cited by its own version; a reload shows the new one and tells what is gone', async () => {
    const next = Buffer.from(
      ownFile((own) => {
        own.title = 'The new ferry';
        own.events.splice(1, 1);
      }),
    );
    const server = await serveAnswers(sends(FERRY), sends(next));
    const page = await openPage({ at: server.url, path: `${PATH}&event=talks` });
    await eventButton(page, 'A storm damages the ferry').click();
    await eventButton(page, 'Two ministers talk').click();
    await expect.poll(() => openTitleOf(page).textContent()).toBe('Two ministers talk');
    await panelOf(page).getByRole('button', { name: /^Cite/ }).first().click();
    const version = createHash('sha256').update(FERRY).digest('hex').slice(0, 12);
    await page.getByRole('dialog').getByText(`Version ${version}`).first().waitFor();
    await page.keyboard.press('Escape');
    server.turn();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'The new ferry' }).waitFor();
    await noticesOf(page)
      .getByText('The link names an event, “talks”, that this chronology does not have.')
      .waitFor();
    expect(await statusOf(page)).toBe('2 of 2 events');
  });
});

describe('a part of the page that fails', () => {
  /** What stands in for the code of a view: it fails until it is mended. */
  const BROKEN = `export default () => {
    if (!globalThis.mended) throw new TypeError('“Kerry waits three hours” is no span');
    return 'Mended';
  };`;

  it('leaves the others usable, can be tried again, and gives a report without data', async () => {
    const page = await openPage({
      path: '?q=Kerry',
      expectedErrors: /is no span/,
      before: async (fresh) => {
        await fresh.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await fresh.route('**/assets/Coverage-*.js', (route) =>
          route.fulfill({ body: BROKEN, contentType: 'text/javascript' }),
        );
      },
    });
    const views = page.getByRole('navigation', { name: 'Views' });
    await views.getByRole('button', { name: 'Coverage' }).click();
    const alert = page.getByRole('main', { name: 'Coverage' }).getByRole('alert');
    await alert.getByText('This part of the page has failed').waitFor();

    const told = await statusOf(page);
    await page.getByRole('textbox', { name: 'Search events and quotes' }).fill('');
    await expect.poll(() => statusOf(page)).not.toBe(told);
    await page.getByRole('search', { name: 'Filters' }).getByRole('checkbox').first().check();
    await panelOf(page).getByRole('heading').first().waitFor();

    await alert.getByRole('button', { name: 'Copy report' }).click();
    await alert.getByText(/^Copied/).waitFor();
    let report = '';
    await expect
      .poll(async () => {
        report = await page.evaluate(() => navigator.clipboard.readText());
        return report;
      })
      .toMatch(/^Datelines \d[\d.]+\nView: coverage\nBrowser: Mozilla.+\nTypeError: …\n {2}at /);
    expect(report).not.toMatch(/Kerry|https?:|\?/);

    await page.evaluate(() => Object.assign(globalThis, { mended: true }));
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('main', { name: 'Coverage' }).getByText('Mended').waitFor();
    await views.getByRole('button', { name: 'Timeline' }).click();
    await expect.poll(async () => (await eventBoxes(page)).size).toBeGreaterThan(3);
  });

  it('is named when its code is gone from the server, and comes when it is back', async () => {
    let gone = true;
    const page = await openPage({
      expectedErrors: /Failed to|404|dynamically imported/,
      before: (fresh) =>
        fresh.route('**/assets/ReadingOrder-*.js', (route) =>
          gone ? route.fulfill({ status: 404, body: '' }) : route.continue(),
        ),
    });
    await page
      .getByRole('navigation', { name: 'Views' })
      .getByRole('button', { name: 'Reading order' })
      .click();
    const main = page.getByRole('main', { name: 'Reading order' });
    await main.getByRole('alert').getByText('could not be loaded').waitFor();
    gone = false;
    await main.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => main.getByRole('alert').count()).toBe(0);
    await main.getByRole('listitem').first().waitFor({ state: 'attached' });
  });

  it('has its styles where they came only the second time', async () => {
    let gone = true;
    const page = await openPage({
      path: '?view=coverage',
      expectedErrors: /Failed to|ERR_|preload/,
      before: (fresh) =>
        fresh.route('**/assets/Coverage-*.css', (route) => (gone ? route.abort() : route.continue())),
    });
    const main = page.getByRole('main', { name: 'Coverage' });
    const again = main.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    gone = false;
    await again.click();
    await main.getByRole('table').waitFor();
    // A style sheet that failed is there all the same, without a rule in it.
    const rules = () =>
      [...document.styleSheets].flatMap((sheet) =>
        sheet.href?.includes('/Coverage-') ? [...sheet.cssRules] : [],
      ).length;
    expect(await page.evaluate(rules)).toBeGreaterThan(10);
  });
});
