/** Lets a drag run on when it is let go while moving, ever slower. */
export interface Fling {
  /** Starts with a speed in units a millisecond. */
  start(speed: number): void;
  stop(): void;
}

/** The speed falls to a third in about this many milliseconds. */
const DECAY = 325;
/** Below this share of its first speed it stands still. */
const LEAST = 0.01;

/** @param move moves by so many units; @param still whether the reader asks for less motion */
export function createFling(move: (by: number) => void, still: () => boolean): Fling {
  let frame = 0;

  const stop = () => cancelAnimationFrame(frame);
  return {
    stop,
    start(speed) {
      stop();
      if (still()) return;
      const begun = performance.now();
      let covered = 0;
      const step = (now: number) => {
        const left = Math.exp(-Math.max(0, now - begun) / DECAY);
        const total = speed * DECAY * (1 - left);
        move(total - covered);
        covered = total;
        if (left > LEAST) frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    },
  };
}

/** How long back a release looks for the speed of the hand, in milliseconds. */
const WINDOW = 90;
/** Slower hands do not throw, in pixels a millisecond. */
const SLOWEST = 0.15;

/** Follows a hand, to tell its speed when it lets go. */
export interface SpeedTracker {
  reset(): void;
  /** The hand moved by so many pixels at this time. */
  add(by: number, time: number): void;
  /** Pixels a millisecond over the last moments, or 0 when the hand rested. */
  speed(time: number): number;
}

export function createSpeedTracker(): SpeedTracker {
  let moves: { readonly by: number; readonly time: number }[] = [];
  return {
    reset: () => {
      moves = [];
    },
    add(by, time) {
      moves = [...moves.filter((move) => time - move.time <= WINDOW), { by, time }];
    },
    speed(time) {
      const recent = moves.filter((move) => time - move.time <= WINDOW);
      const first = recent[0];
      if (recent.length < 2 || !first) return 0;
      const covered = recent.slice(1).reduce((sum, { by }) => sum + by, 0);
      const speed = covered / Math.max(1, time - first.time);
      return Math.abs(speed) < SLOWEST ? 0 : speed;
    },
  };
}
