import { Minus, Plus } from 'lucide-react';
import { type View, VIEWS } from '../../state/viewport.ts';
import { formatDuration, formatSpan } from '../../time/format.ts';
import { ActiveFilters } from '../filters/ActiveFilters.tsx';
import { Switch } from '../Switch.tsx';
import { useNavigator } from '../useNavigator.ts';
import { useAppState, useDataset, useSelection, useStore } from '../useStore.ts';
import styles from './Toolbar.module.css';

const SHORT_VIEW_NAMES: Readonly<Record<View, string>> = { timeline: 'Timeline', list: 'List' };
const ZOOM_STEP = 1.6;

/** How many events match and why, what stretch of time is in view, and how to change that. */
export function Toolbar() {
  const store = useStore();
  const navigator = useNavigator();
  const { size } = useDataset();
  const { matches } = useSelection();
  const view = useAppState((state) => state.viewport.view);
  const wheel = useAppState((state) => state.preferences.wheel);
  const others = useAppState((state) => state.preferences.others);

  return (
    <div className={styles.toolbar}>
      <p className={styles.count} role="status">
        {matches.length.toLocaleString('en-GB')} of {size.toLocaleString('en-GB')} events
      </p>
      <ActiveFilters />
      <div className={styles.viewSwitch} role="group" aria-label="View">
        {VIEWS.map((name) => (
          <button key={name} type="button" aria-pressed={view === name} onClick={() => store.setView(name)}>
            {SHORT_VIEW_NAMES[name]}
          </button>
        ))}
      </div>
      {view === 'timeline' && (
        <div className={styles.time}>
          <SpanInView />
          {matches.length < size && (
            <Switch
              label="Dim the others"
              title="Keep events that do not match in sight"
              on={others === 'dim'}
              onChange={(on) => store.setPreference('others', on ? 'dim' : 'hide')}
            />
          )}
          <span className={styles.wheel}>
            <Switch
              label="Wheel zooms"
              title="The plain mouse wheel zooms instead of moving through time"
              on={wheel === 'zoom'}
              onChange={(on) => store.setPreference('wheel', on ? 'zoom' : 'pan')}
            />
          </span>
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
          <button type="button" className={styles.button} onClick={navigator.fitAll} title="Fit all events (0)">
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
