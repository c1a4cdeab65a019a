import type { Progress } from '../../dataset/loading/load.ts';
import styles from './LoadStates.module.css';

/** How far a file has come: a bar, and the same in words. */
export function LoadProgress({ progress }: { progress: Progress | undefined }) {
  const words = progress ? inWords(progress) : 'Waiting for the server';
  return (
    <div className={styles.progress}>
      <progress aria-label="Loading" aria-valuetext={words} {...measure(progress)} />
      <p aria-hidden="true">{words}</p>
    </div>
  );
}

/** What the bar shows; nothing while it is not known how much there is to come. */
function measure(progress: Progress | undefined): { value?: number; max?: number } {
  if (progress?.stage === 'checking') return { value: progress.checked, max: Math.max(1, progress.events) };
  if (progress?.total === undefined) return {};
  return { value: progress.bytes, max: Math.max(1, progress.total) };
}

/** `12.4 of 35 MB`, then `Checking 40,000 of 100,000 events`. */
function inWords(progress: Progress): string {
  if (progress.stage === 'checking') {
    return `Checking ${progress.checked.toLocaleString('en-GB')} of ${progress.events.toLocaleString('en-GB')} events`;
  }
  const arrived = (progress.bytes / 1e6).toFixed(1);
  if (progress.total === undefined) return `${arrived} MB so far`;
  const total = progress.total / 1e6;
  return `${arrived} of ${total < 10 ? total.toFixed(1) : Math.round(total)} MB`;
}
