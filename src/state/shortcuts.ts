/** What single keys do, and by which they do it until a reader chooses another. The first is the one to tell. */
const DEFAULT_KEYS = {
  'zoom-in': ['+', 'w', '='],
  'zoom-out': ['-', 's', '−'],
  'pan-left': ['a'],
  'pan-right': ['d'],
  fit: ['0'],
  range: ['r'],
  sentence: ['n'],
  search: ['/'],
  keys: ['?'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Shortcut = keyof typeof DEFAULT_KEYS;

/** The keys that a reader chose; what is not named keeps its own. */
export type ChosenKeys = { readonly [S in Shortcut]?: string };

const SHORTCUTS = Object.keys(DEFAULT_KEYS) as readonly Shortcut[];

/** A letter, digit or sign in any script, or a function key that browsers leave alone. */
const FREE = /^(?:[\p{L}\p{N}\p{P}\p{S}]|F(?:[2489]|1[3-9]|2[0-4]))$/u;

/** Whether a key is a character, which speech input and a slip of the hand can type as well. */
export const isCharacter = (key: string): boolean => [...key].length === 1;

/** A key as it is kept and compared: letters are small, whether Shift is held or not. */
export function keyOf(key: string): string {
  const small = key.toLowerCase();
  return isCharacter(small) ? small : key;
}

/** Whether a key can be chosen at all: others have a use everywhere, or are the browser's. */
export const isFree = (key: string): boolean => FREE.test(key);

/** What a key does; the keys that were chosen come before those that things have of themselves. */
export function shortcutOf(key: string, chosen: ChosenKeys): Shortcut | undefined {
  const pressed = keyOf(key);
  const has = (keys: readonly string[]) => keys.includes(pressed);
  return (
    SHORTCUTS.find((name) => chosen[name] === pressed) ??
    SHORTCUTS.find((name) => !chosen[name] && has(DEFAULT_KEYS[name]))
  );
}

/** The keys that do something, the one to tell first. */
export function keysOf(name: Shortcut, chosen: ChosenKeys): readonly string[] {
  return [chosen[name] ?? DEFAULT_KEYS[name]].flat().filter((key) => shortcutOf(key, chosen) === name);
}

/** Reads chosen keys as they were stored. What cannot be a key, or is one twice, is left out. */
export function parseKeys(stored: unknown): ChosenKeys {
  const keys: { [S in Shortcut]?: string } = {};
  for (const name of SHORTCUTS) {
    const key: unknown = Object(stored)[name];
    if (typeof key !== 'string' || !isFree(key) || Object.values(keys).includes(keyOf(key))) continue;
    keys[name] = keyOf(key);
  }
  return keys;
}
