import type { Dataset } from '../dataset/dataset.ts';
import { FACETS, type Query } from '../query/query.ts';
import type { Store } from './store.ts';
import { decodeUrl, encodeUrl } from './url.ts';
import type { Viewport } from './viewport.ts';

/** The parts of the browser that links need; the page hands in the real ones, a test its own. */
export interface HistoryPort {
  /** The query string of the page's address, with its leading "?". */
  search(): string;
  /** Adds an entry; `search` may be empty. Throws where the browser has had enough for now, or does nothing; so does `replace`. */
  push(search: string): void;
  /** Changes the current entry, and keeps in it what Back needs to restore the focus. */
  replace(search: string, focus: string | undefined): void;
  /** Calls back when the reader goes back or forward, with the focus that `replace` kept. */
  onPop(listener: (focus: string | undefined) => void): void;
  /** A name for the element that has the focus, if it can be found again. */
  focused(): string | undefined;
  /** Calls back once, after `ms` milliseconds; returns how to call it off. */
  later(callback: () => void, ms: number): () => void;
}

/** How long a pan or zoom must rest before the address follows, in milliseconds. */
const SETTLE = 250;
/** How long a change that the browser refused waits until it is tried again, in milliseconds. */
const REFUSED = 1000;

/**
 * Keeps the address and the store the same. Selection, filters and view add an entry to the history; pan and zoom
 * change the current one once they rest; words typed one after another share one entry, and so do the quotes that a reader
 * steps through in reading order. Browsers refuse more than some hundred changes within ten seconds, which a key that is
 * held makes: what is shown then is written once they take it.
 *
 * @param refocus moves the focus to what had it when the reader left the entry
 */
export function connectHistory(store: Store, port: HistoryPort, refocus: (focus: string) => void): void {
  let callOff: (() => void) | undefined;
  let typing = false;
  let restoring = false;

  /** Whether what the browser refused was an entry, which it is still to have. */
  let owed = false;

  const write = (viewport: Viewport, dataset: Dataset, push: boolean) => {
    const before = port.search();
    const search = encodeUrl(viewport, dataset, before);
    if (search === before) return;
    const asEntry = push || owed;
    try {
      if (asEntry) port.push(search);
      else port.replace(search, port.focused());
    } catch {
      // Told by the address, as where nothing is thrown.
    }
    const refused = port.search() === before;
    owed = asEntry && refused;
    if (!refused) return;
    callOff?.();
    callOff = port.later(() => {
      callOff = undefined;
      write(store.getState().viewport, dataset, push);
    }, REFUSED);
  };
  /** The entry that is left keeps the span that it had when it was left, and the focus. */
  const leave = (viewport: Viewport, dataset: Dataset) => {
    if (owed) return;
    try {
      port.replace(encodeUrl(viewport, dataset, port.search()), port.focused());
    } catch {
      // It keeps what was written last.
    }
  };
  const settle = (viewport: Viewport, dataset: Dataset) => {
    callOff = undefined;
    write(viewport, dataset, false);
  };

  store.subscribe((state, before) => {
    const dataset = store.dataset(state);
    const { viewport } = state;
    if (!dataset || restoring || viewport === before.viewport || !store.dataset(before)) return;
    const words = differInWords(viewport.query, before.viewport.query);
    const parts = Object.keys(viewport) as (keyof Viewport)[];
    const step = parts.some((part) => part !== 'span' && viewport[part] !== before.viewport[part]);
    if (step) {
      const together = (words && typing) || inOneWalk(viewport, before.viewport);
      if (!together) {
        callOff?.();
        callOff = undefined;
        leave(before.viewport, dataset);
      }
      write(viewport, dataset, !together);
      typing = words;
    } else {
      callOff?.();
      callOff = port.later(() => settle(store.getState().viewport, dataset), SETTLE);
    }
  });

  port.onPop((focus) => {
    const dataset = store.dataset();
    if (!dataset) return;
    callOff?.();
    callOff = undefined;
    typing = false;
    owed = false;
    restoring = true;
    const { viewport, notices } = decodeUrl(port.search(), dataset);
    store.restore(viewport, notices);
    restoring = false;
    if (focus !== undefined) refocus(focus);
  });
}

/** Whether a reader steps from one quote to another in reading order, from which Back leads out at once. */
function inOneWalk(a: Viewport, b: Viewport): boolean {
  const atQuote = ({ view, quote }: Viewport) => view === 'reading' && quote !== undefined;
  return atQuote(a) && atQuote(b) && a.query === b.query;
}

/** Whether two queries differ in their text and in nothing else. */
function differInWords(a: Query, b: Query): boolean {
  return (
    a.text !== b.text && a.during === b.during && FACETS.every((facet) => a[facet].join() === b[facet].join())
  );
}
