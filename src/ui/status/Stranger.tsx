import styles from './LoadStates.module.css';
import { OpenDefault } from './OpenDefault.tsx';

/** Asks before a chronology is fetched from the host of somebody else, which is named as the browser will ask it. */
export default function Stranger({ url, onAgree }: { url: string; onAgree: () => void }) {
  const { host, href } = new URL(url, window.location.href);
  return (
    <main className={styles.page} aria-label="Another site">
      <div className={styles.box}>
        <h1 className={styles.title}>Open a chronology from {host}?</h1>
        <p>
          The link that led here names a file on another site: <code>{href}</code>
        </p>
        <p>
          To open it, your browser has to ask <strong>{host}</strong> for it. That site then sees your network
          address and the address of this one, and nothing else of yours; no other site is asked for anything.
          What the file says is up to whoever runs {host}.
        </p>
        <div className={styles.actions}>
          <button type="button" className={styles.primary} onClick={onAgree}>
            Open it from {host}
          </button>
          <OpenDefault />
        </div>
        <p className={styles.aside}>Your answer is kept until you close this tab.</p>
      </div>
    </main>
  );
}
