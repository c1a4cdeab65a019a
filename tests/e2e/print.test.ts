import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { VIEWS } from '../../src/state/viewport.ts';
import { shippedChronology, takesPart } from './chronology.ts';
import { openPage, withBrowser } from './page.ts';

withBrowser();
const chronology = shippedChronology();
const withRussia = chronology.events.filter((event) => takesPart(chronology, event, 'russia'));

/** What the page prints is there once its part of the page is, which comes when the page is idle. */
async function openPrintable(path: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await openPage({ path, colorScheme });
  await expect
    .poll(() =>
      page.evaluate(() => {
        window.dispatchEvent(new Event('beforeprint'));
        const there = document.querySelector('.written-paper') !== null;
        window.dispatchEvent(new Event('afterprint'));
        return there;
      }),
    )
    .toBe(true);
  return page;
}

/** As the browser does, up to the paper. */
async function toPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.locator('.written-paper').waitFor();
}

/** The addresses that a PDF leads to, and how many pages it has. */
function read(pdf: Buffer): { pages: number; links: string[] } {
  const text = pdf.toString('latin1');
  return {
    pages: text.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    links: [...text.matchAll(/\/URI\s*\(((?:\\.|[^\\)])*)\)/g)].map(([, address]) =>
      address!.replace(/\\(.)/g, '$1'),
    ),
  };
}

describe('a print', () => {
  it.each(VIEWS)(
    'of the view “%s” has the events that match with all their quotes, and no controls',
    async (view) => {
      const page = await openPrintable(`?view=${view}&any=russia`);
      await toPaper(page);
      const paper = page.locator('.written-paper');
      const titles = await paper.getByRole('heading', { level: 3 }).allTextContents();
      expect(titles.sort()).toEqual(withRussia.map(({ title }) => title).sort());
      expect(await paper.locator('mark').allTextContents()).toHaveLength(
        withRussia.reduce((sum, { excerpts }) => sum + excerpts.length, 0),
      );
      await paper.getByText(`${withRussia.length} of ${chronology.events.length} events`).waitFor();
      await paper.getByText('Filters: Russia').waitFor();
      expect(await page.locator(':is(button, input, select, canvas, nav):visible').count()).toBe(0);
    },
  );

  it('is made by the browser alone, page by page, with links to the very words and back to the view', async () => {
    const page = await openPrintable('?view=reading&any=russia');
    const address = page.url();
    const { pages, links } = read(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    expect(pages).toBeGreaterThan(10);
    expect(pages).toBeLessThan(80);
    expect(links).toContain(address);
    for (const { URL: article } of chronology.sources)
      if (article)
        expect(
          links.filter((link) => link.startsWith(`${article}#:~:text=`)).length,
          article,
        ).toBeGreaterThan(2);
    // The page is itself again.
    await expect.poll(() => page.locator('.written-paper').count()).toBe(0);
    await page.getByRole('main', { name: 'Reading order' }).waitFor();
  });

  it('of a story in a frame is the whole chronology, without the player', async () => {
    const page = await openPrintable(`?story=${chronology.stories![0]!.id}&embed=story`);
    await toPaper(page);
    const titles = page.locator('.written-paper').getByRole('heading', { level: 3 });
    expect(await titles.count()).toBe(chronology.events.length);
    expect(await page.locator(':is(button, input, select, canvas, nav):visible').count()).toBe(0);
  });

  it('has numbers on its pages, where the browser puts what a page says into its margins', async () => {
    const page = await openPrintable('');
    const margins = await page.evaluate(() => {
      const within = (rules: CSSRuleList): string[] =>
        [...rules].flatMap((rule) => [
          ...(rule instanceof CSSPageRule ? [rule.cssText] : []),
          ...('cssRules' in rule ? within(rule.cssRules as CSSRuleList) : []),
        ]);
      return [...document.styleSheets].flatMap(({ cssRules }) => within(cssRules));
    });
    expect(margins.join()).toMatch(/@bottom-[a-z]+ \{[^}]*counter\(page\)/);
  });

  it('is light, whatever the page is', async () => {
    const page = await openPrintable('', 'dark');
    await toPaper(page);
    const colours = await page
      .locator('.written-paper h3 a')
      .first()
      .evaluate((title) => {
        const { color } = getComputedStyle(title);
        return { color, ground: getComputedStyle(document.body).backgroundColor };
      });
    expect(colours).toEqual({ color: 'rgb(29, 27, 24)', ground: 'rgba(0, 0, 0, 0)' });
  });

  it('can be asked for in the page', async () => {
    const page = await openPage({
      once: true,
      before: (fresh) =>
        fresh.addInitScript(() =>
          Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') }),
        ),
    });
    await page.getByRole('button', { name: 'Export' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Print On paper/ })
      .click();
    await page.locator('body[data-printed]').waitFor();
  });

  it('needs no script', async () => {
    const page = await openPage({ script: false });
    const { pages } = read(await page.pdf({ format: 'A4' }));
    expect(pages).toBeGreaterThan(20);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('With JavaScript').isVisible()).toBe(false);
  });
});
