import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { addressOf } from './page.ts';

/** A stretch of time, in milliseconds of UTC since 1970. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Fifty days around the visit to Moscow, unfolded. It is not the opening span, so the address always names it. */
export const SPAN = 'fold=off&span=2013-04-20T00:00Z/2013-06-09T00:00Z';
export const SPAN_OPENED: Span = { start: Date.UTC(2013, 3, 20), end: Date.UTC(2013, 5, 9) };

/** Where the plane lies, in CSS pixels. */
export async function planeBox(page: Page): Promise<Box> {
  const box = await page.getByTestId('plane').boundingBox();
  if (!box) throw new Error('the page shows no plane');
  return box;
}

/**
 * The span on the plane, as the address tells it. The address follows 250 ms after the last movement. This waits by the
 * page's own clock, whose later timers fire later: what moved before the call is in the address after it.
 */
export async function spanOf(page: Page): Promise<Span> {
  await rest(page, 270);
  const [start = '', end = ''] = ((await addressOf(page)).get('span') ?? '').split('/');
  const span = { start: Date.parse(start), end: Date.parse(end) };
  if (!(span.start < span.end)) throw new Error(`expected a span in the address, received ${page.url()}`);
  return span;
}

/** Waits, by the page's own clock, until what was done is drawn and so many milliseconds more have passed. */
async function rest(page: Page, ms: number): Promise<void> {
  await page.evaluate(
    (more) =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, more)));
      }),
    ms,
  );
}

/** The instant under a horizontal position of the page. */
export function timeAt(span: Span, box: Box, x: number): number {
  return span.start + ((x - box.x) / box.width) * (span.end - span.start);
}

/** Milliseconds to a pixel. */
export function resolution(span: Span, box: Box): number {
  return (span.end - span.start) / box.width;
}

/** Turns the wheel with Ctrl held; each turn reaches the page before the next. Positive shows more time. */
export async function zoomWheel(page: Page, turns: readonly number[]): Promise<void> {
  await page.keyboard.down('Control');
  for (const turn of turns) await page.mouse.wheel(0, turn);
  await page.keyboard.up('Control');
}

/** Two instants are the same to a pixel. */
export function expectSameInstant(received: number, expected: number, msPerPixel: number): void {
  expect(Math.abs(received - expected) / msPerPixel, 'pixels apart').toBeLessThan(1);
}

/** The events that stand on the plane at rest, when buttons are where events are: the box of each button by its name. */
export async function eventBoxes(page: Page): Promise<ReadonlyMap<string, Box>> {
  await rest(page, 120);
  return boxesNow(page);
}

/** The same as it stands, where there may be no frame to wait for. */
export async function boxesNow(page: Page): Promise<ReadonlyMap<string, Box>> {
  const entries = await page.evaluate(() => {
    // Events out of view keep a button for the keyboard, one pixel high.
    const items = [...document.querySelectorAll('[data-testid=plane] ol > li')].filter(
      (item) => item.clientHeight > 1,
    );
    return items.map((item): [string, Box] => {
      const { x, y, width, height } = item.getBoundingClientRect();
      return [item.firstElementChild!.getAttribute('aria-label')!, { x, y, width, height }];
    });
  });
  return new Map(entries);
}
