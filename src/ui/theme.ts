import { type Preferences, parsePreferences } from '../state/preferences.ts';

/** Under which name the browser keeps the preferences. */
export const PREFERENCES = 'datelines.preferences';

/** What the reader has preferred before, where storage is allowed. */
export function storedPreferences(): Preferences {
  let stored: string | null = null;
  try {
    stored = window.localStorage.getItem(PREFERENCES);
  } catch {
    // Nothing is kept.
  }
  return parsePreferences(stored);
}

/** Keeps what has changed where storage is allowed, beside what another tab has changed meanwhile. */
export function storeChanges(preferences: Preferences, before: Preferences): void {
  const keys = Object.keys(preferences) as (keyof Preferences)[];
  const changes = keys.filter((key) => preferences[key] !== before[key]);
  const kept = {
    ...storedPreferences(),
    ...Object.fromEntries(changes.map((key) => [key, preferences[key]])),
  };
  try {
    window.localStorage.setItem(PREFERENCES, JSON.stringify(kept));
  } catch {
    // They last for this visit.
  }
}

/** What tells whether the system is dark, and when that changes. */
export const systemDark = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

/** Puts the theme on the page. */
export function applyTheme({ theme }: Preferences): void {
  const isDark = theme === 'dark' || (theme === 'system' && systemDark().matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
}
