/** How many code units of a pattern are hashed. */
const WINDOW = 8;
/** Slots of the table of hashes; a power of two. */
const SLOTS = 1 << 16;
const BASE = 16_777_619;

/**
 * Where each of the patterns stands in `text`, ascending, those that overlap too: one list for each pattern, empty for
 * an empty one. Rabin and Karp's search for many patterns at once: it goes through the text once, however many there are.
 */
export function findAll(text: string, patterns: readonly string[]): number[][] {
  const places = patterns.map((): number[] => []);
  const table = new Map<number, number[]>();
  const taken = new Uint8Array(SLOTS);
  for (const [i, pattern] of patterns.entries()) {
    if (pattern.length < WINDOW) findShort(text, pattern, places[i]!);
    else {
      const hash = hashOf(pattern);
      table.set(hash, [...(table.get(hash) ?? []), i]);
      taken[hash & (SLOTS - 1)] = 1;
    }
  }
  if (table.size === 0 || text.length < WINDOW) return places;

  let hash = hashOf(text);
  for (let start = 0; ; start++) {
    if (taken[hash & (SLOTS - 1)] === 1) {
      for (const i of table.get(hash) ?? []) {
        if (text.startsWith(patterns[i]!, start)) places[i]!.push(start);
      }
    }
    const next = start + WINDOW;
    if (next >= text.length) return places;
    hash = (Math.imul(hash - Math.imul(text.charCodeAt(start), HIGHEST), BASE) + text.charCodeAt(next)) | 0;
  }
}

function findShort(text: string, pattern: string, places: number[]): void {
  if (pattern === '') return;
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) places.push(at);
}

/** What the first code unit of a window counts for. */
const HIGHEST = (() => {
  let power = 1;
  for (let i = 1; i < WINDOW; i++) power = Math.imul(power, BASE);
  return power;
})();

/** A polynomial of the first code units, modulo 2³². */
function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < WINDOW; i++) hash = (Math.imul(hash, BASE) + text.charCodeAt(i)) | 0;
  return hash;
}
