/**
 * Remembers which entry of the file a record is, once others before it have been set aside: a path in a finding
 * leads to the file as it was written.
 */
export class FilePositions {
  readonly #index = new Map<object, number>();

  /** Index in the file's list of the entry that stands at `i` of the list that is left. */
  of(entry: object, i: number): number {
    return this.#index.get(entry) ?? i;
  }

  set(entry: object, index: number): void {
    this.#index.set(entry, index);
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
