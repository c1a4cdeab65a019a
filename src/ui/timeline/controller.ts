import type { Dataset } from '../../dataset/dataset.ts';
import { RULER_HEIGHT } from '../../layout/bands.ts';
import type { FrameChip } from '../../layout/frame.ts';
import { hitTest } from '../../layout/hitTest.ts';
import type { Px } from '../../layout/scale.ts';
import type { Query } from '../../query/query.ts';
import type { Store } from '../../state/store.ts';
import type { Break } from '../../time/fold.ts';
import { floats } from '../floats.ts';
import { planeCommand } from '../keys.ts';
import type { Navigator } from '../navigator.ts';
import { onResolutionChange } from '../onResolutionChange.ts';
import { whenAtRest } from '../rest.ts';
import { createButtonPool } from './buttonPool.ts';
import { createEventButtons } from './buttons.ts';
import { listenToGestures } from './gestures.ts';
import { createHover, type Hover } from './hover.ts';
import { createLaneHeads } from './laneHeads.ts';
import { breakButtons, chipButtons } from './paintedButtons.ts';
import { createPlane, type Plane } from './plane.ts';
import { createPlaneActions } from './planeActions.ts';
import { runPlaneCommand, ZOOM_STEP } from './planeCommands.ts';
import { rangeBetween } from './rangeBetween.ts';

/** What the controller tells the components around the plane. */
export interface PlaneEvents {
  onOpen(id: string, byKey: boolean): void;
  /** The event under the pointer or with the focus, and where it stands; undefined when there is none. */
  onHover(hover: Hover | undefined): void;
  /** A count chip was pressed whose members zooming cannot part. */
  onList(members: readonly number[], x: Px, y: Px): void;
  /** The longer events that run through the view, after each painted frame. */
  onLonger(events: readonly number[]): void;
  /** A frame could not be painted. */
  onFault(error: unknown): void;
}

/** How long the plane must rest before what only matters at rest follows, in milliseconds. */
const SETTLE = 100;

interface Elements {
  readonly plane: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly list: HTMLOListElement;
  /** Holds the buttons of the count chips. */
  readonly chips: HTMLElement;
  /** Holds the buttons of the folded stretches. */
  readonly breaks: HTMLElement;
  /** Holds the heads of the lanes. */
  readonly heads: HTMLElement;
}

/** Joins plane, gestures, keys and buttons; returns how to take it all down. */
export function controlPlane(
  { plane: element, canvas, list, chips, breaks, heads: headsIn }: Elements,
  store: Store,
  navigator: Navigator,
  events: PlaneEvents,
): { restyle(): void; scene: Plane['scene']; destroy(): void } {
  const abort = new AbortController();
  const buttons = createEventButtons(list);
  // Keys go on working where what they were pressed on is gone.
  const focusPlane = () => element.focus({ preventScroll: true });
  const chipPool = createButtonPool<FrameChip>(chips, focusPlane);
  const breakPool = createButtonPool<readonly Break[]>(breaks, focusPlane);
  const heads = createLaneHeads(headsIn);
  let settled: { dataset?: Dataset; query?: Query; selected?: string | undefined } = {};

  const plane = createPlane({
    canvas,
    store,
    still: navigator.still,
    onFault: events.onFault,
    beforeFrame: () => gestures.flush(),
    focused: buttons.focused,
    afterFrame: (frame, dataset, arrangement) => {
      heads.sync(frame, arrangement, store.getState().viewport.lanes.by, dataset);
      buttons.follow(frame);
      hover.follow(frame);
      element.classList.toggle('scrolls', plane.scrolls());
      if (isSettled(dataset)) resting.touch();
      else settle();
    },
  });

  const resting = whenAtRest(SETTLE, () => {
    // What no frame has shown yet is settled by the frame that is coming, not by the one before.
    if (isSettled(store.dataset())) settle();
  });
  const hover = createHover(element, plane, buttons, events.onHover);

  /** Whether what is shown is what the buttons were last made for, wherever it has moved since. */
  function isSettled(dataset: Dataset | undefined): boolean {
    const { query, selected } = store.getState().viewport;
    return settled.dataset === dataset && settled.query === query && settled.selected === selected;
  }

  /** Brings what only matters at rest in line with the last frame: invisible buttons, and lists. */
  function settle(): void {
    const frame = plane.frame();
    const dataset = store.dataset();
    if (!frame || !dataset) return;
    const { query, selected } = store.getState().viewport;
    settled = { dataset, query, selected };
    const at = selected === undefined ? -1 : (dataset.eventIndex.get(selected) ?? -1);
    buttons.sync(frame, dataset, store.selection()!.matches, at, plane.kept());
    chipPool.sync(chipButtons(frame, dataset));
    breakPool.sync(breakButtons(frame, dataset));
    events.onLonger(frame.longer);
  }

  const { open, openChip, unfold, turnLane, focus } = createPlaneActions(
    { plane, buttons, hover },
    store,
    navigator,
    events,
  );

  const gestures = listenToGestures(element, {
    pan: (by) => navigator.pan(by / plane.scale().perMs),
    scrolls: plane.scrolls,
    scroll: plane.scroll,
    zoom: (at, factor) => navigator.zoom(plane.scale().toTime(at), factor),
    zoomIn: (at) => navigator.zoomSmoothly(1 / ZOOM_STEP, plane.scale().toTime(at)),
    click(x, y) {
      const frame = plane.frame();
      const hit = frame && hitTest(frame, x, y);
      if (hit?.kind === 'event') open(hit.event.index, false);
      else if (hit?.kind === 'chip') openChip(hit.chip, false);
    },
    clickTip() {
      const index = hover.told()?.index;
      if (index !== undefined) open(index, false);
    },
    hover: (x, y) => hover.point({ x, y }),
    leave: () => hover.point(undefined),
    fling: (speed) => navigator.fling(speed / plane.scale().perMs),
    range(from, to, done) {
      const scale = plane.scale();
      const span = rangeBetween(scale.toTime(from), scale.toTime(to));
      store.setRange({ span, by: done ? 'drawn' : 'drawing' });
    },
    dropRange: () => store.setRange(undefined),
    drawsRange: (y) => y < RULER_HEIGHT,
    press() {
      navigator.stop();
      // Keys work after a press on the plane.
      if (document.activeElement === document.body) focusPlane();
    },
    dragging: (on) => element.classList.toggle('dragging', on),
    wheelPreference: () => store.getState().preferences.wheel,
    request: plane.request,
  });

  const onKey = (event: KeyboardEvent) => {
    const frame = plane.frame();
    const selection = store.selection();
    const command = planeCommand(event, store.getState().preferences);
    if (!command || !selection || !frame || floats(event)) return;
    const { matches } = selection;
    const [focused, current, lane] = [buttons.indexOf(event.target), buttons.current(), buttons.lane()];
    const at = { frame, matches, focused, current, lane };
    if (runPlaneCommand(command, at, navigator, focus)) event.preventDefault();
  };

  const { signal } = abort;
  element.addEventListener('keydown', onKey, { signal });
  // A pointer's click has been handled as a gesture; what is left comes from the keyboard or a screen reader.
  list.addEventListener(
    'click',
    (event) => {
      const index = buttons.indexOf(event.target);
      if (event.detail === 0 && index >= 0) open(index, true);
    },
    { signal },
  );
  chips.addEventListener(
    'click',
    (event) => {
      const chip = chipPool.valueOf(event.target);
      if (event.detail === 0 && chip) openChip(chip, true);
    },
    { signal },
  );
  // Breaks take their clicks themselves, from pointers too: nothing else lies on the ruler.
  breaks.addEventListener(
    'click',
    (event) => {
      const pressed = breakPool.valueOf(event.target);
      if (pressed) unfold(pressed, event.detail === 0);
    },
    { signal },
  );
  list.addEventListener(
    'focusin',
    (event) => {
      const index = buttons.indexOf(event.target);
      const isShown = index >= 0 && (event.target as Element).matches(':focus-visible');
      hover.showFocus(isShown);
      if (!isShown) return;
      navigator.reveal(index);
      buttons.standIn(plane.scrollTo(index, buttons.lane()));
      plane.request();
    },
    { signal },
  );
  list.addEventListener('focusout', plane.request, { signal });
  headsIn.addEventListener(
    'click',
    (event) => {
      const lane = heads.laneOf(event.target);
      if (lane !== undefined) turnLane(lane);
    },
    { signal },
  );
  // A head that takes the focus by Tab comes into view with its lane.
  headsIn.addEventListener('focusin', (event) => plane.scrollToLane(heads.laneOf(event.target)), { signal });

  const resizes = new ResizeObserver(([entry]) => {
    if (entry) plane.resize(entry.contentRect.width, entry.contentRect.height);
  });
  resizes.observe(element);
  onResolutionChange(() => plane.resize(element.clientWidth, element.clientHeight), signal);

  return {
    restyle: plane.restyle,
    scene: plane.scene,
    destroy() {
      abort.abort();
      resting.cancel();
      resizes.disconnect();
      gestures.destroy();
      plane.destroy();
    },
  };
}
