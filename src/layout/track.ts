import { lowerBound } from '../lib/search.ts';
import type { Ms } from '../time/span.ts';
import type { Axis } from './axis.ts';
import { byImportance } from './importance.ts';

/**
 * Events that are laid out together, in date order, ready to be asked which of them lie in a stretch of the axis.
 * What works on a track names its events by their position in it.
 */
export interface Track {
  /** Event indices, ascending. */
  readonly events: Int32Array;
  /** Where the latest of every `BLOCK` events ends: blocks that end before a stretch are passed over. */
  readonly latest: Float64Array;
  /** Its events in the order in which they get their rows. */
  turns(): Turns;
}

/** Events in their order of importance, with what decides at a glance whether one has to be looked at. */
export interface Turns {
  /** Positions in the track: those that match the filter come first. */
  readonly positions: Int32Array;
  /** How many match. */
  readonly matching: number;
  /** Places of the events' middles, and half their lengths, turn by turn. */
  readonly middle: Float64Array;
  readonly half: Float64Array;
}

const BLOCK = 64;

/**
 * @param events event indices, ascending
 * @param weight how much is told of each event of the dataset
 * @param isMatch for each event of the dataset 1 when it matches the filter
 */
export function trackOf(axis: Axis, events: Int32Array, weight: Int32Array, isMatch: Uint8Array): Track {
  const { end } = axis;
  const latest = new Float64Array(Math.ceil(events.length / BLOCK)).fill(Number.NEGATIVE_INFINITY);
  for (let k = 0; k < events.length; k++) {
    const block = Math.floor(k / BLOCK);
    latest[block] = Math.max(latest[block]!, end[events[k]!]!);
  }
  let turns: Turns | undefined;
  return {
    events,
    latest,
    turns() {
      turns ??= turnsOf(axis, events, weight, isMatch);
      return turns;
    },
  };
}

function turnsOf({ start, end }: Axis, events: Int32Array, weight: Int32Array, isMatch: Uint8Array): Turns {
  const positions = byImportance(events, weight, isMatch);
  const middle = new Float64Array(positions.length);
  const half = new Float64Array(positions.length);
  let matching = 0;
  for (let n = 0; n < positions.length; n++) {
    const i = events[positions[n]!]!;
    middle[n] = (start[i]! + end[i]!) / 2;
    half[n] = (end[i]! - start[i]!) / 2;
    matching += isMatch[i]!;
  }
  return { positions, matching, middle, half };
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
