import { useState } from 'react';
import { comparisonsOf } from '../../dataset/citations.ts';
import { rowOf } from '../../lib/rows.ts';
import { eventWords } from '../../words/event.ts';
import { Pips } from '../Pips.tsx';
import { useOwnWords } from '../useOwnWords.ts';
import { useDataset, useStore } from '../useStore.ts';
import styles from './Tellers.module.css';

/** How many articles tell the event, and the way to where their accounts are compared. */
export function Tellers({ index }: { index: number }) {
  const words = eventWords();
  const own = useOwnWords();
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
      <span>{telling === 0 ? words.noTeller : words.mentionedBy(telling, dataset.sources.length)}</span>
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
          {second ? words.compareMany(comparisons.length) : words.compare}
        </button>
      )}
      {second && open && (
        <ul className={styles.topics} aria-label={words.comparisons}>
          {comparisons.map(({ id, topic, type }) => (
            <li key={id}>
              <button type="button" onClick={() => store.openComparison(id)}>
                <span className={styles.topic} {...own}>
                  {topic}
                </span>{' '}
                · {words.differences[type].name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
