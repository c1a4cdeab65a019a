import type { Finding } from '../../dataset/findings.ts';
import { formatFinding } from '../../dataset/findings.ts';
import type { Progress } from '../../dataset/loading/load.ts';
import { LoadProgress } from './LoadProgress.tsx';
import styles from './LoadStates.module.css';

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

/** The file came, but nothing in it can be opened. */
export function Unusable({
  url,
  findings,
  onRetry,
  ownFile,
}: {
  url: string;
  findings: readonly Finding[];
  onRetry: () => void;
  ownFile: boolean;
}) {
  return (
    <main className={styles.page} aria-label="Chronology not usable">
      <div className={styles.box}>
        <h1 className={styles.title}>This file is not a chronology that can be opened</h1>
        <p>
          <code>{url}</code>
        </p>
        <FindingList findings={findings} />
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

function OpenDefault() {
  return <a href="?">Open the chronology that comes with this page</a>;
}

const SHOWN = 200;

/** What is wrong with a file: where, what was found, what was expected, and how to mend it. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <>
      <ol className={styles.findings} aria-label="Findings">
        {findings.slice(0, SHOWN).map((finding) => (
          <li key={formatFinding(finding)} className={styles.finding}>
            <p>
              <span className={styles.severity}>{finding.severity}</span>{' '}
              {finding.path === '$' ? 'in the file' : <code>{finding.path}</code>}
            </p>
            <p>
              Found <code>{finding.received}</code>; expected {finding.expected}.
            </p>
            <p>{finding.mend}</p>
          </li>
        ))}
      </ol>
      {findings.length > SHOWN && (
        <p>
          And {(findings.length - SHOWN).toLocaleString('en-GB')} more. The command-line check lists them all.
        </p>
      )}
    </>
  );
}
