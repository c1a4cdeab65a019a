import { formatEdtf } from '../../time/format.ts';
import { ComparisonsLink } from '../compare/ComparisonsLink.tsx';
import { Pips } from '../Pips.tsx';
import { StoryList } from '../story/StoryList.tsx';
import { useDataset, useStore } from '../useStore.ts';
import articles from './Articles.module.css';
import { Articles } from './Articles.tsx';
import styles from './Panel.module.css';

const SUGGESTIONS = 5;

/** Before an event is open: what this chronology is, where one might begin, and what it rests on. */
export function EmptyPanel() {
  const store = useStore();
  const { chronology, size, event, date, weight, stories } = useDataset();
  const most = Array.from({ length: size }, (_, i) => i)
    .sort((a, b) => weight[b]! - weight[a]! || a - b)
    .slice(0, SUGGESTIONS)
    .sort((a, b) => a - b);
  return (
    <div className={styles.empty}>
      {chronology.description && <p className={styles.description}>{chronology.description}</p>}
      {size > 0 && (
        <p className={styles.invitation}>
          Choose an event to read what the articles say about it, in their own words.
        </p>
      )}
      <ComparisonsLink />
      {stories.length > 0 && <StoryList heading="Stories" />}
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
                    {event(index).title} <Pips index={index} />
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
