import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { OWN, ownFile, serveOwn } from './chronology.ts';
import { openPage, type PageOptions, withBrowser } from './page.ts';

withBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe holds to be a serious or critical fault: the rule, and where. */
async function faults(page: Page): Promise<string[]> {
  // The page's policy lets no script in that is not its own.
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: typeof import('axe-core') }).axe.run({ resultTypes: ['violations'] }),
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    );
}

interface State extends PageOptions {
  readonly name: string;
  readonly act?: (page: Page) => Promise<unknown>;
}

const COMPARISON = '?view=comparisons&compare=cw4k2t';
const STORY = '?story=sm7v2c&step=3';

const READING = '?view=reading&event=emgbyo';
const COVERAGE = '?view=coverage&event=emgbyo&told=2';

const reading = (page: Page) =>
  page
    .getByRole('region', { name: /in reading order$/ })
    .first()
    .waitFor();
const covered = (page: Page) => page.getByRole('table').waitFor();
const compared = (page: Page) => page.locator('#comparison-title').waitFor();
const playing = (page: Page) => page.getByRole('region', { name: /^Story: / }).waitFor();

const STATES: readonly State[] = [
  { name: 'on opening' },
  { name: 'on opening, in the dark', colorScheme: 'dark' },
  { name: 'with an event open', path: '?event=exhczx' },
  { name: 'with an event open, in the dark', path: '?event=exhczx', colorScheme: 'dark' },
  { name: 'with filters set', path: '?any=russia&none=iran&kinds=meeting&q=kerry' },
  { name: 'with all actors shown', act: (page) => page.getByRole('button', { name: /^\d+ more$/ }).click() },
  { name: 'when nothing matches', path: '?q=zeppelin' },
  { name: 'in the list', path: '?view=list&event=ebm2bb&q=three' },
  { name: 'in the list, in the dark', path: '?view=list&event=ebm2bb&q=three', colorScheme: 'dark' },
  { name: 'with the comparisons listed', path: '?view=comparisons' },
  { name: 'with a comparison open', path: COMPARISON, act: compared },
  { name: 'with a comparison open, in the dark', path: COMPARISON, colorScheme: 'dark', act: compared },
  { name: 'with an event open beside a comparison', path: `${COMPARISON}&event=emgbyo` },
  { name: 'on a phone with a comparison open', phone: true, path: COMPARISON, act: compared },
  { name: 'in the reading order', path: READING, act: reading },
  { name: 'in the reading order, in the dark', path: READING, colorScheme: 'dark', act: reading },
  { name: 'on a phone in the reading order', phone: true, path: '?view=reading', act: reading },
  { name: 'in the coverage', path: COVERAGE, act: covered },
  { name: 'in the coverage, in the dark', path: COVERAGE, colorScheme: 'dark', act: covered },
  {
    name: 'in the coverage, with what the articles draw on',
    path: '?view=coverage&silent=frontpage-2015',
    act: (page) => page.getByText('What they draw on').click(),
  },
  { name: 'on a phone in the coverage', phone: true, path: '?view=coverage&sort=tellers', act: covered },
  {
    name: 'with the menu of views',
    viewport: { width: 1190, height: 900 },
    act: (page) => page.getByRole('button', { name: 'More views' }).click(),
  },
  {
    name: 'on a phone with the menu of views',
    phone: true,
    act: (page) => page.getByRole('button', { name: 'Timeline, more views' }).tap(),
  },
  { name: 'with a story', path: STORY, act: playing },
  { name: 'with a story, in the dark', path: STORY, colorScheme: 'dark', act: playing },
  { name: 'with a story in a frame', path: `${STORY}&embed=story`, act: playing },
  { name: 'on a phone with a story', phone: true, path: STORY, act: playing },
  { name: 'with the stories listed', act: (page) => page.getByRole('button', { name: 'Stories' }).click() },
  {
    name: 'with the keys listed',
    act: (page) => page.getByRole('button', { name: 'Keyboard shortcuts' }).click(),
  },
  {
    name: 'with folded events listed',
    path: '?span=2013-05-07T00:00Z/2013-05-08T00:00Z',
    act: (page) => page.getByRole('button', { name: /^\d+ longer event/ }).click(),
  },
  {
    name: 'with the findings of a broken file listed',
    path: OWN,
    before: serveOwn(ownFile((file) => delete file.events[0].date)),
    act: (page) => page.getByRole('button', { name: /^Show \d+ finding/ }).click(),
  },
  { name: 'when the file is no chronology', path: OWN, before: serveOwn('[]') },
  {
    name: 'when the file is out of reach',
    path: OWN,
    expectedErrors: /404/,
    before: (page) => page.route('**/data/own.json', (route) => route.fulfill({ status: 404 })),
  },
  { name: 'on a phone with an event open', phone: true, path: '?event=exhczx' },
  {
    name: 'on a phone with the filters open',
    phone: true,
    act: (page) => page.getByRole('button', { name: 'Filters' }).tap(),
  },
];

describe('axe finds nothing serious', () => {
  it.each(STATES)('$name', async ({ act, ...options }) => {
    const page = await openPage(options);
    await act?.(page);
    expect(await faults(page)).toEqual([]);
  });
});
