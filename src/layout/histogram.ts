import type { Dataset } from '../dataset/dataset.ts';
import type { Axis } from './axis.ts';
import type { Px, TimeScale } from './scale.ts';

/** How many tellings fall into each bin of the overview: a telling is one source's share in one event. */
export interface Histogram {
  readonly bins: number;
  /** Width of a bin. */
  readonly binWidth: Px;
  /** Matching tellings of bin `b` and source `s` at `b * sources + s`; an event without a source counts as one more source. */
  readonly matching: Float64Array;
  /** The same for events that do not match. */
  readonly rest: Float64Array;
  readonly sources: number;
  /** The fullest bin, matching or not. */
  readonly highest: number;
}

/**
 * Counts events over the whole axis. An event counts in every bin that its date covers, in equal shares that add up to
 * one: a month is as much as a day, spread thinner. One pass over the events, one over the bins.
 */
export function histogram(
  { size, sources, sourcesOf }: Dataset,
  axis: Axis,
  isMatch: Uint8Array,
  scale: TimeScale,
  binWidth: Px,
): Histogram {
  const bins = Math.max(1, Math.ceil(scale.width / binWidth));
  const kinds = sources.length + 1;
  // Differences between neighbouring bins; sums of them are the counts.
  const matching = new Float64Array((bins + 1) * kinds);
  const rest = new Float64Array((bins + 1) * kinds);
  const binOf = (place: number) =>
    Math.max(0, Math.min(bins - 1, Math.floor(scale.placeToX(place) / binWidth)));

  for (let i = 0; i < size; i++) {
    const first = binOf(axis.start[i]!);
    const last = Math.max(first, binOf(axis.end[i]! - 1));
    const share = 1 / (last - first + 1);
    const into = isMatch[i] === 1 ? matching : rest;
    const add = (source: number) => {
      into[first * kinds + source]! += share;
      into[(last + 1) * kinds + source]! -= share;
    };
    const from = sourcesOf.offsets[i]!;
    const to = sourcesOf.offsets[i + 1]!;
    if (from === to) add(sources.length);
    for (let at = from; at < to; at++) add(sourcesOf.values[at]!);
  }

  let highest = 0;
  for (let bin = 0; bin < bins; bin++) {
    let total = 0;
    for (let kind = 0; kind < kinds; kind++) {
      const at = bin * kinds + kind;
      if (bin > 0) {
        matching[at]! += matching[at - kinds]!;
        rest[at]! += rest[at - kinds]!;
      }
      total += matching[at]! + rest[at]!;
    }
    highest = Math.max(highest, total);
  }
  return { bins, binWidth, matching, rest, sources: kinds, highest };
}
