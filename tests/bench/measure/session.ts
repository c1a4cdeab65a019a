import type { CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../../e2e/browser.ts';
import type { Recorder } from '../pages/recorder.ts';
import type { Served } from '../serve.ts';

/** What every visit needs. */
export interface Setting {
  readonly browserPath: string;
  readonly server: Served;
  readonly recorder: string;
}

/** A page in a browser of its own, and the means to measure it. */
export interface Session {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly server: Served;
  /** Calls a function of the recorder in the page. */
  ask<K extends keyof Recorder>(
    name: K,
    ...args: Parameters<Recorder[K]>
  ): Promise<Awaited<ReturnType<Recorder[K]>>>;
  /** Rejects when the page throws an error that nothing handles. */
  readonly broken: Promise<never>;
}

export const WINDOW = { width: 1440, height: 900 };

/** Opens a browser, hands a page over and closes the browser whatever comes of it. */
export async function withSession<T>(setting: Setting, act: (session: Session) => Promise<T>): Promise<T> {
  const browser = await launchBrowser(setting.browserPath);
  try {
    const context = await browser.newContext({
      viewport: WINDOW,
      locale: 'en-GB',
      timezoneId: 'UTC',
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await page.addInitScript({ content: setting.recorder });
    // A plain wheel zooms on all pages.
    await page.addInitScript({
      content: `try { localStorage.setItem('datelines.preferences', '{"wheel":"zoom"}') } catch {}`,
    });
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const broken = new Promise<never>((_, reject) => {
      page.on('pageerror', (error) => reject(new Error(`the page threw: ${error.message}`)));
      page.on('crash', () => reject(new Error('the page crashed')));
    });
    broken.catch(() => {});
    setting.server.reset();
    return await act({
      page,
      cdp,
      server: setting.server,
      broken,
      ask: (name, ...args) =>
        page.evaluate(`recorder.${name}(${args.map((a) => JSON.stringify(a)).join(',')})`),
    });
  } finally {
    await browser.close();
  }
}

/** Settles as `work` does, or rejects after some milliseconds or when the page breaks. */
export async function within<T>(patience: number, { broken }: Session, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${patience / 1000} s`)), patience);
  });
  work.catch(() => {});
  try {
    return await Promise.race([work, late, broken]);
  } finally {
    clearTimeout(timer);
  }
}

/** How long the main thread has been at work, in milliseconds of its own processor time. */
export async function busyTime({ cdp }: Session): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

/** What the page's scripts hold after a forced collection, in bytes: objects and the buffers of typed arrays. */
export async function heapSize({ cdp }: Session): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; backingStorageSize?: number } = await cdp.send('Runtime.getHeapUsage');
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}
