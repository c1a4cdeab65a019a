import { useState } from 'react';
import { comparisonsOf } from '../../dataset/citations.ts';
import { rowOf } from '../../lib/rows.ts';
import { Pips } from '../Pips.tsx';
import { useDataset, useStore } from '../useStore.ts';
import { countOf, DIFFERENCE_WORDS } from '../words.ts';
import styles from './Tellers.module.css';

/** How many articles tell the event, and the way to where their accounts are compared. */
export function Tellers({ index }: { index: number }) {
  const store = useStore();
  const dataset = useDataset();
  const [listed, setListed] = useState<number>();
  const telling = rowOf(dataset.sourcesOf, index).length;
  const comparisons = comparisonsOf(dataset, dataset.event(index).id);
  const [first, second] = comparisons;
  const open = listed === index;
  return (
    <div className={styles.tellers}>
      <Pips index={index} all />
      <span>
        {telling === 0
          ? 'No article is quoted for this event'
          : `Mentioned by ${telling} of ${countOf(dataset.sources.length, 'article')}`}
      </span>
      {first && (
        <button
          type="button"
          className={styles.compare}
          title={second ? undefined : first.topic}
          aria-expanded={second && open}
          onClick={() => {
            if (second) setListed(open ? undefined : index);
            else store.openComparison(first.id);
          }}
        >
          Compare{second && ` (${comparisons.length})`}
        </button>
      )}
      {second && open && (
        <ul className={styles.topics} aria-label="Comparisons of this event">
          {comparisons.map(({ id, topic, type }) => (
            <li key={id}>
              <button type="button" onClick={() => store.openComparison(id)}>
                <span className={styles.topic}>{topic}</span> · {DIFFERENCE_WORDS[type].name.toLowerCase()}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
