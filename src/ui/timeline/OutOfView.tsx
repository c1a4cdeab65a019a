import { isEmpty } from '../../query/query.ts';
import { useNavigator } from '../useNavigator.ts';
import { useAppState, useDataset, useStore } from '../useStore.ts';
import styles from './Legend.module.css';

/** Says when a filter matches events that the view does not reach, and brings them in. */
export function OutOfView() {
  const store = useStore();
  const navigator = useNavigator();
  const { start, end } = useDataset();
  const outside = useAppState((state) => {
    if (isEmpty(state.viewport.query)) return 0;
    const { span } = state.viewport;
    let count = 0;
    for (const i of store.selection(state)!.matches)
      if (end[i]! <= span.start || start[i]! >= span.end) count++;
    return count;
  });
  if (outside === 0) return null;
  return (
    <button type="button" className={styles.longer} onClick={navigator.fitAll}>
      {outside.toLocaleString('en-GB')} out of view
    </button>
  );
}
