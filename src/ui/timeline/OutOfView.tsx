import { isEmpty } from '../../query/query.ts';
import { planeWords } from '../../words/plane.ts';
import { useCalmSpan } from '../useCalmSpan.ts';
import { useNavigator } from '../useNavigator.ts';
import { useAppState, useDataset, useSelection } from '../useStore.ts';
import styles from './Legend.module.css';

/** Says when a filter matches events that the view does not reach, and brings them in. */
export default function OutOfView() {
  const navigator = useNavigator();
  const { start, end } = useDataset();
  const query = useAppState((state) => state.viewport.query);
  const { matches } = useSelection();
  const span = useCalmSpan();
  if (isEmpty(query)) return null;
  let outside = 0;
  for (const i of matches) if (end[i]! <= span.start || start[i]! >= span.end) outside++;
  if (outside === 0) return null;
  return (
    <button type="button" className={styles.longer} onClick={navigator.fitAll}>
      {planeWords().outOfView(outside)}
    </button>
  );
}
