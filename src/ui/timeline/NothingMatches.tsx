import { isEmpty } from '../../query/query.ts';
import { searchTerms } from '../../query/text.ts';
import { direction } from '../../words/language.ts';
import { planeWords } from '../../words/plane.ts';
import { useAppState, useStore } from '../useStore.ts';
import styles from './Timeline.module.css';

/** Stands in for events when the filters leave none, or the chronology has none. */
export default function NothingMatches() {
  const store = useStore();
  const words = planeWords();
  const query = useAppState((state) => state.viewport.query);
  const terms = searchTerms(query.text);
  // Where other filters are set as well, the words may stand together in what those leave out.
  const byWordsAlone = terms.length > 1 && isEmpty({ ...query, text: '' });
  const empty = store.dataset()?.size === 0;
  return (
    <div className={styles.nothing} dir={direction()} data-floats>
      {empty ? (
        <p>{words.noEvents}</p>
      ) : (
        <>
          {byWordsAlone ? <p>{words.noneContains(terms)}</p> : <p>{words.noneMatches}</p>}
          <button type="button" className={styles.nothingButton} onClick={store.clearQuery}>
            {words.clearFilters}
          </button>
        </>
      )}
    </div>
  );
}
