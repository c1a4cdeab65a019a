import type { Head, Source } from '../../dataset/schema.ts';

/** Whether a source speaks English, as far as is told: words of stance are known of English alone. */
export function isEnglish(source: Source, chronology: Pick<Head, 'language'>): boolean {
  return /^en\b/i.test(source.language ?? chronology.language ?? 'en');
}
