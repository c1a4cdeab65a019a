import type { Dataset } from '../../dataset/dataset.ts';
import { relatedEvents } from '../../dataset/related.ts';
import type { Axis } from '../../layout/axis.ts';
import { type Folds, foldIntoChips } from '../../layout/chips.ts';
import { cull, type Frame, rowsThatFit } from '../../layout/frame.ts';
import { type Labels, measureLabels } from '../../layout/labels.ts';
import { type Layout, type LayoutInput, layOut, NO_ROW } from '../../layout/layout.ts';
import { type Px, type TimeScale, timeScale, zoomLevel } from '../../layout/scale.ts';
import { memoLast } from '../../lib/memo.ts';
import { lowerBound } from '../../lib/search.ts';
import { searchTerms } from '../../query/text.ts';
import { paint, type Scene } from '../../render/paint.ts';
import { readTheme, type Theme } from '../../render/theme.ts';
import type { State, Store } from '../../state/store.ts';
import { formatInstant } from '../../time/format.ts';
import { createFoldMotion } from './foldMotion.ts';
import { createRowMotion } from './rowMotion.ts';
import { createTextMeasure } from './textMeasure.ts';

/** The canvas side of the timeline: turns the store's state into frames and paints them, one a display frame at most. */
export interface Plane {
  /** Asks for a new frame; calls are coalesced. */
  request(): void;
  /** What was last painted. */
  frame(): Frame | undefined;
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
  destroy(): void;
}

export interface PlaneOptions {
  readonly canvas: HTMLCanvasElement;
  readonly store: Store;
  /** Whether the reader asks for less motion. */
  readonly still: () => boolean;
  /** Runs before each frame is made: where gestures hand in what they gathered. */
  readonly beforeFrame: () => void;
  /** Runs after each frame is painted. */
  readonly afterFrame: (frame: Frame, dataset: Dataset) => void;
}

/** Labels are at most this wide, and on narrow planes at most this share of the plane. */
const MAX_LABEL: Px = 400;
const MAX_LABEL_SHARE = 0.62;

export function createPlane({ canvas, store, still, beforeFrame, afterFrame }: PlaneOptions): Plane {
  const context = canvas.getContext('2d')!;
  const styles = getComputedStyle(canvas);
  let theme = themeOf(styles);
  let typeface = 0;
  let width = 0;
  let height = 0;
  let level: number | undefined;
  let axis: Axis | undefined;
  let hovered = -1;
  let pointerX: Px | undefined;
  let painted: Frame | undefined;
  let scene: Scene | undefined;
  let whole: (index: number) => boolean = () => false;
  let scheduled = 0;

  const labelsOf = memoLast((dataset: Dataset, maxWidth: Px, _typeface: number) =>
    measureLabels(dataset, createTextMeasure(context, theme), maxWidth),
  );
  const inputOf = memoLast(
    (
      dataset: Dataset,
      axis: Axis,
      labels: Labels,
      shown: Int32Array,
      isMatch: Uint8Array,
      rows: number,
      across: Px,
      at: number,
    ): LayoutInput => ({ dataset, axis, labels, shown, isMatch, rows, width: across, level: at, first: -1 }),
  );
  const plainLayout = memoLast((input: LayoutInput) => layOut(input));
  // Only an event that would be folded changes the layout by being opened.
  const layoutWith = memoLast((input: LayoutInput, opened: number) => {
    const plain = plainLayout(input);
    const folded = opened >= 0 && plain.row[opened] === NO_ROW;
    return folded ? layOut({ ...input, shown: including(input.shown, opened), first: opened }) : plain;
  });
  const foldsOf = memoLast(
    (dataset: Dataset, axis: Axis, layout: Layout, across: Px): Folds =>
      foldIntoChips(dataset, axis, layout, across),
  );
  const foldMotion = createFoldMotion(still);
  const rowMotion = createRowMotion(still);
  const relatedTo = memoLast(
    (dataset: Dataset, index: number): ReadonlySet<number> =>
      new Set(index < 0 ? [] : relatedEvents(dataset, index).map(({ event }) => event)),
  );
  const termsOf = memoLast(searchTerms);
  const everything = memoLast((dataset: Dataset) => Int32Array.from({ length: dataset.size }, (_, i) => i));

  const scale = () => timeScale(store.getState().viewport.span, width, axis?.fold);

  function frameOf(state: State, dataset: Dataset, onAxis: Axis, labels: Labels): Frame {
    const selection = store.selection(state)!;
    const now = scale();
    level = zoomLevel(now.perMs, level);
    const shown = state.preferences.others === 'dim' ? everything(dataset) : selection.matches;
    const { selected } = state.viewport;
    const opened = selected === undefined ? -1 : (dataset.eventIndex.get(selected) ?? -1);
    const input = inputOf(
      dataset,
      onAxis,
      labels,
      shown,
      selection.isMatch,
      rowsThatFit(height),
      width,
      level,
    );
    const layout = layoutWith(input, opened);
    const folds = foldsOf(dataset, onAxis, layout, width);
    return cull({
      dataset,
      axis: onAxis,
      labels,
      layout,
      folds,
      isMatch: selection.isMatch,
      scale: now,
      height,
      selected: opened,
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
    whole = (index) => labels.texts[index] === dataset.event(index).title;
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
    afterFrame(painted, dataset);
  }

  const request = () => {
    if (scheduled === 0) scheduled = requestAnimationFrame(draw);
  };
  const unsubscribe = store.subscribe(request);

  return {
    request,
    frame: () => painted,
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
      draw();
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
    destroy() {
      unsubscribe();
      cancelAnimationFrame(scheduled);
    },
  };
}

/** The events with one more, in order, unless it is among them. */
function including(events: Int32Array, one: number): Int32Array {
  const at = lowerBound(events, one);
  return events[at] === one ? events : Int32Array.of(...events.subarray(0, at), one, ...events.subarray(at));
}

function themeOf(styles: CSSStyleDeclaration): Theme {
  return readTheme((property) => styles.getPropertyValue(property).trim());
}

function pointerLabel(scale: TimeScale, x: Px): string {
  return formatInstant(scale.toTime(x), 1 / scale.perMs);
}
