import { isCharacter, keysOf, type Shortcut } from '../state/shortcuts.ts';
import { pageWords } from '../words/page.ts';
import { printed } from './keys.ts';
import { useAppState } from './useStore.ts';

/** The key of a shortcut; undefined while it has none. */
export function useShortcut(shortcut: Shortcut): string | undefined {
  const { shortcuts, keys } = useAppState((state) => state.preferences);
  return keysOf(shortcut, keys).find((key) => shortcuts || !isCharacter(key));
}

/** Adds its key to what a shortcut is called. */
export function useTitleWithKey(title: string, shortcut: Shortcut): string {
  const key = useShortcut(shortcut);
  return key ? pageWords().withKey(title, printed(key)) : title;
}

/** A key as `aria-keyshortcuts` names it. */
export function ariaKey(key: string | undefined): string | undefined {
  return key === '+' ? 'Plus' : key;
}
