import { describe, expect, it } from 'vitest';
import { eventById, shippedChronology, takesPart } from './chronology.ts';
import {
  addressOf,
  eventButton,
  focusOf,
  listButton,
  openTitleOf,
  option,
  statusOf,
  turnTo,
  withBrowser,
} from './page.ts';

withBrowser();
const chronology = shippedChronology();
const visit = eventById(chronology, 'exhczx');

describe('the list', () => {
  it('has all events under headings of year and month', async () => {
    const page = await turnTo('');
    await listButton(page).click();
    const list = page.getByRole('main', { name: 'List' });
    await list.getByRole('heading', { level: 2, name: '2013' }).waitFor();
    await list.getByRole('heading', { level: 3, name: 'May' }).first().waitFor();
    expect((await addressOf(page)).get('view')).toBe('list');
    const buttons = list.getByRole('listitem').getByRole('button', { name: /: / });
    expect(await buttons.count()).toBe(chronology.events.length);
  });

  it('never puts a date that is a year or a decade under a month', async () => {
    const page = await turnTo('?view=list');
    const wrong = await page
      .getByRole('main')
      .getByRole('button', { name: /^(about )?(\d{4}|\d{4}s)( \(.*\))?: / })
      .evaluateAll(
        (buttons) =>
          buttons.filter((button) => button.closest('section')?.querySelector(':scope > h3')).length,
      );
    expect(wrong).toBe(0);
  });

  it('has the selection and the filters of the timeline', async () => {
    const page = await turnTo(`?event=${visit.id}&any=russia`);
    const status = await statusOf(page);
    await listButton(page).click();
    await page.getByRole('main', { name: 'List' }).waitFor();
    expect(await statusOf(page)).toBe(status);
    expect(await eventButton(page, visit.title).getAttribute('aria-current')).toBe('true');
    expect(await openTitleOf(page).textContent()).toBe(visit.title);
    const expected = chronology.events.filter((event) => takesPart(chronology, event, 'russia')).length;
    expect(
      await page.getByRole('main').getByRole('listitem').getByRole('button', { name: /: / }).count(),
    ).toBe(expected);
  });

  it('brings the open event into sight', async () => {
    const page = await turnTo(`?view=list&event=${chronology.events.at(-1)!.id}`);
    const row = eventButton(page, chronology.events.at(-1)!.title);
    await expect.poll(async () => ((await row.boundingBox())?.y ?? 1e9) < 900).toBe(true);
  });

  it('has it below the year on a phone, where that stays at the edge, also going back', async () => {
    const page = await turnTo(`?view=list&event=${visit.id}`, { phone: true });
    const years = page.getByRole('main', { name: 'List' }).getByRole('heading', { level: 2 });
    for (let steps = 0; steps < 12; steps++) {
      await page.getByRole('button', { name: 'Previous event' }).tap();
      const row = page.locator('[id^="row-"][aria-current]');
      await expect
        .poll(async () => {
          const { y } = (await row.boundingBox())!;
          const edges = await years.evaluateAll((all) =>
            all.map((one) => one.getBoundingClientRect().toJSON()),
          );
          const stuck = edges.filter(({ top }) => top <= y).at(-1) as DOMRect;
          return y - stuck.bottom;
        })
        .toBeGreaterThanOrEqual(-1);
    }
  });

  it('opens an event, by mouse and by keyboard', async () => {
    const page = await turnTo('?view=list');
    await eventButton(page, visit.title).click();
    await expect.poll(() => openTitleOf(page).textContent()).toBe(visit.title);
    const other = eventById(chronology, 'ebm2bb');
    await eventButton(page, other.title).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => openTitleOf(page).textContent()).toBe(other.title);
    await expect.poll(() => focusOf(page)).toBe('panel-title');
    await page.keyboard.press('Escape');
    await expect.poll(() => focusOf(page)).toBe(`row-${other.id}`);
  });

  it('is filtered where it stands', async () => {
    const page = await turnTo('?view=list');
    await option(page, 'Kinds', 'Publication').check();
    const expected = chronology.events.filter(({ kind }) => kind === 'publication');
    await expect.poll(() => statusOf(page)).toBe(`${expected.length} of ${chronology.events.length} events`);
    const buttons = page.getByRole('main').getByRole('listitem').getByRole('button', { name: /: / });
    await expect.poll(() => buttons.count()).toBe(expected.length);
  });
});
