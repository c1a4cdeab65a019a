/**
 * Counts how many half-open intervals cover each of `size` slots, so that one can ask for the greatest depth within a
 * range before adding to it: a segment tree with pending sums, O(log size) a call (de Berg et al., Computational
 * Geometry, ch. 10).
 */
export interface Depth {
  /** The greatest number of intervals over any slot in [from, to); 0 where the range is empty. */
  max(from: number, to: number): number;
  /** Adds one interval over [from, to). */
  add(from: number, to: number): void;
}

export function createDepth(size: number): Depth {
  let leaves = 1;
  while (leaves < size) leaves *= 2;
  // Of each node the depth below it, and of that the part that covers the whole node.
  const deepest = new Int32Array(2 * leaves);
  const whole = new Int32Array(2 * leaves);

  function max(node: number, low: number, high: number, from: number, to: number): number {
    if (to <= low || high <= from) return 0;
    if (from <= low && high <= to) return deepest[node]!;
    const middle = (low + high) >>> 1;
    const below = Math.max(max(2 * node, low, middle, from, to), max(2 * node + 1, middle, high, from, to));
    return below + whole[node]!;
  }

  function add(node: number, low: number, high: number, from: number, to: number): void {
    if (to <= low || high <= from) return;
    if (from <= low && high <= to) {
      deepest[node]!++;
      whole[node]!++;
      return;
    }
    const middle = (low + high) >>> 1;
    add(2 * node, low, middle, from, to);
    add(2 * node + 1, middle, high, from, to);
    deepest[node] = Math.max(deepest[2 * node]!, deepest[2 * node + 1]!) + whole[node]!;
  }

  return {
    max: (from, to) => (from < to ? max(1, 0, leaves, from, to) : 0),
    add: (from, to) => add(1, 0, leaves, from, to),
  };
}
