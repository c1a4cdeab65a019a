import type { Source } from './schema.ts';

/** The names in a byline, as printed: none where no byline is known. */
export function authorNames(source: Source): readonly string[] {
  return (source.author ?? []).map(authorName).filter((name) => name !== '');
}

/** A name as printed; empty where none is given. `literal` is that of a body. */
export function authorName({ given, family, literal }: NonNullable<Source['author']>[number]): string {
  return literal ?? [given, family].filter(Boolean).join(' ');
}
