import type { Finding } from '../../dataset/findings.ts';
import { pageWords } from '../../words/page.ts';
import { statusWords } from '../../words/status.ts';
import { FindingList } from './FindingList.tsx';
import styles from './LoadStates.module.css';
import { OpenDefault } from './OpenDefault.tsx';
import { StateTitle } from './StateTitle.tsx';

/** The file came, but nothing in it can be opened. */
export default function Unusable({
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
  const words = statusWords();
  return (
    <main className={styles.page} aria-label={words.notUsable}>
      <div className={styles.box}>
        <StateTitle>{words.noChronology}</StateTitle>
        <p>
          <code>{url}</code>
        </p>
        <FindingList findings={findings} />
        <div className={styles.actions}>
          <button type="button" className={styles.primary} onClick={onRetry}>
            {pageWords().loadAgain}
          </button>
          {ownFile && <OpenDefault />}
        </div>
      </div>
    </main>
  );
}
