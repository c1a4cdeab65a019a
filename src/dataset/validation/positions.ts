/**
 * Remembers which entry of the file a record is, once others before it have been set aside: a path in a finding
 * leads to the file as it was written.
 */
export class FilePositions {
  readonly #index = new Map<object, number>();
  readonly #places = new Map<readonly unknown[], readonly number[]>();

  /** Index in the file's list of the entry that stands at `i` of the list that is left. */
  of(entry: object, i: number): number {
    return this.#index.get(entry) ?? i;
  }

  set(entry: object, index: number): void {
    this.#index.set(entry, index);
  }

  /** Index in the file's list of the entry at `i` of a list of plain texts, which cannot be told apart by themselves. */
  ofText(list: readonly string[], i: number): number {
    return this.#places.get(list)?.[i] ?? i;
  }

  /** Notes the index in the file of each entry of a list of which others are left out. */
  place(list: readonly unknown[], places: readonly number[]): void {
    this.#places.set(list, places);
    for (const [i, entry] of list.entries()) {
      if (typeof entry === 'object' && entry !== null) this.set(entry, places[i]!);
    }
  }

  /**
   * The entries of `list` that `keeps` says true of; the list itself when that is all of them. `keeps` gets each entry
   * with its index in the file.
   */
  filter<T extends object>(list: T[], keeps: (entry: T, index: number) => boolean): T[] {
    let kept = list;
    for (let i = 0; i < list.length; i++) {
      const entry = list[i]!;
      const index = this.of(entry, i);
      if (!keeps(entry, index)) {
        if (kept === list) kept = list.slice(0, i);
      } else if (kept !== list) {
        if (index !== kept.length) this.#index.set(entry, index);
        kept.push(entry);
      }
    }
    return kept;
  }
}
