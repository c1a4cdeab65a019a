import type { Progress } from '../../dataset/loading/load.ts';
import { LoadProgress } from './LoadProgress.tsx';
import styles from './LoadStates.module.css';
import { OpenDefault } from './OpenDefault.tsx';

/** While the chronology is on its way. */
export function Loading({
  url,
  progress,
  onCancel,
}: {
  url: string;
  progress: Progress | undefined;
  onCancel: () => void;
}) {
  return (
    <main className={styles.page} aria-label="Loading" aria-busy="true">
      <div className={styles.waiting}>
        <p role="status">Opening {url} …</p>
        <LoadProgress progress={progress} />
        <button type="button" className={styles.quiet} onClick={onCancel}>
          Cancel
        </button>
      </div>
    </main>
  );
}

/** The reader has called it off; it can be had after all. */
export function Cancelled({ url, onRetry, ownFile }: { url: string; onRetry: () => void; ownFile: boolean }) {
  return (
    <main className={styles.page} aria-label="Loading cancelled">
      <div className={styles.box}>
        <h1 className={styles.title}>Loading was cancelled</h1>
        <p>
          Nothing of <code>{url}</code> is open.
        </p>
        <div className={styles.actions}>
          <button type="button" className={styles.primary} onClick={onRetry}>
            Load it again
          </button>
          {ownFile && <OpenDefault />}
        </div>
      </div>
    </main>
  );
}

/** The file could not be had; trying again may help. */
export function Unreachable({
  url,
  reason,
  onRetry,
  ownFile,
}: {
  url: string;
  reason: string;
  onRetry: () => void;
  ownFile: boolean;
}) {
  return (
    <main className={styles.page} aria-label="Chronology not reached">
      <div className={styles.box}>
        <h1 className={styles.title}>The chronology cannot be reached</h1>
        <p>{reason}</p>
        <p>
          It was looked for at <code>{url}</code>. Check the address and your connection
          {ownFile && '; a file on another site must also allow other pages to read it (CORS)'}.
        </p>
        <div className={styles.actions}>
          <button type="button" className={styles.primary} onClick={onRetry}>
            Try again
          </button>
          {ownFile && <OpenDefault />}
        </div>
      </div>
    </main>
  );
}
