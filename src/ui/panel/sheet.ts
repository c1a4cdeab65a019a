import type { Px } from '../../layout/scale.ts';
import { createFling, createSpeedTracker } from '../timeline/fling.ts';
import type { Snap } from './Panel.tsx';

/** The heights that a sheet rests at, in CSS pixels; 0 where the panel is none. */
export type SnapHeights = Readonly<Record<Snap, Px>>;

/** What a hand on the sheet asks for. */
export interface SheetTarget {
  /** The heights as they are now: the window may have turned. */
  heights(): SnapHeights;
  /** The hand let go: the sheet rests there. */
  rest(snap: Snap): void;
  close(): void;
  /** Whether the reader asks for less motion. */
  still(): boolean;
}

const SNAPS: readonly Snap[] = ['peek', 'half', 'full'];
/** A finger that moves less than this has not begun to drag. */
const SLOP: Px = 3;
/** A sheet that is let go runs on for about this long, in milliseconds, as far as its place of rest is concerned. */
const REACH = 150;

/**
 * Where a sheet comes to rest that is let go at a height, with a speed in pixels a millisecond, positive upwards: the
 * place nearest to where it would run on to; below half of the lowest it closes. With places at 130, 440 and 780,
 * `snapAfter(400, 0, …)` is `half`, `snapAfter(400, 1.5, …)` is `full`, and `snapAfter(60, 0, …)` closes.
 */
export function snapAfter(height: Px, speed: number, heights: SnapHeights): Snap | 'closed' {
  const bound = height + speed * REACH;
  if (bound < heights.peek / 2) return 'closed';
  const from = (snap: Snap) => Math.abs(heights[snap] - bound);
  return SNAPS.reduce((best, snap) => (from(snap) < from(best) ? snap : best));
}

/** The next place of rest up (1) or down (−1); the same where there is none. */
export function snapBeside(snap: Snap, step: 1 | -1): Snap {
  return SNAPS[SNAPS.indexOf(snap) + step] ?? snap;
}

/**
 * Lets fingers pull the sheet by whatever it shows, and a mouse by its grip. Where it is full its contents scroll, and it
 * moves once they are at their top; a pull beyond full goes on in the contents. Returns how to stop.
 */
export function listenToSheet(sheet: HTMLElement, grip: HTMLElement, target: SheetTarget): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  const speed = createSpeedTracker();
  const momentum = createFling((by) => {
    sheet.scrollTop += by;
  }, target.still);
  let press: { x: Px; y: Px; height: Px } | undefined;
  let pulling = false;
  let last: Px = 0;

  const down = (x: Px, y: Px) => {
    momentum.stop();
    // Where the panel is no sheet it has none of these heights, and scrolls as anything else.
    if (!(target.heights().full > 0)) return;
    press = { x, y, height: sheet.getBoundingClientRect().height };
    pulling = false;
    last = y;
    speed.reset();
  };
  /** Follows a finger; answers whether the sheet moves with it, so that nothing else does. */
  const move = (x: Px, y: Px, time: number): boolean => {
    if (!press) return false;
    const up = press.y - y;
    if (!pulling) {
      const across = Math.abs(x - press.x);
      if (Math.max(Math.abs(up), across) < SLOP) return false;
      const scrolls = sheet.dataset.snap === 'full' && (up > 0 || sheet.scrollTop > 0);
      if (across > Math.abs(up) || scrolls) {
        press = undefined;
        return false;
      }
      pulling = true;
      sheet.dataset.pulled = '';
    }
    speed.add(last - y, time);
    last = y;
    const { full } = target.heights();
    sheet.style.height = `${Math.max(0, Math.min(press.height + up, full))}px`;
    // A sheet that was pulled from below has its contents at their top, or where keys have scrolled them.
    if (press.height + up > full) sheet.scrollTop = press.height + up - full;
    return true;
  };
  const up = (time: number, cancelled = false) => {
    const was = press;
    press = undefined;
    if (!was || !pulling) return;
    pulling = false;
    const heights = target.heights();
    const thrown = cancelled ? 0 : speed.speed(time);
    const height = was.height + was.y - last;
    const snap = snapAfter(height, thrown, heights);
    delete sheet.dataset.pulled;
    // The style sheet has the height again, and moves to it.
    sheet.style.height = '';
    if (snap === 'closed') return target.close();
    if (height >= heights.full && thrown > 0) momentum.start(thrown);
    target.rest(snap);
  };

  sheet.addEventListener(
    'touchstart',
    ({ touches, timeStamp }) => {
      const [finger] = touches;
      if (touches.length === 1 && finger) down(finger.clientX, finger.clientY);
      else up(timeStamp, true);
    },
    { passive: true, signal },
  );
  sheet.addEventListener(
    'touchmove',
    (event) => {
      const [finger] = event.touches;
      if (finger && event.cancelable && move(finger.clientX, finger.clientY, event.timeStamp))
        event.preventDefault();
    },
    { passive: false, signal },
  );
  sheet.addEventListener('touchend', ({ timeStamp }) => up(timeStamp), { signal });
  sheet.addEventListener('touchcancel', ({ timeStamp }) => up(timeStamp, true), { signal });

  grip.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType === 'touch' || event.button !== 0) return;
      grip.setPointerCapture(event.pointerId);
      down(event.clientX, event.clientY);
    },
    { signal },
  );
  grip.addEventListener(
    'pointermove',
    (event) => event.pointerType !== 'touch' && move(event.clientX, event.clientY, event.timeStamp),
    { signal },
  );
  const onPointerUp = ({ pointerType, timeStamp }: PointerEvent) => {
    if (pointerType === 'touch') return;
    // What was pulled is not clicked.
    if (pulling)
      grip.addEventListener('click', (event) => event.stopPropagation(), {
        capture: true,
        once: true,
        signal,
      });
    up(timeStamp);
  };
  grip.addEventListener('pointerup', onPointerUp, { signal });
  grip.addEventListener('pointercancel', onPointerUp, { signal });

  return () => {
    abort.abort();
    momentum.stop();
  };
}
