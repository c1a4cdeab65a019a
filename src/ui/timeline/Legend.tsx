import { Switch } from '../Switch.tsx';
import { useAppState, useStore } from '../useStore.ts';
import { countOf } from '../words.ts';
import styles from './Legend.module.css';

/** How marks say what is certain, how many longer events run through the view unseen, and what the wheel does. */
export function Legend({
  longer,
  onLonger,
}: {
  longer: readonly number[];
  /** Lists them; the position is that of the button, from the left edge. */
  onLonger: (x: number) => void;
}) {
  const store = useStore();
  const wheel = useAppState((state) => state.preferences.wheel);
  return (
    <div className={styles.legend}>
      {longer.length > 0 && (
        <button
          type="button"
          className={styles.longer}
          aria-haspopup="dialog"
          title="Events that run through the whole view and have no row here"
          onClick={(event) =>
            onLonger(event.currentTarget.offsetLeft - event.currentTarget.parentElement!.offsetLeft + 40)
          }
        >
          {countOf(longer.length, 'longer event')}
        </button>
      )}
      <ul className={styles.keys} aria-label="Legend">
        <li>
          <Swatch>
            <circle cx="8" cy="8" r="5" className={styles.solid} />
          </Swatch>
          stated
        </li>
        <li>
          <Swatch>
            <circle cx="8" cy="8" r="4.2" className={styles.hollow} />
          </Swatch>
          inferred, recorded
        </li>
        <li>
          <Swatch wide>
            <rect x="1" y="5" width="28" height="6" className={styles.solid} />
          </Swatch>
          span
        </li>
        <li>
          <Swatch wide>
            <defs>
              <linearGradient id="legend-fade">
                <stop offset="0" stopOpacity="0" stopColor="currentColor" />
                <stop offset=".45" stopColor="currentColor" />
                <stop offset=".55" stopColor="currentColor" />
                <stop offset="1" stopOpacity="0" stopColor="currentColor" />
              </linearGradient>
            </defs>
            <rect x="1" y="5" width="28" height="6" fill="url(#legend-fade)" />
          </Swatch>
          uncertain
        </li>
        <li>
          <Swatch>
            <circle cx="8" cy="8" r="4.2" className={styles.dashed} />
          </Swatch>
          predicted
        </li>
      </ul>
      <span className={styles.wheel}>
        <Switch
          label="Wheel zooms"
          title="The plain mouse wheel zooms instead of moving through time"
          on={wheel === 'zoom'}
          onChange={(on) => store.setPreference('wheel', on ? 'zoom' : 'pan')}
        />
      </span>
    </div>
  );
}

function Swatch({ wide = false, children }: { wide?: boolean; children: React.ReactNode }) {
  return (
    <svg width={wide ? 30 : 16} height="16" aria-hidden="true">
      {children}
    </svg>
  );
}
