import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventById, OWN, ownFile, serveOwn, shippedChronology } from './chronology.ts';
import {
  addressOf,
  eventButton,
  noticesOf,
  openPage,
  openTitleOf,
  panelOf,
  sidewaysScroll,
  withBrowser,
} from './page.ts';

withBrowser();
const chronology = shippedChronology();
const stories = chronology.stories!;
const [moscow, missiles] = stories;

const playerOf = (page: Page) => page.getByRole('region', { name: /^Story: / });
const button = (page: Page, name: string) => playerOf(page).getByRole('button', { name, exact: true });
const titleAt = (story: (typeof stories)[number], step: number) =>
  eventById(chronology, story.steps[step]!.event).title;

/** Waits until the player shows a step, counted from 1, and its event is open. */
async function shows(page: Page, story: (typeof stories)[number], step: number): Promise<void> {
  await playerOf(page).getByText(`${step} of ${story.steps.length}`, { exact: true }).waitFor();
  await playerOf(page)
    .getByText(story.steps[step - 1]!.text)
    .waitFor();
  await expect.poll(() => openTitleOf(page).textContent()).toBe(titleAt(story, step - 1));
  const of = async () => {
    const address = await addressOf(page);
    return [address.get('story'), address.get('step')];
  };
  await expect.poll(of).toEqual([story.id, String(step)]);
}

describe('a story', () => {
  it('is chosen from the header, and played by buttons and keys', async () => {
    const page = await openPage();
    await page.getByRole('button', { name: 'Stories' }).click();
    await page
      .getByRole('dialog', { name: 'Stories' })
      .getByRole('button', { name: missiles!.title })
      .click();
    await shows(page, missiles!, 1);
    await button(page, 'Next').click();
    await shows(page, missiles!, 2);
    await page.keyboard.press('ArrowRight');
    await shows(page, missiles!, 3);
    await page.keyboard.press('ArrowLeft');
    await shows(page, missiles!, 2);
    await button(page, 'Back').click();
    await shows(page, missiles!, 1);
  });

  it('is left at any step, stays where it is, and goes on from there', async () => {
    const page = await openPage({ path: `?story=${moscow!.id}&step=4` });
    await shows(page, moscow!, 4);
    const span = await page.getByTestId('span').textContent();
    await page.keyboard.press('Escape');
    await expect.poll(() => playerOf(page).count()).toBe(0);
    expect((await addressOf(page)).has('story')).toBe(false);
    expect((await addressOf(page)).get('event')).toBe(moscow!.steps[3]!.event);
    expect(await page.getByTestId('span').textContent()).toBe(span);
    await panelOf(page).getByRole('button', { name: 'Close' }).click();
    await panelOf(page).getByRole('button', { name: 'Go on at 4 of 12' }).click();
    await shows(page, moscow!, 4);
  });

  it('is stepped through by Back and Forward of the browser', async () => {
    const page = await openPage({ path: `?story=${moscow!.id}` });
    await button(page, 'Next').click();
    await button(page, 'Next').click();
    await shows(page, moscow!, 3);
    await page.goBack();
    await shows(page, moscow!, 2);
    await page.goForward();
    await shows(page, moscow!, 3);
  });

  it('leaves the arrows to the events of the timeline while one of them has the focus', async () => {
    const page = await openPage({ path: `?story=${moscow!.id}&step=3` });
    await shows(page, moscow!, 3);
    await eventButton(page, titleAt(moscow!, 2)).focus();
    await page.keyboard.press('ArrowRight');
    expect((await addressOf(page)).get('step')).toBe('3');
  });

  it.each(stories.map((story) => [story.title, story] as const))(
    '“%s” shows the event of each step on the timeline, and its words',
    async (_, story) => {
      const page = await openPage({ path: `?story=${story.id}` });
      for (const [i, { event, quote }] of story.steps.entries()) {
        await shows(page, story, i + 1);
        const { exact } = eventById(chronology, event).excerpts.find(
          ({ source, start }) => source === quote!.source && start === quote!.start,
        )!;
        expect(await playerOf(page).locator('blockquote').textContent()).toBe(exact);
        const mark = page.getByRole('list', { name: 'Events' }).locator(`#event-${event}`);
        await mark.waitFor();
        const box = (await mark.boundingBox())!;
        const plane = (await page.getByTestId('plane').boundingBox())!;
        expect(box.x + box.width, titleAt(story, i)).toBeGreaterThan(plane.x);
        expect(box.x, titleAt(story, i)).toBeLessThan(plane.x + plane.width);
        await button(page, i < story.steps.length - 1 ? 'Next' : 'Finish').click();
      }
      await expect.poll(() => playerOf(page).count()).toBe(0);
    },
  );

  it('has the place of the panel on a phone, and gives it back', async () => {
    const page = await openPage({ path: `?story=${moscow!.id}&step=2`, phone: true });
    await playerOf(page).waitFor();
    expect(await panelOf(page).isVisible()).toBe(false);
    expect(await sidewaysScroll(page)).toBe(0);
    const next = (await button(page, 'Next').boundingBox())!;
    expect(next.y + next.height).toBeLessThanOrEqual(844);
    await button(page, 'All quotes').click();
    await panelOf(page).waitFor();
    expect(await openTitleOf(page).textContent()).toBe(titleAt(moscow!, 1));
  });

  it('that is not there is told', async () => {
    const page = await openPage({ path: '?story=nothing' });
    await noticesOf(page).getByText('The link names a story that this chronology does not have.').waitFor();
  });
});

describe('a story in the frame of another page', () => {
  it('is the timeline and the player, and nothing else', async () => {
    const page = await openPage({
      path: `?embed=story&story=${missiles!.id}&step=6`,
      viewport: { width: 720, height: 560 },
    });
    await playerOf(page).getByText('6 of 12').waitFor();
    await eventButton(page, titleAt(missiles!, 5)).waitFor();
    expect(await page.getByRole('banner').count()).toBe(0);
    expect(await panelOf(page).count()).toBe(0);
    expect(await page.getByRole('search').count()).toBe(0);
    expect(await sidewaysScroll(page)).toBe(0);
    const plane = (await page.getByTestId('plane').boundingBox())!;
    expect(plane.height).toBeGreaterThan(250);
  });

  it('leaves Back to the page around it, and leads to the whole page', async () => {
    const page = await openPage({ path: `?embed=story&story=${missiles!.id}` });
    const before = await page.evaluate(() => history.length);
    await button(page, 'Next').click();
    await expect.poll(async () => (await addressOf(page)).get('step')).toBe('2');
    expect(await page.evaluate(() => history.length)).toBe(before);
    // The timeline goes on with the buttons that it has.
    const ids = await page
      .getByRole('list', { name: 'Events' })
      .getByRole('button')
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(ids).toHaveLength(new Set(ids).size);
    const link = new URL((await playerOf(page).getByRole('link').getAttribute('href'))!);
    expect(link.searchParams.has('embed')).toBe(false);
    expect(link.searchParams.get('story')).toBe(missiles!.id);
  });

  it('begins the first story where none is named, and says where there is none', async () => {
    const page = await openPage({ path: '?embed=story' });
    await playerOf(page).getByText(moscow!.steps[0]!.text).waitFor();
    const own = await openPage({ path: `${OWN}&embed=story`, before: serveOwn(ownFile()) });
    await own.getByText('This chronology has no story to tell.').waitFor();
  });
});
