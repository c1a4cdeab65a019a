import type { Dataset } from '../dataset/dataset.ts';
import { type Fold, toPlace, UNFOLDED } from '../time/fold.ts';
import type { Span } from '../time/span.ts';

/** The events of a dataset on an axis that may be folded: what layout works on instead of their times. */
export interface Axis {
  readonly fold: Fold;
  /** Places of the events' starts and ends, in folded milliseconds. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** From the first event to the last. */
  readonly extent: Span;
}

/** Puts the events on the axis of a fold. */
export function axisOf(dataset: Dataset, fold: Fold): Axis {
  if (fold === UNFOLDED) {
    const { start, end, extent } = dataset;
    return { fold, start, end, extent };
  }
  return {
    fold,
    start: dataset.start.map((t) => toPlace(fold, t)),
    end: dataset.end.map((t) => toPlace(fold, t)),
    extent: { start: toPlace(fold, dataset.extent.start), end: toPlace(fold, dataset.extent.end) },
  };
}
