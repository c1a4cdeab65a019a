import { searchTerms } from '../../query/text.ts';
import { direction } from '../../words/language.ts';
import { planeWords } from '../../words/plane.ts';
import { useAppState, useStore } from '../useStore.ts';
import styles from './Timeline.module.css';

/** Stands in for events when the filters leave none, or the chronology has none. */
export default function NothingMatches() {
  const store = useStore();
  const words = planeWords();
  const terms = searchTerms(useAppState((state) => state.viewport.query.text));
  const empty = store.dataset()?.size === 0;
  return (
    <div className={styles.nothing} dir={direction()} data-floats>
      {empty ? (
        <p>{words.noEvents}</p>
      ) : (
        <>
          {terms.length > 1 ? <p>{words.noneContains(terms)}</p> : <p>{words.noneMatches}</p>}
          <button type="button" className={styles.nothingButton} onClick={store.clearQuery}>
            {words.clearFilters}
          </button>
        </>
      )}
    </div>
  );
}
