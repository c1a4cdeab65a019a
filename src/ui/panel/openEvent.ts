import { onDemand } from '../onDemand.tsx';
import { focusTitle } from './focusTitle.ts';

/** What the panel shows of an event; a page that opens without one shows itself before this has come. */
export const OpenEvent = onDemand(() => import('./EventPage.tsx'), { about: ({ index }) => index });

/** Moves the focus to the title of the event that is being opened, once it is there. */
export async function focusPanelTitle(): Promise<void> {
  await OpenEvent.load().catch(() => {});
  focusTitle();
}
