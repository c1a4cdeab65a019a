import { memoLast } from '../../lib/memo.ts';
import { formatEdtf } from '../../time/format.ts';
import { pageWords } from '../../words/page.ts';
import { ComparisonsLink } from '../compare/ComparisonsLink.tsx';
import { Pips } from '../Pips.tsx';
import { StoryList } from '../story/StoryList.tsx';
import { useOwnWords } from '../useOwnWords.ts';
import { useDataset, useStore } from '../useStore.ts';
import articles from './Articles.module.css';
import { Articles } from './Articles.tsx';
import { focusPanelTitle } from './openEvent.tsx';
import styles from './Panel.module.css';

const SUGGESTIONS = 5;

/** Before an event is open: what this chronology is, where one might begin, and what it rests on. */
export function EmptyPanel() {
  const words = pageWords();
  const store = useStore();
  const own = useOwnWords();
  const { chronology, size, event, title, date, weight, stories } = useDataset();
  const most = mostTold(weight);
  return (
    <div className={styles.empty}>
      {chronology.description && (
        <p className={styles.description} {...own}>
          {chronology.description}
        </p>
      )}
      {size > 0 && <p className={styles.invitation}>{words.invitation}</p>}
      <ComparisonsLink />
      {stories.length > 0 && <StoryList heading={words.stories} />}
      {most.length > 0 && (
        <section>
          <h2 className={articles.small}>{words.mostTold}</h2>
          <ul>
            {most.map((index) => (
              <li key={event(index).id}>
                <button
                  type="button"
                  className={styles.suggestion}
                  onClick={() => {
                    store.openEvent(event(index).id);
                    void focusPanelTitle();
                  }}
                >
                  <span className={styles.relatedDate}>{formatEdtf(date(index))}</span>
                  <span className={styles.suggestionTitle} {...own}>
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

/** The events of which most is told, in date order; the earlier one where two are told of alike. */
const mostTold = memoLast((weight: Int32Array): readonly number[] => {
  const best: number[] = [];
  for (let i = 0; i < weight.length; i++) {
    if (best.length === SUGGESTIONS && weight[i]! <= weight[best.at(-1)!]!) continue;
    best.push(i);
    best.sort((a, b) => weight[b]! - weight[a]! || a - b);
    best.length = Math.min(best.length, SUGGESTIONS);
  }
  return best.sort((a, b) => a - b);
});
