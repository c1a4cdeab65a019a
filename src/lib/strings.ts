/**
 * A list of texts as one: text `i` is `text.slice(offsets[i], offsets[i + 1])`. It goes from thread to thread at the
 * price of one text, however many there are.
 */
export interface PackedStrings {
  readonly text: string;
  readonly offsets: Int32Array;
}

/** `packStrings(['ab', '', 'c'])` has the text `abc` and the offsets 0, 2, 2, 3. */
export function packStrings(list: readonly string[]): PackedStrings {
  const offsets = new Int32Array(list.length + 1);
  for (let i = 0; i < list.length; i++) offsets[i + 1] = offsets[i]! + list[i]!.length;
  return { text: list.join(''), offsets };
}

/** Text `i`. */
export function stringAt({ text, offsets }: PackedStrings, i: number): string {
  return text.slice(offsets[i], offsets[i + 1]);
}

/** All texts, one by one. */
export function unpackStrings(packed: PackedStrings): string[] {
  return Array.from({ length: packed.offsets.length - 1 }, (_, i) => stringAt(packed, i));
}
