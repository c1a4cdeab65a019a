import type { Dataset } from '../../dataset/dataset.ts';
import type { Arrangement } from '../../layout/arrangement.ts';
import type { Frame } from '../../layout/frame.ts';
import { createLabels } from '../../layout/labels.ts';
import { type Px, pixelAt, type TimeScale } from '../../layout/scale.ts';
import { memoLast } from '../../lib/memo.ts';
import { searchTerms } from '../../query/text.ts';
import { paint, type Scene } from '../../render/paint.ts';
import { readTheme, type Theme } from '../../render/theme.ts';
import type { Store } from '../../state/store.ts';
import { formatInstant } from '../../time/format.ts';
import { whenAtRest } from '../rest.ts';
import { createFoldMotion } from './foldMotion.ts';
import { createPlaneFrames, type PlaneFrames } from './planeFrames.ts';
import { createRowMotion } from './rowMotion.ts';
import { createTextMeasure } from './textMeasure.ts';

/** The canvas side of the timeline: turns the store's state into frames and paints them, one a display frame at most. */
export interface Plane
  extends Pick<
    PlaneFrames,
    'kept' | 'scale' | 'scrolls' | 'scroll' | 'scrollTo' | 'scrollToLane' | 'resize'
  > {
  /** Asks for a new frame; calls are coalesced. */
  request(): void;
  /** What was last painted. */
  frame(): Frame | undefined;
  /** What it was painted from. */
  scene(): Scene | undefined;
  /** Whether an event's label is its whole title. */
  isWhole(index: number): boolean;
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
  let hovered = -1;
  let pointerX: Px | undefined;
  let painted: Frame | undefined;
  let scene: Scene | undefined;
  let whole: (index: number) => boolean = () => false;
  let scheduled = 0;

  const labelsOf = memoLast((dataset: Dataset, maxWidth: Px, _typeface: number) =>
    createLabels(dataset, createTextMeasure(context, theme), maxWidth),
  );
  const resting = whenAtRest(REST, () => {
    if (frames.foresee()) resting.touch();
  });
  const foldMotion = createFoldMotion(still);
  const rowMotion = createRowMotion(still);
  const termsOf = memoLast(searchTerms);

  function draw(): void {
    scheduled = 0;
    beforeFrame();
    const state = store.getState();
    const dataset = store.dataset(state);
    if (!dataset || width === 0 || height === 0) return;
    const labels = labelsOf(dataset, Math.min(MAX_LABEL, width * MAX_LABEL_SHARE), typeface);
    whole = (index) => labels.text(index) === dataset.title(index);
    const motion = foldMotion.axis(dataset, store.axis(state)!, performance.now());
    const rows = rowMotion.frame(frames.make(state, dataset, motion.axis, labels), performance.now());
    painted = rows.frame;
    if (motion.moving || rows.moving) request();
    const ratio = canvas.width / width;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const pointer =
      pointerX === undefined ? undefined : { x: pointerX, label: pointerLabel(painted.scale, pointerX) };
    const terms = termsOf(state.viewport.query.text);
    scene = { frame: painted, dataset, labels, theme, hovered, terms, pointer };
    paint(context, scene);
    afterFrame(painted, dataset, frames.arrangement()!);
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
  const frames = createPlaneFrames(store, focused, request);
  const { kept, scale, scrolls, scroll, scrollTo, scrollToLane } = frames;
  const unsubscribe = store.subscribe(request);

  return {
    kept,
    scale,
    scrolls,
    scroll,
    scrollTo,
    scrollToLane,
    request,
    frame: () => painted,
    scene: () => scene,
    isWhole: (index) => whole(index),
    resize(nextWidth, nextHeight) {
      width = nextWidth;
      height = nextHeight;
      frames.resize(width, height);
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
    destroy() {
      unsubscribe();
      resting.cancel();
      cancelAnimationFrame(scheduled);
    },
  };
}

function themeOf(styles: CSSStyleDeclaration): Theme {
  return readTheme((property) => styles.getPropertyValue(property).trim());
}

function pointerLabel(scale: TimeScale, x: Px): string {
  return formatInstant(scale.toTime(x), pixelAt(scale, x));
}
