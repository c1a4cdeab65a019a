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

  /** The entries of `list` that `keeps` says true of. `keeps` gets each entry with its index in the file. */
  filter<T extends object>(list: readonly T[], keeps: (entry: T, index: number) => boolean): T[] {
    const kept: T[] = [];
    for (const [i, entry] of list.entries()) {
      const index = this.of(entry, i);
      if (!keeps(entry, index)) continue;
      if (index !== kept.length) this.#index.set(entry, index);
      kept.push(entry);
    }
    return kept;
  }
}
