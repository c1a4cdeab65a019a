import { interpolateSpan, type Span } from '../../time/span.ts';

/** Moves a span smoothly to a target, a step a display frame. */
export interface Glide {
  to(target: Span): void;
  /** Stops where it is. */
  stop(): void;
  /** Where it is bound for, while it moves. */
  target(): Span | undefined;
}

/** How long a move takes, in milliseconds. */
const DURATION = 260;

/** @param set shows a span; @param get tells the one shown; @param still whether the reader asks for less motion */
export function createGlide(get: () => Span, set: (span: Span) => void, still: () => boolean): Glide {
  let frame = 0;
  let bound: Span | undefined;

  const stop = () => {
    cancelAnimationFrame(frame);
    bound = undefined;
  };
  return {
    stop,
    target: () => bound,
    to(target) {
      stop();
      if (still()) {
        set(target);
        return;
      }
      const from = get();
      const begun = performance.now();
      bound = target;
      const step = (now: number) => {
        const part = Math.min(1, Math.max(0, (now - begun) / DURATION));
        if (part === 1) bound = undefined;
        set(part === 1 ? target : interpolateSpan(from, target, 1 - (1 - part) ** 3));
        if (part < 1) frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    },
  };
}
