import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { copyOf as copyIn, eventById, shippedChronology } from './chronology.ts';
import { addressOf, openPage, openTitleOf, panelOf, withBrowser } from './page.ts';

withBrowser();
const chronology = shippedChronology();
const visit = eventById(chronology, 'exhczx');
const NEW_REPUBLIC = 'new-republic-2013';

const copyOf = (source: string) => copyIn(chronology, source);
const quotesOf = (source: string) =>
  chronology.events.flatMap(({ excerpts }) => excerpts.filter((excerpt) => excerpt.source === source));

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

async function openCheck(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  await page.getByTestId('copy-file').waitFor({ state: 'attached' });
}

async function bring(page: Page, name: string, content: string): Promise<void> {
  const buffer = Buffer.from(content);
  await page.getByTestId('copy-file').setInputFiles({ name, mimeType: 'text/plain', buffer });
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Check against your copy' });
const statusIn = (page: Page) => dialogOf(page).getByRole('status').textContent();

describe('a reader who brings a copy of an article', () => {
  it('sees every quote of it checked, and reads one in its context', async () => {
    const page = await openPage({ path: `?event=${visit.id}` });
    await page.getByRole('button', { name: 'Close' }).click();
    await openCheck(page, /Check against your copy of The New Republic/);
    await bring(page, 'article.txt', copyOf(NEW_REPUBLIC));
    const count = quotesOf(NEW_REPUBLIC).length;
    await expect.poll(() => statusIn(page)).toMatch(`article.txt: ${count} of ${count} quotes found`);
    const reader = dialogOf(page).getByRole('region', { name: 'Your copy' });
    const row = dialogOf(page).getByRole('list', { name: 'Quotes' }).getByRole('button').nth(20);
    await row.click();
    const marked = await reader.locator('mark').first().textContent();
    expect(await row.textContent()).toContain(marked!.slice(0, 40));
    await expect.poll(() => reader.locator('mark').first().isVisible()).toBe(true);

    const other = reader.locator('li button:not([aria-current])').first();
    const title = (await other.textContent())!;
    await other.click();
    await expect.poll(async () => title.endsWith((await openTitleOf(page).textContent())!)).toBe(true);
    await panelOf(page).getByRole('button', { name: 'Read in context' }).first().click();
    await expect.poll(() => statusIn(page)).toMatch(/quotes found/);
  });

  it('comes from the drawer, which gives way to the copy and to the event that it leads to', async () => {
    const page = await openPage({ viewport: { width: 1000, height: 800 } });
    const filters = page.getByRole('button', { name: 'Filters' });
    await filters.click();
    const drawer = page.getByRole('dialog', { name: 'Filters' });
    await drawer.getByRole('button', { name: /^Check against your copy of The New Republic/ }).click();
    await drawer.waitFor({ state: 'detached' });
    await bring(page, 'article.txt', copyOf(NEW_REPUBLIC));
    const reader = dialogOf(page).getByRole('region', { name: 'Your copy' });
    const other = reader.locator('li button:not([aria-current])').first();
    await other.click();
    await expect.poll(() => openTitleOf(page).evaluate((title) => title.matches(':focus'))).toBe(true);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('has room for both also where there is next to none', async () => {
    const page = await openPage({ path: `?event=${visit.id}`, viewport: { width: 320, height: 256 } });
    const { source } = visit.excerpts[0]!;
    await openCheck(page, /^Check against your copy/);
    await bring(page, 'a.txt', copyOf(source));
    for (const part of [
      dialogOf(page).getByRole('list', { name: 'Quotes' }),
      dialogOf(page).getByRole('region', { name: 'Your copy' }),
    ]) {
      await expect.poll(async () => (await part.boundingBox())?.height ?? 0).toBeGreaterThan(60);
      await part.scrollIntoViewIfNeeded();
      const { y } = (await part.boundingBox())!;
      expect(y).toBeLessThan(200);
    }
  });

  it('hears the article and the titles in their language, whatever the page speaks', async () => {
    const page = await openPage({ path: `?lang=de&event=${visit.id}` });
    const { source } = visit.excerpts[0]!;
    await page.getByRole('button', { name: 'Prüfen an der eigenen Kopie' }).first().click();
    await bring(page, 'a.txt', copyOf(source));
    const dialog = page.getByRole('dialog', { name: 'Mit eigener Kopie abgleichen' });
    const reader = dialog.getByRole('region').locator('p').first();
    await reader.waitFor();
    const languageOf = (part: Locator) => part.evaluate((one) => one.closest('[lang]')!.getAttribute('lang'));
    expect(await languageOf(reader)).toMatch(/^en/);
    const row = dialog.getByRole('listitem').first();
    expect(await languageOf(row)).toBe('de');
    for (const words of await row
      .locator('button > span')
      .all()
      .then((all) => all.slice(1, 3)))
      expect(await languageOf(words)).toMatch(/^en/);
  });

  it('gets the focus back where it was, by keyboard alone', async () => {
    const page = await openPage({ path: `?event=${visit.id}` });
    const check = panelOf(page).getByRole('button', { name: 'Check against your copy' }).first();
    await check.focus();
    await page.keyboard.press('Enter');
    await dialogOf(page).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialogOf(page).count()).toBe(0);
    expect(await check.evaluate((button) => button === document.activeElement)).toBe(true);
    expect((await addressOf(page)).get('event')).toBe(visit.id);
  });

  it('is told which article it is when it is another', async () => {
    const page = await openPage({ path: `?event=${visit.id}` });
    await openCheck(page, /^Check against your copy$/);
    await bring(page, 'x.txt', copyOf('frontpage-2015'));
    await dialogOf(page)
      .getByText(/It seems to be FrontPage: \d+ of its \d+ quotes/)
      .waitFor();
    await dialogOf(page).getByRole('button', { name: 'Check it as FrontPage' }).click();
    await expect.poll(() => statusIn(page)).toMatch(/^x\.txt: \d+ of \d+ quotes found/);
  });

  it('finds nothing of it stored', async () => {
    const page = await openPage({ path: `?event=${visit.id}` });
    await openCheck(page, /^Check against your copy$/);
    const source = visit.excerpts[0]!.source;
    await bring(page, 'a.txt', copyOf(source));
    await expect.poll(() => statusIn(page)).toMatch(/quotes found/);
    const stored = await page.evaluate(async () => ({
      local: JSON.stringify({ ...localStorage }),
      session: JSON.stringify({ ...sessionStorage }),
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
    }));
    expect(stored).toMatchObject({ session: '{}', databases: 0, caches: 0 });
    expect(stored.local).not.toContain(visit.excerpts[0]!.exact.slice(0, 30));
    await page.reload();
    await panelOf(page).getByRole('button', { name: 'Check against your copy' }).first().waitFor();
    expect(await panelOf(page).getByRole('button', { name: 'Read in context' }).count()).toBe(0);
  });
});

describe('a saved page', () => {
  /** Whatever a page may try: the test fails on any request that leaves and on any error. */
  const TRAPS = [
    '<script>document.title = "ran"; parent.ran = true; fetch("https://example.org/script")</script>',
    '<script src="https://example.org/a.js"></script>',
    '<img src="https://example.org/a.png" onerror="top.ran = true">',
    '<img srcset="https://example.org/b.png 2x" src="missing.png" onerror="top.ran = true">',
    '<link rel="stylesheet" href="https://example.org/a.css">',
    '<link rel="preload" as="image" href="https://example.org/c.png">',
    '<style>@import "https://example.org/b.css"; body { background: url(https://example.org/d.png) }</style>',
    '<meta http-equiv="refresh" content="0; url=https://example.org/">',
    '<base href="https://example.org/">',
    '<iframe src="https://example.org/frame"></iframe><iframe srcdoc="<script>top.ran = true</script>"></iframe>',
    '<object data="https://example.org/o"></object><embed src="https://example.org/e">',
    '<video src="https://example.org/v" autoplay onerror="top.ran = true"></video>',
    '<svg onload="top.ran = true"><image href="https://example.org/s.png"/></svg>',
    '<body onload="top.ran = true" background="https://example.org/bg.png">',
    '<input autofocus onfocus="top.ran = true"><details open ontoggle="top.ran = true">x</details>',
  ].join('\n');

  it.each([
    ['short', 0],
    ['so long that it is parsed in slices', 400_000],
  ])('that is %s is read without running or loading anything of it', async (_, filler) => {
    const requests: string[] = [];
    const page = await openPage({
      path: `?event=${visit.id}`,
      before: async (opened) => opened.on('request', (request) => requests.push(request.url())),
      // The policy refuses even in a document that is not shown, and says so.
      expectedErrors: /violates the following Content Security Policy directive/,
    });
    const title = await page.title();
    await openCheck(page, /^Check against your copy$/);
    const source = visit.excerpts[0]!.source;
    const words = quotesOf(source).map(({ exact }) => `<p>${escapeHtml(exact)}</p>`);
    await bring(
      page,
      'page.html',
      `<!doctype html><html><head>${TRAPS}</head><body>${TRAPS}${'<p>a</p>'.repeat(filler / 8)}${TRAPS}${words.join('')}`,
    );
    await expect.poll(() => statusIn(page)).toMatch(/^page\.html: (\d+) of \1 quotes found/);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(await page.title()).toBe(title);
    expect(page.url()).toContain(inject('baseUrl'));
    expect(requests.filter((url) => !url.startsWith(inject('baseUrl')))).toEqual([]);
  });

  it('of five megabytes is checked while the page goes on', async () => {
    const page = await openPage({ path: `?event=${visit.id}` });
    const source = visit.excerpts[0]!.source;
    const quotes = quotesOf(source).map(({ exact }) => `<p>${escapeHtml(exact)}</p>`);
    const filler =
      '<div class="x"><p>Words <b>about</b> nothing &ndash; in “particular” and so on.</p></div>\n';
    const html = `<!doctype html><body>${filler.repeat(5e6 / filler.length)}${quotes.join('')}</body>`;
    expect(html.length).toBeGreaterThan(4.9e6);
    await openCheck(page, /^Check against your copy$/);
    await page.evaluate(() => {
      const gaps = { frames: 0 };
      Object.assign(window, { gaps });
      const tick = () => {
        gaps.frames++;
        requestAnimationFrame(tick);
      };
      tick();
    });
    await bring(page, 'large.html', html);
    await expect.poll(() => statusIn(page)).toMatch(/^large\.html: (\d+) of \1 quotes found/);
    const frames = await page.evaluate(() => (window as unknown as { gaps: { frames: number } }).gaps.frames);
    expect(frames).toBeGreaterThan(3);
    await dialogOf(page).getByRole('button', { name: 'Show what comes before' }).click();
    expect(await dialogOf(page).locator('mark').first().isVisible()).toBe(true);
  });

  it('of five megabytes may be pasted', async () => {
    const page = await openPage({ path: `?event=${visit.id}` });
    const text = `${'Words about nothing. '.repeat(250_000)}\n\n${copyOf(visit.excerpts[0]!.source)}`;
    await openCheck(page, /^Check against your copy$/);
    await dialogOf(page)
      .getByRole('textbox')
      .evaluate((field, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, text);
    await expect.poll(() => statusIn(page)).toMatch(/^(\d+) of \1 quotes found/);
  });
});

describe('on a phone', () => {
  it('the copy is read below its quotes, and nothing scrolls sideways', async () => {
    const page = await openPage({ path: `?event=${visit.id}`, phone: true });
    await openCheck(page, /^Check against your copy$/);
    await bring(page, 'a.txt', copyOf(visit.excerpts[0]!.source));
    await expect.poll(() => statusIn(page)).toMatch(/quotes found/);
    const list = (await dialogOf(page).getByRole('list', { name: 'Quotes' }).boundingBox())!;
    const reader = (await dialogOf(page).getByRole('region', { name: 'Your copy' }).boundingBox())!;
    expect(reader.y).toBeGreaterThanOrEqual(list.y + list.height - 1);
    expect(reader.y + reader.height).toBeLessThanOrEqual(844);
    expect(
      await dialogOf(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth),
    ).toBeLessThanOrEqual(0);
  });
});

describe('the link of a quote', () => {
  it('names its words as a text fragment', async () => {
    const page = await openPage({ path: `?event=${visit.id}` });
    const links = await panelOf(page)
      .locator('figcaption a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatch(/^https:\/\/[^#]+#:~:text=[^\s-]+/);
  });

  it('scrolls to the quote in a page that has it, where the browser knows text fragments', async () => {
    const { exact, prefix, suffix } = visit.excerpts[0]!;
    const page = await openPage({ path: `?event=${visit.id}` });
    const href = (await panelOf(page).locator('figcaption a').first().getAttribute('href'))!;
    const directive = new URL(href).hash;
    const address = `${inject('baseUrl')}article.html`;
    // Without an icon the browser looks for one, and tells of it when there is none.
    const html = `<!doctype html><link rel="icon" href="data:,"><title>a</title><div style="height: 4000px"></div><p>${escapeHtml(prefix + exact + suffix)}</p>`;
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(`${address}${directive}`);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(1000);
  });
});
