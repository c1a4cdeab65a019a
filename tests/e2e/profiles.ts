import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchBrowser, launchFirefox } from './browser.ts';

/** How long a step of a test is waited for, in milliseconds: on two busy cores a page has taken ten seconds to load. */
const PATIENCE = 30_000;

/** What cannot be changed of a profile, and the size and preferences that a page of it begins with. */
export type Settings = Required<
  Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'reducedMotion' | 'timezoneId' | 'locale'>
> &
  BrowserContextOptions;

/** What a page may do that is not a fault. */
export interface Allowed {
  /** Where the page is served, when not where all tests have it. */
  readonly at?: string;
  /** Other addresses that the page may ask, by their beginnings. */
  readonly alsoAsks?: readonly string[];
  /** Console errors that belong to the test. All others fail it. */
  readonly expectedErrors?: RegExp;
}

/** A page in a profile of its own: nothing stored, nothing visited. */
export interface Profile {
  readonly settings: Settings;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong on the page for whoever has it now. */
  faults: string[];
  allowed: Allowed;
}

/** What the system prefers where a page cannot say it: Firefox is told when it starts. */
export interface System {
  readonly dark: boolean;
}

/** The browser of this worker, and what its system prefers. Playwright ends it with the worker. */
let running: { readonly browser: Browser; readonly dark: boolean } | undefined;
/** Profiles that nobody has, each as good as new, by their settings. */
const idle = new Map<string, Profile[]>();

/** Starts the browser of this worker, unless it runs already. */
export async function startBrowser(system: System = { dark: false }): Promise<void> {
  if (running?.dark === system.dark && running.browser.isConnected()) return;
  await running?.browser.close();
  idle.clear();
  const path = inject('browserPath');
  const isFirefox = inject('browserName') === 'firefox';
  running = { ...system, browser: await (isFirefox ? launchFirefox(path, system) : launchBrowser(path)) };
}

/**
 * A profile for a test: one that was given back, where there is one with the same settings. A new one costs a process
 * and twice the time until the page is there.
 */
export async function takeProfile(settings: Settings, allowed: Allowed = {}): Promise<Profile> {
  const profile = idle.get(JSON.stringify(settings))?.pop() ?? (await newProfile(settings));
  profile.faults = [];
  profile.allowed = allowed;
  return profile;
}

/** Empties a profile for the next test. One that has more than its page, or a browser without means to, is closed. */
export async function giveBack(profile: Profile): Promise<void> {
  if (inject('browserName') !== 'chromium' || profile.context.pages().length !== 1) return close(profile);
  await empty(profile);
  const key = JSON.stringify(profile.settings);
  idle.set(key, [...(idle.get(key) ?? []), profile]);
}

export const close = ({ context }: Profile): Promise<void> => context.close();

async function newProfile(settings: Settings): Promise<Profile> {
  const context = await running!.browser.newContext(settings);
  // Firefox tells of what the policy refused in an event alone, and not to who drives it.
  if (inject('browserName') === 'firefox')
    await context.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`refused by ${violatedDirective}: ${blockedURI}`),
      ),
    );
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);

  const profile: Profile = { settings, context, page, faults: [], allowed: {} };
  context.on('request', (request) => {
    const { at = inject('baseUrl'), alsoAsks = [] } = profile.allowed;
    if (![at, ...alsoAsks].some((address) => request.url().startsWith(address)))
      profile.faults.push(`a request to ${request.url()}`);
  });
  context.on('weberror', (error) => profile.faults.push(`an error: ${error.error()}`));
  context.on('console', (message) => {
    if (message.type() !== 'error' || profile.allowed.expectedErrors?.test(message.text())) return;
    profile.faults.push(`in the console: ${message.text()}`);
  });
  return profile;
}

/** Leaves a profile as it was when it was new, but for what the browser keeps of the files it has fetched. */
async function empty({ settings, context, page }: Profile): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.evaluate(() => {
    window.localStorage.clear();
    window.sessionStorage.clear();
  });
  await page.goto('about:blank');
  const session = await context.newCDPSession(page);
  await session.send('Page.resetNavigationHistory');
  await session.detach();
  await context.clearPermissions();
  await page.mouse.move(0, 0);
  const { viewport, colorScheme, reducedMotion } = settings;
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia({ media: null, colorScheme, reducedMotion, forcedColors: 'none' });
}
