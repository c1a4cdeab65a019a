import type { Subject } from '../subjects.ts';
import type { Figures } from './figures.ts';
import { busyTime, type Session } from './session.ts';

/** A point of the plane that gestures start from, in CSS pixels of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Milliseconds between the inputs of a continuous gesture: one a display frame. */
const PACE = 16;
/** How far zooming goes in, and out again: from all 26 years to four months. */
const ZOOM = 80;
/** And step by step: to three years. */
const LOCKSTEP_ZOOM = 9;
/** Panning needs something beyond the view: half of the years. */
const PAN_ZOOM = 2;
const PAN_STEPS = 60;
const PAN_BY = 9;

/** Wheel turns in and out without waiting for the page, as a hand does. */
export async function zoom(session: Session, subject: Subject, at: Point): Promise<Figures> {
  const turns = inAndOut(subject, ZOOM);
  const { busy, wheels, frames } = await record(session, () =>
    paced(turns.length, (i) => wheel(session, at, turns[i]!)),
  );
  return { zoomBusy: busy / wheels, zoomInputs: wheels, ...spread('zoom', frames) };
}

/** The wheel turns that zoom in by `by`, and those that zoom out again. */
function inAndOut({ factor, notch }: Subject, by: number): number[] {
  const count = Math.round(Math.log(by) / Math.log(factor));
  return [...Array(count).fill(-notch), ...Array(count).fill(notch)];
}

/** Drags the plane to and fro without waiting for the page. */
export async function pan(session: Session, subject: Subject, at: Point): Promise<Figures> {
  const turns = inAndOut(subject, PAN_ZOOM);
  const half = turns.length / 2;
  for (const turn of turns.slice(0, half)) await lockstep(session, at, turn);
  await mouse(session, 'mousePressed', at, 1);
  let { x } = at;
  const { busy, moves, frames } = await record(session, () =>
    paced(PAN_STEPS, (i) => {
      // A quarter to the left, half to the right, a quarter back.
      x += i < PAN_STEPS / 4 || i >= (3 * PAN_STEPS) / 4 ? -PAN_BY : PAN_BY;
      return mouse(session, 'mouseMoved', { x, y: at.y + (i % 2) }, 1);
    }),
  );
  // Held still before it is let go, so that nothing runs on.
  await new Promise((resolve) => setTimeout(resolve, 150));
  await mouse(session, 'mouseReleased', { x, y: at.y }, 0);
  for (const turn of turns.slice(half)) await lockstep(session, at, turn);
  return { panBusy: busy / moves, panInputs: moves, ...spread('pan', frames) };
}

/** Zoom steps, each sent when the picture that answers the one before is on the screen: nothing is coalesced. */
export async function steps(session: Session, subject: Subject, at: Point): Promise<Figures> {
  const before = await busyTime(session);
  const times: number[] = [];
  for (const turn of inAndOut(subject, LOCKSTEP_ZOOM)) times.push(await lockstep(session, at, turn));
  const busy = (await busyTime(session)) - before;
  return { stepBusy: busy / times.length, step: quantile(times, 0.5) };
}

async function lockstep(session: Session, at: Point, deltaY: number): Promise<number> {
  await session.ask('arm');
  const [time] = await Promise.all([session.ask('step'), wheel(session, at, deltaY)]);
  return time;
}

async function record(session: Session, gesture: () => Promise<unknown>) {
  const before = await busyTime(session);
  await session.ask('begin');
  await gesture();
  const recording = await session.ask('end');
  return { ...recording, busy: (await busyTime(session)) - before };
}

/** Sends inputs at an even pace, whether or not the page keeps up; settles when all have been taken. */
async function paced(count: number, send: (i: number) => Promise<unknown>): Promise<void> {
  const begun = performance.now();
  const sent: Promise<unknown>[] = [];
  for (let i = 0; i < count; i++) {
    const wait = begun + i * PACE - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    sent.push(send(i));
  }
  await Promise.allSettled(sent);
}

function wheel({ cdp }: Session, { x, y }: Point, deltaY: number): Promise<unknown> {
  return cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY });
}

function mouse(
  { cdp }: Session,
  type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
  { x, y }: Point,
  buttons: number,
): Promise<unknown> {
  return cdp.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons, clickCount: 1 });
}

function spread(gesture: 'zoom' | 'pan', frames: readonly number[]): Figures {
  return {
    [`${gesture}P50`]: quantile(frames, 0.5),
    [`${gesture}P95`]: quantile(frames, 0.95),
    [`${gesture}Max`]: quantile(frames, 1),
  };
}

/** `quantile([3, 1, 2], 0.5)` is 2; of an even number the upper one. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
