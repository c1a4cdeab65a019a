import type { Excerpt } from './schema.ts';

/** Names a quote among those of its event, on the page and in links: "chatham-house-2013:328". */
export function quoteKey({ source, start }: Pick<Excerpt, 'source' | 'start'>): string {
  return `${source}:${start}`;
}
