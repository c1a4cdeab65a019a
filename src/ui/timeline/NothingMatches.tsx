import { searchTerms } from '../../query/text.ts';
import { useAppState, useStore } from '../useStore.ts';
import styles from './Timeline.module.css';

/** Stands in for events when the filters leave none, or the chronology has none. */
export default function NothingMatches() {
  const store = useStore();
  const words = useAppState((state) => state.viewport.query.text);
  const terms = searchTerms(words);
  const empty = store.dataset()?.size === 0;
  return (
    <div className={styles.nothing} data-floats>
      {empty ? (
        <p>This chronology has no events yet.</p>
      ) : (
        <>
          {terms.length > 1 ? (
            <p>No event contains all of: {terms.join(' · ')}.</p>
          ) : (
            <p>No event matches all of these filters.</p>
          )}
          <button type="button" className={styles.nothingButton} onClick={store.clearQuery}>
            Clear all filters
          </button>
        </>
      )}
    </div>
  );
}
