import { type ChosenKeys, isFree, keyOf, keysOf, type Shortcut, shortcutOf } from '../../state/shortcuts.ts';
import type { KeysWords } from '../../words/keys.ts';
import { isHeld } from '../keys.ts';

type KeyPress = Parameters<typeof isHeld>[0];

/** Why a key cannot be chosen. */
export type Refusal = keyof KeysWords['refused'];

/** What came of a key that was pressed to be chosen; undefined for keys that only change others. */
export type Answer =
  | { readonly kind: 'chosen'; readonly key: string; readonly keys: ChosenKeys }
  | { readonly kind: 'taken'; readonly key: string; readonly by: Shortcut; readonly swapped: ChosenKeys }
  | { readonly kind: 'refused'; readonly why: Refusal };

const ONLY_CHANGE_OTHERS =
  /^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|ScrollLock|Fn|FnLock|Hyper|Super|Symbol|SymbolLock)$/;

const RESERVED: Readonly<Record<string, Refusal>> = {
  Tab: 'tab',
  Enter: 'press',
  ' ': 'press',
  Escape: 'close',
  ArrowLeft: 'move',
  ArrowRight: 'move',
  ArrowUp: 'move',
  ArrowDown: 'move',
  Home: 'move',
  End: 'move',
  PageUp: 'move',
  PageDown: 'move',
  Dead: 'unclear',
  Process: 'unclear',
  Unidentified: 'unclear',
};

/** Gives a shortcut the key that was pressed, if it can have it; a key that does something else may be swapped. */
export function chooseKey(event: KeyPress, name: Shortcut, chosen: ChosenKeys): Answer | undefined {
  if (ONLY_CHANGE_OTHERS.test(event.key)) return undefined;
  if (isHeld(event)) return { kind: 'refused', why: 'held' };
  if (Object.hasOwn(RESERVED, event.key)) return { kind: 'refused', why: RESERVED[event.key]! };
  if (!isFree(event.key)) return { kind: 'refused', why: 'browser' };
  const key = keyOf(event.key);
  const keys = { ...chosen, [name]: key };
  const by = shortcutOf(key, chosen);
  if (by === undefined || by === name) return { kind: 'chosen', key, keys };
  const [given] = keysOf(name, chosen);
  return { kind: 'taken', key, by, swapped: { ...keys, ...(given && { [by]: given }) } };
}
