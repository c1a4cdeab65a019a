import { pageWords } from '../../words/page.ts';
import { Sentence } from '../Sentence.tsx';
import { useDataset, useStore } from '../useStore.ts';
import styles from './ComparisonsLink.module.css';

/** Leads to the list of comparisons, where there are any. */
export function ComparisonsLink({ onOpen }: { onOpen?: () => void }) {
  const words = pageWords();
  const store = useStore();
  const { comparisons } = useDataset();
  if (comparisons.length === 0) return null;
  return (
    <p className={styles.line}>
      <Sentence
        text={words.comparisonsShow(comparisons.length)}
        comparisons={
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              onOpen?.();
              store.setView('comparisons');
            }}
          >
            {words.comparisons(comparisons.length)}
          </button>
        }
      />
    </p>
  );
}
