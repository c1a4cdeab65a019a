import { lowerBound } from '../lib/search.ts';
import type { Px } from './scale.ts';

/** Counts how many events cover each slot of a stretch, so that one can ask whether there is room for another. */
export interface Slots {
  /** Whether no slot of a reach is covered by `most` events or more; what lies outside the stretch has room. */
  hasRoom(left: Px, right: Px, most: number): boolean;
  /** Covers a reach. */
  cover(left: Px, right: Px): void;
}

/** A slot for every pixel from one whole pixel to another. */
export function pixelSlots(from: Px, to: Px): Slots {
  const last = to - from;
  return slots(last, (x) => Math.max(0, Math.min(last, x - from)));
}

/** A slot between each two neighbouring edges: for stretches that are long and hold few events. */
export function edgeSlots(edges: Float64Array): Slots {
  edges.sort();
  return slots(edges.length, (x) => lowerBound(edges, x));
}

function slots(size: number, slotOf: (x: Px) => number): Slots {
  const depth = new Uint16Array(size);
  return {
    hasRoom(left, right, most) {
      const to = slotOf(right);
      for (let at = slotOf(left); at < to; at++) if (depth[at]! >= most) return false;
      return true;
    },
    cover(left, right) {
      const to = slotOf(right);
      for (let at = slotOf(left); at < to; at++) depth[at]!++;
    },
  };
}
