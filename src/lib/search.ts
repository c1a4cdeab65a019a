/**
 * The first index at which `values` (ascending) is not below `target`, or its length when all are.
 * `lowerBound([1, 3, 3, 7], 3)` is 1.
 */
export function lowerBound(values: ArrayLike<number>, target: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < target) low = middle + 1;
    else high = middle;
  }
  return low;
}
