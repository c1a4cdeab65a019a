import type { Dataset } from '../../dataset/dataset.ts';
import type { Axis } from '../../layout/axis.ts';
import { axisOf } from '../../layout/axis.ts';
import { breakLengths, UNFOLDED, withLengths } from '../../time/fold.ts';

/** Lets breaks shrink and grow over a moment when quiet time is folded or unfolded. */
export interface FoldMotion {
  /** The axis to show now, on the way to `target`, and whether it is still on its way. */
  axis(dataset: Dataset, target: Axis, now: number): { readonly axis: Axis; readonly moving: boolean };
}

/** How long folding takes, in milliseconds. */
const DURATION = 320;

/** @param still whether the reader asks for less motion */
export function createFoldMotion(still: () => boolean): FoldMotion {
  let owner: Dataset | undefined;
  let bound: Axis | undefined;
  let from: Float64Array = new Float64Array(0);
  let begun = Number.NEGATIVE_INFINITY;
  let shown: Float64Array = new Float64Array(0);

  /** What the target leaves of each break of the chronology. */
  function lengthsOf({ quiet }: Dataset, { fold }: Axis): Float64Array {
    if (fold === UNFOLDED)
      return breakLengths(
        quiet,
        quiet.breaks.map(({ start }) => start),
      );
    const folded = new Set(fold.breaks.map(({ start }) => start));
    return breakLengths(
      quiet,
      quiet.breaks.map(({ start }) => start).filter((start) => !folded.has(start)),
    );
  }

  return {
    axis(dataset, target, now) {
      if (dataset !== owner || bound === undefined || still()) {
        owner = dataset;
        bound = target;
        shown = lengthsOf(dataset, target);
        begun = Number.NEGATIVE_INFINITY;
        return { axis: target, moving: false };
      }
      if (target !== bound) {
        bound = target;
        from = shown;
        begun = now;
      }
      const part = Math.min(1, Math.max(0, (now - begun) / DURATION));
      if (part === 1) {
        shown = lengthsOf(dataset, target);
        return { axis: target, moving: false };
      }
      // Lengths differ by orders of magnitude: what is even to the eye is their ratio.
      const eased = 1 - (1 - part) ** 3;
      shown = lengthsOf(dataset, target).map((to, i) => from[i]! * (to / from[i]!) ** eased);
      return { axis: axisOf(dataset, withLengths(dataset.quiet, shown)), moving: true };
    },
  };
}
