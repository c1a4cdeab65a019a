/** What a table has of its own under a key that may be any word: every object has a “constructor”, no table means it. */
export function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
