import type { Dataset } from '../../dataset/dataset.ts';
import { relatedEvents } from '../../dataset/related.ts';
import { type Arrangement, arrange } from '../../layout/arrangement.ts';
import type { Axis } from '../../layout/axis.ts';
import { HEAD_HEIGHT, RULER_HEIGHT } from '../../layout/bands.ts';
import { cull, type Frame } from '../../layout/frame.ts';
import { createLabels, type Labels } from '../../layout/labels.ts';
import { nearestScroll } from '../../layout/nearestScroll.ts';
import { type Px, type TimeScale, timeScale, zoomLevel } from '../../layout/scale.ts';
import { memoLast } from '../../lib/memo.ts';
import type { LaneChoice } from '../../query/lanes.ts';
import { searchTerms } from '../../query/text.ts';
import { paint, type Scene } from '../../render/paint.ts';
import { readTheme, type Theme } from '../../render/theme.ts';
import type { State, Store } from '../../state/store.ts';
import { formatInstant } from '../../time/format.ts';
import { whenAtRest } from '../rest.ts';
import { createFoldMotion } from './foldMotion.ts';
import { createRowMotion } from './rowMotion.ts';
import { createTextMeasure } from './textMeasure.ts';

/** The canvas side of the timeline: turns the store's state into frames and paints them, one a display frame at most. */
export interface Plane {
  /** Asks for a new frame; calls are coalesced. */
  request(): void;
  /** What was last painted. */
  frame(): Frame | undefined;
  /** The event that is shown although the filter leaves it out: the open one, or one that still has the focus; or -1. */
  kept(): number;
  /** What it was painted from. */
  scene(): Scene | undefined;
  /** Scale of the span in the store; also right between frames. */
  scale(): TimeScale;
  /** Whether an event's label is its whole title. */
  isWhole(index: number): boolean;
  resize(width: Px, height: Px): void;
  /** Reads colours and fonts again. */
  restyle(): void;
  /** Marks an event as under the pointer or focused; -1 for none. */
  hover(index: number): void;
  /** Shows the date at a horizontal position; undefined for none. */
  point(x: Px | undefined): void;
  /** Whether there are lanes below or above those in view. */
  scrolls(): boolean;
  /** Scrolls the lanes; positive shows those further down. */
  scroll(by: Px): void;
  /**
   * Scrolls until a row of the event is in view, in this lane or, where it has none there, in the nearest; answers in
   * which, undefined where it has a row in none.
   */
  scrollTo(index: number, lane: number): number | undefined;
  /** Scrolls until the head of a lane is in view. */
  scrollToLane(id: string | undefined): void;
  destroy(): void;
}

export interface PlaneOptions {
  readonly canvas: HTMLCanvasElement;
  readonly store: Store;
  /** Whether the reader asks for less motion. */
  readonly still: () => boolean;
  /** Runs before each frame is made: where gestures hand in what they gathered. */
  readonly beforeFrame: () => void;
  /** The event whose button has the focus, or -1. */
  readonly focused: () => number;
  /** Runs after each frame is painted. */
  readonly afterFrame: (frame: Frame, dataset: Dataset, arrangement: Arrangement) => void;
  /** Is told when a frame cannot be made or painted. */
  readonly onFault: (error: unknown) => void;
}

/** Labels are at most this wide, and on narrow planes at most this share of the plane. */
const MAX_LABEL: Px = 400;
const MAX_LABEL_SHARE = 0.62;

/** How long the plane rests before it prepares for what may come, in milliseconds. */
const REST = 150;

export function createPlane(options: PlaneOptions): Plane {
  const { canvas, store, still, beforeFrame, afterFrame, focused, onFault } = options;
  const context = canvas.getContext('2d')!;
  const styles = getComputedStyle(canvas);
  let theme = themeOf(styles);
  let typeface = 0;
  let width = 0;
  let height = 0;
  let level: number | undefined;
  let axis: Axis | undefined;
  let arrangement: Arrangement | undefined;
  let scrolled: Px = 0;
  let hovered = -1;
  let kept = -1;
  let pointerX: Px | undefined;
  let painted: Frame | undefined;
  let scene: Scene | undefined;
  let whole: (index: number) => boolean = () => false;
  let scheduled = 0;

  const labelsOf = memoLast((dataset: Dataset, maxWidth: Px, _typeface: number) =>
    createLabels(dataset, createTextMeasure(context, theme), maxWidth),
  );
  const arrangementOf = memoLast(
    (
      dataset: Dataset,
      axis: Axis,
      labels: Labels,
      isMatch: Uint8Array,
      others: boolean,
      kept: number,
      choice: LaneChoice,
      width: Px,
      height: Px,
    ) => arrange({ dataset, axis, labels, isMatch, others, kept, choice, width, height }),
  );
  const resting = whenAtRest(REST, () => {
    if (level !== undefined && arrangement?.foresee(level)) resting.touch();
  });
  const foldMotion = createFoldMotion(still);
  const rowMotion = createRowMotion(still);
  const relatedTo = memoLast(
    (dataset: Dataset, index: number): ReadonlySet<number> =>
      new Set(index < 0 ? [] : relatedEvents(dataset, index).map(({ event }) => event)),
  );
  const termsOf = memoLast(searchTerms);
  /** Whatever room there is, what has the focus is seen, and so is what is open. */
  const firstOf = memoLast((focused: number, opened: number): readonly number[] =>
    [...new Set([focused, opened])].filter((event) => event >= 0),
  );

  const scale = () => timeScale(store.getState().viewport.span, width, axis?.fold);
  const clampScroll = (to: Px) =>
    Math.max(0, Math.min(to, (arrangement?.bands.height ?? 0) - (height - RULER_HEIGHT)));

  function frameOf(state: State, dataset: Dataset, onAxis: Axis, labels: Labels): Frame {
    const { isMatch } = store.selection(state)!;
    const { lanes } = state.viewport;
    const opened = openedIn(state, dataset);
    const now = scale();
    level = zoomLevel(now.perMs, level);
    const others = state.preferences.others === 'dim';
    if (opened >= 0) kept = isMatch[opened] ? -1 : opened;
    else if (kept !== focused()) kept = -1;
    const arranged = arrangementOf(dataset, onAxis, labels, isMatch, others, kept, lanes, width, height);
    arrangement = arranged;
    scrolled = clampScroll(scrolled);
    const at = level;
    const first = firstOf(focused(), opened);
    return cull({
      dataset,
      bands: arranged.bands,
      layoutOf: (band) => arranged.layoutOf(band, at, first),
      isMatch,
      scale: now,
      height,
      scroll: scrolled,
      selected: opened,
      first,
      related: relatedTo(dataset, opened),
    });
  }

  function draw(): void {
    scheduled = 0;
    beforeFrame();
    const state = store.getState();
    const dataset = store.dataset(state);
    if (!dataset || width === 0 || height === 0) return;
    const labels = labelsOf(dataset, Math.min(MAX_LABEL, width * MAX_LABEL_SHARE), typeface);
    whole = (index) => labels.text(index) === dataset.title(index);
    const motion = foldMotion.axis(dataset, store.axis(state)!, performance.now());
    axis = motion.axis;
    const rows = rowMotion.frame(frameOf(state, dataset, axis, labels), performance.now());
    painted = rows.frame;
    if (motion.moving || rows.moving) request();
    const ratio = canvas.width / width;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const pointer =
      pointerX === undefined ? undefined : { x: pointerX, label: pointerLabel(painted.scale, pointerX) };
    const terms = termsOf(state.viewport.query.text);
    scene = { frame: painted, dataset, labels, theme, hovered, terms, pointer };
    paint(context, scene);
    afterFrame(painted, dataset, arrangement!);
    resting.touch();
  }

  const drawNext = () => {
    try {
      draw();
    } catch (error) {
      onFault(error);
    }
  };
  const request = () => {
    if (scheduled === 0) scheduled = requestAnimationFrame(drawNext);
  };
  const scrollTo = (to: Px) => {
    const clamped = clampScroll(to);
    if (clamped === scrolled) return;
    scrolled = clamped;
    request();
  };
  const unsubscribe = store.subscribe(request);

  return {
    request,
    frame: () => painted,
    kept: () => kept,
    scene: () => scene,
    scale,
    isWhole: (index) => whole(index),
    resize(nextWidth, nextHeight) {
      width = nextWidth;
      height = nextHeight;
      const ratio = window.devicePixelRatio || 1;
      canvas.width = Math.max(1, Math.round(width * ratio));
      canvas.height = Math.max(1, Math.round(height * ratio));
      // A canvas that changes size is blank until painted: paint now rather than a frame late.
      cancelAnimationFrame(scheduled);
      drawNext();
    },
    restyle() {
      theme = themeOf(styles);
      typeface++;
      request();
    },
    hover(index) {
      if (index === hovered) return;
      hovered = index;
      request();
    },
    point(x) {
      if (x === pointerX) return;
      pointerX = x;
      request();
    },
    scrolls: () => clampScroll(Number.POSITIVE_INFINITY) > 0,
    scroll: (by) => scrollTo(scrolled + by),
    scrollTo(index, lane) {
      if (!arrangement || level === undefined) return undefined;
      const first = firstOf(index, openedIn(store.getState(), store.dataset()!));
      const wanted = { event: index, lane, level, first };
      const to = nearestScroll(arrangement, wanted, scrolled, height - RULER_HEIGHT);
      if (to) scrollTo(to.scroll);
      return to?.lane;
    },
    scrollToLane(id) {
      const band = arrangement?.lanes.findIndex((lane) => lane.id === id) ?? -1;
      if (band < 0) return;
      const { top } = arrangement!.bands.bands[band]!;
      scrollTo(Math.min(top, Math.max(scrolled, top + HEAD_HEIGHT - (height - RULER_HEIGHT))));
    },
    destroy() {
      unsubscribe();
      resting.cancel();
      cancelAnimationFrame(scheduled);
    },
  };
}

function openedIn({ viewport: { selected } }: State, dataset: Dataset): number {
  return selected === undefined ? -1 : (dataset.eventIndex.get(selected) ?? -1);
}

function themeOf(styles: CSSStyleDeclaration): Theme {
  return readTheme((property) => styles.getPropertyValue(property).trim());
}

function pointerLabel(scale: TimeScale, x: Px): string {
  // Within folded time a pixel is more than elsewhere.
  return formatInstant(scale.toTime(x), scale.toTime(x + 0.5) - scale.toTime(x - 0.5));
}
