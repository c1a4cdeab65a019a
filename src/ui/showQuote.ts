import { OpenEvent } from './panel/openEvent.ts';
import { panelQuote } from './quoteKey.ts';

/** Brings a quote of the event that has just been opened into the sight of the panel. */
export async function showQuote(key: string): Promise<void> {
  await OpenEvent.load().catch(() => {});
  // The panel goes to its top first, and the focus may move to its title.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => panelQuote(key)?.scrollIntoView({ block: 'nearest' })),
  );
}
