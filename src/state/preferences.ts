import { LANGUAGES } from '../words/language.ts';
import { type ChosenKeys, parseKeys } from './shortcuts.ts';

/** How a reader likes the page; kept in the browser, never in a link. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  /** What a plain wheel does on the plane; with Ctrl or ⌘ it always zooms. */
  readonly wheel: 'pan' | 'zoom';
  /** What happens to events that a filter leaves out. */
  readonly others: 'hide' | 'dim';
  /** Whether single characters act as shortcuts. */
  readonly shortcuts: boolean;
  /** The keys that the reader chose for shortcuts. */
  readonly keys: ChosenKeys;
  /** The language of the interface; `browser` for the first of the browser's that there is. */
  readonly language: 'browser' | ChosenLanguage;
}

type ChosenLanguage = (typeof LANGUAGES)[number]['tag'];

const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  wheel: 'pan',
  others: 'hide',
  shortcuts: true,
  keys: {},
  language: 'browser',
};

type Choice = Exclude<keyof Preferences, 'keys'>;

const CHOICES: { readonly [K in Choice]: readonly Preferences[K][] } = {
  theme: ['system', 'light', 'dark'],
  wheel: ['pan', 'zoom'],
  others: ['hide', 'dim'],
  shortcuts: [true, false],
  language: ['browser', ...LANGUAGES.map(({ tag }) => tag)],
};

/** Reads what `JSON.stringify(preferences)` stored. Whatever is missing or unreadable takes its default. */
export function parsePreferences(stored: string | null): Preferences {
  let found: unknown;
  try {
    found = JSON.parse(stored ?? '{}');
  } catch {
    return DEFAULT_PREFERENCES;
  }
  const record = (found ?? {}) as Record<string, unknown>;
  const pick = <K extends Choice>(key: K): Preferences[K] =>
    CHOICES[key].find((choice) => choice === record[key]) ?? DEFAULT_PREFERENCES[key];
  return {
    theme: pick('theme'),
    wheel: pick('wheel'),
    others: pick('others'),
    shortcuts: pick('shortcuts'),
    keys: parseKeys(record.keys),
    language: pick('language'),
  };
}
