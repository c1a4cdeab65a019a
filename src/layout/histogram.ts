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

/** In which bins the events of an axis begin and end; it does not depend on what matches. */
export interface Bins {
  readonly count: number;
  readonly width: Px;
  readonly first: Uint16Array;
  readonly last: Uint16Array;
}

export function binsOf({ size }: Dataset, { start, end }: Axis, scale: TimeScale, width: Px): Bins {
  const count = Math.max(1, Math.ceil(scale.width / width));
  const first = new Uint16Array(size);
  const last = new Uint16Array(size);
  const binOf = (place: number) =>
    Math.max(0, Math.min(count - 1, Math.floor(scale.placeToX(place) / width)));
  for (let i = 0; i < size; i++) {
    first[i] = binOf(start[i]!);
    last[i] = Math.max(first[i]!, binOf(end[i]! - 1));
  }
  return { count, width, first, last };
}

/** A sum of shares, each of which is 1/count or more: what is less is what adding and subtracting them leaves over. */
const shareOf = (sum: number, count: number) => (sum < 0.5 / count ? 0 : sum);

/**
 * Counts events over the whole axis. An event counts in every bin that its date covers, in equal shares that add up to
 * one: a month is as much as a day, spread thinner. One pass over the events, one over the bins.
 */
export function histogram({ size, sources, sourcesOf }: Dataset, bins: Bins, isMatch: Uint8Array): Histogram {
  const kinds = sources.length + 1;
  // Differences between neighbouring bins; sums of them are the counts.
  const matching = new Float64Array((bins.count + 1) * kinds);
  const rest = new Float64Array((bins.count + 1) * kinds);

  for (let i = 0; i < size; i++) {
    const first = bins.first[i]!;
    const last = bins.last[i]!;
    const share = 1 / (last - first + 1);
    const into = isMatch[i] === 1 ? matching : rest;
    const from = sourcesOf.offsets[i]!;
    const to = sourcesOf.offsets[i + 1]!;
    for (let at = from; at < Math.max(to, from + 1); at++) {
      const source = from === to ? sources.length : sourcesOf.values[at]!;
      into[first * kinds + source]! += share;
      into[(last + 1) * kinds + source]! -= share;
    }
  }

  let highest = 0;
  for (let bin = 0; bin < bins.count; bin++) {
    let total = 0;
    for (let kind = 0; kind < kinds; kind++) {
      const at = bin * kinds + kind;
      if (bin > 0) {
        matching[at] = shareOf(matching[at]! + matching[at - kinds]!, bins.count);
        rest[at] = shareOf(rest[at]! + rest[at - kinds]!, bins.count);
      }
      total += matching[at]! + rest[at]!;
    }
    highest = Math.max(highest, total);
  }
  return { bins: bins.count, binWidth: bins.width, matching, rest, sources: kinds, highest };
}
