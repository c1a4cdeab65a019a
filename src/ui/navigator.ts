import type { Axis } from '../layout/axis.ts';
import { panLimits, placesOf, reveal, spanOf, timesOf, zoomLimits } from '../state/navigation.ts';
import type { Store } from '../state/store.ts';
import { toPlace, UNFOLDED } from '../time/fold.ts';
import { atFraction, duration, type Ms, panWithin, type Span, zoomAt } from '../time/span.ts';
import { createFling } from './timeline/fling.ts';
import { createGlide } from './timeline/glide.ts';

/** All ways of moving through time that the page offers. What a hand moves follows at once, the rest glides. */
export interface Navigator {
  /** Moves by a stretch of the axis, at once. */
  pan(by: Ms): void;
  /** Moves a span that was in view by a stretch of the axis, at once. */
  panFrom(held: Span, by: Ms): void;
  /** Runs on at a speed, in stretches of the axis a millisecond, ever slower. */
  fling(speed: Ms): void;
  /** Zooms about an instant, at once; above 1 shows more time. */
  zoom(anchor: Ms, factor: number): void;
  /** Zooms about an instant, or the middle of the view, gliding. */
  zoomSmoothly(factor: number, anchor?: Ms): void;
  /** Moves by a share of what is in view, gliding. */
  panSmoothly(share: number): void;
  /** Glides to all events that match, or to the whole chronology. */
  fitAll(): void;
  /** Glides to a span that shows these events; answers whether that comes closer than the present one. */
  fitEvents(events: readonly number[]): boolean;
  /** Glides to a span of time. */
  glideTo(span: Span): void;
  /** Shows a span of time, at once. */
  show(span: Span): void;
  /** Glides to have an instant in the middle of the view, which stays as long as it is. */
  centreOn(t: Ms): void;
  /** Glides until the event can be seen. */
  reveal(event: number): void;
  /** Marks what is in view as a range, and stops what moves by itself. */
  takeRange(): void;
  /** Whether the reader asks for less motion. */
  still(): boolean;
  /** Stops what moves by itself. */
  stop(): void;
  /** Ends what moves by itself where it is bound for. */
  finish(): void;
}

export function createNavigator(store: Store, still: () => boolean): Navigator {
  const span = () => store.getState().viewport.span;
  const glide = createGlide({
    get: () => placesOf(fold(), span()),
    set: (places) => store.setSpan(timesOf(fold(), places)),
    still,
  });
  const fold = () => store.axis()?.fold ?? UNFOLDED;
  const now = () => placesOf(fold(), span());
  const bound = () => glide.target() ?? now();
  const withAxis = (act: (axis: Axis) => void) => {
    const axis = store.axis();
    if (axis) act(axis);
  };
  const moveFrom = (held: Span, by: Ms) =>
    withAxis((axis) =>
      store.setSpan(timesOf(axis.fold, panWithin(placesOf(axis.fold, held), by, panLimits(axis)))),
    );
  const move = (by: Ms) => moveFrom(span(), by);
  const fling = createFling(move, still);
  const stop = () => {
    glide.stop();
    fling.stop();
  };
  /** The fold whose places a glide is bound for. */
  let glidesOn = UNFOLDED;
  const glideTo = (places: Span) => {
    fling.stop();
    glidesOn = fold();
    glide.to(places);
  };
  const finish = () => {
    const target = glide.target();
    stop();
    if (target) store.setSpan(timesOf(glidesOn, target));
  };
  store.subscribe(({ viewport }, { viewport: before }) => {
    if (viewport.fold === before.fold) return;
    // Its places mean other times now. What brings a span along is where to be.
    if (viewport.span === before.span) finish();
    else stop();
  });
  const show = (places: Span) => {
    stop();
    store.setSpan(timesOf(fold(), places));
  };
  const within = (target: Span, axis: Axis) => zoomAt(target, atFraction(target, 0.5), 1, zoomLimits(axis));

  return {
    still,
    stop,
    finish,
    takeRange() {
      stop();
      store.setRange({ span: span(), by: 'taken' });
    },
    pan(by) {
      stop();
      move(by);
    },
    panFrom(held, by) {
      stop();
      moveFrom(held, by);
    },
    fling: fling.start,
    zoom: (anchor, factor) =>
      withAxis((axis) => show(zoomAt(now(), toPlace(axis.fold, anchor), factor, zoomLimits(axis)))),
    zoomSmoothly: (factor, anchor) =>
      withAxis((axis) => {
        const from = bound();
        const about = anchor === undefined ? atFraction(from, 0.5) : toPlace(axis.fold, anchor);
        glideTo(zoomAt(from, about, factor, zoomLimits(axis)));
      }),
    panSmoothly: (share) =>
      withAxis((axis) => {
        const from = bound();
        glideTo(panWithin(from, share * duration(from), panLimits(axis)));
      }),
    fitAll: () => withAxis((axis) => glideTo(within(spanOf(axis, store.selection()!.matches), axis))),
    fitEvents(events) {
      const axis = store.axis();
      if (!axis) return false;
      const target = within(spanOf(axis, events), axis);
      if (duration(target) > 0.8 * duration(now())) return false;
      glideTo(target);
      return true;
    },
    glideTo: (target) => withAxis((axis) => glideTo(within(placesOf(axis.fold, target), axis))),
    show: (target) => withAxis((axis) => show(within(placesOf(axis.fold, target), axis))),
    centreOn: (t) =>
      withAxis((axis) => {
        const by = toPlace(axis.fold, t) - atFraction(now(), 0.5);
        glideTo(panWithin(now(), by, panLimits(axis)));
      }),
    reveal: (event) =>
      withAxis((axis) => {
        const from = bound();
        const target = reveal(from, axis, event, store.dataset()!.date(event).openStart);
        if (target !== from) glideTo(target);
      }),
  };
}
