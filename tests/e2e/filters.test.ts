import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { EventRecord } from '../../src/dataset/schema.ts';
import { shippedChronology, takesPart } from './chronology.ts';
import { addressOf, eventButton, openPage, option, searchOf, statusOf, turnTo, withBrowser } from './page.ts';

withBrowser();
const chronology = shippedChronology();
const { events, sources } = chronology;

/** Waits until the page counts as many events as the file has of these, and lists just them. */
async function expectEvents(page: Page, matches: (event: EventRecord) => boolean): Promise<void> {
  const expected = events.filter(matches);
  await expect.poll(() => statusOf(page)).toBe(`${expected.length} of ${events.length} events`);
  const titles = async () => {
    const names = await page
      .getByRole('list', { name: 'Events' })
      .getByRole('button')
      .evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')!));
    return names.map((name) => name.replace(/^.*?: /, '')).sort();
  };
  // The timeline follows with the next frame.
  await expect.poll(titles).toEqual(expected.map(({ title }) => title).sort());
}

const with_ = (actor: string) => (event: EventRecord) => takesPart(chronology, event, actor);

describe('the filter by actor', () => {
  it('shows the events in which the actor takes part, itself or through its members', async () => {
    const page = await turnTo('');
    await option(page, 'Actors', 'Russia').check();
    await expectEvents(page, with_('russia'));
    expect((await addressOf(page)).get('any')).toBe('russia');
    expect(events.filter(with_('russia')).length).toBeGreaterThan(
      events.filter((event) => event.actors.some(({ actor }) => actor === 'russia')).length,
    );
  });

  it('tells before a choice how many events it would give', async () => {
    const page = await turnTo('');
    for (const [id, name] of [
      ['russia', 'Russia'],
      ['united-states', 'United States'],
      ['syria', 'Syria'],
    ] as const) {
      const promised = await option(page, 'Actors', name).getAttribute('aria-description');
      expect(promised).toContain(`${events.filter(with_(id)).length} events`);
    }
  });

  it('joins several: any of them', async () => {
    const page = await turnTo('');
    await option(page, 'Actors', 'Iran').check();
    await option(page, 'Actors', 'Syria').check();
    await expectEvents(page, (event) => with_('iran')(event) || with_('syria')(event));
    expect((await addressOf(page)).get('any')).toBe('iran,syria');
  });

  it('joins several: all of them', async () => {
    const page = await turnTo('');
    await page.getByRole('combobox', { name: 'Match actors' }).selectOption({ label: 'all of' });
    await option(page, 'Actors', 'Russia').check();
    await option(page, 'Actors', 'Iran').check();
    await expectEvents(page, (event) => with_('russia')(event) && with_('iran')(event));
    expect((await addressOf(page)).get('all')).toBe('russia,iran');
    expect((await addressOf(page)).has('any')).toBe(false);
  });

  it('joins several: none of them', async () => {
    const page = await turnTo('');
    await page.getByRole('button', { name: 'Leave out Russia', exact: true }).click();
    await expectEvents(page, (event) => !with_('russia')(event));
    expect((await addressOf(page)).get('none')).toBe('russia');
    await option(page, 'Actors', 'Syria').check();
    await expectEvents(page, (event) => with_('syria')(event) && !with_('russia')(event));
  });

  it('changes from any to all to none with the actors it has', async () => {
    const page = await openPage({ path: '?any=russia,iran' });
    const mode = page.getByRole('combobox', { name: 'Match actors' });
    await mode.selectOption({ label: 'all of' });
    await expectEvents(page, (event) => with_('russia')(event) && with_('iran')(event));
    await mode.selectOption({ label: 'none of' });
    await expectEvents(page, (event) => !with_('russia')(event) && !with_('iran')(event));
  });

  it('offers the members of a state that is chosen', async () => {
    const page = await turnTo('');
    await option(page, 'Actors', 'Russia').check();
    await option(page, 'Actors', 'FSB').waitFor();
    await option(page, 'Actors', 'Igor Ivanov').waitFor();
  });

  it('finds an actor by another form of the name', async () => {
    const page = await turnTo('');
    await page.getByRole('textbox', { name: 'Find an actor' }).pressSequentially('kremlin');
    const found = page.getByRole('list', { name: 'Actors' }).getByRole('checkbox');
    await expect.poll(() => found.count()).toBeLessThan(6);
    await expect
      .poll(() => found.evaluateAll((all) => all.map((box) => box.getAttribute('aria-label'))))
      .toContain('Russia');
  });
});

describe('the other filters', () => {
  it('show the events that a source tells', async () => {
    const page = await turnTo('');
    await option(page, 'Sources', 'Chatham House').check();
    await expectEvents(page, (event) => event.excerpts.some(({ source }) => source === 'chatham-house-2013'));
    expect((await addressOf(page)).get('sources')).toBe('chatham-house-2013');
  });

  it('tell of each source its own events', async () => {
    const page = await turnTo('');
    const boxes = page.getByRole('group', { name: 'Sources' }).getByRole('checkbox');
    for (const [i, { id }] of sources.entries()) {
      await boxes.nth(i).check();
      await expectEvents(page, (event) => event.excerpts.some(({ source }) => source === id));
      await boxes.nth(i).uncheck();
    }
  });

  it('show the events of a kind', async () => {
    const page = await turnTo('');
    await option(page, 'Kinds', 'Arms transfer').check();
    await expectEvents(page, ({ kind }) => kind === 'arms-transfer');
    await option(page, 'Kinds', 'Visit').check();
    await expectEvents(page, ({ kind }) => kind === 'arms-transfer' || kind === 'visit');
    expect((await addressOf(page)).get('kinds')).toBe('arms-transfer,visit');
  });

  it('show the events whose date rests on the same ground', async () => {
    const page = await turnTo('');
    await option(page, 'Dating', 'Inferred').check();
    await expectEvents(page, ({ dating }) => dating.basis === 'inferred');
    expect((await addressOf(page)).get('bases')).toBe('inferred');
  });

  it('narrow each other', async () => {
    const page = await turnTo('');
    await option(page, 'Actors', 'Russia').check();
    await option(page, 'Kinds', 'Meeting').check();
    await expectEvents(page, (event) => with_('russia')(event) && event.kind === 'meeting');
  });

  it('dim the other events instead, where the reader prefers', async () => {
    const page = await turnTo('?any=iran');
    await page.getByRole('button', { name: 'Dim the others' }).click();
    await expectEvents(page, with_('iran'));
  });
});

describe('the chips of active filters', () => {
  it('clear one filter each, at a press', async () => {
    const page = await turnTo('?any=russia&kinds=meeting');
    const chips = page.getByRole('list', { name: 'Active filters' });
    await chips.getByRole('button', { name: 'Clear Russia' }).click();
    await expectEvents(page, ({ kind }) => kind === 'meeting');
    expect(await option(page, 'Actors', 'Russia').isChecked()).toBe(false);
    await chips.getByRole('button', { name: 'Clear Meeting' }).click();
    await expectEvents(page, () => true);
    expect(await chips.count()).toBe(0);
  });

  it('clear all of them, at a press', async () => {
    const page = await turnTo('?any=russia&kinds=meeting&q=Kerry');
    await page.getByRole('button', { name: 'Clear all', exact: true }).click();
    await expectEvents(page, () => true);
    expect(await searchOf(page)).toBe('');
  });
});

describe('the search', () => {
  it('shows the events that have all words, and marks them', async () => {
    const page = await turnTo('?view=list');
    await page.getByRole('textbox', { name: 'Search events and quotes' }).pressSequentially('donetsk');
    const titled = events.filter(({ title }) => title.includes('Donetsk'));
    await eventButton(page, titled[0]!.title).waitFor();
    const marks = page.getByRole('main').locator('mark').filter({ hasText: 'Donetsk' });
    await expect.poll(() => marks.count()).toBeGreaterThanOrEqual(titled.length);
    expect((await addressOf(page)).get('q')).toBe('donetsk');
  });

  it('marks the words within the quotes', async () => {
    const page = await turnTo('?event=ebm2bb&q=%22three+hours%22');
    const hits = page.getByRole('blockquote').locator('mark mark');
    await expect.poll(() => hits.allTextContents()).toEqual(['three hours', 'three hours']);
  });

  it('is cleared by its button and by Esc', async () => {
    const page = await turnTo('?q=geneva');
    const field = page.getByRole('textbox', { name: 'Search events and quotes' });
    await expect.poll(() => field.inputValue()).toBe('geneva');
    await page.getByRole('button', { name: 'Clear search' }).click();
    await expectEvents(page, () => true);
    await field.pressSequentially('syria');
    await field.press('Escape');
    await expectEvents(page, () => true);
  });
});

describe('filters that nothing matches', () => {
  it.each(['timeline', 'list'])('say so in the %s, and are cleared at a press', async (view) => {
    const page = await turnTo(`?view=${view}&q=zeppelin`);
    await page.getByText('No event matches all of these filters.').waitFor();
    expect(await statusOf(page)).toBe(`0 of ${events.length} events`);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await expect.poll(() => statusOf(page)).toBe(`${events.length} of ${events.length} events`);
  });
});
