import type { Excerpt } from '../dataset/schema.ts';
import { OpenEvent } from './panel/openEvent.ts';

/** Names a quote on the page, for those who look for it; ids of sources need no escape in a selector. */
export function quoteKey({ source, start }: Pick<Excerpt, 'source' | 'start'>): string {
  return `${source}:${start}`;
}

/** The quote as the panel shows it. */
export function panelQuote(key: string): HTMLElement | null {
  return document.querySelector(`aside [data-quote="${key}"]`);
}

/** Brings a quote of the event that has just been opened into the sight of the panel. */
export async function showQuote(key: string): Promise<void> {
  await OpenEvent.load().catch(() => {});
  // The panel goes to its top first, and the focus may move to its title.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => panelQuote(key)?.scrollIntoView({ block: 'nearest' })),
  );
}
