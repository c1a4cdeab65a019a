import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/dataset.ts';
import { validate } from '../../src/dataset/validate.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { toPlace } from '../../src/time/fold.ts';
import { eventById, shippedChronology } from './chronology.ts';
import { addressOf, eventButton, statusOf, turnTo, withBrowser } from './page.ts';
import { DAY, eventBoxes, planeBox, SPAN, SPAN_OPENED, type Span, spanOf, zoomWheel } from './plane.ts';

withBrowser();
const visit = eventById(shippedChronology(), 'exhczx');

/** What has the focus, by its name. */
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );
const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });

describe('the overview', () => {
  it('says what is in view, and follows it', async () => {
    const page = await turnTo(`?${SPAN}`);
    const said = () => slider(page, 'Time in view').getAttribute('aria-valuetext');
    // It is told once the view rests.
    await expect.poll(said).toMatch(/Apr.*Jun 2013/);
    const before = await said();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(said).not.toBe(before);
  });

  it('changes an end of the view by dragging its handle, and leaves the other', async () => {
    const page = await turnTo(`?${SPAN}`);
    const handle = (await slider(page, 'Start of the time in view').boundingBox())!;
    const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y, { steps: 5 });
    await page.mouse.up();
    const after = await spanOf(page);
    expect(after.start).toBeLessThan(SPAN_OPENED.start - 200 * DAY);
    expect(Math.abs(after.end - SPAN_OPENED.end)).toBeLessThan(DAY);
  });

  it('brings the view to where it is clicked, as long as it was', async () => {
    const page = await turnTo(`?${SPAN}`);
    const strip = (await page.getByRole('region', { name: 'Overview' }).boundingBox())!;
    await page.mouse.click(strip.x + strip.width * 0.09, strip.y + 30);
    const after = await spanOf(page);
    expect(after.end).toBeLessThan(Date.UTC(2000, 0));
    expect(after.end - after.start).toBeCloseTo(SPAN_OPENED.end - SPAN_OPENED.start, -3);
  });

  it('moves the view along with the hand where the plane is not folded as it is, and no further than events go', async () => {
    const page = await turnTo('?fold=off&span=2012-01-01T00:00Z/2015-01-01T00:00Z');
    const before = await spanOf(page);
    const brush = (await slider(page, 'Time in view').boundingBox())!;
    const [x, y] = [brush.x + brush.width * 0.6, brush.y + brush.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 6, y, { steps: 2 });
    const moved = await spanOf(page);
    expect(moved.start).toBeGreaterThan(before.start);
    expect(moved.start - before.start).toBeLessThan(0.2 * (before.end - before.start));
    await page.mouse.move(x, y, { steps: 2 });
    await page.mouse.up();
    const back = await spanOf(page);
    expect(Math.abs(back.start - before.start)).toBeLessThan(2 * 60_000);

    await slider(page, 'Time in view').focus();
    for (let presses = 0; presses < 20; presses++) await page.keyboard.press('Shift+ArrowRight');
    const last = await spanOf(page);
    expect((last.start + last.end) / 2).toBeLessThan(Date.UTC(2023, 0));
  });

  it('moves the view by keys', async () => {
    const page = await turnTo(`?${SPAN}`);
    await slider(page, 'Time in view').focus();
    await page.keyboard.press('ArrowRight');
    const after = await spanOf(page);
    const length = SPAN_OPENED.end - SPAN_OPENED.start;
    expect(after.start).toBeGreaterThan(SPAN_OPENED.start + 0.03 * length);
    expect(after.end - after.start).toBeCloseTo(length, -3);
  });
});

describe('folding quiet time', () => {
  const breaks = (page: Page) => page.getByRole('group', { name: 'Folded time' }).getByRole('button');

  it('shows seven decades on one screen to begin with, and unfolds, which the address says', async () => {
    const page = await turnTo('');
    await expect.poll(() => breaks(page).count()).toBeGreaterThan(5);
    await expect.poll(() => page.getByTestId('span').textContent()).toContain('1945 – 2015');
    const names = [...(await eventBoxes(page)).keys()];
    for (const year of ['1945', '199', '2009', '2012', '2013', '2015']) {
      expect(
        names.some((name) => name.includes(year)),
        year,
      ).toBe(true);
    }
    await page.getByRole('switch', { name: /^Fold/ }).uncheck();
    await expect.poll(() => breaks(page).count()).toBe(0);
    expect((await addressOf(page)).get('fold')).toBe('off');
    await page.getByRole('switch', { name: /^Fold/ }).check();
    await expect.poll(() => breaks(page).count()).toBeGreaterThan(5);
    expect((await addressOf(page)).has('fold')).toBe(false);
  });

  it('opens the break that is clicked, and a reload keeps it open', async () => {
    const page = await turnTo('?fold=on&span=1945-01-01T00:00Z/2012-12-30T00:00Z');
    const first = breaks(page).first();
    expect(await first.getAttribute('aria-label')).toMatch(/^Unfold 54 years: .*1945/);
    const before = await breaks(page).count();
    await first.click();
    await expect.poll(() => breaks(page).count()).toBeLessThan(before);
    await expect.poll(async () => (await addressOf(page)).get('unfold')).toMatch(/^1945-/);
    await page.reload();
    await expect.poll(() => breaks(page).first().getAttribute('aria-label')).not.toMatch(/1945/);
  });

  it('keeps the date under the pointer through a hundred random turns, at the limits too', async () => {
    const page = await turnTo('?fold=on&span=1999-01-01T00:00Z/2015-06-30T00:00Z');
    const { quiet } = buildDataset(validate(JSON.stringify(shippedChronology())).chronology!);
    const box = await planeBox(page);
    const x = Math.round(box.x + 0.61 * box.width);
    const instantAt = ({ start, end }: Span) => {
      const [from, to] = [toPlace(quiet, start), toPlace(quiet, end)];
      return { place: from + ((x - box.x) / box.width) * (to - from), perPixel: (to - from) / box.width };
    };
    const before = instantAt({ start: Date.UTC(1999, 0), end: Date.UTC(2015, 5, 30) });
    const random = seededRandom(1945);
    await page.mouse.move(x, box.y + 8);
    for (let round = 0; round < 4; round++) {
      const lean = round % 2 === 0 ? -1 : 1;
      await zoomWheel(
        page,
        Array.from({ length: 25 }, () => Math.round(400 * (random() - 0.5) + 150 * lean)),
      );
      const after = instantAt(await spanOf(page));
      const finest = Math.max(after.perPixel, 1);
      expect(Math.abs(after.place - before.place) / finest, `round ${round}, pixels apart`).toBeLessThan(1);
    }
  });
});

describe('a range of time', () => {
  it('is drawn with Shift, says its length and count, and becomes a filter that one click clears', async () => {
    const page = await turnTo(`?${SPAN}`);
    const box = await planeBox(page);
    await page.keyboard.down('Shift');
    await page.mouse.move(box.x + 200, box.y + 300);
    await page.mouse.down();
    await page.mouse.move(box.x + 400, box.y + 310, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    const offer = page.getByText(/^\d+ days · \d+ events$/);
    await page.getByRole('button', { name: 'Filter', exact: true }).waitFor();
    const count = Number(
      /(\d+) events/.exec(
        (await page
          .getByText(/· \d+ events/)
          .last()
          .textContent()) ?? '',
      )?.[1],
    );
    expect(count).toBeGreaterThan(3);
    expect(await offer.count()).toBeLessThanOrEqual(1);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await expect.poll(() => statusOf(page)).toMatch(new RegExp(`^${count} of `));
    expect((await addressOf(page)).get('during')).toMatch(/^2013-0[45].*\/2013-05/);
    await page.getByRole('list', { name: 'Active filters' }).getByRole('button').click();
    await expect.poll(async () => (await addressOf(page)).has('during')).toBe(false);
  });

  it('is drawn on the ruler by a plain drag, adjusted by keys, and zoomed to', async () => {
    const page = await turnTo(`?${SPAN}`);
    const box = await planeBox(page);
    await page.mouse.move(box.x + 300, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 500, box.y + 20, { steps: 4 });
    await page.mouse.up();
    const edge = slider(page, 'End of the range');
    const before = Number(await edge.getAttribute('aria-valuenow'));
    await edge.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => Number(await edge.getAttribute('aria-valuenow'))).toBeGreaterThan(before);
    expect(await edge.evaluate((element) => element === document.activeElement)).toBe(true);
    const end = Number(await edge.getAttribute('aria-valuenow')) * 60_000;
    await page.getByRole('button', { name: 'Zoom', exact: true }).click();
    const after = await spanOf(page);
    expect(Math.abs(after.end - end)).toBeLessThan(60_000);
  });

  it('is taken without a drag: what is in view, by a press or by a key, and its edges by keys', async () => {
    const page = await turnTo(`?${SPAN}`);
    const edge = slider(page, 'Start of the range');
    const start = async () => Number(await edge.getAttribute('aria-valuenow')) * 60_000;
    await page.getByRole('button', { name: 'Select what is in view' }).click();
    await expect.poll(() => focused(page)).toBe('Start of the range');
    expect(await start()).toBe(SPAN_OPENED.start);
    await page.keyboard.press('Escape');
    await edge.waitFor({ state: 'detached' });
    expect(await focused(page)).toContain('Select what is in view');

    const event = eventButton(page, visit.title);
    for (const key of ['r', 'Escape', 'r']) {
      if (key === 'r') await event.focus();
      await page.keyboard.press(key);
      await expect
        .poll(() => focused(page))
        .toBe(key === 'r' ? 'Start of the range' : await event.getAttribute('aria-label'));
    }
    await event.focus();
    await page.keyboard.press('r');
    await expect.poll(() => focused(page)).toBe('Start of the range');
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
    await expect.poll(start).toBeGreaterThan(SPAN_OPENED.start + 4 * DAY);
    for (const next of ['End of the range', 'Zoom', 'Filter']) {
      await page.keyboard.press('Tab');
      await expect.poll(() => focused(page)).toBe(next);
    }
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await addressOf(page)).get('during'))
      .toMatch(/^2013-04-2[45].*\/2013-06-09/);
  });

  it('is zoomed to by keyboard, also where the event that had the focus lies outside', async () => {
    const page = await turnTo(`?${SPAN}`);
    const end = slider(page, 'End of the range');
    await eventButton(page, visit.title).focus();
    await page.keyboard.press('r');
    await expect.poll(() => focused(page)).toBe('Start of the range');
    await end.focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowLeft');
    await expect
      .poll(async () => Number(await end.getAttribute('aria-valuenow')) * 60_000)
      .toBeLessThan(Date.UTC(2013, 4, 1));
    await page.getByRole('button', { name: 'Zoom', exact: true }).press('Enter');
    const after = await spanOf(page);
    expect(after.start).toBe(SPAN_OPENED.start);
    expect(after.end).toBeLessThan(Date.UTC(2013, 4, 1));
  });

  it.each([
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])('has all that can be done with it in view at the right edge too, at $width px', async (viewport) => {
    const page = await turnTo(`?${SPAN}`, { viewport });
    const box = await planeBox(page);
    await page.mouse.move(box.x + box.width - 60, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 20, box.y + 20, { steps: 4 });
    await page.mouse.up();
    for (const name of ['Zoom', 'Filter', 'Copy link', 'Drop the range']) {
      const part = (await page
        .getByTestId('plane')
        .getByRole('button', { name, exact: true })
        .boundingBox())!;
      expect(part.x, name).toBeGreaterThanOrEqual(box.x);
      expect(part.x + part.width, name).toBeLessThanOrEqual(box.x + box.width);
    }
    await page.keyboard.press('Escape');
  });

  it('does not pass its presses on to the plane', async () => {
    const page = await turnTo(`?${SPAN}`);
    const box = await planeBox(page);
    await page.mouse.move(box.x + 300, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 500, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await slider(page, 'Start of the range').waitFor();
    await page.getByRole('button', { name: 'Drop the range' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Drop the range' }).count()).toBe(0);
    await spanOf(page);
    expect((await addressOf(page)).has('event')).toBe(false);
  });
});
