import { formatEdtf } from '../../time/format.ts';
import { Pips } from '../Pips.tsx';
import { useDataset, useStore } from '../useStore.ts';
import articles from './Articles.module.css';
import { Articles } from './Articles.tsx';
import styles from './Panel.module.css';

const SUGGESTIONS = 5;

/** Before an event is open: what this chronology is, where one might begin, and what it rests on. */
export function EmptyPanel() {
  const store = useStore();
  const { chronology, size, event, title, date, weight } = useDataset();
  const most = heaviest(weight, SUGGESTIONS);
  return (
    <div className={styles.empty}>
      {chronology.description && <p className={styles.description}>{chronology.description}</p>}
      {size > 0 && (
        <p className={styles.invitation}>
          Choose an event to read what the articles say about it, in their own words.
        </p>
      )}
      {most.length > 0 && (
        <section>
          <h2 className={articles.small}>Most told</h2>
          <ul>
            {most.map((index) => (
              <li key={event(index).id}>
                <button
                  type="button"
                  className={styles.suggestion}
                  onClick={() => store.openEvent(event(index).id)}
                >
                  <span className={styles.relatedDate}>{formatEdtf(date(index))}</span>
                  <span className={styles.suggestionTitle}>
                    {title(index)} <Pips index={index} />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Articles />
    </div>
  );
}

/** The places of the `count` greatest weights, in ascending order; of equal ones the first. */
function heaviest(weight: Int32Array, count: number): readonly number[] {
  const found: number[] = [];
  for (let i = 0; i < weight.length; i++) {
    if (found.length === count && weight[i]! <= weight[found.at(-1)!]!) continue;
    const place = found.findIndex((other) => weight[other]! < weight[i]!);
    found.splice(place < 0 ? found.length : place, 0, i);
    if (found.length > count) found.pop();
  }
  return found.sort((a, b) => a - b);
}
