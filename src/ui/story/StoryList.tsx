import { lookUp } from '../../lib/lookUp.ts';
import { pageWords } from '../../words/page.ts';
import { useNavigator } from '../useNavigator.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { useAppState, useDataset, useStore } from '../useStore.ts';
import styles from './StoryList.module.css';
import { showStep } from './showStep.ts';

interface StoryListProps {
  readonly heading?: string;
  /** Runs when a story has been chosen. */
  readonly onPlay?: () => void;
}

/** The stories of the chronology; one that was left goes on where it was. */
export function StoryList({ heading, onPlay }: StoryListProps) {
  const words = pageWords();
  const store = useStore();
  const own = useOwnWords();
  const navigator = useNavigator();
  const { stories } = useDataset();
  const left = useAppState((state) => state.left);
  return (
    <section className={styles.stories}>
      {heading && <h2 className={styles.heading}>{heading}</h2>}
      <ul>
        {stories.map(({ id, title, description, steps }) => {
          const at = lookUp(left, id) ?? 0;
          const step = at < steps.length - 1 ? at : 0;
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.story}
                onClick={() => {
                  onPlay?.();
                  showStep(store, navigator, { id, step });
                }}
              >
                <span className={styles.title} {...own}>
                  {title}
                </span>{' '}
                <span className={styles.length}>
                  {step > 0 ? words.goOnAt(step + 1, steps.length) : words.steps(steps.length)}
                </span>
                <span className={styles.description} {...own}>
                  {description}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
