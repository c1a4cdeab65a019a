import type { Catalogue } from './catalogue.ts';

/*
 * The one language that the page speaks at a time. English comes with the parts of the page that say it and is the
 * source of truth: what it has, every other language must have. The others come whole, and only when they are asked for.
 */

/** BCP 47 tags of the languages, and of a pseudo-locale that shows whether a layout holds from right to left. */
export type Language = 'en' | 'de' | 'fr' | 'ar-XB';

/** The languages that a reader can choose, under their own names. */
export const LANGUAGES = [
  { tag: 'en', name: 'English' },
  { tag: 'de', name: 'Deutsch' },
  { tag: 'fr', name: 'Français' },
] as const satisfies readonly { readonly tag: Language; readonly name: string }[];

/** What makes a language. */
export interface Speech {
  readonly tag: Language;
  /** What numbers, dates and lists are formatted by. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** The words of a region, given the English ones. */
  words<Name extends keyof Catalogue>(name: Name, english: Catalogue[Name]): Catalogue[Name];
}

const ENGLISH: Speech = { tag: 'en', locale: 'en-GB', direction: 'ltr', words: (_, english) => english };

const LOADERS: Readonly<Record<Language, () => Promise<Speech>>> = {
  en: async () => ENGLISH,
  de: async () => (await import('./de/catalogue.ts')).GERMAN,
  fr: async () => (await import('./fr/catalogue.ts')).FRENCH,
  'ar-XB': async () => (await import('./pseudo.ts')).PSEUDO,
};

let speech = ENGLISH;
let asked = 0;

/** Changes the language once its words are there; rejects where they cannot be had. The last one asked for stays. */
export async function speak(tag: Language): Promise<void> {
  const turn = ++asked;
  const next = await LOADERS[tag]();
  if (turn === asked) speech = next;
}

/** The language that the page speaks. */
export const language = (): Language => speech.tag;
/** The locale by which it writes numbers, dates and lists. */
export const locale = (): string => speech.locale;
export const direction = (): 'ltr' | 'rtl' => speech.direction;

/** Gives a part of the page its words in the language of the page. `english` is what every language must have. */
export function region<Name extends keyof Catalogue>(
  name: Name,
  english: Catalogue[Name],
): () => Catalogue[Name] {
  return () => speech.words(name, english);
}

/**
 * The language to begin with: what the link asks for, else what the reader has chosen before, else the first of the
 * browser's that there is, else English. `de-AT` is German.
 */
export function languageFor(asks: string | null, chosen: string, browser: readonly string[]): Language {
  const tags = Object.keys(LOADERS) as Language[];
  const known = (wanted: string) =>
    tags.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
    LANGUAGES.find(({ tag }) => wanted.toLowerCase().startsWith(`${tag}-`))?.tag;
  for (const wanted of [asks ?? '', chosen, ...browser]) {
    const found = known(wanted);
    if (found) return found;
  }
  return 'en';
}
