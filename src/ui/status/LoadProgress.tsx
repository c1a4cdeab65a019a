import type { Progress } from '../../dataset/loading/load.ts';
import { number, perLocale } from '../../words/intl.ts';
import { pageWords } from '../../words/page.ts';
import styles from './LoadStates.module.css';

/** How far a file has come: a bar, and the same in words. */
export function LoadProgress({ progress }: { progress: Progress | undefined }) {
  const { loading, waiting } = pageWords();
  const words = progress ? inWords(progress) : waiting;
  return (
    <div className={styles.progress}>
      <progress aria-label={loading} aria-valuetext={words} {...measure(progress)} />
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

const tenths = perLocale((locale) => {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (value: number) => format.format(value);
});

/** `12.4 of 35 MB`, then `Checking 40,000 of 100,000 events`. */
function inWords(progress: Progress): string {
  const { checking, arrived, arrivedOf } = pageWords();
  if (progress.stage === 'checking') {
    return checking(progress.checked, progress.events);
  }
  const megabytes = tenths()(progress.bytes / 1e6);
  if (progress.total === undefined) return arrived(megabytes);
  const total = progress.total / 1e6;
  return arrivedOf(megabytes, total < 10 ? tenths()(total) : number(Math.round(total)));
}
