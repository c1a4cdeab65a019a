import { expect, inject, it, onTestFinished } from 'vitest';
import { sendHuge } from '../e2e/hugeFile.ts';
import { openPage, openTitleOf, panelOf, statusOf, withBrowser } from '../e2e/page.ts';
import { serveBelow } from '../e2e/staticServer.ts';

withBrowser();

const SIZE = 200_000_000;
/** However slow the machine is, in milliseconds. */
const PATIENCE = 600_000;

it('a file of 200 MB opens to its last event, and is searched', { timeout: 2 * PATIENCE }, async () => {
  let count: Promise<number> = Promise.resolve(0);
  const server = await serveBelow('/', inject('dist'), (below, response) => {
    if (below !== 'data/own.json') return false;
    count = sendHuge(response, SIZE);
    return true;
  });
  onTestFinished(server.close);
  const begun = performance.now();
  const page = await openPage({ at: server.url, path: '?data=data/own.json&view=list', unready: true });
  page.setDefaultTimeout(PATIENCE);
  await page.getByRole('main', { name: 'List', exact: true }).waitFor();
  const all = (await count).toLocaleString('en-GB');
  await expect.poll(() => statusOf(page), { timeout: PATIENCE }).toBe(`${all} of ${all} events`);
  console.info(`${all} events, ${((performance.now() - begun) / 1000).toFixed(1)} s`);

  const last = `Crossing ${(await count) - 1}`;
  await page.getByRole('textbox', { name: 'Search events and quotes' }).fill(`"${last} of"`);
  await expect.poll(() => statusOf(page), { timeout: PATIENCE }).toBe(`1 of ${all} events`);
  await page.locator('main li button[id^=row-]', { hasText: last }).click();
  await expect
    .poll(async () => (await openTitleOf(page).textContent())?.startsWith(last), { timeout: PATIENCE })
    .toBe(true);
  await panelOf(page).getByText('It sailed').first().waitFor();
});
