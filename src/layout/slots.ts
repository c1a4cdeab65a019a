import { lowerBound } from '../lib/search.ts';
import type { Px } from './scale.ts';

/** Counts how many events cover each slot of a stretch, so that one can ask whether there is room for another. */
export interface Slots {
  /** Whether every slot of a reach has room for one more; what lies outside the stretch has. */
  hasRoom(left: Px, right: Px): boolean;
  /** Covers a reach. */
  cover(left: Px, right: Px): void;
}

/** A slot for every pixel from one whole pixel to another, each with room for `rows` events. */
export function pixelSlots(from: Px, to: Px, rows: number): Slots {
  const last = to - from;
  return slots(last, rows, (x) => Math.max(0, Math.min(last, x - from)));
}

/** A slot between each two neighbouring edges: for stretches that are long and hold few events. */
export function edgeSlots(edges: Float64Array, rows: number): Slots {
  edges.sort();
  return slots(edges.length, rows, (x) => lowerBound(edges, x));
}

/** So many slots are looked at together: most questions are answered by a full slot within a label's width. */
const BLOCK_BITS = 5;
const BLOCK = 1 << BLOCK_BITS;

function slots(size: number, rows: number, slotOf: (x: Px) => number): Slots {
  const depth = new Uint16Array(size);
  /** Whether any slot of a block is full. */
  const full = new Uint8Array((size >> BLOCK_BITS) + 1).fill(rows === 0 ? 1 : 0);
  return {
    hasRoom(left, right) {
      const to = slotOf(right);
      let at = slotOf(left);
      while (at < to) {
        const isFull = full[at >> BLOCK_BITS] === 1;
        const end = Math.min(to, (at | (BLOCK - 1)) + 1);
        if (isFull) for (; at < end; at++) if (depth[at]! >= rows) return false;
        at = end;
      }
      return true;
    },
    cover(left, right) {
      const to = slotOf(right);
      for (let at = slotOf(left); at < to; at++) if (++depth[at]! >= rows) full[at >> BLOCK_BITS] = 1;
    },
  };
}
