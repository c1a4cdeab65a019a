import type { Dataset } from '../dataset/dataset.ts';
import type { Ms } from '../time/span.ts';
import type { Axis } from './axis.ts';

/** So many events in date order are summed up together. */
export const BLOCK = 64;

/** What every `BLOCK` events of a list have in common: a thousand events are counted by looking at sixteen blocks. */
export interface Blocks {
  /** Places where the first event starts, and the middles of the first and of the last. */
  readonly start: Float64Array;
  readonly firstMiddle: Float64Array;
  readonly lastMiddle: Float64Array;
  /** The place, and the time, where the latest ends. */
  readonly latest: Float64Array;
  readonly latestTime: Float64Array;
  /** Length of the longest event. */
  readonly longest: Float64Array;
  /** How many events each source tells: those of block `b` begin at `b` times the number of sources. */
  readonly sources: Uint8Array;
}

/** @param events event indices, ascending */
export function blocksOf(dataset: Dataset, { start, end }: Axis, events: Int32Array): Blocks {
  const count = Math.ceil(events.length / BLOCK);
  const { offsets, values } = dataset.sourcesOf;
  const width = dataset.sources.length;
  const filled = (value: Ms) => new Float64Array(count).fill(value);
  const blocks = {
    start: filled(Number.POSITIVE_INFINITY),
    firstMiddle: filled(Number.POSITIVE_INFINITY),
    lastMiddle: filled(Number.NEGATIVE_INFINITY),
    latest: filled(Number.NEGATIVE_INFINITY),
    latestTime: filled(Number.NEGATIVE_INFINITY),
    longest: filled(0),
    sources: new Uint8Array(count * width),
  };
  for (let k = 0; k < events.length; k++) {
    const i = events[k]!;
    const b = Math.floor(k / BLOCK);
    const [from, to] = [start[i]!, end[i]!];
    const middle = (from + to) / 2;
    if (from < blocks.start[b]!) blocks.start[b] = from;
    if (middle < blocks.firstMiddle[b]!) blocks.firstMiddle[b] = middle;
    if (middle > blocks.lastMiddle[b]!) blocks.lastMiddle[b] = middle;
    if (to > blocks.latest[b]!) blocks.latest[b] = to;
    if (dataset.end[i]! > blocks.latestTime[b]!) blocks.latestTime[b] = dataset.end[i]!;
    if (to - from > blocks.longest[b]!) blocks.longest[b] = to - from;
    for (let n = offsets[i]!; n < offsets[i + 1]!; n++) blocks.sources[b * width + values[n]!]!++;
  }
  return blocks;
}
