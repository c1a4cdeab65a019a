import { X } from 'lucide-react';
import { isEmpty } from '../../query/query.ts';
import { planeWords } from '../../words/plane.ts';
import { useAppState, useDataset, useStore } from '../useStore.ts';
import styles from './ActiveFilters.module.css';
import { filtersInWords } from './filtersInWords.ts';

/** A chip for each filter that is set, which a press clears, and one press for all. */
export default function ActiveFilters() {
  const words = planeWords();
  const store = useStore();
  const dataset = useDataset();
  const query = useAppState((state) => state.viewport.query);
  if (isEmpty(query)) return null;

  const chips = filtersInWords(query, dataset);
  return (
    <>
      <ul className={styles.chips} aria-label={words.activeFilters}>
        {chips.map(({ key, name, without }) => (
          <li key={key}>
            <button
              type="button"
              className={styles.chip}
              onClick={() => store.setQuery(without)}
              aria-label={words.clearFilter(name)}
            >
              <span className={styles.name}>{name}</span>
              <X size={12} strokeWidth={2.5} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {chips.length > 1 && (
        <button type="button" className={styles.clear} aria-label={words.clearAll} onClick={store.clearQuery}>
          {words.clear}
        </button>
      )}
    </>
  );
}
