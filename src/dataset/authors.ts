import type { Source } from './schema.ts';

/** The names in a byline, as printed: none where no byline is known. */
export function authorNames(source: Source): readonly string[] {
  return (source.author ?? [])
    .map(({ given, family, literal }) => literal ?? [given, family].filter(Boolean).join(' '))
    .filter((name) => name !== '');
}
