import { isEmpty } from '../../query/query.ts';
import { pageWords } from '../../words/page.ts';
import { onDemand } from '../onDemand.tsx';
import { Switch } from '../Switch.tsx';
import { useAppState, useStore } from '../useStore.ts';
import styles from './Legend.module.css';
import { LegendKeys } from './LegendKeys.tsx';

const OutOfView = onDemand(() => import('./OutOfView.tsx'));

/** How marks say what is certain, how many longer events run through the view unseen, and what the wheel does. */
export function Legend({
  longer,
  onLonger,
}: {
  longer: readonly number[];
  /** Lists them; the position is that of the button, from the left edge. */
  onLonger: (x: number) => void;
}) {
  const words = pageWords();
  const store = useStore();
  const isFiltered = useAppState((state) => !isEmpty(state.viewport.query));
  const wheel = useAppState((state) => state.preferences.wheel);
  return (
    <div className={styles.legend}>
      {longer.length > 0 && (
        <button
          type="button"
          className={styles.longer}
          aria-haspopup="dialog"
          title={words.longerTitle}
          onClick={(event) =>
            onLonger(event.currentTarget.offsetLeft - event.currentTarget.parentElement!.offsetLeft + 40)
          }
        >
          {words.longerEvents(longer.length)}
        </button>
      )}
      {isFiltered && <OutOfView />}
      <LegendKeys />
      <span className={styles.wheel}>
        <Switch
          label={words.wheelZooms}
          title={words.wheelTitle}
          on={wheel === 'zoom'}
          onChange={(on) => store.setPreference('wheel', on ? 'zoom' : 'pan')}
        />
      </span>
    </div>
  );
}
