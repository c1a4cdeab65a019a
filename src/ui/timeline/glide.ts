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

export interface GlideOptions {
  /** The span shown. */
  readonly get: () => Span;
  /** Shows a span. */
  readonly set: (span: Span) => void;
  /** Whether the reader asks for less motion. */
  readonly still: () => boolean;
}

export function createGlide({ get, set, still }: GlideOptions): Glide {
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
