import type { HistoryPort } from '../state/history.ts';

/**
 * The history of the browser: the address, its changes, and what had the focus when it changed.
 *
 * @param embedded whether the page is in a frame of another, to which Back belongs then
 */
export function browserHistory(embedded: boolean): HistoryPort {
  return {
    search: () => window.location.search,
    push: (search) =>
      window.history[embedded ? 'replaceState' : 'pushState'](null, '', search || window.location.pathname),
    replace: (search, focus) =>
      window.history.replaceState({ focus }, '', search || window.location.pathname),
    onPop: (listener) =>
      window.addEventListener('popstate', ({ state }: PopStateEvent) => {
        const focus: unknown = state?.focus;
        listener(typeof focus === 'string' ? focus : undefined);
      }),
    focused: () => document.activeElement?.id || undefined,
    later: (callback, ms) => {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
  };
}
