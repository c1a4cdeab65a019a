import type { Store } from '../state/store.ts';
import type { Navigator } from './navigator.ts';

/** Brings the open event into view, where there is one and it is the timeline that is shown. */
export function revealOpen(store: Store, navigator: Navigator): void {
  const { selected, view } = store.getState().viewport;
  const index = selected === undefined ? undefined : store.dataset()?.eventIndex.get(selected);
  if (index !== undefined && view === 'timeline') navigator.reveal(index);
}

/** An event that is opened out of view comes into it, in any view; Back and links bring their own span along. */
export function keepOpenInView(store: Store, navigator: Navigator): void {
  store.subscribe(({ viewport }, { viewport: before }) => {
    if (viewport.span !== before.span) return;
    if (viewport.selected !== before.selected || viewport.view !== before.view) revealOpen(store, navigator);
  });
}
