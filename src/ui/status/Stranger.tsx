import { useEffect, useState } from 'react';
import styles from './LoadStates.module.css';
import { OpenDefault } from './OpenDefault.tsx';

/** Where the origins that the reader agreed to are kept for the session. */
const AGREED = 'datelines.hosts';

interface StrangerProps {
  readonly url: string;
  /** The reader agrees, or has done so before in this session. */
  readonly onAgree: () => void;
}

/** Asks before a chronology is fetched from the host of somebody else, which is named as the browser will ask it. */
export default function Stranger({ url, onAgree }: StrangerProps) {
  const { host, href, origin } = new URL(url, window.location.href);
  const [agreed] = useState(() => kept().includes(origin));
  useEffect(() => {
    if (agreed) onAgree();
  }, [agreed, onAgree]);
  if (agreed) return null;

  const agree = () => {
    keep(origin);
    onAgree();
  };
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
          <button type="button" className={styles.primary} onClick={agree}>
            Open it from {host}
          </button>
          <OpenDefault />
        </div>
        <p className={styles.aside}>Your answer is kept until you close this tab.</p>
      </div>
    </main>
  );
}

function kept(): readonly string[] {
  try {
    return (window.sessionStorage.getItem(AGREED) ?? '').split(' ');
  } catch {
    return [];
  }
}

function keep(origin: string): void {
  try {
    window.sessionStorage.setItem(AGREED, [...kept(), origin].join(' ').trim());
  } catch {
    // Without storage it is asked again when the page is loaded anew.
  }
}
