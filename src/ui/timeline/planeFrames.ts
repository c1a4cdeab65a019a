import type { Dataset } from '../../dataset/dataset.ts';
import { relatedEvents } from '../../dataset/related.ts';
import { type Arrangement, arrange } from '../../layout/arrangement.ts';
import type { Axis } from '../../layout/axis.ts';
import { HEAD_HEIGHT, RULER_HEIGHT } from '../../layout/bands.ts';
import { cull, type Frame } from '../../layout/frame.ts';
import type { Labels } from '../../layout/labels.ts';
import { nearestScroll } from '../../layout/nearestScroll.ts';
import { type Px, type TimeScale, timeScale, zoomLevel } from '../../layout/scale.ts';
import { memoLast } from '../../lib/memo.ts';
import type { LaneChoice } from '../../query/lanes.ts';
import type { State, Store } from '../../state/store.ts';

/** Makes frames of the store's state: rows and lanes at a zoom level, scrolled as far as they have been. */
export interface PlaneFrames {
  /** What is in view of the events on this axis. */
  make(state: State, dataset: Dataset, axis: Axis, labels: Labels): Frame;
  /** How the plane was divided for the last frame. */
  arrangement(): Arrangement | undefined;
  /** The event that is shown although the filter leaves it out: the open one, or one that still has the focus; or -1. */
  kept(): number;
  /** Scale of the span in the store; also right between frames. */
  scale(): TimeScale;
  resize(width: Px, height: Px): void;
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
  /** Prepares some of what may come next; answers whether anything is left to prepare. */
  foresee(): boolean;
}

/**
 * @param focused the event whose button has the focus, or -1
 * @param onScroll is told when another frame is due
 */
export function createPlaneFrames(store: Store, focused: () => number, onScroll: () => void): PlaneFrames {
  let width = 0;
  let height = 0;
  let level: number | undefined;
  let axis: Axis | undefined;
  let arrangement: Arrangement | undefined;
  let scrolled: Px = 0;
  let kept = -1;

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
  const relatedTo = memoLast(
    (dataset: Dataset, index: number): ReadonlySet<number> =>
      new Set(index < 0 ? [] : relatedEvents(dataset, index).map(({ event }) => event)),
  );
  /** Whatever room there is, what has the focus is seen, and so is what is open. */
  const firstOf = memoLast((focused: number, opened: number): readonly number[] =>
    [...new Set([focused, opened])].filter((event) => event >= 0),
  );

  const room = () => height - RULER_HEIGHT;
  const scale = () => timeScale(store.getState().viewport.span, width, axis?.fold);
  const clampScroll = (to: Px) => Math.max(0, Math.min(to, (arrangement?.bands.height ?? 0) - room()));
  const scrollTo = (to: Px) => {
    const clamped = clampScroll(to);
    if (clamped === scrolled) return;
    scrolled = clamped;
    onScroll();
  };

  return {
    make(state, dataset, onAxis, labels) {
      axis = onAxis;
      const { isMatch } = store.selection(state)!;
      const { lanes } = state.viewport;
      const opened = openedIn(state, dataset);
      const now = scale();
      level = zoomLevel(now.perMs, level);
      const others = state.preferences.others === 'dim';
      if (opened >= 0) kept = isMatch[opened] ? -1 : opened;
      else if (kept !== focused()) kept = -1;
      const arranged = arrangementOf(dataset, axis, labels, isMatch, others, kept, lanes, width, height);
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
    },
    arrangement: () => arrangement,
    kept: () => kept,
    scale,
    resize(nextWidth, nextHeight) {
      width = nextWidth;
      height = nextHeight;
    },
    scrolls: () => clampScroll(Number.POSITIVE_INFINITY) > 0,
    scroll: (by) => scrollTo(scrolled + by),
    scrollTo(index, lane) {
      if (!arrangement || level === undefined) return undefined;
      const first = firstOf(index, openedIn(store.getState(), store.dataset()!));
      const to = nearestScroll(arrangement, { event: index, lane, level, first }, scrolled, room());
      if (to) scrollTo(to.scroll);
      return to?.lane;
    },
    scrollToLane(id) {
      const band = arrangement?.lanes.findIndex((lane) => lane.id === id) ?? -1;
      if (band < 0) return;
      const { top } = arrangement!.bands.bands[band]!;
      scrollTo(Math.min(top, Math.max(scrolled, top + HEAD_HEIGHT - room())));
    },
    foresee: () => level !== undefined && (arrangement?.foresee(level) ?? false),
  };
}

function openedIn({ viewport: { selected } }: State, dataset: Dataset): number {
  return selected === undefined ? -1 : (dataset.eventIndex.get(selected) ?? -1);
}
