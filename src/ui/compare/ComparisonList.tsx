import { sourceShortName } from '../../dataset/attribution.ts';
import type { Comparison } from '../../dataset/schema.ts';
import { formatEdtf } from '../../time/format.ts';
import { sourceColourVar } from '../Pips.tsx';
import { useDataset, useSelection, useStore } from '../useStore.ts';
import { countOf, DIFFERENCE_WORDS } from '../words.ts';
import { byType } from './byType.ts';
import styles from './ComparisonList.module.css';

/** All comparisons that are about an event that matches, under their types. */
export function ComparisonList() {
  const store = useStore();
  const { comparisons, eventIndex } = useDataset();
  const { isMatch } = useSelection();
  const shown = comparisons.filter(({ events }) => events.some((id) => isMatch[eventIndex.get(id) ?? -1]));

  if (comparisons.length === 0) {
    return <p className={styles.none}>This chronology compares no accounts.</p>;
  }
  return (
    <div className={styles.list}>
      <div className={styles.column}>
        <p className={styles.intro}>
          Where accounts differ: from each other, within themselves, or from the general record. The words
          stand side by side; what follows from them is left to the reader.
        </p>
        {byType(shown).map(({ type, comparisons: ofType }) => (
          <section key={type} className={styles.type} aria-labelledby={`type-${type}`}>
            <div className={styles.typeHead}>
              <h2 id={`type-${type}`} className={styles.typeName}>
                {DIFFERENCE_WORDS[type].name}
              </h2>
              <p className={styles.meaning}>{DIFFERENCE_WORDS[type].meaning}</p>
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
                    <span className={styles.topic}>{comparison.topic}</span>
                    <Accounts comparison={comparison} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p className={styles.end}>
          {shown.length < comparisons.length ? `${shown.length} of ` : ''}
          {countOf(comparisons.length, 'comparison')}
          {shown.length < comparisons.length && (
            <>
              {' are about events that match · '}
              <button type="button" onClick={store.clearQuery}>
                Show all
              </button>
            </>
          )}
        </p>
      </div>
    </div>
  );
}

/** When it was, and whose accounts are compared. */
function Accounts({ comparison: { events, positions } }: { comparison: Comparison }) {
  const { sources, sourceIndex, eventIndex, date } = useDataset();
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
            {at === undefined ? 'General record' : sourceShortName(sources[at]!)}
            {twice && told.length < 3 && ' with itself'}
          </span>
        );
      })}
    </span>
  );
}
