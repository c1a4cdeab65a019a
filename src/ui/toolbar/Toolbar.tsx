import { Minus, Plus } from 'lucide-react';
import { formatDuration, formatSpan } from '../../time/format.ts';
import { ActiveFilters } from '../filters/ActiveFilters.tsx';
import { useNavigator } from '../useNavigator.ts';
import { useAppState, useDataset, useSelection } from '../useStore.ts';
import { DimSwitch } from './DimSwitch.tsx';
import styles from './Toolbar.module.css';

const ZOOM_STEP = 1.6;

/** How many events match and why, what stretch of time is in view, and how to change that. */
export function Toolbar() {
  const navigator = useNavigator();
  const { size } = useDataset();
  const { matches } = useSelection();
  const view = useAppState((state) => state.viewport.view);

  return (
    <div className={styles.toolbar}>
      <p className={styles.count} role="status">
        {matches.length.toLocaleString('en-GB')} of {size.toLocaleString('en-GB')}
        <span className={styles.noun}> events</span>
      </p>
      <ActiveFilters />
      {view === 'timeline' && matches.length < size && (
        <span className={styles.preference}>
          <DimSwitch />
        </span>
      )}
      {view === 'timeline' && (
        <div className={styles.time}>
          <SpanInView />
          <button
            type="button"
            className={styles.button}
            onClick={() => navigator.zoomSmoothly(ZOOM_STEP)}
            title="Zoom out (−)"
            aria-label="Zoom out"
          >
            <Minus size={15} aria-hidden="true" />
          </button>
          <button
            type="button"
            className={styles.button}
            onClick={() => navigator.zoomSmoothly(1 / ZOOM_STEP)}
            title="Zoom in (+)"
            aria-label="Zoom in"
          >
            <Plus size={15} aria-hidden="true" />
          </button>
          <button
            type="button"
            className={styles.button}
            onClick={navigator.fitAll}
            title="Fit all events (0)"
          >
            Fit
          </button>
        </div>
      )}
    </div>
  );
}

/** Renders again only when the words change, not with every frame. */
function SpanInView() {
  const words = useAppState(({ viewport: { span } }) => formatSpan(span));
  const length = useAppState(({ viewport: { span } }) => formatDuration(span.end - span.start));
  return (
    <p className={styles.span} data-testid="span">
      {words}
      <span className={styles.length}> · {length}</span>
    </p>
  );
}
