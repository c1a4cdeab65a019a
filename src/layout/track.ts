import type { Dataset } from '../dataset/dataset.ts';
import { lowerBound } from '../lib/search.ts';
import type { Ms } from '../time/span.ts';
import type { Axis } from './axis.ts';
import { BLOCK, type Blocks, blocksOf } from './blocks.ts';
import { crowdLength, type Turns, thin, turnsOf } from './turns.ts';

/** Events in date order, ready to be asked which of them lie in a stretch of the axis. */
export interface EventList {
  /** Event indices, ascending. */
  readonly events: Int32Array;
  /** Where the latest of every `BLOCK` events ends: blocks that end before a stretch are passed over. */
  readonly latest: Float64Array;
}

/** Events that are laid out together. What works on a track names its events by their position in it. */
export interface Track extends EventList {
  readonly turns: Turns;
  readonly blocks: Blocks;
  /** The positions that get the chance of a row where one millisecond takes `perMs` pixels and there are `rows` rows. */
  chances(perMs: number, rows: number): EventList & { readonly positions: Int32Array };
  /** Whether they are at hand, or have to be chosen. */
  hasChances(perMs: number, rows: number): boolean;
}

/** A track of no more events than this is laid out at once, from one end to the other, and each has its chance. */
export const AT_ONCE = 1500;
/** How many more of a crowd than there are rows get the chance of one. */
const SPARE = 16;

/**
 * @param events event indices, ascending
 * @param isMatch for each event of the dataset 1 when it matches the filter: matching events get their rows first
 */
export function trackOf(dataset: Dataset, axis: Axis, events: Int32Array, isMatch: Uint8Array): Track {
  const blocks = blocksOf(dataset, axis, events);
  const turns = turnsOf(events, dataset.weight, isMatch);
  const known = new Map<string, ReturnType<Track['chances']>>();

  function chancesOf(crowd: Ms, rows: number): ReturnType<Track['chances']> {
    const positions = thin(turns, events, axis, crowd, rows + SPARE);
    const chosen = positions.map((k) => events[k]!);
    return { positions, events: chosen, latest: latestOf(axis, chosen) };
  }

  const crowdAt = (perMs: number): Ms => (events.length <= AT_ONCE ? 0 : crowdLength(perMs));
  const keyOf = (crowd: Ms, rows: number) => `${crowd} ${rows}`;

  return {
    events,
    latest: blocks.latest,
    turns,
    blocks,
    hasChances: (perMs, rows) => known.has(keyOf(crowdAt(perMs), rows)),
    chances(perMs, rows) {
      const crowd = crowdAt(perMs);
      const key = keyOf(crowd, rows);
      let list = known.get(key);
      if (!list) {
        list =
          crowd === 0
            ? { events, latest: blocks.latest, positions: events.map((_, k) => k) }
            : chancesOf(crowd, rows);
        known.set(key, list);
      }
      return list;
    },
  };
}

function latestOf({ end }: Axis, events: Int32Array): Float64Array {
  const latest = new Float64Array(Math.ceil(events.length / BLOCK)).fill(Number.NEGATIVE_INFINITY);
  for (let k = 0; k < events.length; k++) {
    const block = Math.floor(k / BLOCK);
    latest[block] = Math.max(latest[block]!, end[events[k]!]!);
  }
  return latest;
}

/** The position of an event in a track, or -1. */
export function positionOf({ events }: EventList, event: number): number {
  const at = lowerBound(events, event);
  return events[at] === event ? at : -1;
}

/** Positions of the events that touch the stretch from one place of the axis to another, ascending. */
export function positionsWithin(
  { events, latest }: EventList,
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
