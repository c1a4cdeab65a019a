/**
 * Finds what a misspelt name was meant to be. One instance serves one validation and stops suggesting once it has
 * compared `budget` names: a file in which every reference is broken still validates quickly.
 */
export class Suggestions {
  #budget: number;

  constructor(budget = 400_000) {
    this.#budget = budget;
  }

  /** The candidate nearest to `name`, at most a third of its letters away, or undefined. */
  nearest(name: string, candidates: Iterable<string>): string | undefined {
    if (name.length === 0 || name.length > 80) return undefined;
    const wanted = name.toLowerCase();
    let limit = Math.max(1, Math.floor(name.length / 3));
    let best: string | undefined;
    for (const candidate of candidates) {
      if (this.#budget-- <= 0) break;
      if (Math.abs(candidate.length - name.length) > limit) continue;
      const distance = editDistance(wanted, candidate.toLowerCase());
      if (distance > limit) continue;
      best = candidate;
      if (distance === 0) break;
      limit = distance - 1;
      if (limit < 0) break;
    }
    return best;
  }

  /** ` (did you mean "meeting"?)`, or nothing where no candidate is near. */
  didYouMean(name: unknown, candidates: Iterable<string>): string {
    const near = typeof name === 'string' ? this.nearest(name, candidates) : undefined;
    return near === undefined ? '' : ` (did you mean ${JSON.stringify(near)}?)`;
  }
}

/**
 * How many letters must be inserted, removed, replaced or swapped with their neighbour to turn `a` into `b`:
 * `editDistance('kerry', 'kery')` is 1, `editDistance('kerry', 'krery')` is 1.
 */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  const rows = new Uint16Array((a.length + 1) * width);
  for (let j = 0; j < width; j++) rows[j] = j;
  for (let i = 1; i <= a.length; i++) {
    rows[i * width] = i;
    for (let j = 1; j < width; j++) {
      const at = i * width + j;
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(rows[at - width]! + 1, rows[at - 1]! + 1, rows[at - width - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, rows[at - 2 * width - 2]! + 1);
      }
      rows[at] = cost;
    }
  }
  return rows[rows.length - 1]!;
}
