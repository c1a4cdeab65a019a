import type { Preferences } from '../state/preferences.ts';
import { isCharacter, type Shortcut, shortcutOf } from '../state/shortcuts.ts';

/** What a key does while the plane has the focus. */
export type PlaneCommand =
  | 'next'
  | 'previous'
  | 'up'
  | 'down'
  | 'first'
  | 'last'
  | 'zoom-in'
  | 'zoom-out'
  | 'pan-left'
  | 'pan-right'
  | 'fit'
  | 'range'
  | 'close';

/** What a key does anywhere on the page but in a text field. */
export type PageCommand = 'search' | 'keys' | 'close';

type KeyInput = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;
/** Which keys are shortcuts. */
export type KeyChoice = Pick<Preferences, 'shortcuts' | 'keys'>;

const PLANE_KEYS: Readonly<Record<string, PlaneCommand>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
  Escape: 'close',
};

const onPage = (shortcut: Shortcut | undefined) => shortcut === 'search' || shortcut === 'keys';

/** Keys with Ctrl, ⌘ or Alt stay the browser's. */
export const isHeld = (event: KeyInput): boolean => event.ctrlKey || event.metaKey || event.altKey;

/** What a key that can be chosen does. */
export function shortcutPressed(event: KeyInput, { shortcuts, keys }: KeyChoice): Shortcut | undefined {
  if (isHeld(event) || (!shortcuts && isCharacter(event.key))) return undefined;
  return shortcutOf(event.key, keys);
}

/** A key as it is printed on keyboards. */
export function printed(key: string): string {
  const large = key.toUpperCase();
  return key === '-' ? '−' : isCharacter(large) === isCharacter(key) ? large : key;
}

/** The command of a key on the plane. */
export function planeCommand(event: KeyInput, choice: KeyChoice): PlaneCommand | undefined {
  if (isHeld(event)) return undefined;
  if (event.shiftKey && event.key === 'ArrowLeft') return 'pan-left';
  if (event.shiftKey && event.key === 'ArrowRight') return 'pan-right';
  if (Object.hasOwn(PLANE_KEYS, event.key)) return PLANE_KEYS[event.key];
  const shortcut = shortcutPressed(event, choice);
  return onPage(shortcut) || shortcut === 'sentence' ? undefined : shortcut;
}

/** The command of a key anywhere on the page. Text fields keep all their keys but Escape. */
export function pageCommand(
  event: KeyInput,
  inTextField: boolean,
  choice: KeyChoice,
): PageCommand | undefined {
  if (isHeld(event)) return undefined;
  if (event.key === 'Escape') return 'close';
  const shortcut = inTextField ? undefined : shortcutPressed(event, choice);
  return onPage(shortcut) ? shortcut : undefined;
}
