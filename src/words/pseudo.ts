import type { Speech } from './language.ts';

/*
 * A language that nobody speaks: English in which each word runs from right to left, on a page that does too. What is
 * left of plain English on it has not come from the catalogue, and what stands on the wrong side is not mirrored.
 */

export const PSEUDO: Speech = {
  tag: 'ar-XB',
  locale: 'en-GB',
  direction: 'rtl',
  words: (_, english) => disguised(english),
};

const known = new WeakMap<object, unknown>();

/** The same words in disguise, those that functions give included. */
function disguised<T>(words: T): T {
  if (typeof words === 'string') return reversed(words) as T;
  if (typeof words !== 'object' && typeof words !== 'function') return words;
  const made = known.get(words as object) ?? disguise(words as object);
  known.set(words as object, made);
  return made as T;
}

function disguise(words: object): unknown {
  if (typeof words === 'function') return (...given: unknown[]) => disguised(words(...given));
  if (Array.isArray(words)) return words.map(disguised);
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, disguised(value)]));
}

/** Words between a right-to-left override and its end; those that are so already, and names of parts, stay as they are. */
function reversed(text: string): string {
  return text.replace(/\u202e[^\u202c]*\u202c|\{\w+\}|\p{L}[\p{L}’]*/gu, (part) =>
    /^[\u202e{]/.test(part) ? part : `\u202e${part}\u202c`,
  );
}
