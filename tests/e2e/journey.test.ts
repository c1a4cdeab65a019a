import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { shippedChronology } from './chronology.ts';
import { addressOf, focusOf, openPage, withBrowser } from './page.ts';

/* The whole journey, twice: with the keyboard alone, and by what assistive technology is told alone. */

withBrowser();

const chronology = shippedChronology();
const all = chronology.events.length;
const wait = chronology.events.find(({ title }) => title.includes('three hours'))!;

/** Keeps all that a reader who does not see the page is told of changes elsewhere. */
async function listen(page: Page): Promise<void> {
  const log = page.getByRole('log', { name: 'What has changed' });
  await log.waitFor({ state: 'attached' });
  expect(await log.textContent()).toBe('');
  await log.evaluate((element) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const note = () => heard.push(element.textContent ?? '');
    new MutationObserver(note).observe(element, { childList: true, characterData: true, subtree: true });
  });
}

/** Waits until the reader is told something, and forgets what was told before. */
async function hear(page: Page, wanted: RegExp): Promise<void> {
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await expect.poll(heard).toContainEqual(expect.stringMatching(wanted));
  await page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
}

const status = (page: Page) => page.getByRole('status');

/** Goes on with Tab until an element with the role and the name has the focus. */
async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  const element = await wanted.first().elementHandle();
  if (!element) throw new Error(`expected ${wanted} on the page`);
  for (let presses = 0; presses < 300; presses++) {
    if (await element.evaluate((found) => found === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${wanted}`);
}

describe('a reader with a keyboard alone', () => {
  it('searches, filters, opens an event, reads and cites it, compares, changes the view, plays a story and leaves', async () => {
    const page = await openPage({
      before: (fresh) => fresh.context().grantPermissions(['clipboard-read', 'clipboard-write']),
    });
    const { keyboard } = page;
    await listen(page);

    // To the search, by its key, and with words to the events.
    await keyboard.press('/');
    await expect.poll(() => focusOf(page)).toBe('search');
    await keyboard.type('three hours');
    await expect.poll(() => status(page).textContent()).not.toBe(`${all} of ${all} events`);

    // A filter beside it.
    const russia = page.getByRole('checkbox', { name: 'Russia', exact: true });
    await tabTo(page, russia);
    const before = await status(page).textContent();
    await keyboard.press('Space');
    await expect.poll(() => russia.isChecked()).toBe(true);
    await expect.poll(async () => (await addressOf(page)).get('any')).toBe('russia');
    expect(await status(page).textContent()).toMatch(/^\d+ of \d+ events$/);
    expect(before).toMatch(/^\d+ of \d+ events$/);

    // To the plane, through the events to the one that is wanted, and into it.
    await tabTo(page, page.getByRole('list', { name: 'Events' }).locator('[tabindex="0"]'));
    await keyboard.press('Home');
    for (let steps = 0; steps < all && (await focusOf(page)) !== `event-${wait.id}`; steps++)
      await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await expect.poll(() => focusOf(page)).toBe('panel-title');
    await hear(page, new RegExp(`^Open: .+: ${wait.title}$`));
    await expect.poll(async () => (await addressOf(page)).get('event')).toBe(wait.id);

    // Its quotes are read from here on; the first is cited and copied.
    const panel = page.getByRole('complementary', { name: 'Sources' });
    expect(await panel.getByRole('figure').count()).toBe(wait.excerpts.length);
    await tabTo(page, panel.getByRole('figure').first().getByRole('button', { name: /^Cite/ }));
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Cite/ });
    await dialog.waitFor();
    await tabTo(page, dialog.getByRole('button', { name: 'Copy text' }));
    await Promise.all([
      dialog
        .getByRole('status')
        .getByText(/copied/i)
        .waitFor(),
      keyboard.press('Enter'),
    ]);
    await keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);

    // On to where accounts differ about it.
    await tabTo(page, panel.getByRole('button', { name: /^Compare/ }));
    await keyboard.press('Enter');
    await expect.poll(() => focusOf(page)).toBe('comparison-title');
    await page.getByRole('main', { name: 'Comparisons' }).waitFor();

    // Another view, and from it to a story.
    await tabTo(
      page,
      page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'List' }),
      'Shift+Tab',
    );
    await keyboard.press('Enter');
    await page.getByRole('main', { name: 'List' }).waitFor();
    await hear(page, /^List: \d+ of \d+ events$/);
    await tabTo(page, page.getByRole('button', { name: 'Stories' }));
    await keyboard.press('Enter');
    const stories = page.getByRole('dialog', { name: 'Stories' });
    await stories.waitFor();
    await tabTo(page, stories.getByRole('button', { name: /^The day in Moscow/ }));
    await keyboard.press('Enter');
    const player = page.getByRole('region', { name: 'Story: The day in Moscow' });
    await player.waitFor();
    await expect.poll(() => player.evaluate((element) => element === document.activeElement)).toBe(true);
    await keyboard.press('ArrowRight');
    await expect.poll(async () => (await addressOf(page)).get('step')).toBe('2');
    await keyboard.press('Escape');
    await expect.poll(() => player.count()).toBe(0);
    await expect.poll(() => focusOf(page)).toBe('panel-title');

    // And back to the event on the plane.
    await keyboard.press('Escape');
    await expect.poll(() => focusOf(page)).toMatch(/^event-/);
    await hear(page, /^Closed$/);
  });
});

describe('a reader who is told the page by role and name', () => {
  it('finds its parts, and hears what each step has changed', async () => {
    const page = await openPage();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(chronology.title);
    for (const landmark of [
      page.getByRole('banner'),
      page.getByRole('search', { name: 'Filters' }),
      page.getByRole('main', { name: 'Timeline' }),
      page.getByRole('complementary', { name: 'Sources' }),
      page.getByRole('navigation', { name: 'Views' }),
    ])
      expect(await landmark.count()).toBe(1);
    expect(await status(page).textContent()).toBe(`${all} of ${all} events`);
    await listen(page);

    // Counts of the filters, as they are set.
    const iran = page
      .getByRole('group', { name: 'Actors' })
      .getByRole('checkbox', { name: 'Iran', exact: true });
    const promised = Number(
      /\d+/.exec(
        (await iran.getAttribute('aria-description')) ??
          (await iran.evaluate((box) => box.closest('label, div')!.textContent)) ??
          '',
      )![0],
    );
    await iran.check();
    await expect.poll(() => status(page).textContent()).toBe(`${promised} of ${all} events`);
    await iran.uncheck();

    // A count on the plane says how many it stands for, and what comes of opening it.
    const folded = page.getByRole('group', { name: 'Folded events' }).getByRole('button');
    const name = (await folded.first().getAttribute('aria-label'))!;
    expect(name).toMatch(/^(?:1 more event: .+|\d+ more events, .+\d{4}.*)$/);
    await folded.first().press('Enter');
    await hear(page, /\d{4}.*: \d+ events? in view$/);

    // An event is opened, heard of, and left by its own buttons.
    await page.getByRole('button', { name: 'Fit', exact: true }).click();
    const event = page
      .getByRole('list', { name: 'Events' })
      .getByRole('button', { name: new RegExp(`: ${wait.title}$`) });
    await event.press('Enter');
    await hear(page, new RegExp(`^Open: .+: ${wait.title}$`));
    const panel = page.getByRole('complementary', { name: 'Sources' });
    const article = panel.getByRole('article', { name: wait.title });
    await article.waitFor();
    expect(await article.getByRole('heading', { level: 2 }).first().textContent()).toBe(wait.title);
    for (const quote of await article.getByRole('figure').all()) {
      expect(await quote.getByRole('blockquote').count()).toBe(1);
      expect((await quote.locator('figcaption').textContent())!.length).toBeGreaterThan(8);
    }
    await panel.getByRole('button', { name: 'Next event' }).click();
    const following = chronology.events[chronology.events.indexOf(wait) + 1]!;
    await hear(page, new RegExp(`^Open: .+: ${following.title}$`));

    // Each view is announced with what it shows, and is the main landmark from then on.
    const views = page.getByRole('navigation', { name: 'Views' });
    for (const view of ['List', 'Reading order', 'Coverage', 'Comparisons', 'Timeline']) {
      await views.getByRole('button', { name: view }).click();
      await page.getByRole('main', { name: view }).waitFor();
      await hear(page, new RegExp(`^${view}: ${all} of ${all} events$`));
      expect(await views.getByRole('button', { name: view }).getAttribute('aria-current')).toBe('page');
    }
    await panel.getByRole('button', { name: 'Close' }).click();
    await hear(page, /^Closed$/);
  });

  it('has the same in the tree that the browser makes of it', async () => {
    const page = await openPage({ path: `?event=${wait.id}&any=russia` });
    const tree = await page.locator('body').ariaSnapshot();
    const counts = await status(page).textContent();
    for (const line of [
      /^- button "Skip to the events"$/m,
      /^- banner:$/m,
      new RegExp(`^ +- heading "${chronology.title}" \\[level=1\\]$`, 'm'),
      /^ +- textbox "Search events and quotes"/m,
      /^ +- navigation "Views":$/m,
      /^ +- button "Timeline"(?: \[.*\])?$/m,
      /^ *- search "Filters":$/m,
      /^ +- checkbox "Russia" \[checked\]$/m,
      /^ *- main "Timeline":$/m,
      new RegExp(`^ +- status: ${counts}$`, 'm'),
      /^ +- list "Events":$/m,
      /^ +- listitem:$/m,
      /^ +- slider "Time in view"/m,
      /^ *- complementary "Sources":$/m,
      new RegExp(`^ +- heading "${wait.title}" \\[level=2\\]$`, 'm'),
      /^ +- figure/m,
      /^ +- blockquote/m,
    ])
      expect(tree).toMatch(line);
    // Nothing that is drawn stands in the tree without a name.
    expect(tree).not.toMatch(/^ *- (?:button|checkbox|textbox|combobox|slider|link)(?: \[.*\])?$/m);
  });
});
