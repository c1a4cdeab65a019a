import { createListScanner } from '../json/lists.ts';
import { MAX_DEPTH } from '../json/parse.ts';
import type { EntriesAhead } from './inParts.ts';

/** A file that arrives piece by piece. */
export interface Arrival {
  add(chunk: Uint8Array): void;
  /** The whole file, and its events as far as they could be parsed on the way. */
  finish(): { readonly bytes: Uint8Array<ArrayBuffer>; readonly ahead: EntriesAhead | undefined };
}

/** Gathers a file, and parses its events while the rest is still on the way. */
export function gatherFile(): Arrival {
  const scanner = createListScanner('events', MAX_DEPTH);
  const items: unknown[] = [];
  let buffer = new Uint8Array(1 << 20);
  let length = 0;
  let isSound = true;

  function parse(isWhole: boolean): void {
    if (!isSound) return;
    const bytes = buffer.subarray(0, length);
    scanner.scan(bytes, isWhole);
    try {
      parseEntries(bytes, scanner.bounds, items);
    } catch {
      // The file is no JSON, which is told once all of it is there.
      isSound = false;
    }
  }

  return {
    add(chunk) {
      if (length + chunk.byteLength > buffer.byteLength) {
        const larger = new Uint8Array(2 * (length + chunk.byteLength));
        larger.set(buffer.subarray(0, length));
        buffer = larger;
      }
      buffer.set(chunk, length);
      length += chunk.byteLength;
      parse(false);
    },
    finish() {
      parse(true);
      const ranges = isSound ? scanner.result() : undefined;
      return { bytes: buffer.slice(0, length), ahead: ranges && { ranges, items } };
    },
  };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Parses the entries between known bounds that are not parsed yet. */
function parseEntries(bytes: Uint8Array, bounds: readonly number[], items: unknown[]): void {
  const known = bounds.length - 1;
  if (items.length >= known) return;
  const from = bounds[items.length]!;
  const to = bounds[known]!;
  const text = decoder.decode(bytes.subarray(from, to));
  const isAscii = text.length === to - from;
  while (items.length < known) {
    const start = bounds[items.length]! + 1;
    const end = bounds[items.length + 1]!;
    const entry = isAscii ? text.slice(start - from, end - from) : decoder.decode(bytes.subarray(start, end));
    items.push(JSON.parse(entry));
  }
}
