import type { Dataset } from '../dataset/dataset.ts';
import { panLimits, reveal, spanOf, zoomLimits } from '../state/navigation.ts';
import type { Store } from '../state/store.ts';
import { atFraction, duration, type Ms, panWithin, type Span, zoomAt } from '../time/span.ts';
import { createGlide } from './timeline/glide.ts';

/** All ways of moving through time that the page offers. What a hand moves follows at once, the rest glides. */
export interface Navigator {
  /** Moves by a stretch of time, at once. */
  pan(by: Ms): void;
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
  /** Glides until the event can be seen. */
  reveal(event: number): void;
  /** Stops what glides. */
  stop(): void;
}

export function createNavigator(store: Store, still: () => boolean): Navigator {
  const span = () => store.getState().viewport.span;
  const glide = createGlide(span, store.setSpan, still);
  const bound = () => glide.target() ?? span();
  const withDataset = (act: (dataset: Dataset) => void) => {
    const dataset = store.dataset();
    if (dataset) act(dataset);
  };
  const within = (target: Span, dataset: Dataset) =>
    zoomAt(target, atFraction(target, 0.5), 1, zoomLimits(dataset));

  return {
    stop: glide.stop,
    pan: (by) =>
      withDataset((dataset) => {
        glide.stop();
        store.setSpan(panWithin(span(), by, panLimits(dataset)));
      }),
    zoom: (anchor, factor) =>
      withDataset((dataset) => {
        glide.stop();
        store.setSpan(zoomAt(span(), anchor, factor, zoomLimits(dataset)));
      }),
    zoomSmoothly: (factor, anchor) =>
      withDataset((dataset) => {
        const from = bound();
        glide.to(zoomAt(from, anchor ?? atFraction(from, 0.5), factor, zoomLimits(dataset)));
      }),
    panSmoothly: (share) =>
      withDataset((dataset) => {
        const from = bound();
        glide.to(panWithin(from, share * duration(from), panLimits(dataset)));
      }),
    fitAll: () =>
      withDataset((dataset) => glide.to(within(spanOf(dataset, store.selection()!.matches), dataset))),
    fitEvents(events) {
      const dataset = store.dataset();
      if (!dataset) return false;
      const target = within(spanOf(dataset, events), dataset);
      if (duration(target) > 0.8 * duration(span())) return false;
      glide.to(target);
      return true;
    },
    reveal: (event) =>
      withDataset((dataset) => {
        const target = reveal(bound(), dataset, event);
        if (target !== bound()) glide.to(target);
      }),
  };
}
