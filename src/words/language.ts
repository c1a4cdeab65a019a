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

let speech = ENGLISH;

/** Changes the language; without one, to English. */
export function setSpeech(next: Speech = ENGLISH): void {
  speech = next;
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
