import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/rng.ts';
import { openPage, panelOf, ready, withBrowser } from '../e2e/page.ts';

/*
 * A reader who stays: what twenty minutes of zooming, panning, filtering and opening leave behind. A round is what takes
 * a reader half a minute. The first rounds fill what the page keeps on purpose, and let the engine compile what is often
 * called: that is a quarter of a megabyte by the thirtieth round, and next to nothing from then on.
 */

withBrowser();

const SEED = 20130507;
const WARM_UP = 30;
const ROUNDS = 40;
const random = seededRandom(SEED);
const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));

/** What lives in the page after a forced collection. */
interface Left {
  readonly heap: number;
  readonly nodes: number;
  readonly detached: number;
  readonly listeners: number;
  readonly documents: number;
}

/**
 * What is left where the same is shown each time: the least of a few measurements, as what still runs after a gesture is
 * not what it leaves behind.
 */
async function measure(page: Page, session: CDPSession): Promise<Left> {
  await look(page, 'Timeline');
  await page.getByRole('combobox', { name: 'Lanes', exact: true }).selectOption({ index: 0 });
  await page.getByRole('button', { name: 'Fit' }).click();
  await page.mouse.move(0, 0);
  let heap = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    await page.waitForTimeout(1000);
    await session.send('HeapProfiler.collectGarbage');
    heap = Math.min(heap, (await session.send('Runtime.getHeapUsage')).usedSize);
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)!.value;
  return {
    heap,
    nodes: metric('Nodes'),
    detached: await detachedNodes(session),
    listeners: metric('JSEventListeners'),
    documents: metric('Documents'),
  };
}

/** How many elements that the page's code still holds are no longer in the document. */
async function detachedNodes(session: CDPSession): Promise<number> {
  const { result: prototype } = await session.send('Runtime.evaluate', { expression: 'Element.prototype' });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId! });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    // The prototypes themselves are among them, which are no elements.
    functionDeclaration:
      'function () { return this.filter((one) => !Object.hasOwn(one, "constructor") && !one.isConnected).length; }',
    returnByValue: true,
  });
  await session.send('Runtime.releaseObject', { objectId: objects.objectId! });
  return result.value;
}

/** One of the buttons or links that a selector names, by chance. */
async function pressAny(page: Page, selector: string): Promise<void> {
  await page.evaluate(
    ([all, chance]) => {
      const found = [...document.querySelectorAll<HTMLElement>(all)];
      found[Math.floor(chance * found.length)]?.click();
    },
    [selector, random()] as const,
  );
}

async function moveThroughTime(page: Page): Promise<void> {
  const box = (await page.getByTestId('plane').boundingBox())!;
  const x = box.x + between(80, box.width - 80);
  const y = box.y + between(60, box.height - 60);
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  for (let i = 0; i < 8; i++) await page.mouse.wheel(0, i < 4 ? -120 : 110);
  await page.keyboard.up('Control');
  for (let i = 0; i < 8; i++) await page.mouse.wheel(i % 2 === 0 ? 160 : -150, 0);
  await page.mouse.down();
  await page.mouse.move(x - 200, y, { steps: 5 });
  await page.mouse.up();
  await page.mouse.click(box.x + between(40, box.width - 40), box.y + between(60, box.height - 40));
  await page.mouse.dblclick(x, box.y + 60);
}

async function filter(page: Page): Promise<void> {
  const search = page.getByRole('textbox', { name: 'Search events and quotes' });
  await search.fill(['Kerry', 'three hours', 'missile', 'S-300', 'zzz'][between(0, 4)]!);
  await search.fill('');
  await pressAny(page, 'search input[type=checkbox]');
  await page.goBack();
}

async function openEvents(page: Page): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await pressAny(page, 'main li button[id^=row-]');
    await panelOf(page).getByRole('heading', { level: 2 }).first().waitFor();
  }
  const tool = panelOf(page)
    .getByRole('figure')
    .getByRole('button', { name: random() < 0.5 ? /^Cite/ : /^Check/ });
  if ((await tool.count()) > 0) {
    await tool.first().click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.keyboard.press('Escape');
}

async function look(page: Page, view: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('button', { name: view, exact: true })
    .click();
  await page.getByRole('main', { name: view }).waitFor();
}

async function round(page: Page): Promise<void> {
  await look(page, 'Timeline');
  await ready(page);
  await moveThroughTime(page);
  await page.getByRole('combobox', { name: 'Lanes', exact: true }).selectOption({ index: between(0, 3) });
  await moveThroughTime(page);
  await filter(page);
  await page.getByRole('button', { name: 'Fit' }).click();
  await look(page, 'List');
  await openEvents(page);
  await look(page, ['Reading order', 'Coverage', 'Comparisons'][between(0, 2)]!);
  await page.getByRole('button', { name: /^Colours: / }).click();
  await page.goBack();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

it(`twenty minutes of use leave nothing behind (seed ${SEED})`, { timeout: 1_800_000 }, async () => {
  const page = await openPage({ reducedMotion: 'no-preference' });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  for (let i = 0; i < WARM_UP; i++) await round(page);
  const before = await measure(page, session);
  for (let i = 0; i < ROUNDS; i++) await round(page);
  const after = await measure(page, session);
  console.info('after warm-up', before, 'after twenty minutes', after);

  expect(after.heap / before.heap).toBeLessThan(1.05);
  expect(after.nodes).toBeLessThan(before.nodes * 1.05 + 50);
  expect(after.detached).toBeLessThan(before.detached + 5);
  expect(after.listeners).toBeLessThan(before.listeners * 1.02 + 5);
  expect(after.documents).toBe(before.documents);
});
