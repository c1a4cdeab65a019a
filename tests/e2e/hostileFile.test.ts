import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { VIEWS } from '../../src/state/viewport.ts';
import { ATTACKS } from '../attacks.ts';
import { fuzz, times } from '../fuzz.ts';
import { hostileChronology } from '../hostile.ts';
import { mutatedFile } from '../mutations.ts';
import { OWN, serveOwn } from './chronology.ts';
import { goTo, statusOf, withBrowser } from './page.ts';
import { EVERY_ATTACK, expectSound, oneIn, openTrapped, type Watched } from './traps.ts';

withBrowser();

const COUNT = ATTACKS.length;
/** How many attacks a chronology has that is looked at event by event. */
const SOME = 40;

/** Presses each of the buttons in turn; the page must not fail or grow wider than its window. */
async function pressAll(page: Page, buttons: string): Promise<number> {
  return page.evaluate(async (selector) => {
    const { broken } = (window as unknown as { watched: Watched }).watched;
    // What a press changes is there in the next task; a picture of each would take longer than all else.
    const task = () => new Promise((resolve) => setTimeout(resolve));
    const all = [...document.querySelectorAll<HTMLElement>(selector)];
    for (const [i, button] of all.entries()) {
      button.click();
      await task();
      if (document.querySelector('[role=alert]')) broken.push(`a failure at ${i}`);
      if (document.documentElement.scrollWidth > window.innerWidth) broken.push(`wider at ${i}`);
    }
    return all.length;
  }, buttons);
}

const hostile = serveOwn(JSON.stringify(hostileChronology()));

describe('a chronology full of attacks', () => {
  it.each([
    [390, oneIn(4)],
    [1440, oneIn(12)],
  ])(
    'shows them as the texts they are, in every event and view, at %d px',
    async (width, attacks) => {
      let file = '';
      const page = await openTrapped({
        viewport: { width, height: 844 },
        before: (fresh) => fresh.route('**/data/own.json', (route) => route.fulfill({ body: file })),
      });
      for (let from = 0; from < attacks.length; from += SOME) {
        const some = attacks.slice(from, from + SOME);
        file = JSON.stringify(hostileChronology(some));
        await page.goto(`${inject('baseUrl')}${OWN}&view=list`);
        await page.locator('main li button[id^=row-]').first().waitFor();
        expect(await statusOf(page)).toBe(`${some.length} of ${some.length} events`);
        expect(await pressAll(page, 'main li button[id^=row-]')).toBe(some.length);
        await expectSound(page);
        for (const [view, name] of [
          ['timeline&lanes=actor', 'Timeline'],
          ['reading', 'Reading order'],
          ['coverage', 'Coverage'],
          ['comparisons', 'Comparisons'],
        ] as const) {
          await goTo(page, `${OWN.slice(1)}&view=${view}`);
          await page
            .getByRole('main', { name })
            .locator(':is(ol, ul, table) :is(button, td)')
            .first()
            .waitFor({ state: 'attached' });
          await expectSound(page);
        }
      }
    },
    EVERY_ATTACK,
  );

  it('goes out as a table in which no cell is a formula', async () => {
    const page = await openTrapped({ path: OWN, before: hostile });
    await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
    const save = page.getByRole('dialog').getByRole('button', { name: /^CSV/ });
    const [saved] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(saved.suggestedFilename()).toMatch(/^[\p{L}\p{N}-]+\.csv$/u);
    const { data, errors } = Papa.parse<string[]>(readFileSync(await saved.path(), 'utf8'), {
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(COUNT + 1);
    const [head] = data;
    for (const row of data) expect(row).toHaveLength(head!.length);
    expect(data.flat().filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
    await expectSound(page);
  });

  it('is drawn without a word of it becoming markup', async () => {
    const page = await openTrapped({ path: `${OWN}&event=event-9`, before: hostile });
    await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
    const save = page.getByRole('dialog').getByRole('button', { name: /^SVG/ });
    const [saved] = await Promise.all([page.waitForEvent('download'), save.click()]);
    const svg = readFileSync(await saved.path(), 'utf8');
    const elements = [...new Set([...svg.matchAll(/<([^/\s>!]+)/g)].map(([, name]) => name!))];
    expect(elements).toEqual(expect.arrayContaining(['svg', 'text', 'title']));
    expect(elements.filter((name) => /script|foreign|image|^a$|use|animate|\?/i.test(name))).toEqual([]);
    expect(svg).not.toMatch(/<[^>]*\s(on\w+|href)=/);
    await expectSound(page);
  });
});

describe('attacks in what is wrong with a file', () => {
  it('are told as the texts they are', async () => {
    const file = hostileChronology();
    const body = JSON.stringify({
      ...file,
      events: file.events.map((event, i) => ({ ...event, date: ATTACKS[i], [ATTACKS[i]!]: ATTACKS[i] })),
    });
    for (const width of [1440, 390]) {
      const page = await openTrapped({ path: OWN, viewport: { width, height: 844 }, before: serveOwn(body) });
      await page.getByRole('button', { name: /^Show [\d,]+ findings$/ }).click();
      await page.getByRole('list', { name: 'Findings' }).waitFor();
      await expectSound(page);
    }
  });

  it('are told where the file is no chronology at all', async () => {
    for (const attack of [ATTACKS[0]!, ATTACKS[70]!, ATTACKS[200]!, '[1]']) {
      const page = await openTrapped({ path: OWN, before: serveOwn(attack, 'text/html') });
      await page.getByRole('main', { name: 'Chronology not usable' }).waitFor();
      await expectSound(page);
    }
  });
});

describe('a chronology with anything changed in it', () => {
  const FILES = 24;

  it(
    `opens or says why not, ${FILES * times} times`,
    async () => {
      const files = fc.sample(mutatedFile, fuzz(FILES));
      const page = await openTrapped({
        before: (fresh) =>
          fresh.route('**/data/mutated-*.json', (route) => {
            const at = Number(/-(\d+)\.json/.exec(route.request().url())![1]);
            return route.fulfill({ body: files[at]!, contentType: 'application/json' });
          }),
      });
      // A document of the same host, but without the page's policy, so that it may hold frames.
      await page.goto(`${inject('baseUrl')}data/chronology.schema.json`);
      const links = files.map(
        (_, i) => `${inject('baseUrl')}?data=data/mutated-${i}.json&view=${VIEWS[i % VIEWS.length]}`,
      );
      const broken = await page.evaluate(async (all) => {
        const open = async (link: string): Promise<string[]> => {
          const frame = Object.assign(document.createElement('iframe'), {
            src: link,
            width: '1000',
            height: '700',
          });
          document.body.append(frame);
          const main = () => frame.contentDocument?.querySelector('#root main:not([aria-busy])');
          for (let i = 0; i < 3000 && !main()?.textContent; i++) await new Promise((r) => setTimeout(r, 25));
          await new Promise((r) => setTimeout(r, 50));
          const shown = frame.contentDocument!;
          const told = [
            ...(main()?.textContent ? [] : ['blank']),
            ...(shown.querySelector('[role=alert]') ? ['a part failed'] : []),
            ...(shown.documentElement.scrollWidth > 1000 ? ['wide'] : []),
          ];
          frame.remove();
          return told.map((fault) => `${link}: ${fault}`);
        };
        const told: string[] = [];
        for (let from = 0; from < all.length; from += 8) {
          told.push(...(await Promise.all(all.slice(from, from + 8).map(open))).flat());
        }
        return told;
      }, links);
      expect(broken.map((fault) => `${fault} ${files[Number(/-(\d+)/.exec(fault)![1])]}`)).toEqual([]);
    },
    EVERY_ATTACK,
  );
});
