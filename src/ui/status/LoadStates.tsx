import type { Progress } from '../../dataset/loading/load.ts';
import { pageWords } from '../../words/page.ts';
import { Sentence } from '../Sentence.tsx';
import { isTextShown } from '../written/takeOver.ts';
import { LoadProgress } from './LoadProgress.tsx';
import styles from './LoadStates.module.css';
import { OpenDefault } from './OpenDefault.tsx';
import { StateTitle } from './StateTitle.tsx';

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
  const words = pageWords();
  // A page has one main part, and one title.
  const [Landmark, Heading] = isTextShown() ? (['aside', 'p'] as const) : (['main', 'h1'] as const);
  return (
    <Landmark className={styles.page} aria-label={words.loading} aria-busy="true">
      <div className={styles.waiting}>
        <Heading className={styles.opening}>
          <span role="status">{words.opening(url)}</span>
        </Heading>
        <LoadProgress progress={progress} />
        <button type="button" className={styles.quiet} onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </Landmark>
  );
}

/** The reader has called it off; it can be had after all. */
export function Cancelled({ url, onRetry, ownFile }: { url: string; onRetry: () => void; ownFile: boolean }) {
  const words = pageWords();
  return (
    <main className={styles.page} aria-label={words.loadingCancelled}>
      <div className={styles.box}>
        <StateTitle>{words.wasCancelled}</StateTitle>
        <p>
          <Sentence text={words.nothingOpen} address={<code>{url}</code>} />
        </p>
        <div className={styles.actions}>
          <button type="button" className={styles.primary} onClick={onRetry}>
            {words.loadAgain}
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
  const words = pageWords();
  return (
    <main className={styles.page} aria-label={words.notReached}>
      <div className={styles.box}>
        <StateTitle>{words.cannotReach}</StateTitle>
        <p>{reason}</p>
        <p>
          <Sentence text={ownFile ? words.lookedForOwn : words.lookedFor} address={<code>{url}</code>} />
        </p>
        {ownFile && !navigator.onLine && <p>{words.offline}</p>}
        <div className={styles.actions}>
          <button type="button" className={styles.primary} onClick={onRetry}>
            {words.tryAgain}
          </button>
          {ownFile && <OpenDefault />}
        </div>
      </div>
    </main>
  );
}
