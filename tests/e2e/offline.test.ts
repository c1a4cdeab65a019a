import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { writeWorker } from '../../src/build/offline.ts';
import { faultsOf } from './axe.ts';
import { eventById, ownFile, shippedChronology } from './chronology.ts';
import { eventButton, openPage, openTitleOf, panelOf, ready, statusOf, withBrowser } from './page.ts';
import { serveBelow } from './staticServer.ts';

withBrowser();
const chronology = shippedChronology();
const visit = eventById(chronology, 'exhczx');
const ENTRY = join(process.cwd(), 'src/serviceWorker.ts');
const NETWORK = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource/;

/** A host that has a build, and may be given another. */
async function host(special?: Parameters<typeof serveBelow>[2]) {
  const folder = mkdtempSync(join(tmpdir(), 'datelines-'));
  cpSync(inject('dist'), folder, { recursive: true });
  const server = await serveBelow('/kerry/', folder, special);
  onTestFinished(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });
  return { folder, url: server.url };
}

/** Makes the folder another build: another script, another chronology, and what belongs to them. */
async function rebuild(folder: string, edition = 'second'): Promise<void> {
  const assets = join(folder, 'assets');
  const page = join(folder, 'index.html');
  const data = join(folder, 'data/kerry-russia-syria.json');
  // Chunks name the first script, and are new with it.
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const first = scripts.find((name) => /^(second-)?first-/.test(name))!;
  const renamed = (text: string) =>
    scripts.reduce((all, name) => all.replaceAll(name, `${edition}-${name}`), text);
  for (const name of scripts) {
    const code = renamed(readFileSync(join(assets, name), 'utf8'));
    const told = name === first ? `${code}\ndocument.documentElement.dataset.build = '${edition}';` : code;
    writeFileSync(join(assets, name), told);
    renameSync(join(assets, name), join(assets, `${edition}-${name}`));
  }
  writeFileSync(page, renamed(readFileSync(page, 'utf8')));
  const text = readFileSync(data, 'utf8');
  writeFileSync(data, text.replace(JSON.parse(text).title, `The ${edition} edition`));
  await writeWorker(folder, ENTRY);
}

/** Waits until the page is kept, and hands things out to those that are open. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}

/** Two tabs of one browser, which keeps the page for both. */
async function openTabs(url: string): Promise<readonly [Page, Page]> {
  const page = await openPage({ at: url, keeps: true, expectedErrors: NETWORK });
  await kept(page);
  const other = await page.context().newPage();
  await other.goto(url);
  await ready(other);
  return [page, other];
}

const titleOf = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const buildOf = (page: Page) => page.locator('html').getAttribute('data-build');
/** The files that a page has loaded, in one text. */
const loadedBy = (page: Page) =>
  page.evaluate(() => {
    const files = performance.getEntriesByType('resource');
    return files.map(({ name }) => name).join(' ');
  });
const NOTICE = '[aria-label="New version"]';
const notice = (page: Page) => page.getByRole('region', { name: 'New version' });
const versions = (page: Page) => page.evaluate(() => caches.keys());
/** How far the versions have come that the browser knows. */
const workers = (page: Page, scope?: string) =>
  page.evaluate(async (at) => {
    const { installing, waiting, active } = (await navigator.serviceWorker.getRegistration(at))!;
    return { installing: installing?.state, waiting: waiting?.state, active: active?.state };
  }, scope);
/** Has the browser look for a new version until that shows: one look that was under way before it was there finds none. */
async function askForNews(page: Page, shows: () => boolean | Promise<boolean>): Promise<void> {
  await expect
    .poll(async () => {
      await page.evaluate(async () =>
        (await navigator.serviceWorker.getRegistration())!.update().catch(() => {}),
      );
      return shows();
    })
    .toBe(true);
}
const isWaiting = (page: Page) => async () => (await workers(page)).waiting !== undefined;

describe('the page without a network', () => {
  it('works after the first visit, with all that is loaded only when it is asked for', async () => {
    const { url } = await host();
    const page = await openPage({ at: url, keeps: true, expectedErrors: NETWORK });
    await kept(page);
    await page.context().setOffline(true);
    await page.goto(`${url}?event=${visit.id}`);
    await ready(page);
    expect(await statusOf(page)).toBe(`${chronology.events.length} of ${chronology.events.length} events`);
    await expect.poll(() => openTitleOf(page).textContent()).toBe(visit.title);
    await expect
      .poll(() => page.evaluate(() => document.fonts.check('600 20px "Source Serif 4 Variable"')))
      .toBe(true);
    for (const name of ['List', 'Reading order', 'Coverage', 'Comparisons']) {
      await page
        .getByRole('navigation', { name: 'Views' })
        .getByRole('button', { name, exact: true })
        .click();
      await page.getByRole('main', { name }).waitFor();
    }
    await page.goto(`${url}?view=list&lang=de`);
    await page.getByRole('main', { name: 'Liste' }).waitFor();
    await page.goto(`${url}?event=${visit.id}`);
    await panelOf(page).getByRole('button', { name: 'Cite this event' }).click();
    await page.getByRole('dialog').getByTestId('citation').getByText('accessed').first().waitFor();
  });

  it('says that another chronology is not kept, and offers the one that is', async () => {
    const { url, folder } = await host();
    writeFileSync(join(folder, 'data/own.json'), ownFile());
    const page = await openPage({ at: url, keeps: true, expectedErrors: NETWORK });
    await kept(page);
    await page.goto(`${url}?data=data/own.json`);
    await expect.poll(() => titleOf(page)).toBe('The ferry');
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText('You are offline. Other chronologies are not kept').waitFor();
    await page.getByRole('link', { name: /chronology that comes with this page/ }).click();
    await expect.poll(() => titleOf(page)).toBe(chronology.title);
  });

  it('can be installed: the manifest and its icons are there', async () => {
    const page = await openPage();
    const { manifest, errors } = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')!;
      const found = await (await fetch(link.href)).json();
      const missing: string[] = [];
      for (const { src, sizes } of found.icons) {
        const image = new Image();
        image.src = new URL(src, link.href).href;
        await image.decode().catch(() => missing.push(src));
        if (sizes !== 'any' && `${image.naturalWidth}x${image.naturalHeight}` !== sizes)
          missing.push(`${src} is not ${sizes}`);
      }
      return { manifest: found, errors: missing };
    });
    expect(errors).toEqual([]);
    expect(manifest).toMatchObject({ name: 'Datelines', start_url: './', display: 'standalone' });
    // An id counts from the root of the host: by it, all copies there would be one app. Without one it is where the app starts.
    expect(manifest).not.toHaveProperty('id');
  });
});

describe('a new version', () => {
  it('is told, and taken as a whole when the reader agrees; a page in another tab stays whole too', async () => {
    const { url, folder } = await host();
    const [page, other] = await openTabs(url);
    await rebuild(folder);
    await askForNews(page, isWaiting(page));
    await notice(page).getByText('A new version of this page is ready.').waitFor();
    expect(await faultsOf(page, NOTICE)).toEqual([]);
    expect([await titleOf(page), await buildOf(page)]).toEqual([chronology.title, null]);
    // Until then it is the old one, whatever the host has.
    await other.reload();
    await ready(other);
    expect([await titleOf(other), await buildOf(other)]).toEqual([chronology.title, null]);

    // A page that asks for files at this moment would hold the new version up.
    for (const view of ['Coverage', 'Comparisons', 'ReadingOrder', 'Printed'])
      await expect.poll(() => loadedBy(other)).toContain(`/${view}-`);
    await other.waitForLoadState('networkidle');
    await notice(page).getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => titleOf(page)).toBe('The second edition');
    expect(await buildOf(page)).toBe('second');

    await notice(other).getByText('Another tab has gone on').waitFor();
    expect([await titleOf(other), await buildOf(other)]).toEqual([chronology.title, null]);
    await other.context().setOffline(true);
    await eventButton(other, visit.title).focus();
    await other.keyboard.press('Enter');
    await expect.poll(() => openTitleOf(other).textContent()).toBe(visit.title);
    // Loaded only now, and of the old version: the new one has other names.
    await panelOf(other).getByRole('button', { name: 'Cite this event' }).click();
    await other.getByRole('dialog').getByTestId('citation').getByText(chronology.title).first().waitFor();
    await other.keyboard.press('Escape');
    await notice(other).getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => titleOf(other)).toBe('The second edition');
    expect(await buildOf(other)).toBe('second');
  });

  it('has its own chronology also where the browser keeps files as the server lets it, and nothing else', async () => {
    const { url, folder } = await host((below, response) => {
      if (!below.startsWith('data/kerry')) return false;
      const headers = { 'content-type': 'application/json', 'cache-control': 'max-age=600' };
      response.writeHead(200, headers).end(readFileSync(join(folder, below)));
      return true;
    });
    const page = await openPage({ at: url });
    expect(await titleOf(page)).toBe(chronology.title);
    // What the page still loads when it is idle would be missing then.
    await page.goto('about:blank');
    await rebuild(folder);
    await page.goto(url);
    await ready(page);
    expect([await titleOf(page), await buildOf(page)]).toEqual(['The second edition', 'second']);
  });

  it('may come again before it is taken: pages of the version that is open keep what they load later', async () => {
    const { url, folder } = await host();
    const [page, other] = await openTabs(url);
    for (const edition of ['second', 'third']) {
      const before = await versions(page);
      await rebuild(folder, edition);
      await askForNews(page, async () => (await versions(page)).length === before.length + 1);
      await expect.poll(() => workers(page)).toEqual({ waiting: 'installed', active: 'activated' });
    }
    const [open, waited, last] = await versions(page);
    await other.waitForLoadState('networkidle');
    await notice(page).getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => titleOf(page)).toBe('The third edition');
    expect(await buildOf(page)).toBe('third');

    await notice(other).getByText('Another tab has gone on').waitFor();
    expect(await versions(page)).toEqual([open, last]);
    expect(waited).not.toBe(last);
    await other.context().setOffline(true);
    await eventButton(other, visit.title).focus();
    await other.keyboard.press('Enter');
    await panelOf(other).getByRole('button', { name: 'Cite this event' }).click();
    await other.getByRole('dialog').getByTestId('citation').getByText(chronology.title).first().waitFor();
  });

  it('is taken at the next start where the reader does not care', async () => {
    const { url, folder } = await host();
    const elsewhere = new URL('/', url).href;
    const page = await openPage({ at: url, keeps: true, alsoAsks: [elsewhere], expectedErrors: NETWORK });
    await kept(page);
    await rebuild(folder);
    await askForNews(page, isWaiting(page));
    await notice(page).getByRole('button', { name: 'Later' }).click();
    expect(await notice(page).count()).toBe(0);
    await page.waitForLoadState('networkidle');
    // Elsewhere on the host, where no page of the old version is left.
    await page.goto(elsewhere);
    await expect.poll(() => workers(page, url)).toEqual({ active: 'activated' });
    await page.goto(url);
    await ready(page);
    expect([await titleOf(page), await buildOf(page)]).toEqual(['The second edition', 'second']);
  });

  it('of which something is missing or not what was built is none: the old one goes on', async () => {
    let broken = false;
    let handedOut = 0;
    const { url, folder } = await host((below, response) => {
      if (!broken || !below.startsWith('data/kerry')) return false;
      handedOut++;
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"format":');
      return true;
    });
    const page = await openPage({
      at: url,
      keeps: true,
      expectedErrors: /integrity|Failed to load resource/,
    });
    await kept(page);
    broken = true;
    await rebuild(folder);
    // The page may hear of the new version only after it has begun to come.
    await askForNews(page, () => handedOut > 0);
    await expect.poll(() => workers(page)).toEqual({ active: 'activated' });
    await page.reload();
    await ready(page);
    expect([await titleOf(page), await buildOf(page)]).toEqual([chronology.title, null]);
    expect(await notice(page).count()).toBe(0);
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  });
});
