import { useCallback, useEffect, useRef, useState } from 'react';
import { pageWords } from '../../words/page.ts';
import { Boundary, useFault } from '../Boundary.tsx';
import { onDemand } from '../onDemand.tsx';
import { onThemeChange } from '../onThemeChange.ts';
import { Overview } from '../overview/Overview.tsx';
import { useNavigator } from '../useNavigator.ts';
import { useAppState, useDataset, useSelection, useStore } from '../useStore.ts';
import { useTools } from '../useTools.ts';
import { controlPlane } from './controller.ts';
import type { EventMenuContent } from './EventMenu.tsx';
import type { Hover } from './hover.ts';
import { Legend } from './Legend.tsx';
import styles from './Timeline.module.css';

interface TimelineProps {
  readonly onOpen: (id: string, byKey: boolean) => void;
  /** Leaves the overview and the legend out. */
  readonly bare?: boolean;
}

const EventMenu = onDemand(() => import('./EventMenu.tsx'));
const NothingMatches = onDemand(() => import('./NothingMatches.tsx'));
const RangeSelection = onDemand(() => import('./RangeSelection.tsx'));
const SelectedPointer = onDemand(() => import('./SelectedPointer.tsx'));
const Tooltip = onDemand(() => import('./Tooltip.tsx'));

/** The zoomable plane with what floats over it. Nothing here renders while the plane moves. */
export function Timeline({ onOpen, bare = false }: TimelineProps) {
  const words = pageWords();
  const store = useStore();
  const navigator = useNavigator();
  const { picture } = useTools();
  const dataset = useDataset();
  const selection = useSelection();
  const range = useAppState((state) => state.range);
  const theme = useAppState((state) => state.preferences.theme);
  const plane = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const chips = useRef<HTMLFieldSetElement>(null);
  const breaks = useRef<HTMLFieldSetElement>(null);
  const heads = useRef<HTMLFieldSetElement>(null);
  const control = useRef<ReturnType<typeof controlPlane>>(undefined);
  const [hover, setHover] = useState<Hover>();
  const [menu, setMenu] = useState<EventMenuContent>();
  const [longer, setLonger] = useState<readonly number[]>([]);

  const onFault = useFault();
  const dismiss = useCallback(() => setHover(undefined), []);
  const closeMenu = useCallback(() => setMenu(undefined), []);

  useEffect(() => {
    const made = controlPlane(
      {
        plane: plane.current!,
        canvas: canvas.current!,
        list: list.current!,
        chips: chips.current!,
        breaks: breaks.current!,
        heads: heads.current!,
      },
      store,
      navigator,
      {
        onOpen,
        onHover: setHover,
        onList: (members, x, y) => setMenu({ members, x, y }),
        onLonger: (next) => setLonger((now) => (sameList(now, next) ? now : next)),
        onFault,
      },
    );
    control.current = made;
    picture.scene = made.scene;
    const fonts = document.fonts;
    const stop = onThemeChange(made.restyle);
    fonts?.addEventListener('loadingdone', made.restyle);
    return () => {
      fonts?.removeEventListener('loadingdone', made.restyle);
      stop();
      picture.scene = undefined;
      made.destroy();
      store.setRange(undefined);
    };
  }, [store, navigator, onOpen, picture, onFault]);

  useEffect(() => control.current?.restyle(), [theme]);

  return (
    <div className={styles.timeline}>
      <div className={styles.plane} ref={plane} data-testid="plane" tabIndex={-1}>
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas without tabindex takes no focus */}
        <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />
        <ol ref={list} className={styles.events} aria-label={words.eventsLabel} />
        <fieldset ref={breaks} className={styles.breaks} data-floats aria-label={words.foldedTime} />
        <fieldset ref={heads} className={styles.heads} data-floats aria-label={words.lanes} />
        <fieldset ref={chips} className={styles.chips} aria-label={words.foldedEvents} />
        <SelectedPointer />
        {selection.matches.length === 0 && <NothingMatches />}
        {range && <RangeSelection range={range} />}
        {hover && range?.by !== 'drawing' && (
          <Tooltip key={hover.index} hover={hover} dataset={dataset} onDismiss={dismiss} />
        )}
        {menu && <EventMenu content={menu} onOpen={onOpen} onClose={closeMenu} />}
      </div>
      {!bare && (
        <Boundary>
          <Overview />
        </Boundary>
      )}
      {!bare && (
        <Legend
          longer={longer}
          onLonger={(x) => setMenu({ members: longer, x, y: plane.current!.clientHeight + 12 })}
        />
      )}
    </div>
  );
}

function sameList(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
