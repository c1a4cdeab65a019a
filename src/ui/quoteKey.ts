import type { Excerpt } from '../dataset/schema.ts';

/** Names a quote on the page, for those who look for it; ids of sources need no escape in a selector. */
export function quoteKey({ source, start }: Pick<Excerpt, 'source' | 'start'>): string {
  return `${source}:${start}`;
}

/** The quote as the panel shows it. */
export function panelQuote(key: string): HTMLElement | null {
  return document.querySelector(`aside [data-quote="${key}"]`);
}
