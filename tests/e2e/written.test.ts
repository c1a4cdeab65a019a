import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { shapeFaultsOf, writtenFaultsOf } from './axe.ts';
import { OWN, ownFile, serveOwn, shippedChronology } from './chronology.ts';
import { openPage, type PageOptions, ready, sidewaysScroll, withBrowser } from './page.ts';

withBrowser();
const chronology = shippedChronology();
const SCRIPT = '**/assets/first-*.js';
const DATA = '**/data/*.json';
const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** Opens the page up to where a file would come, which is held back until it is released. */
async function openHeld(file: string, options: PageOptions = {}) {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const page = await openPage({
    ...options,
    unready: true,
    before: async (fresh) => {
      await fresh.route(file, async (route) => {
        await held;
        await route.continue();
      });
      await options.before?.(fresh);
    },
  });
  await page.locator('html[data-app]').waitFor();
  // The first picture waits for the styles.
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet),
  );
  return { page, release };
}

describe('the page without a script', () => {
  it.each(WIDTHS)('gives axe nothing to find, $width pixels wide, in both themes', async (viewport) => {
    // Axe is a script itself: the page runs scripts, but its own are empty.
    const page = await openPage({
      viewport,
      unready: true,
      colorScheme: 'light',
      before: (fresh) =>
        fresh.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' })),
    });
    await page.getByRole('heading', { level: 1, name: chronology.title }).waitFor();
    await page.waitForLoadState();
    // All of it is laid out, as it is where one reads.
    await page.evaluate(() => {
      for (const part of document.querySelectorAll<HTMLElement>('.written-text > *')) {
        part.style.contentVisibility = 'visible';
      }
    });
    expect(await writtenFaultsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await writtenFaultsOf(page, true)).toEqual([]);
  });

  it('tells all events with their dates, and every quote with its source', async () => {
    const page = await openPage({ script: false });
    await page.getByRole('heading', { level: 1, name: chronology.title }).waitFor();
    expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toHaveLength(
      chronology.events.length,
    );
    const quotes = chronology.events.flatMap(({ excerpts }) => excerpts);
    expect((await page.locator('blockquote mark').allTextContents()).sort()).toEqual(
      quotes.map(({ exact }) => exact).sort(),
    );
    expect(await page.locator('article time').count()).toBe(chronology.events.length);
    expect(await page.getByRole('figure').count()).toBe(quotes.length);
    await page.getByText('With JavaScript, this page is a timeline').waitFor();
  });

  it.each(WIDTHS)('is laid out to be read, at $width px', async (viewport) => {
    const page = await openPage({ script: false, viewport });
    const title = (await page.getByRole('heading', { level: 1 }).boundingBox())!;
    expect(title.y).toBeLessThan(100);
    const quote = (await page.locator('blockquote').first().boundingBox())!;
    expect(quote.x).toBeGreaterThan(20);
    expect(quote.width).toBeLessThan(Math.min(viewport.width, 760));
    expect(quote.y).toBeLessThan(viewport.height);
  });

  it.each([
    ['light', 'rgb(251, 249, 244)'],
    ['dark', 'rgb(21, 22, 26)'],
  ] as const)('has the %s colours of the system', async (colorScheme, paper) => {
    const page = await openPage({ script: false, colorScheme });
    const { backgroundColor } = (await page.locator('body').evaluate((body) => ({
      backgroundColor: getComputedStyle(body).backgroundColor,
    }))) as { backgroundColor: string };
    expect(backgroundColor).toBe(paper);
  });

  it('leads from an event to itself, so that it can be linked', async () => {
    const { id, title } = chronology.events.at(-1)!;
    const page = await openPage({ script: false, path: `?event=${id}#${id}` });
    await expect
      .poll(async () => (await page.getByRole('heading', { name: title }).boundingBox())!.y)
      .toBeLessThan(900);
  });

  it('tells programs the same as JSON-LD', async () => {
    const page = await openPage({ script: false });
    const text = await page.locator('script[type="application/ld+json"]').textContent();
    const documentLoader = async (url: string) => {
      throw new Error(`asked for ${url}`);
    };
    const options = { documentLoader, base: 'https://example.org/kerry/', safe: true } as object;
    const nodes = (await jsonld.expand(JSON.parse(text!), options)) as { '@id': string; '@type': string[] }[];
    const events = nodes.filter((node) => node['@type'].includes('https://schema.org/Event'));
    expect(events).toHaveLength(chronology.events.length);
    expect(events.map((node) => node['@id'])).toContain('https://example.org/kerry/?event=exhczx');
  });
});

describe('the page on its way', () => {
  it.each(WIDTHS)('has its title in its place from the first picture on, at $width px', async (viewport) => {
    const { page, release } = await openHeld(SCRIPT, { viewport });
    const title = page.getByRole('heading', { level: 1, name: chronology.title });
    const textBox = () =>
      title.evaluate((heading) => {
        const range = document.createRange();
        range.selectNodeContents(heading);
        const { x, y, height } = range.getBoundingClientRect();
        return { x, y, height };
      });
    const before = await textBox();
    expect(before.height).toBeGreaterThan(10);
    release();
    await ready(page);
    expect(await page.locator('#written').count()).toBe(0);
    expect(await textBox()).toEqual(before);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  });

  it('shows the text to those who wait', async () => {
    const { page, release } = await openHeld(SCRIPT);
    const first = page.locator('.written-text blockquote').first();
    // It comes late, so that it does not flash up for those who need not wait.
    expect(await first.evaluate((quote) => quote.closest('.written-text')!.getAnimations().length)).toBe(1);
    await first.waitFor();
    release();
    await ready(page);
    expect(await page.locator('.written-text').count()).toBe(0);
  });

  it('has one main part and one heading above all while the chronology comes', async () => {
    const { page, release } = await openHeld(DATA);
    await page.getByRole('status').getByText('Opening').waitFor();
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await shapeFaultsOf(page)).toEqual([]);
    release();
    await ready(page);
    expect(await page.getByRole('main').count()).toBe(1);
  });

  it.each([OWN, '?embed=story'])(
    'shows nothing of the text where %s asks for something else',
    async (path) => {
      const { page, release } = await openHeld(SCRIPT, { path, before: serveOwn(ownFile()) });
      expect(await page.locator('#written').evaluate((text) => getComputedStyle(text).display)).toBe('none');
      release();
      await ready(page);
      expect(await page.locator('#written').count()).toBe(0);
    },
  );

  it('has the colours that the reader has chosen, from the first picture on', async () => {
    const { page } = await openHeld(SCRIPT, {
      colorScheme: 'dark',
      once: true,
      before: (fresh) =>
        fresh.addInitScript(() => localStorage.setItem('datelines.preferences', '{"theme":"light"}')),
    });
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  });
});
