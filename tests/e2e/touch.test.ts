import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventById, shippedChronology } from './chronology.ts';
import { fingersOn, line, type Point } from './fingers.ts';
import { addressOf, drawn, openPage, openTitleOf, turnTo, withBrowser } from './page.ts';
import {
  type Box,
  eventBoxes,
  expectSameInstant,
  planeBox,
  resolution,
  SPAN,
  SPAN_OPENED,
  type Span,
  spanOf,
  timeAt,
} from './plane.ts';

withBrowser();
const visit = eventById(shippedChronology(), 'exhczx');

async function openPlane(path = `?${SPAN}`) {
  const page = await turnTo(path, { phone: true });
  return { page, box: await planeBox(page), fingers: await fingersOn(page) };
}

const length = ({ start, end }: Span) => end - start;

/** The finger holds the date that it was put on. */
function expectHeld(after: Span, box: Box, from: Point, to: Point, before = SPAN_OPENED): void {
  expectSameInstant(timeAt(after, box, to.x), timeAt(before, box, from.x), resolution(after, box));
}

/** A place on the plane with no event or count under it. */
async function emptyPlace(page: Page, box: Box): Promise<Point> {
  const place = await page.evaluate(({ x, y, width, height }) => {
    for (let down = 80; down < height - 80; down += 8)
      for (let across = 40; across < width - 40; across += 20) {
        const under = document.elementsFromPoint(x + across, y + down);
        if (!under.some((element) => element.closest('button'))) return { x: x + across, y: y + down };
      }
    return undefined;
  }, box);
  if (!place) throw new Error('expected an empty place on the plane');
  return place;
}

describe('one finger', () => {
  it('pans by exactly as much as it moves', async () => {
    const { page, box, fingers } = await openPlane();
    const [from, to] = [
      { x: 300, y: box.y + 300 },
      { x: 120, y: box.y + 310 },
    ];
    await fingers.swipe(line(from, to, 9), 200);
    expectHeld(await spanOf(page), box, from, to);
  });

  it('that is lifted while it moves lets the plane run on, until a finger stops it', async () => {
    const page = await openPage({ phone: true, path: `?${SPAN}`, reducedMotion: 'no-preference' });
    const box = await planeBox(page);
    const fingers = await fingersOn(page);
    const [from, to] = [
      { x: 330, y: box.y + 300 },
      { x: 170, y: box.y + 300 },
    ];
    await fingers.swipe(line(from, to, 8));
    const held = timeAt(SPAN_OPENED, box, from.x);
    // 160 px in 128 ms, which runs on for about 400 px.
    await expect
      .poll(async () => {
        const span = await spanOf(page);
        return (timeAt(span, box, to.x) - held) / resolution(span, box);
      })
      .toBeGreaterThan(250);
    await fingers.swipe(line(to, from, 8));
    await fingers.put({ 0: to });
    const stopped = await spanOf(page);
    expect(await spanOf(page)).toEqual(stopped);
    // Lifted, it opens what happens to be under it.
    await fingers.put({});
  });

  it.each([-1, 1])('that moves up or down (%d) leaves time as it is', async (way) => {
    const { page, box, fingers } = await openPlane();
    const from = { x: 200, y: box.y + 250 };
    await fingers.swipe(line(from, { x: 206, y: from.y + way * 180 }, 10));
    await fingers.tap({ x: 20, y: box.y + 20 });
    const span = await page.evaluate(() => new URLSearchParams(location.search).get('span'));
    expect(span).toBe('2013-04-20T00:00Z/2013-06-09T00:00Z');
  });

  it('that rests does nothing, however long', async () => {
    const { page, fingers } = await openPlane();
    const [[, at] = ['', { x: 0, y: 0, width: 0, height: 0 }]] = await eventBoxes(page);
    const on = { x: at.x + 12, y: at.y + at.height / 2 };
    await fingers.put({ 0: on });
    // Longer than any browser takes for a long press.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 900)));
    expect(await page.evaluate(() => getSelection()?.type)).not.toBe('Range');
    await fingers.put({});
    expect(await spanOf(page)).toEqual(SPAN_OPENED);
  });
});

describe('a tap', () => {
  it('opens the event that it is on', async () => {
    const { page, fingers } = await openPlane();
    const [[name, at] = ['', { x: 0, y: 0, width: 0, height: 0 }]] = await eventBoxes(page);
    await fingers.tap({ x: at.x + 12, y: at.y + at.height / 2 });
    await expect.poll(() => openTitleOf(page).textContent()).toBe(name.replace(/^.*?: /, ''));
    expect((await spanOf(page)).end).toBeGreaterThan(0);
  });

  it('twice zooms in where it is', async () => {
    const { page, box, fingers } = await openPlane();
    const at = await emptyPlace(page, box);
    await fingers.tap(at);
    await fingers.tap(at);
    const after = await spanOf(page);
    expect(length(SPAN_OPENED) / length(after)).toBeCloseTo(1.6, 1);
    expectHeld(after, box, at, at);
  });
});

describe('two fingers', () => {
  it.each([
    ['both move', line({ x: 170, y: 0 }, { x: 90, y: 0 }, 10), line({ x: 230, y: 0 }, { x: 310, y: 0 }, 10)],
    ['one moves', line({ x: 150, y: 0 }, { x: 150, y: 0 }, 10), line({ x: 210, y: 0 }, { x: 330, y: 0 }, 10)],
    [
      'their middle moves with them',
      line({ x: 200, y: 0 }, { x: 40, y: 60 }, 12),
      line({ x: 270, y: 30 }, { x: 330, y: 90 }, 12),
    ],
  ])('zoom in and keep the dates that they hold, when %s', async (_, left, right) => {
    const { page, box, fingers } = await openPlane();
    const at = (path: readonly Point[], step: number) => ({
      x: path[step]!.x,
      y: path[step]!.y + box.y + 200,
    });
    for (let step = 0; step < left.length; step++) {
      if (step === 0) await fingers.put({ 0: at(left, 0) });
      await fingers.put({ 0: at(left, step), 1: at(right, step) });
    }
    await fingers.put({});
    const after = await spanOf(page);
    expect(length(after)).toBeLessThan(length(SPAN_OPENED) / 1.5);
    for (const path of [left, right]) expectHeld(after, box, path[0]!, path.at(-1)!);
  });

  it('zoom out as well, and go on as one where the other leaves early', async () => {
    const { page, box, fingers } = await openPlane();
    const y = box.y + 240;
    // The second finger comes late, after the first has panned.
    for (const at of line({ x: 120, y }, { x: 80, y }, 4)) await fingers.put({ 0: at });
    for (let step = 0; step <= 8; step++)
      await fingers.put({ 0: { x: 80 + step * 8, y }, 1: { x: 340 - step * 8, y } });
    // The first leaves; the second pans on.
    await fingers.put({ 1: { x: 276, y } });
    for (const at of line({ x: 276, y }, { x: 220, y }, 5)) await fingers.put({ 1: at });
    await fingers.put({}, 200);
    const after = await spanOf(page);
    const panned: Span = { start: timeAt(SPAN_OPENED, box, 40), end: timeAt(SPAN_OPENED, box, 430) };
    const zoom = (340 - 80) / (276 - 144);
    expect(length(after) / length(SPAN_OPENED)).toBeCloseTo(zoom, 1);
    expectHeld(after, box, { x: 340, y }, { x: 220, y }, panned);
  });

  it('that tap or rest change nothing', async () => {
    const { page, box, fingers } = await openPlane();
    const [left, right] = [
      { x: 120, y: box.y + 200 },
      { x: 260, y: box.y + 260 },
    ];
    await fingers.put({ 0: left });
    await fingers.put({ 0: left, 1: right });
    await fingers.put({ 0: left });
    await fingers.put({});
    expect(await spanOf(page)).toEqual(SPAN_OPENED);
    expect((await addressOf(page)).has('event')).toBe(false);
  });
});

describe('the overview', () => {
  it('is moved by a finger on what is in view, and left by one that goes up', async () => {
    const { page, fingers } = await openPlane();
    const brush = (await page.getByRole('slider', { name: 'Time in view', exact: true }).boundingBox())!;
    const middle = { x: brush.x + brush.width / 2, y: brush.y + brush.height / 2 };
    await fingers.swipe(line(middle, { x: middle.x + 60, y: middle.y }, 6), 200);
    const after = await spanOf(page);
    expect(after.start).toBeGreaterThan(SPAN_OPENED.start);
    await fingers.swipe(line({ x: middle.x + 60, y: middle.y }, { x: middle.x + 60, y: middle.y - 60 }, 6));
    expect(await spanOf(page)).toEqual(after);
  });

  it('takes a new stretch from a finger that is drawn over it', async () => {
    const { page, fingers } = await openPlane();
    const strip = (await page.getByRole('region', { name: 'Overview' }).boundingBox())!;
    const y = strip.y + strip.height / 2;
    await fingers.swipe(line({ x: 60, y }, { x: 240, y }, 8), 200);
    const start = await page.getByRole('slider', { name: 'Start of the time in view' }).boundingBox();
    expect(Math.abs(start!.x + start!.width - 60)).toBeLessThan(30);
    expect(length(await spanOf(page))).toBeGreaterThan(10 * length(SPAN_OPENED));
  });
});

describe('a story', () => {
  it.each([
    { width: 390, height: 844 },
    { width: 740, height: 360 },
  ])('is played, read on and left by fingers, at $width by $height', async (viewport) => {
    const [story] = shippedChronology().stories!;
    const page = await openPage({ phone: true, path: `?story=${story!.id}&fold=off`, viewport });
    const fingers = await fingersOn(page);
    const player = page.getByRole('region', { name: /^Story: / });
    const middleOf = async (name: string) => {
      const button = player.getByRole('button', { name, exact: true });
      const { x, y, width, height } = (await button.boundingBox())!;
      return { x: x + width / 2, y: y + height / 2 };
    };
    await player.getByText(`1 of ${story!.steps.length}`).waitFor();
    await fingers.tap(await middleOf('Next'));
    await player.getByText(`2 of ${story!.steps.length}`).waitFor();

    // What is too long for the player scrolls in it.
    const body = player.locator('[aria-live=polite]').filter({ has: page.getByRole('blockquote') });
    const { x, y, width, height } = (await body.boundingBox())!;
    const beyond = await body.evaluate((element) => element.scrollHeight - element.clientHeight);
    const from = { x: x + width / 2, y: y + height - 10 };
    await fingers.swipe(line(from, { x: from.x, y: y + 10 }, 8), 300);
    const read = () => body.evaluate((element) => element.scrollTop);
    await expect.poll(read).toBeGreaterThanOrEqual(Math.min(beyond, 20));

    const box = await planeBox(page);
    const before = await spanOf(page);
    const on = { x: box.x + box.width / 2, y: box.y + box.height - 70 };
    await fingers.swipe(line(on, { x: on.x - 90, y: on.y }, 8), 300);
    expectHeld(await spanOf(page), box, on, { x: on.x - 90, y: on.y }, before);

    await fingers.tap(await middleOf('All quotes'));
    await expect.poll(() => player.count()).toBe(0);
    expect((await addressOf(page)).get('event')).toBe(story!.steps[1]!.event);
  });
});

describe('what is longer than the screen', () => {
  const scrolled = (page: Page) =>
    page.evaluate(() =>
      Math.max(...[...document.querySelectorAll('main, main *')].map((element) => element.scrollTop)),
    );

  it.each([
    ['list', 200],
    ['coverage', 200],
    ['reading', 30],
  ])('scrolls under a finger: %s', async (view, least) => {
    const page = await turnTo(`?view=${view}`, { phone: true });
    const fingers = await fingersOn(page);
    await page.getByRole('main').getByRole('button', { name: visit.title }).first().waitFor();
    await drawn(page);
    await fingers.swipe(line({ x: 200, y: 700 }, { x: 200, y: 300 }, 10));
    await expect.poll(() => scrolled(page)).toBeGreaterThan(least);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('are lanes too, which the plane scrolls by as much as the finger moves', async () => {
    const { page, box, fingers } = await openPlane(`?lanes=kind&${SPAN}`);
    const before = await eventBoxes(page);
    await fingers.swipe(line({ x: 200, y: box.y + 300 }, { x: 200, y: box.y + 180 }, 8), 200);
    const y = (boxes: ReadonlyMap<string, Box>, name: string) => boxes.get(name)?.y;
    await expect
      .poll(async () => {
        const after = await eventBoxes(page);
        const both = [...before.keys()].filter((name) => after.has(name));
        return both.length > 0 && both.every((name) => y(before, name)! - y(after, name)! === 120);
      })
      .toBe(true);
    expect((await spanOf(page)).start).toBe(SPAN_OPENED.start);
  });

  it('is the page around a story in a frame, which the plane does not hold back', async () => {
    const page = await openPage({
      phone: true,
      path: 'host.html',
      before: (fresh) =>
        fresh.route('**/host.html', (route) =>
          route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Blog</title>
              <main><iframe src="./?embed=story" width="360" height="600"></iframe><div style="height:1200px"></div></main>`,
          }),
        ),
    });
    const frame = page.frameLocator('iframe');
    await frame.getByRole('region', { name: /^Story: / }).waitFor();
    const plane = (await frame.getByTestId('plane').boundingBox())!;
    const fingers = await fingersOn(page);
    await fingers.swipe(line({ x: 180, y: plane.y + 220 }, { x: 180, y: plane.y + 60 }, 8));
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(80);
  });

  it('never is the page itself', async () => {
    for (const path of [
      '',
      '?view=list',
      '?view=coverage',
      '?view=reading',
      '?view=comparisons',
      '?event=exhczx',
    ]) {
      const page = await turnTo(path, { phone: true });
      const beyond = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      expect(beyond, path).toBeLessThanOrEqual(0);
    }
  });
});
