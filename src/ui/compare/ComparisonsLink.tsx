import { useDataset, useStore } from '../useStore.ts';
import { countOf } from '../words.ts';
import styles from './ComparisonsLink.module.css';

/** Leads to the list of comparisons, where there are any. */
export function ComparisonsLink({ onOpen }: { onOpen?: () => void }) {
  const store = useStore();
  const { comparisons } = useDataset();
  if (comparisons.length === 0) return null;
  return (
    <p className={styles.line}>
      <button
        type="button"
        className={styles.link}
        onClick={() => {
          onOpen?.();
          store.setView('comparisons');
        }}
      >
        {countOf(comparisons.length, 'comparison')}
      </button>{' '}
      show where accounts differ.
    </p>
  );
}
