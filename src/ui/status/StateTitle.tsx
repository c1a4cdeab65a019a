import type { ReactNode } from 'react';
import styles from './LoadStates.module.css';

/**
 * The title of what stands in the place of a chronology. It takes the focus when it comes, so that it is read out, and that
 * keys go on from there: what was pressed before it is gone. The page is called by it.
 */
export function StateTitle({ children }: { children: ReactNode }) {
  return (
    <h1 className={styles.title} tabIndex={-1} ref={takeFocus}>
      {children}
    </h1>
  );
}

function takeFocus(title: HTMLElement | null): void {
  if (!title) return;
  document.title = `${title.textContent} – Datelines`;
  // In a frame, the focus is of the page around it.
  if (window.top === window) title.focus({ preventScroll: true });
}
