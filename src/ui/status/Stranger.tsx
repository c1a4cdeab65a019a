import { useEffect, useState } from 'react';
import { statusWords } from '../../words/status.ts';
import { Sentence } from '../Sentence.tsx';
import styles from './LoadStates.module.css';
import { OpenDefault } from './OpenDefault.tsx';
import { StateTitle } from './StateTitle.tsx';

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
  const words = statusWords();
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
    <main className={styles.page} aria-label={words.anotherSite}>
      <div className={styles.box}>
        <StateTitle>{words.openStranger(host)}</StateTitle>
        <p>
          <Sentence text={words.strangerNamed} address={<code>{href}</code>} />
        </p>
        <p>
          <Sentence text={words.strangerMeaning(host)} host={<strong>{host}</strong>} />
        </p>
        <div className={styles.actions}>
          <button type="button" className={styles.primary} onClick={agree}>
            {words.openFrom(host)}
          </button>
          <OpenDefault />
        </div>
        <p className={styles.aside}>{words.answerKept}</p>
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
