import type { Source } from '../dataset/schema.ts';
import { language } from '../words/language.ts';
import { useDataset } from './useStore.ts';

/** Attributes of an element. */
export interface OwnWords {
  readonly lang?: string;
  readonly dir?: 'auto';
}

const ALIKE: OwnWords = {};

/**
 * Marks what the chronology says where it speaks another language than the page, so that it is read aloud, hyphenated
 * and directed as its own. A chronology that does not tell its language is marked as unknown.
 */
export function useOwnWords(): OwnWords {
  return ownWords(useDataset().chronology.language);
}

/** The same of what a source says, which may be in a language of its own, where `own` marks the chronology's. */
export function wordsOf({ language: spoken }: Pick<Source, 'language'>, own: OwnWords): OwnWords {
  return spoken === undefined ? own : { lang: spoken, dir: 'auto' };
}

/** The same, of a chronology in the given language. */
export function ownWords(own = ''): OwnWords {
  return own.split('-')[0] === language().split('-')[0] ? ALIKE : { lang: own, dir: 'auto' };
}
