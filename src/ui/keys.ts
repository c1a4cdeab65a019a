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
  | 'close';

/** What a key does anywhere on the page but in a text field. */
export type PageCommand = 'search' | 'keys' | 'close';

type KeyInput = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const PLANE_KEYS: Readonly<Record<string, PlaneCommand>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
  Escape: 'close',
};

/** Single characters, which a reader can switch off. */
const PLANE_CHARACTERS: Readonly<Record<string, PlaneCommand>> = {
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '−': 'zoom-out',
  '0': 'fit',
  w: 'zoom-in',
  s: 'zoom-out',
  a: 'pan-left',
  d: 'pan-right',
};

/** The command of a key on the plane. Keys with Ctrl, ⌘ or Alt stay the browser's. */
export function planeCommand(event: KeyInput, characters: boolean): PlaneCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.shiftKey && event.key === 'ArrowLeft') return 'pan-left';
  if (event.shiftKey && event.key === 'ArrowRight') return 'pan-right';
  if (Object.hasOwn(PLANE_KEYS, event.key)) return PLANE_KEYS[event.key];
  const key = event.key.toLowerCase();
  return characters && Object.hasOwn(PLANE_CHARACTERS, key) ? PLANE_CHARACTERS[key] : undefined;
}

/** The command of a key anywhere on the page. Text fields keep all their keys but Escape. */
export function pageCommand(
  event: KeyInput,
  inTextField: boolean,
  characters: boolean,
): PageCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === 'Escape') return 'close';
  if (inTextField || !characters) return undefined;
  if (event.key === '/') return 'search';
  return event.key === '?' ? 'keys' : undefined;
}
