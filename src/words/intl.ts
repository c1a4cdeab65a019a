import { locale } from './language.ts';

/* Numbers, plurals and lists as the language of the page writes them. */

/** Something that is made anew for each locale, and once only. */
export function perLocale<T>(make: (locale: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const tag = locale();
    let found = made.get(tag);
    if (found === undefined) {
      found = make(tag);
      made.set(tag, found);
    }
    return found;
  };
}

const numbers = perLocale((tag) => new Intl.NumberFormat(tag));
const rules = perLocale((tag) => new Intl.PluralRules(tag));
const lists = perLocale((tag) => new Intl.ListFormat(tag));
const enumerations = perLocale((tag) => new Intl.ListFormat(tag, { type: 'unit', style: 'short' }));

/** `12,345` in English, `12.345` in German. */
export const number = (value: number): string => numbers().format(value);

/** `Ann, Bob and Eve` */
export const list = (items: readonly string[]): string => lists().format(items);

/** The same, where it is no sentence: `Ann, Bob, Eve`. */
export const enumerated = (items: readonly string[]): string => enumerations().format(items);

/** The forms of a word by the number that it follows, as far as a language tells them apart. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The form that fits a number. */
export const plural = (count: number, forms: Forms): string => forms[rules().select(count)] ?? forms.other;

/** `1 event`, `1,200 events` */
export const counted = (count: number, forms: Forms): string => `${number(count)} ${plural(count, forms)}`;
