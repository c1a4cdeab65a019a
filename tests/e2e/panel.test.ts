import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventById, shippedChronology } from './chronology.ts';
import {
  addressOf,
  eventButton,
  openPage,
  openTitleOf,
  option,
  panelOf,
  statusOf,
  turnTo,
  withBrowser,
} from './page.ts';

withBrowser();
const chronology = shippedChronology();
const visit = eventById(chronology, 'exhczx');

/** Each quote in the panel: its words and where they are said to come from. */
async function quotesOf(page: Page): Promise<{ text: string; marked: string; caption: string }[]> {
  return panelOf(page)
    .getByRole('figure')
    .evaluateAll((figures) =>
      figures.map((figure) => ({
        text: figure.querySelector('blockquote')?.textContent ?? '',
        marked: figure.querySelector('blockquote mark')?.textContent ?? '',
        caption: figure.querySelector('figcaption')?.textContent ?? '',
      })),
    );
}

function nameOf(source: string): string {
  return chronology.sources.find(({ id }) => id === source)!['container-title']!;
}

describe('an event that is opened', () => {
  it('by a click has its title, its date and why that is believed', async () => {
    const page = await turnTo('');
    await eventButton(page, visit.title).click();
    await expect.poll(() => openTitleOf(page).textContent()).toBe(visit.title);
    expect((await addressOf(page)).get('event')).toBe(visit.id);
    const dating = panelOf(page).getByRole('group').filter({ hasText: '7 May 2013' });
    await dating.getByText('7 May 2013').first().click();
    await panelOf(page).getByText(visit.dating.note!).waitFor();
  });

  it('shows each of its quotes in context, each under the name of its source', async () => {
    const page = await turnTo(`?event=${visit.id}`);
    await expect.poll(async () => (await quotesOf(page)).length).toBe(visit.excerpts.length);
    const quotes = await quotesOf(page);
    for (const { exact, prefix, suffix, source } of visit.excerpts) {
      const quote = quotes.find(({ marked }) => marked === exact);
      expect(quote?.text).toContain(`${prefix}${exact}${suffix}`);
      expect(quote?.caption).toContain(nameOf(source));
    }
  });

  it('says how many of the articles mention it', async () => {
    const page = await turnTo(`?event=${visit.id}`);
    const tellers = new Set(visit.excerpts.map(({ source }) => source)).size;
    await panelOf(page)
      .getByText(`Mentioned by ${tellers} of ${chronology.sources.length} articles`)
      .waitFor();
  });

  it('leads to the events before and after it', async () => {
    const page = await turnTo(`?event=${visit.id}`);
    const titles = await page
      .getByRole('list', { name: 'Events' })
      .getByRole('button')
      .evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')!.replace(/^.*?: /, '')));
    const at = titles.indexOf(visit.title);
    await expect.poll(() => openTitleOf(page).textContent()).toBe(visit.title);
    await panelOf(page).getByRole('button', { name: 'Next event' }).click();
    await expect.poll(() => openTitleOf(page).textContent()).toBe(titles[at + 1]);
    await panelOf(page).getByRole('button', { name: 'Previous event' }).click();
    await panelOf(page).getByRole('button', { name: 'Previous event' }).click();
    await expect.poll(() => openTitleOf(page).textContent()).toBe(titles[at - 1]);
  });

  it('filters by an actor that is pressed in it', async () => {
    const page = await turnTo(`?event=${visit.id}`);
    await panelOf(page).getByRole('button', { name: 'Vladimir Putin' }).click();
    await expect.poll(() => option(page, 'Actors', 'Vladimir Putin').isChecked()).toBe(true);
    expect((await addressOf(page)).get('any')).toBe('vladimir-putin');
    expect(await openTitleOf(page).textContent()).toBe(visit.title);
  });

  it('closes again', async () => {
    const page = await turnTo(`?event=${visit.id}`);
    await panelOf(page).getByRole('button', { name: 'Close' }).click();
    await expect.poll(async () => (await addressOf(page)).has('event')).toBe(false);
    await panelOf(page).getByText('Choose an event').waitFor();
  });
});

describe('a reader who wonders whether Kerry waited three hours', () => {
  it('finds the event by these words, and two sources that say so', async () => {
    const page = await openPage();
    await page.getByRole('textbox', { name: 'Search events and quotes' }).pressSequentially('"three hours"');
    await expect.poll(() => statusOf(page)).not.toContain(`${chronology.events.length} of`);
    await eventButton(page, eventById(chronology, 'ebm2bb').title).click();
    await expect
      .poll(async () => (await quotesOf(page)).filter(({ marked }) => marked.includes('three hours')).length)
      .toBeGreaterThanOrEqual(2);
    const saying = (await quotesOf(page)).filter(({ marked }) => marked.includes('three hours'));
    const named = new Set(
      chronology.sources
        .map(({ id }) => nameOf(id))
        .filter((name) => saying.some(({ caption }) => caption.includes(name))),
    );
    expect(named).toContain('The New Republic');
    expect(named).toContain('Chatham House');
  });
});

describe('an editor’s note', () => {
  it.each([false, true])('is named on one line (on a phone: %s)', async (phone) => {
    const noted = chronology.events.find(({ note }) => note !== undefined)!;
    const page = await openPage({ path: `?event=${noted.id}`, phone });
    const name = panelOf(page).getByText('Editor', { exact: true });
    const lines = await name.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getClientRects().length;
    });
    expect(lines).toBe(1);
  });
});

describe('every event', () => {
  it('is reached one after another, each with its title and all its quotes under their sources', async () => {
    const page = await turnTo(`?event=${chronology.events[0]!.id}`);
    const seen = await panelOf(page).evaluate(async (panel) => {
      const told: { id: string | null; title: string; quotes: string[]; captions: string[] }[] = [];
      const words = (selector: string) =>
        [...panel.querySelectorAll(selector)].map((element) => element.textContent);
      for (;;) {
        const id = new URLSearchParams(location.search).get('event');
        const title = words('#panel-title').join();
        told.push({ id, title, quotes: words('blockquote mark'), captions: words('figcaption') });
        const next = panel.querySelector<HTMLButtonElement>('button[aria-label="Next event"]')!;
        if (next.disabled) return told;
        next.click();
        await new Promise((resolve) => setTimeout(resolve));
      }
    });
    expect(new Set(seen.map(({ id }) => id)).size).toBe(chronology.events.length);
    for (const { id, title, quotes, captions } of seen) {
      const event = eventById(chronology, id!);
      expect(title).toBe(event.title);
      expect([...quotes].sort(), title).toEqual(event.excerpts.map(({ exact }) => exact).sort());
      for (const { exact, source } of event.excerpts)
        expect(captions[quotes.indexOf(exact)]).toContain(nameOf(source));
    }
  });
});
