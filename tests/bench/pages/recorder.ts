import type {} from './contract.ts';

/*
 * Runs in every page that is measured, before the page's own scripts: tells when the page is ready, counts the inputs
 * that reach it, and records its frames.
 */

export interface Readiness {
  /** When the page was drawn and idle: milliseconds since navigation began, and since 1970. */
  readonly at: number;
  readonly epoch: number;
}

export interface Recording {
  readonly wheels: number;
  readonly moves: number;
  /** Milliseconds from each display frame to the next. */
  readonly frames: readonly number[];
}

export interface Recorder {
  ready(): Promise<Readiness>;
  begin(): void;
  end(): Promise<Recording>;
  /** Awaits one wheel turn; `step` then gives the milliseconds from it to the painted frame that answers it. */
  arm(): void;
  step(): Promise<number>;
  /** Awaits a click; `clicked` then gives the milliseconds from it until the page says so and has painted. */
  armClick(): void;
  clicked(): Promise<number>;
  /** Milliseconds that a peer takes to filter and paint. */
  filter(actor: string | undefined): Promise<number>;
}

declare global {
  interface Window {
    recorder: Recorder;
  }
}

/** The page is idle when for this long nothing in it changes and no frame is late, in milliseconds. */
const QUIET = 250;
const LATE = 100;
/** A step whose picture does not come counts as this long, in milliseconds. */
const PATIENCE = 5000;

const tick = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** Resolves when the next frame has been painted: after its callbacks, style, layout and paint. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    requestAnimationFrame(() => port2.postMessage(undefined));
  });
}

/** Our page is drawn when its plane has event buttons; a peer's says so itself. */
function isDrawn(): boolean {
  return window.bench !== undefined || document.querySelector('[data-testid=plane] ol button') !== null;
}

async function ready(): Promise<Readiness> {
  let changed = true;
  let paintsSeen = -1;
  const watcher = new MutationObserver(() => {
    changed = true;
  });
  watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  let quietSince: number | undefined;
  let before = performance.now();
  for (;;) {
    await tick();
    const now = performance.now();
    const paints = window.bench?.paints ?? 0;
    if (changed || paints !== paintsSeen || !isDrawn()) quietSince = undefined;
    // What changed before the last frame is on the screen once the next one begins.
    else if (quietSince === undefined || now - before > LATE) quietSince = now;
    if (quietSince !== undefined && now - quietSince > QUIET) {
      watcher.disconnect();
      return { at: quietSince, epoch: performance.timeOrigin + quietSince };
    }
    changed = false;
    paintsSeen = paints;
    before = now;
  }
}

let recording: { wheels: number; moves: number; frames: number[] } | undefined;
let turned: ((event: WheelEvent) => void) | undefined;
let stepped: Promise<number> | undefined;
let pressed: Promise<number> | undefined;

const options = { capture: true, passive: true };
window.addEventListener(
  'wheel',
  (event) => {
    if (recording) recording.wheels++;
    turned?.(event);
  },
  options,
);
window.addEventListener(
  'pointermove',
  () => {
    if (recording) recording.moves++;
  },
  options,
);

const status = () => document.querySelector('[role=status]')?.textContent;

window.recorder = {
  ready,
  begin() {
    const mine = { wheels: 0, moves: 0, frames: [] as number[] };
    recording = mine;
    let last: number | undefined;
    const watch = (now: number) => {
      if (recording !== mine) return;
      if (last !== undefined) mine.frames.push(now - last);
      last = now;
      requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
  },
  async end() {
    await tick();
    await tick();
    const mine = recording!;
    recording = undefined;
    return mine;
  },
  arm() {
    const before = window.bench?.paints;
    stepped = new Promise((resolve) => {
      turned = async ({ timeStamp }) => {
        turned = undefined;
        await painted();
        // A page that tells its paintings is asked for one; ours paints in the frame after the input.
        const waits = () => before !== undefined && window.bench?.paints === before;
        while (waits() && performance.now() - timeStamp < PATIENCE) await painted();
        resolve(performance.now() - timeStamp);
      };
    });
  },
  step: () => stepped!,
  armClick() {
    const before = status();
    pressed = new Promise((resolve) => {
      const onClick = async ({ timeStamp }: MouseEvent) => {
        do await painted();
        while (status() === before && performance.now() - timeStamp < PATIENCE);
        resolve(performance.now() - timeStamp);
      };
      window.addEventListener('click', onClick, { capture: true, once: true });
    });
  },
  clicked: () => pressed!,
  async filter(actor) {
    const begun = performance.now();
    await window.bench!.filter(actor);
    await painted();
    return performance.now() - begun;
  },
};
