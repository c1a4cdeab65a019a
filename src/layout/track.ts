import { lowerBound } from '../lib/search.ts';
import type { Ms } from '../time/span.ts';
import type { Axis } from './axis.ts';

/**
 * Events that are laid out together, in date order, ready to be asked which of them lie in a stretch of the axis.
 * What works on a track names its events by their position in it.
 */
export interface Track {
  /** Event indices, ascending. */
  readonly events: Int32Array;
  /** Where the latest of every `BLOCK` events ends: blocks that end before a stretch are passed over. */
  readonly latest: Float64Array;
}

const BLOCK = 64;

export function trackOf({ end }: Axis, events: Int32Array): Track {
  const latest = new Float64Array(Math.ceil(events.length / BLOCK)).fill(Number.NEGATIVE_INFINITY);
  for (let k = 0; k < events.length; k++) {
    const block = Math.floor(k / BLOCK);
    latest[block] = Math.max(latest[block]!, end[events[k]!]!);
  }
  return { events, latest };
}

/** The position of an event in a track, or -1. */
export function positionOf({ events }: Track, event: number): number {
  const at = lowerBound(events, event);
  return events[at] === event ? at : -1;
}

/** Positions of the events that touch the stretch from one place of the axis to another, ascending. */
export function positionsWithin(
  { events, latest }: Track,
  { start, end }: Axis,
  from: Ms,
  to: Ms,
): Int32Array {
  const upTo = firstFrom(events, start, to);
  const found = new Int32Array(upTo);
  let count = 0;
  for (let block = 0; block * BLOCK < upTo; block++) {
    if (latest[block]! < from) continue;
    const last = Math.min(upTo, (block + 1) * BLOCK);
    for (let k = block * BLOCK; k < last; k++) if (end[events[k]!]! >= from) found[count++] = k;
  }
  return found.subarray(0, count);
}

/** The first position whose event starts after a place. */
function firstFrom(events: Int32Array, start: Float64Array, place: Ms): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (start[events[middle]!]! <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
