import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { ATTACKS } from '../attacks.ts';
import { times } from '../fuzz.ts';
import { openPage, type PageOptions } from './page.ts';

/*
 * Traps for attacks in a real browser. That nothing leaves the page and that its policy had nothing to refuse, `openPage`
 * sees to: a request to another host or an error in the console fails the test.
 */

/** How long a test may take that tries every attack, in milliseconds. */
export const EVERY_ATTACK = 240_000 * Math.max(1, times);

/** One attack in `n`, from all over the list; longer runs take them all. */
export function oneIn(n: number): readonly string[] {
  return times > 1 ? ATTACKS : ATTACKS.filter((_, i) => i % n === 0);
}

/** What attacks call or reach for. */
export interface Watched {
  readonly fired: string[];
  readonly broken: string[];
}

/** Opens the page with traps for whatever an attack could do, which are looked into at the end. */
export async function openTrapped(options: PageOptions = {}): Promise<Page> {
  const page = await openPage({
    ...options,
    once: true,
    before: async (fresh) => {
      await fresh.addInitScript(() => {
        const watched: Watched = { fired: [], broken: [] };
        Object.assign(window, { watched });
        const trap = (name: string) =>
          Object.defineProperty(window, name, {
            value: () => {
              watched.fired.push(name);
            },
          });
        for (const name of ['owned', 'alert', 'confirm', 'prompt', 'print', 'open']) trap(name);
      });
      await options.before?.(fresh);
    },
  });
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('popup', (popup) => dialogs.push(popup.url()));
  onTestFinished(async () => expect(dialogs).toEqual([]));
  return page;
}

/** Nothing ran, nothing became markup, no address leads to code, and the page is no wider than its window. */
export async function expectSound(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const { fired, broken } = (window as unknown as { watched: Watched }).watched;
    // The page itself holds the chronology that it was built with, as data.
    const markup = document.querySelectorAll(
      'body :is(iframe, object, embed, base, link, meta, style, img, video, audio, form, math, marquee, script:not([src], body > [type="application/ld+json"])), foreignObject',
    );
    const elements = [...document.querySelectorAll('*')];
    const handlers = elements.flatMap((element) =>
      element
        .getAttributeNames()
        .filter((name) => name.startsWith('on') || name === 'srcdoc' || name === 'ping'),
    );
    const addresses = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter(({ protocol }) => !/^https?:$/.test(protocol))
      .map(({ href }) => href);
    const overflow = document.documentElement.scrollWidth - window.innerWidth;
    return {
      fired,
      broken,
      markup: [...markup].map(({ outerHTML }) => outerHTML.slice(0, 200)),
      handlers,
      addresses,
      overflow: Math.max(0, overflow),
      polluted: 'owned' in Object.prototype,
    };
  });
  expect(found).toEqual({
    fired: [],
    broken: [],
    markup: [],
    handlers: [],
    addresses: [],
    overflow: 0,
    polluted: false,
  });
}
