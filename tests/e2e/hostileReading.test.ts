import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Chronology } from '../../src/dataset/schema.ts';
import { hostileChronology } from '../hostile.ts';
import { OWN, serveOwn } from './chronology.ts';
import { chooseView, eventButton, panelOf, withBrowser } from './page.ts';
import { EVERY_ATTACK, expectSound, oneIn, openTrapped, type Watched } from './traps.ts';

/* What a reader comes to only by going on: each comparison, each step of a story, each citation, paper, and copies. */

withBrowser();

/** A sheet of paper, in CSS pixels. */
const A4 = { width: 794, height: 1123 };

/** Where a link leads: what is there has these words. */
interface Stop {
  readonly link: string;
  readonly place: string;
  readonly words: string;
}

/** Turns to each stop in turn. The page must not fail there, or grow wider than its window. */
async function goRound(page: Page, stops: readonly Stop[]): Promise<void> {
  await page.evaluate(async (all) => {
    const { broken } = (window as unknown as { watched: Watched }).watched;
    for (const { link, place, words } of all) {
      window.history.pushState(null, '', link);
      window.dispatchEvent(new PopStateEvent('popstate'));
      const isThere = () => document.querySelector(place)?.textContent?.includes(words);
      for (let turn = 0; turn < 3000 && !isThere(); turn++) await new Promise((next) => setTimeout(next, 10));
      if (!isThere()) broken.push(`nothing at ${link}`);
      if (document.querySelector('[role=alert]')) broken.push(`a failure at ${link}`);
      if (document.documentElement.scrollWidth > window.innerWidth) broken.push(`wider at ${link}`);
    }
  }, stops);
  await expectSound(page);
}

/** Cites each of the events in each form. */
async function citeAll(page: Page, { events }: Chronology): Promise<void> {
  const cited = await page.evaluate(
    async (ids) => {
      const { broken } = (window as unknown as { watched: Watched }).watched;
      const until = async (found: () => unknown, what: string) => {
        for (let turn = 0; turn < 3000 && !found(); turn++) await new Promise((next) => setTimeout(next, 10));
        if (!found()) broken.push(what);
      };
      const preview = () => document.querySelector('dialog [data-testid=citation]')?.textContent;
      let forms = 0;
      for (const id of ids) {
        window.history.pushState(null, '', `?data=data/own.json&event=${id}`);
        window.dispatchEvent(new PopStateEvent('popstate'));
        const cite = () =>
          [...document.querySelectorAll('aside button')].find(
            (b) => b.ariaLabel?.startsWith('Cite') || b.textContent?.startsWith('Cite'),
          );
        await until(cite, `no way to cite ${id}`);
        (cite() as HTMLElement).click();
        await until(preview, `no citation of ${id}`);
        for (const radio of document.querySelectorAll<HTMLInputElement>('dialog input[type=radio]')) {
          const before = preview();
          radio.click();
          await new Promise((next) => setTimeout(next));
          if (preview() !== before) forms++;
          if (document.querySelector('[role=alert]')) broken.push(`a failure at ${id}`);
          if (document.documentElement.scrollWidth > window.innerWidth) broken.push(`wider at ${id}`);
        }
        document.querySelector<HTMLElement>('dialog button')!.click();
        await until(() => !document.querySelector('dialog[open]'), `a dialog of ${id} stays`);
      }
      return forms;
    },
    events.map(({ id }) => id),
  );
  // Each form says it in another way than the one before it.
  expect(cited).toBeGreaterThan(events.length * 4);
  await expectSound(page);
}

describe.each([
  [390, oneIn(4)],
  [1440, oneIn(12)],
])('a chronology full of attacks at %d px', (width, attacks) => {
  const chronology = hostileChronology(attacks);
  const open = (path: string) =>
    openTrapped({
      path: `${OWN}${path}`,
      viewport: { width, height: 844 },
      before: serveOwn(JSON.stringify(chronology)),
    });

  it(
    'is compared and told, to the last step',
    async () => {
      const page = await open('&view=comparisons');
      await goRound(
        page,
        chronology.comparisons!.map(({ id, positions }) => ({
          link: `${OWN}&view=comparisons&compare=${id}`,
          place: 'main',
          words: positions[0]!.summary,
        })),
      );
      await goRound(
        page,
        chronology.stories!.flatMap(({ id, steps }) =>
          steps.map(({ text }, at) => ({
            link: `${OWN}&story=${id}&step=${at + 1}`,
            place: 'section > [aria-live]',
            words: text,
          })),
        ),
      );
      await page.getByRole('button', { name: 'Leave the story' }).click();
      if (width < 760) await chooseView(page, 'Stories');
      else await page.getByRole('button', { name: 'Stories', exact: true }).click();
      await page.getByRole('dialog', { name: 'Stories' }).waitFor();
      await expectSound(page);
    },
    EVERY_ATTACK,
  );

  it(
    'is cited in every form',
    async () => citeAll(await open('&view=list'), hostileChronology(attacks.slice(0, oneIn(12).length))),
    EVERY_ATTACK,
  );

  it('goes on paper', async () => {
    const page = await open('');
    await expect
      .poll(async () => {
        await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
        return page.locator('.written-paper h3').count();
      })
      .toBe(chronology.events.length);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(A4);
    await expectSound(page);
  });

  it('is checked against a copy that is one too', async () => {
    const { id, title } = chronology.events[0]!;
    const page = await open(`&event=${id}&view=list`);
    await panelOf(page).getByRole('button', { name: 'Check against your copy' }).first().click();
    // With some control characters it would be no text.
    const text = chronology.events.map(({ excerpts }) => excerpts[0]!.exact.replace(/[^\P{Cc}\n]/gu, ''));
    const buffer = Buffer.from(text.join('\n'));
    await page.getByTestId('copy-file').setInputFiles({ name: 'copy.txt', mimeType: 'text/plain', buffer });
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('combobox').locator('option').count()).toBeGreaterThanOrEqual(
      chronology.sources.length,
    );
    await dialog.getByRole('status').getByText(/quote/).waitFor();
    await expectSound(page);
    await page.keyboard.press('Escape');
    await eventButton(page, title).first().waitFor({ state: 'attached' });
  });
});
