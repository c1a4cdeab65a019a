import type { CDPSession, Page } from 'playwright-core';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Milliseconds between two reports of a touch screen. */
const BEAT = 16;

/** Real touch input: what the browser makes of it is up to the page and the browser, as on a phone. */
export interface Fingers {
  /** Puts fingers down, moves them, or lifts some: those named here are down `waiting` milliseconds later. */
  put(fingers: Readonly<Record<number, Point>>, waiting?: number): Promise<void>;
  /** Moves a finger along a path, in even time, and lifts it after resting there. */
  swipe(path: readonly Point[], rest?: number): Promise<void>;
  tap(at: Point): Promise<void>;
}

/** The fingers of somebody who uses the page. Their clock runs evenly, however slow the machine is. */
export async function fingersOn(page: Page): Promise<Fingers> {
  const session: CDPSession = await page.context().newCDPSession(page);
  let down: Readonly<Record<number, Point>> = {};
  let clock = Date.now();

  const put = async (fingers: Readonly<Record<number, Point>>, waiting = BEAT) => {
    clock += waiting;
    const lifted = Object.entries(down).filter(([id]) => !(Number(id) in fingers));
    const added = Object.keys(fingers).length > Object.keys(down).length;
    const type = lifted.length > 0 ? 'touchEnd' : added ? 'touchStart' : 'touchMove';
    // The end of a touch names the fingers that leave, or none where all do.
    const told =
      lifted.length === 0 ? Object.entries(fingers) : Object.keys(fingers).length > 0 ? lifted : [];
    const touchPoints = told.map(([id, at]) => ({ ...at, id: Number(id) }));
    down = fingers;
    await session.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: clock / 1000 });
  };
  return {
    put,
    async swipe(path, rest = 0) {
      for (const at of path) await put({ 0: at });
      await put({}, BEAT + rest);
    },
    async tap(at) {
      await put({ 0: at });
      await put({});
    },
  };
}

/** Points from one to another, in even steps. */
export function line(from: Point, to: Point, steps: number): Point[] {
  return Array.from({ length: steps + 1 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / steps,
    y: from.y + ((to.y - from.y) * i) / steps,
  }));
}
