import { attribution, sourceShortName } from '../../dataset/attribution.ts';
import { pageWords } from '../../words/page.ts';
import { sourceColourVar } from '../Pips.tsx';
import { useOwnWords, wordsOf } from '../useOwnWords.ts';
import { useDataset } from '../useStore.ts';
import { useTools } from '../useTools.ts';
import styles from './Articles.module.css';

/** What the chronology rests on, and what is not known of it. */
export function Articles({ onLeave }: { onLeave?: () => void }) {
  const words = pageWords();
  const own = useOwnWords();
  const { sources } = useDataset();
  const { check, copies } = useTools();
  if (sources.length === 0) return null;
  return (
    <section>
      <h2 className={styles.small}>{words.theArticles}</h2>
      <ul>
        {sources.map((source, i) => (
          <li key={source.id} className={styles.source}>
            <span className={styles.sourceMark} style={{ background: sourceColourVar(i) }} />
            <div>
              <p className={styles.sourceName} {...wordsOf(source, own)}>
                {source.URL ? (
                  <a href={source.URL} target="_blank" rel="noreferrer">
                    {source.title ?? attribution(source)}
                  </a>
                ) : (
                  (source.title ?? attribution(source))
                )}
              </p>
              {source.title && <p className={styles.credit}>{attribution(source, { title: 'beside' })}</p>}
              {source.notes && (
                <p className={styles.sourceNotes} {...own}>
                  {source.notes}
                </p>
              )}
              <button
                type="button"
                className={styles.check}
                onClick={() => {
                  onLeave?.();
                  check(source.id);
                }}
              >
                {copies.has(source.id) ? words.readCopy : words.checkCopy}{' '}
                <span className="visually-hidden">{words.ofSource(sourceShortName(source))}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
