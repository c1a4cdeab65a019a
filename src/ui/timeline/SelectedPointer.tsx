import { ArrowLeft, ArrowRight } from 'lucide-react';
import { formatEdtf } from '../../time/format.ts';
import { planeWords } from '../../words/plane.ts';
import { useNavigator } from '../useNavigator.ts';
import { useAppState, useDataset } from '../useStore.ts';
import styles from './Timeline.module.css';

/** Where the open event lies when it is out of view, and the way back to it. */
export default function SelectedPointer() {
  const dataset = useDataset();
  const navigator = useNavigator();
  const index = useAppState(({ viewport }) =>
    viewport.selected === undefined ? -1 : (dataset.eventIndex.get(viewport.selected) ?? -1),
  );
  const side = useAppState(({ viewport: { span } }) => {
    if (index < 0) return undefined;
    if (dataset.end[index]! <= span.start) return 'left';
    return dataset.start[index]! >= span.end ? 'right' : undefined;
  });
  if (!side) return null;
  return (
    <button
      type="button"
      className={`${styles.selectedPointer} ${side === 'left' ? styles.atLeft : styles.atRight}`}
      data-floats
      onClick={() => navigator.reveal(index)}
      title={dataset.event(index).title}
    >
      {side === 'left' && <ArrowLeft size={14} aria-hidden="true" />}
      <span className="visually-hidden">{planeWords().backToOpen} </span>
      {formatEdtf(dataset.date(index))}
      {side === 'right' && <ArrowRight size={14} aria-hidden="true" />}
    </button>
  );
}
