import { describe, expect, it } from 'vitest';
import { shippedChronology, yearsOf } from './chronology.ts';
import { eventButton, listButton, openPage, openTitleOf, turnTo, withBrowser } from './page.ts';
import {
  DAY,
  eventBoxes,
  expectSameInstant,
  HOUR,
  planeBox,
  resolution,
  SPAN,
  SPAN_OPENED,
  spanOf,
  timeAt,
  zoomWheel,
} from './plane.ts';

withBrowser();
const years = yearsOf(shippedChronology());
const YEAR = 365.25 * DAY;

describe('Ctrl and wheel', () => {
  it.each([0.02, 0.37, 0.5, 0.93])(
    'zoom in and keep the date under the pointer, %d of the way across',
    async (part) => {
      const page = await turnTo(`?${SPAN}`);
      const box = await planeBox(page);
      const x = Math.round(box.x + part * box.width);
      const before = SPAN_OPENED;
      await page.mouse.move(x, box.y + 200);
      await zoomWheel(page, [-100, -100, -40, -260, -100]);
      const after = await spanOf(page);
      expect(after.end - after.start).toBeLessThan((before.end - before.start) / 2);
      expectSameInstant(timeAt(after, box, x), timeAt(before, box, x), resolution(after, box));
    },
  );

  it.each([0.08, 0.61])(
    'never let it slip, from an hour to centuries and back, %d of the way across',
    async (part) => {
      const page = await turnTo(`?${SPAN}`);
      const box = await planeBox(page);
      const x = Math.round(box.x + part * box.width);
      const anchor = timeAt(SPAN_OPENED, box, x);
      await page.mouse.move(x, box.y + 200);

      await zoomWheel(page, Array(11).fill(-10_000));
      const nearest = await spanOf(page);
      expect(nearest.end - nearest.start).toBeCloseTo(HOUR, -1);
      expectSameInstant(timeAt(nearest, box, x), anchor, resolution(nearest, box));

      await zoomWheel(page, Array(19).fill(10_000));
      const farthest = await spanOf(page);
      expect(farthest.end - farthest.start).toBeGreaterThan(150 * YEAR);
      expectSameInstant(timeAt(farthest, box, x), anchor, resolution(farthest, box));

      await zoomWheel(page, Array(19).fill(-10_000));
      const again = await spanOf(page);
      expect(again.end - again.start).toBeCloseTo(HOUR, -1);
      expectSameInstant(timeAt(again, box, x), anchor, resolution(again, box));
    },
  );

  it('zoom about each place that the pointer is moved to', async () => {
    const page = await turnTo(`?${SPAN}`);
    const box = await planeBox(page);
    let before = SPAN_OPENED;
    for (const [part, turn] of [
      [0.9, -300],
      [0.1, 200],
      [0.66, -500],
      [0.25, 700],
      [0.5, -100],
    ] as const) {
      const x = Math.round(box.x + part * box.width);
      await page.mouse.move(x, box.y + 150);
      await zoomWheel(page, [turn, turn / 2]);
      const after = await spanOf(page);
      const finest = Math.min(resolution(before, box), resolution(after, box));
      expectSameInstant(timeAt(after, box, x), timeAt(before, box, x), finest);
      before = after;
    }
  });

  it('leave a plain wheel to zoom as well, when the reader prefers that', async () => {
    const page = await turnTo(`?${SPAN}`);
    const box = await planeBox(page);
    await page.getByRole('switch', { name: 'Wheel zooms' }).check();
    const x = Math.round(box.x + 0.3 * box.width);
    const before = SPAN_OPENED;
    await page.mouse.move(x, box.y + 200);
    await page.mouse.wheel(0, -100);
    const after = await spanOf(page);
    expect((before.end - before.start) / (after.end - after.start)).toBeCloseTo(1.25, 2);
    expectSameInstant(timeAt(after, box, x), timeAt(before, box, x), resolution(after, box));
  });
});

describe('a drag', () => {
  it.each([-240, 3 * 37, 5])('pans by exactly its %d px', async (dx) => {
    const page = await turnTo(`?${SPAN}`);
    const box = await planeBox(page);
    const from = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height - 60) };
    const before = SPAN_OPENED;
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + dx, from.y + 12, { steps: 7 });
    await page.mouse.up();
    const after = await spanOf(page);
    expect(after.end - after.start).toBeCloseTo(before.end - before.start, -1);
    expectSameInstant(timeAt(after, box, from.x + dx), timeAt(before, box, from.x), resolution(after, box));
  });

  it('that begins on an event pans and opens nothing', async () => {
    const page = await turnTo(`?${SPAN}`);
    const title = 'Kerry visits Moscow for the first time as Secretary of State';
    const event = await eventButton(page, title).boundingBox();
    const before = SPAN_OPENED;
    await page.mouse.move(event!.x + 20, event!.y + 14);
    await page.mouse.down();
    await page.mouse.move(event!.x - 80, event!.y + 14, { steps: 5 });
    await page.mouse.up();
    expect((await spanOf(page)).start).toBeGreaterThan(before.start);
    expect(await openTitleOf(page).textContent()).not.toBe(title);
  });
});

describe('a plain wheel', () => {
  it.each([
    ['down', 0, 80],
    ['sideways', 80, 0],
  ])('turned %s pans through time', async (_, dx, dy) => {
    const page = await turnTo(`?${SPAN}`);
    const box = await planeBox(page);
    const before = SPAN_OPENED;
    await page.mouse.move(box.x + 300, box.y + 200);
    await page.mouse.wheel(dx, dy);
    const after = await spanOf(page);
    expect(after.end - after.start).toBeCloseTo(before.end - before.start, -1);
    expectSameInstant(after.start, timeAt(before, box, box.x + 80), resolution(after, box));
  });

  it('stops a little beyond the first and the last event', async () => {
    const page = await turnTo('?fold=off&span=1900-01-01T00:00Z/2030-01-01T00:00Z');
    const box = await planeBox(page);
    await page.mouse.move(box.x + 300, box.y + 200);
    for (let turn = 0; turn < 30; turn++) await page.mouse.wheel(0, 1000);
    const { start, end } = await spanOf(page);
    expect((start + end) / 2).toBeGreaterThan(Date.UTC(2015, 0));
    expect((start + end) / 2).toBeLessThan(Date.UTC(2040, 0));
  });
});

describe('the rows', () => {
  it('stay as they are while the plane pans', async () => {
    const page = await turnTo(`?${SPAN}`);
    const box = await planeBox(page);
    await page.mouse.move(box.x + 300, box.y + 200);
    let before = await eventBoxes(page);
    let compared = 0;
    for (let turn = 0; turn < 12; turn++) {
      await page.mouse.wheel(60, 0);
      const { start } = await spanOf(page);
      const after = await eventBoxes(page);
      const both = [...after].filter(([name]) => before.has(name));
      compared += both.length;
      const moved = both
        .map(([name, { y }]) => ({ name, from: before.get(name)!.y, to: y }))
        .filter(({ from, to }) => from !== to);
      expect(moved, `of ${both.length} at turn ${turn}, from ${new Date(start).toISOString()}`).toEqual([]);
      before = after;
    }
    expect(compared).toBeGreaterThan(60);
  });

  it('never lay two events over each other', async () => {
    const page = await turnTo(`?${SPAN}`);
    for (const turn of [0, -200, -200, 900, 900]) {
      const plane = await planeBox(page);
      await page.mouse.move(plane.x + 400, plane.y + 200);
      await zoomWheel(page, [turn]);
      await spanOf(page);
      const boxes = [...(await eventBoxes(page))];
      for (const [i, [name, a]] of boxes.entries()) {
        const over = boxes
          .slice(i + 1)
          .find(([, b]) => Math.abs(a.y - b.y) < 20 && a.x < b.x + b.width && b.x < a.x + a.width);
        expect(over?.[0], name).toBeUndefined();
      }
    }
  });
});

describe('a resize', () => {
  it('keeps the span', async () => {
    const page = await turnTo('?span=2013-05-06T09:00Z/2013-05-08T15:30Z');
    const shown = await page.getByTestId('span').textContent();
    await page.setViewportSize({ width: 1000, height: 600 });
    await expect.poll(async () => (await planeBox(page)).width).toBeLessThan(700);
    expect(await page.getByTestId('span').textContent()).toBe(shown);
    // A change of view puts the span that the page holds into the address.
    await listButton(page).click();
    expect(await spanOf(page)).toEqual({ start: Date.UTC(2013, 4, 6, 9), end: Date.UTC(2013, 4, 8, 15, 30) });
  });
});

describe('the buttons', () => {
  it('zoom about the middle, and fit all events', async () => {
    const page = await turnTo(`?${SPAN}`);
    const before = SPAN_OPENED;
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const near = await spanOf(page);
    expect(near.end - near.start).toBeLessThan(before.end - before.start);
    expect((near.start + near.end) / 2).toBeCloseTo((before.start + before.end) / 2, -2);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    expect(await spanOf(page)).toEqual(before);
    await page.getByRole('button', { name: 'Fit' }).click();
    const all = await spanOf(page);
    expect(all.start).toBeLessThan(Date.UTC(years.first + 1, 0));
    expect(all.end).toBeGreaterThan(Date.UTC(years.last, 0));
  });

  it('glide there where motion is welcome', async () => {
    const page = await openPage({ path: `?${SPAN}`, reducedMotion: 'no-preference' });
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect
      .poll(async () => {
        const { start, end } = await spanOf(page);
        return (end - start) / DAY;
      })
      .toBeCloseTo(50 / 1.6, 1);
  });
});
