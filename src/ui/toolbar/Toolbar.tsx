import { Eye, EyeOff, Minus, Plus } from 'lucide-react';
import { isEmpty } from '../../query/query.ts';
import { formatDuration, formatSpan } from '../../time/format.ts';
import { onDemand } from '../onDemand.tsx';
import { Switch } from '../Switch.tsx';
import { ZOOM_STEP } from '../timeline/planeCommands.ts';
import { useCalmSpan } from '../useCalmSpan.ts';
import { useNavigator } from '../useNavigator.ts';
import { useAppState, useDataset, useSelection, useStore } from '../useStore.ts';
import { LanesChoice } from './LanesChoice.tsx';
import styles from './Toolbar.module.css';

export const ActiveFilters = onDemand(() => import('../filters/ActiveFilters.tsx'));

/** How many events match and why, what stretch of time is in view, and how to change that. */
export function Toolbar() {
  const store = useStore();
  const navigator = useNavigator();
  const { size } = useDataset();
  const { matches } = useSelection();
  const isFiltered = useAppState((state) => !isEmpty(state.viewport.query));
  const view = useAppState((state) => state.viewport.view);
  const others = useAppState((state) => state.preferences.others);

  return (
    <div className={styles.toolbar}>
      <p className={styles.count} role="status">
        {matches.length.toLocaleString('en-GB')} of {size.toLocaleString('en-GB')}
        <span className={styles.noun}> events</span>
      </p>
      {isFiltered && <ActiveFilters />}
      {view === 'timeline' && matches.length < size && (
        <button
          type="button"
          className={`${styles.button} ${styles.dim}`}
          aria-pressed={others === 'dim'}
          aria-label="Dim the others"
          title="Dim events that do not match instead of hiding them"
          onClick={() => store.setPreference('others', others === 'dim' ? 'hide' : 'dim')}
        >
          {others === 'dim' ? <Eye size={16} aria-hidden="true" /> : <EyeOff size={16} aria-hidden="true" />}
        </button>
      )}
      {view === 'timeline' && (
        <div className={styles.time}>
          <SpanInView />
          <LanesChoice />
          <FoldSwitch />
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

/** Folds quiet time where the chronology has any; on again, it folds all of it. */
function FoldSwitch() {
  const store = useStore();
  const { quiet } = useDataset();
  const on = useAppState((state) => state.viewport.fold.on);
  if (quiet.breaks.length === 0) return null;
  return (
    <span className={styles.fold}>
      <Switch
        label="Fold"
        more="quiet time"
        title="Shorten stretches in which nothing happens to a marked break"
        on={on}
        onChange={(next) => store.setFold({ on: next, opened: [] })}
      />
    </span>
  );
}

function SpanInView() {
  const span = useCalmSpan();
  return (
    <p className={styles.span} data-testid="span">
      {formatSpan(span)}
      <span className={styles.length}> · {formatDuration(span.end - span.start)}</span>
    </p>
  );
}
