import { LANGUAGES, type Language, type Speech, setSpeech } from './language.ts';

/* Chooses the language and brings its words: apart from what uses them, since workers neither choose nor change it. */

const LOADERS: Readonly<Record<Language, () => Promise<Speech | undefined>>> = {
  en: async () => undefined,
  de: async () => (await import('./de/catalogue.ts')).GERMAN,
  fr: async () => (await import('./fr/catalogue.ts')).FRENCH,
  'ar-XB': async () => (await import('./pseudo.ts')).PSEUDO,
};

let asked = 0;

/** Changes the language once its words are there; rejects where they cannot be had. The last one asked for stays. */
export async function speak(tag: Language): Promise<void> {
  const turn = ++asked;
  const next = await LOADERS[tag]();
  if (turn === asked) setSpeech(next);
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
