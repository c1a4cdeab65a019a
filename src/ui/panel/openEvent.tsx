import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { pageWords } from '../../words/page.ts';
import { onDemand } from '../onDemand.tsx';
import { focusTitle } from './focusTitle.ts';
import styles from './Panel.module.css';

/** What the panel shows of an event; a page that opens without one shows itself before this has come. */
export const OpenEvent = onDemand(() => import('./EventPage.tsx'), {
  about: ({ index }) => index,
  frame: closable,
});

/** What failed in the panel has no way out of its own. */
function closable(word: ReactNode, { onClose }: { readonly onClose: () => void }) {
  const { close } = pageWords();
  return (
    <>
      <div className={styles.steps}>
        <button type="button" className={styles.alone} aria-label={close} title={close} onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      {word}
    </>
  );
}

/** Moves the focus to the title of the event that is being opened, once it is there. */
export async function focusPanelTitle(): Promise<void> {
  await OpenEvent.load().catch(() => {});
  focusTitle();
}
