import { Brackets, Eye, EyeOff, Minus, Plus } from 'lucide-react';
import { isEmpty } from '../../query/query.ts';
import { formatDuration, formatSpan } from '../../time/format.ts';
import { pageWords } from '../../words/page.ts';
import { onDemand } from '../onDemand.tsx';
import { Switch } from '../Switch.tsx';
import { ZOOM_STEP } from '../timeline/planeCommands.ts';
import { useCalmSpan } from '../useCalmSpan.ts';
import { useNavigator } from '../useNavigator.ts';
import { useTitleWithKey } from '../useShortcut.ts';
import { useAppState, useDataset, useSelection, useStore } from '../useStore.ts';
import { LanesChoice } from './LanesChoice.tsx';
import styles from './Toolbar.module.css';

export const ActiveFilters = onDemand(() => import('../filters/ActiveFilters.tsx'));

/** How many events match and why, what stretch of time is in view, and how to change that. */
export function Toolbar() {
  const words = pageWords();
  const store = useStore();
  const { size } = useDataset();
  const { matches } = useSelection();
  const isFiltered = useAppState((state) => !isEmpty(state.viewport.query));
  const view = useAppState((state) => state.viewport.view);
  const others = useAppState((state) => state.preferences.others);

  return (
    <div className={styles.toolbar}>
      <p className={styles.count} role="status">
        {words.of(matches.length, size)}
        <span className={styles.noun}> {words.ofEvents(size)}</span>
      </p>
      {isFiltered && <ActiveFilters />}
      {view === 'timeline' && matches.length < size && (
        <button
          type="button"
          className={`${styles.button} ${styles.dim}`}
          aria-pressed={others === 'dim'}
          aria-label={words.dim}
          title={words.dimInstead}
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
          <ZoomButtons />
        </div>
      )}
    </div>
  );
}

function ZoomButtons() {
  const words = pageWords();
  const navigator = useNavigator();
  return (
    <>
      <button
        type="button"
        className={styles.button}
        onClick={() => navigator.zoomSmoothly(ZOOM_STEP)}
        title={useTitleWithKey(words.zoomOut, 'zoom-out')}
        aria-label={words.zoomOut}
      >
        <Minus size={15} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.button}
        onClick={() => navigator.zoomSmoothly(1 / ZOOM_STEP)}
        title={useTitleWithKey(words.zoomIn, 'zoom-in')}
        aria-label={words.zoomIn}
      >
        <Plus size={15} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.button}
        onClick={navigator.fitAll}
        title={useTitleWithKey(words.fitTitle, 'fit')}
      >
        {words.fit}
      </button>
    </>
  );
}

/** Folds quiet time where the chronology has any; on again, it folds all of it. */
function FoldSwitch() {
  const words = pageWords();
  const store = useStore();
  const { quiet } = useDataset();
  const on = useAppState((state) => state.viewport.fold.on);
  if (quiet.breaks.length === 0) return null;
  return (
    <span className={styles.fold}>
      <Switch
        label={words.fold}
        more={words.foldMore}
        title={words.foldTitle}
        on={on}
        onChange={(next) => store.setFold({ on: next, opened: [] })}
      />
    </span>
  );
}

/** What is in view, in words; pressed, it is marked as a range. */
function SpanInView() {
  const navigator = useNavigator();
  const span = useCalmSpan();
  const { selectView } = pageWords();
  return (
    <button
      type="button"
      className={styles.inView}
      title={useTitleWithKey(selectView, 'range')}
      onClick={navigator.takeRange}
    >
      <span className={styles.span} data-testid="span">
        {formatSpan(span)}
        <span className={styles.length}> · {formatDuration(span.end - span.start)}</span>
      </span>
      <Brackets className={styles.icon} size={15} aria-hidden="true" />
      <span className="visually-hidden"> {selectView}</span>
    </button>
  );
}
