import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventById, shippedChronology } from './chronology.ts';
import {
  addressOf,
  goTo,
  noticesOf,
  openPage,
  ready,
  sidewaysScroll,
  statusOf,
  withBrowser,
} from './page.ts';

withBrowser();
const chronology = shippedChronology();
const visit = eventById(chronology, 'ebm2bb');
const all = chronology.events.length;

const rootOf = (page: Page) =>
  page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));

/** The words without the marks of the pseudo-locale, which turn each of them. */
const plain = (text: string | null) => (text ?? '').replace(/[\u202c\u202e]/g, '');

/** Buttons, links and fields of the head and the toolbar that reach out of the window or lie over one another. */
const crowded = (page: Page) =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('header, main > div:first-child')].flatMap(
      (bar) =>
        [...bar.querySelectorAll<HTMLElement>('button, select, h1, input[type=text]')].filter(
          (element) => element.checkVisibility() && element.getBoundingClientRect().width > 1,
        ),
    );
    const boxes = shown.map((element) => ({
      name: element.ariaLabel || element.textContent || element.tagName,
      box: element.getBoundingClientRect(),
      element,
    }));
    const outside = boxes.filter(({ box }) => box.left < -0.5 || box.right > window.innerWidth + 0.5);
    const overlapping = boxes.filter(({ box, element }, i) =>
      boxes.some(
        (other, k) =>
          k > i &&
          !element.parentElement!.contains(other.element) &&
          Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
          Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1,
      ),
    );
    return [...outside, ...overlapping].map(({ name }) => name);
  });

describe('the interface', () => {
  it.each([
    {
      lang: 'de',
      status: `${all} von ${all} Ereignissen`,
      names: { main: 'Zeitleiste', search: 'Filter', panel: 'Quellen', actors: 'Akteure' },
      date: '7. Mai 2013',
      field: 'Ereignisse und Zitate suchen',
    },
    {
      lang: 'fr',
      status: `${all} sur ${all} événements`,
      names: { main: 'Frise', search: 'Filtres', panel: 'Sources', actors: 'Acteurs' },
      date: '7 mai 2013',
      field: 'Chercher faits et citations',
    },
  ])('speaks $lang where a link asks for it, and the chronology its own language', async (row) => {
    const { lang, status, names, date, field } = row;
    const page = await openPage({ path: `?lang=${lang}&event=${visit.id}` });
    expect(await rootOf(page)).toEqual({ lang, dir: 'ltr' });
    await page.getByRole('main', { name: names.main, exact: true }).waitFor();
    await page.getByRole('search', { name: names.search }).waitFor();
    await page.getByRole('group', { name: names.actors }).waitFor();
    await page.getByRole('textbox', { name: field }).waitFor();
    expect(await statusOf(page)).toBe(status);
    const panel = page.getByRole('complementary', { name: names.panel });
    const title = panel.getByRole('heading', { level: 2 }).first();
    await expect.poll(() => title.textContent()).toBe(visit.title);
    expect(await title.getAttribute('lang')).toBe('en');
    expect(await panel.locator('time').first().textContent()).toBe(date);
    const quotes = panel.locator('blockquote');
    expect(await quotes.count()).toBe(visit.excerpts.length);
    for (const quote of await quotes.all()) expect(await quote.getAttribute('lang')).toBe('en');
    await page
      .getByRole('main')
      .getByRole('button', { name: `${date}: ${visit.title}` })
      .waitFor({ state: 'attached' });
  });

  it('speaks what the browser wants, and English where it does not know that', async () => {
    expect(await rootOf(await openPage({ locale: 'fr-CA' }))).toEqual({ lang: 'fr', dir: 'ltr' });
    expect(await rootOf(await openPage({ locale: 'ja-JP' }))).toEqual({ lang: 'en', dir: 'ltr' });
  });

  it('turns to the language that is chosen, keeps all that is shown, and remembers it', async () => {
    const page = await openPage({ path: `?any=russia&event=${visit.id}&view=list` });
    const matching = /^\d+/.exec(await statusOf(page))![0];
    const choice = page.getByRole('combobox', { name: 'Language' });
    await choice.focus();
    await choice.selectOption({ label: 'Deutsch' });
    await page.getByRole('main', { name: 'Liste', exact: true }).waitFor();
    expect(await statusOf(page)).toBe(`${matching} von ${all} Ereignissen`);
    expect((await addressOf(page)).get('any')).toBe('russia');
    expect((await addressOf(page)).get('event')).toBe(visit.id);
    expect(await page.getByRole('checkbox', { name: 'Russia', exact: true }).isChecked()).toBe(true);
    await page.getByRole('button', { name: `7. Mai 2013: ${visit.title}` }).waitFor();
    expect(await rootOf(page)).toEqual({ lang: 'de', dir: 'ltr' });
    // The focus stays where it was.
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Sprache');

    await page.reload();
    await ready(page);
    await page.getByRole('main', { name: 'Liste', exact: true }).waitFor();
    expect((await addressOf(page)).has('lang')).toBe(false);
  });

  it('has the focus stay with the choice of a language also where what is shown would take it', async () => {
    const page = await openPage({ path: '?view=comparisons&compare=cw4k2t' });
    const choice = page.getByRole('combobox', { name: 'Language' });
    await choice.focus();
    await choice.selectOption('fr');
    await page.getByRole('button', { name: 'Couverture', exact: true }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Langue');
  });

  it('changes the link with it where that asks for another', async () => {
    const page = await openPage({ path: '?lang=fr&view=list' });
    await page.getByRole('button', { name: 'Couverture', exact: true }).click();
    await page.getByRole('main', { name: 'Couverture' }).waitFor();
    await page.getByRole('combobox', { name: 'Langue' }).selectOption('en');
    await page.getByRole('main', { name: 'Coverage' }).waitFor();
    expect((await addressOf(page)).get('lang')).toBe('en');
    // Also one that was there before.
    await page.goBack();
    await page.getByRole('main', { name: 'List', exact: true }).waitFor();
    expect((await addressOf(page)).get('lang')).toBe('en');
  });

  it('stays as it is, and says so, where the words cannot be had', async () => {
    const page = await openPage({
      before: (fresh) => fresh.route(/catalogue-/, (route) => route.abort()),
      expectedErrors: /Failed to load resource|dynamically imported/,
    });
    await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
    const notices = noticesOf(page);
    await notices.getByText('The words of this language could not be loaded').waitFor();
    expect(await rootOf(page)).toEqual({ lang: 'en', dir: 'ltr' });
    await page.getByRole('main', { name: 'Timeline' }).waitFor();
  });
});

describe('everything has room', () => {
  it.each(['de', 'fr', 'ar-XB'])('in %s, at any width', async (lang) => {
    const page = await openPage({ path: `?lang=${lang}` });
    for (const width of [390, 800, 1200, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      for (const link of [
        `event=${visit.id}`,
        'view=list',
        'view=coverage',
        'view=reading',
        'view=comparisons',
      ]) {
        await goTo(page, `lang=${lang}&${link}`);
        await ready(page);
        expect(await sidewaysScroll(page), `${link}, ${width} px`).toBe(0);
        expect(await crowded(page), `${link}, ${width} px`).toEqual([]);
      }
    }
  });
});

describe('from right to left', () => {
  it('the page is mirrored, and time is not', async () => {
    const page = await openPage({ path: `?lang=ar-XB&event=${visit.id}` });
    expect(await rootOf(page)).toEqual({ lang: 'ar-XB', dir: 'rtl' });
    expect(plain(await statusOf(page))).toBe(`${all} of ${all} events`);
    const left = async (selector: string) => (await page.locator(selector).first().boundingBox())!.x;
    expect(await left('aside')).toBeLessThan(await left('main'));
    expect(await left('main')).toBeLessThan(await left('search'));
    expect(await left('header select')).toBeLessThan(await left('header h1'));

    // Of the time in view, the start stands left of the end, and so do earlier events of later ones.
    const [, start, end] = await page.getByRole('slider').all();
    expect((await start!.boundingBox())!.x).toBeLessThan((await end!.boundingBox())!.x);
    const shown = page.getByTestId('plane').locator('ol li:not(.away) button');
    const xs = await shown.evaluateAll((buttons) =>
      buttons.map((button) => button.getBoundingClientRect().x),
    );
    const third = Math.floor(xs.length / 3);
    const mean = (of: number[]) => of.reduce((sum, x) => sum + x, 0) / of.length;
    expect(mean(xs.slice(0, third))).toBeLessThan(mean(xs.slice(-third)));
    // Back and forward in a list are mirrored.
    const previous = (await page.getByRole('complementary').getByRole('button').nth(1).boundingBox())!;
    const next = (await page.getByRole('complementary').getByRole('button').nth(2).boundingBox())!;
    expect(previous.x).toBeGreaterThan(next.x);
  });

  it('says nothing that is not from the catalogue', async () => {
    const page = await openPage({ path: `?lang=ar-XB&event=${visit.id}` });
    const names = await page
      .locator('header, main > div:first-child, search legend, aside figcaption')
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons.map((button) => {
          // Dates and lengths of time are of the browser.
          const words =
            button.querySelector<HTMLElement>('[data-testid=span] ~ span') ?? (button as HTMLElement);
          return button.ariaLabel || words.innerText;
        }),
      );
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      const left = name.replace(/\u202e[^\u202c]*\u202c/g, '');
      expect(left, name).not.toMatch(/[A-Za-z]{2}/);
    }
    // Not a choice of the menu.
    expect(await page.locator('header select option').allTextContents()).toEqual([
      'English',
      'Deutsch',
      'Français',
    ]);
  });
});
