import { sourceShortName } from '../../dataset/attribution.ts';
import type { Comparison } from '../../dataset/schema.ts';
import { formatEdtf } from '../../time/format.ts';
import { accountsWords } from '../../words/accounts.ts';
import { eventWords } from '../../words/event.ts';
import { pageWords } from '../../words/page.ts';
import { sourceColourVar } from '../Pips.tsx';
import { useOwnWords } from '../useOwnWords.ts';
import { useDataset, useSelection, useStore } from '../useStore.ts';
import { byType } from './byType.ts';
import styles from './ComparisonList.module.css';

/** All comparisons that are about an event that matches, under their types. */
export function ComparisonList() {
  const words = accountsWords();
  const own = useOwnWords();
  const { differences } = eventWords();
  const store = useStore();
  const { comparisons, eventIndex } = useDataset();
  const { isMatch } = useSelection();
  const shown = comparisons.filter(({ events }) => events.some((id) => isMatch[eventIndex.get(id) ?? -1]));

  if (comparisons.length === 0) {
    return <p className={styles.none}>{words.comparesNone}</p>;
  }
  return (
    <div className={styles.list}>
      <div className={styles.column}>
        <p className={styles.intro}>{words.intro}</p>
        {byType(shown).map(({ type, comparisons: ofType }) => (
          <section key={type} className={styles.type} aria-labelledby={`type-${type}`}>
            <div className={styles.typeHead}>
              <h2 id={`type-${type}`} className={styles.typeName}>
                {differences[type].name}
              </h2>
              <p className={styles.meaning}>{differences[type].meaning}</p>
            </div>
            <ul>
              {ofType.map((comparison) => (
                <li key={comparison.id}>
                  <button
                    type="button"
                    id={`comparison-${comparison.id}`}
                    className={styles.row}
                    onClick={() => store.openComparison(comparison.id)}
                  >
                    <span className={styles.topic} {...own}>
                      {comparison.topic}
                    </span>
                    <Accounts comparison={comparison} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p className={styles.end}>
          {shown.length < comparisons.length ? (
            <>
              {words.aboutMatching(shown.length, comparisons.length)}
              {' · '}
              <button type="button" onClick={store.clearQuery}>
                {words.showAll}
              </button>
            </>
          ) : (
            pageWords().comparisons(comparisons.length)
          )}
        </p>
      </div>
    </div>
  );
}

/** When it was, and whose accounts are compared. */
function Accounts({ comparison: { events, positions } }: { comparison: Comparison }) {
  const { sources, sourceIndex, eventIndex, date } = useDataset();
  const words = accountsWords();
  const first = eventIndex.get(events[0]!);
  const told = [...new Set(positions.map(({ source }) => source))];
  return (
    <span className={styles.accounts}>
      {first !== undefined && <span>{formatEdtf(date(first))}</span>}
      {told.map((id) => {
        const at = id === undefined ? undefined : sourceIndex.get(id);
        const twice = id !== undefined && positions.filter(({ source }) => source === id).length > 1;
        return (
          <span key={id ?? ''} className={styles.account}>
            <span
              className={at === undefined ? styles.record : styles.pip}
              style={at === undefined ? undefined : { background: sourceColourVar(at) }}
            />
            {at === undefined ? words.generalRecord : sourceShortName(sources[at]!)}
            {twice && told.length < 3 && ` ${words.withItself}`}
          </span>
        );
      })}
    </span>
  );
}
