import { Rows3 } from 'lucide-react';
import { LANE_ORDERS, LANES_BY } from '../../query/lanes.ts';
import { pageWords } from '../../words/page.ts';
import { useAppState, useStore } from '../useStore.ts';
import styles from './Toolbar.module.css';

/** Divides the timeline, and says in which order its lanes come. */
export function LanesChoice() {
  const words = pageWords();
  const store = useStore();
  const { by, order } = useAppState((state) => state.viewport.lanes);
  return (
    <span className={styles.lanes}>
      <span className={styles.choice}>
        <Rows3 size={15} aria-hidden="true" />
        <select
          aria-label={words.lanes}
          title={words.lanesTitle}
          value={by ?? ''}
          onChange={({ target }) =>
            store.setLanes({ by: LANES_BY.find((one) => one === target.value), collapsed: [] })
          }
        >
          <option value="">{words.noLanes}</option>
          {LANES_BY.map((one) => (
            <option key={one} value={one}>
              {words.lanesBy[one]}
            </option>
          ))}
        </select>
      </span>
      {by && (
        <span className={`${styles.choice} ${styles.order}`}>
          <select
            aria-label={words.laneOrder}
            value={order}
            onChange={({ target }) =>
              store.setLanes({ order: LANE_ORDERS.find((one) => one === target.value) ?? order })
            }
          >
            {LANE_ORDERS.map((one) => (
              <option key={one} value={one}>
                {words.laneOrders[one]}
              </option>
            ))}
          </select>
        </span>
      )}
    </span>
  );
}
