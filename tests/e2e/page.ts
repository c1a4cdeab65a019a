import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';
import {
  type Allowed,
  close,
  giveBack,
  type Profile,
  type Settings,
  type System,
  startBrowser,
  takeProfile,
} from './profiles.ts';

export interface PageOptions extends Allowed {
  /** What follows the address of the page, for example `?view=list`. */
  readonly path?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly timezoneId?: string;
  /** What the browser is set to. */
  readonly locale?: string;
  /** A phone: a touch screen with two pixels to a CSS pixel; in Firefox only its size. */
  readonly phone?: boolean;
  /** Without, the page runs no script, and there is nothing to wait for. */
  readonly script?: boolean;
  /** Whether the browser may keep the page for when there is no network; only tests of that let it. */
  readonly keeps?: boolean;
  /** Whether the test looks at the page before it is ready. */
  readonly unready?: boolean;
  /** Runs before the page is opened, to answer for the server. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** Whether the page is for this test alone: a script of the test that runs in it, or a clock, can't be taken away. */
  readonly once?: boolean;
}

const TOUCH = { hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** Pages that are turned from link to link, by all else they were opened with. */
const turned = new Map<string, Profile>();

/** Gives the test file a browser, the one that the file before it had where that will do. */
export function withBrowser(system?: System): void {
  beforeAll(() => startBrowser(system));
  afterAll(async () => {
    await Promise.all([...turned.values()].map(close));
    turned.clear();
  });
}

/**
 * Opens the page as on a first visit and waits until it shows a chronology or says why it cannot. An error on the page,
 * an unexpected one in its console and a request to another host fail the test. Motion is reduced, so that nothing
 * glides.
 */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const profile = await takeProfile(settingsOf(options), options);
  onTestFinished(async ({ task }) => {
    const spent = options.once || options.keeps || task.result?.state === 'fail';
    await (spent ? close(profile) : giveBack(profile));
    expect(profile.faults, 'what went wrong on the page').toEqual([]);
  });
  await load(profile.page, options);
  return profile.page;
}

/**
 * A page that shows what a link leads to, as `openPage` gives it, but the one that an earlier test of the file left where
 * there is one: loading costs more than most tests. For what a link says all of: a page that stores something, holds a
 * dialog or has failed a test is not used again.
 */
export async function turnTo(
  path: string,
  options: Pick<PageOptions, 'viewport' | 'phone' | 'colorScheme'> = {},
): Promise<Page> {
  const key = JSON.stringify(options);
  const left = turned.get(key);
  const again = left !== undefined && (await isPlain(left.page));
  if (left && !again) await close(left);
  const profile = again ? left : await takeProfile(settingsOf(options));
  turned.set(key, profile);
  const { page, faults } = profile;
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') {
      turned.delete(key);
      await close(profile);
    }
    expect(faults.splice(0), 'what went wrong on the page').toEqual([]);
  });
  if (again) {
    // A window of Firefox behind another tells its page of no focus.
    if (inject('browserName') === 'firefox') await page.bringToFront();
    await goTo(page, path.slice(1));
    await ready(page);
  } else await load(page, { path });
  return page;
}

/** Whether a page has nothing on it that its link does not say. Leaves nothing under the pointer and nothing in focus. */
async function isPlain(page: Page): Promise<boolean> {
  await page.mouse.move(0, 0);
  return page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    const stored = window.localStorage.length + window.sessionStorage.length;
    return stored === 0 && document.querySelector('dialog[open]') === null;
  });
}

function settingsOf(options: PageOptions): Settings {
  const { phone = false } = options;
  return {
    viewport: options.viewport ?? (phone ? { width: 390, height: 844 } : { width: 1440, height: 900 }),
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'reduce',
    timezoneId: options.timezoneId ?? 'UTC',
    locale: options.locale ?? 'en-GB',
    serviceWorkers: options.keeps ? 'allow' : 'block',
    javaScriptEnabled: options.script ?? true,
    ...(phone && inject('browserName') === 'chromium' && TOUCH),
  };
}

async function load(page: Page, options: PageOptions): Promise<void> {
  const { path = '', at = inject('baseUrl') } = options;
  await options.before?.(page);
  const early = options.unready || options.script === false;
  await page.goto(`${at}${path}`, { waitUntil: options.unready ? 'commit' : 'load' });
  if (!early) await ready(page);
}

/** Waits until the page is past loading, an open event is in the panel, and a timeline is drawn, in its own typefaces. */
export async function ready(page: Page): Promise<void> {
  // Where there is next to no room, an open event hides what lies under it.
  await page.locator('main:not(#written, [aria-busy])').waitFor({ state: 'attached' });
  // The code of the panel comes on demand; until then it has nothing but its handle.
  await page.waitForFunction(() => {
    const panel = document.querySelector('aside');
    return panel === null || panel.querySelector('h2, p') !== null;
  });
  if (await page.getByTestId('plane').isVisible())
    await page.waitForFunction(
      () => document.querySelector('[data-testid=plane] :is(li button, p)') !== null,
    );
  // A page does not wait for them for ever: what is there is then laid out anew.
  if (await page.evaluate(() => document.fonts.status === 'loaded')) return;
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  await drawn(page);
}

/** Follows a link within the chronology that is open, without loading the page anew, as Back and Forward do. */
export async function goTo(page: Page, link: string): Promise<void> {
  await page.evaluate((search) => {
    window.history.pushState(null, '', search === '' ? window.location.pathname : `?${search}`);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, link);
  // The timeline is drawn in the next frame.
  await drawn(page);
}

/** Waits until what was done is drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** What is told of a link or a file; a reader who does not see it is told the same elsewhere. */
export function noticesOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Notices' });
}

/** “18 of 110 events” */
export async function statusOf(page: Page): Promise<string> {
  return (await page.getByRole('status').textContent()) ?? '';
}

/** What shows the list where the views stand side by side. */
export function listButton(page: Page): Locator {
  return page.getByRole('banner').getByRole('button', { name: 'List' });
}

/** Chooses a view, or the stories, from the menu that they share where they have no room. */
export async function chooseView(page: Page, name: string): Promise<void> {
  const views = page.getByRole('navigation', { name: 'Views' });
  await views.getByRole('button', { name: /more views$/i }).click();
  await views.getByRole('button', { name, exact: true }).click();
}

export function panelOf(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Sources' });
}

/** The heading of the open event. */
export function openTitleOf(page: Page): Locator {
  return panelOf(page).getByRole('heading', { level: 2 }).first();
}

/** The button of an event on the timeline or in the list. */
export function eventButton(page: Page, title: string): Locator {
  return page
    .getByRole('main')
    .getByRole('listitem')
    .getByRole('button', { name: new RegExp(`: ${escaped(title)}$`) });
}

/** An option of the filters. */
export function option(page: Page, group: string, name: string): Locator {
  return page.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name, exact: true });
}

/** The id of the element that has the focus. */
export function focusOf(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? '');
}

/** The query of the address, as the page has it: what a driver is told of it can come later. */
export async function searchOf(page: Page): Promise<string> {
  return page.evaluate(() => window.location.search);
}

/** The parameters of the address. */
export async function addressOf(page: Page): Promise<URLSearchParams> {
  return new URLSearchParams(await searchOf(page));
}

/** How much wider the page is than the window, in pixels: what could be scrolled sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
