import { useEffect } from 'react';
import { quoteKey } from '../../dataset/quoteKey.ts';
import { quoteOf } from '../../query/readings.ts';
import { panelQuote } from '../panelQuote.ts';
import { useDataset, useStore } from '../useStore.ts';

/** The mark of a quote in the panel that is pointed at in its strip. */
const POINTED = 'data-pointed';

/**
 * Ties the quotes of the panel to their marks: whichever of the two is under the pointer or has the focus, the other
 * shows it too.
 */
export function usePanelQuotes(
  pointed: number | undefined,
  onPoint: (quote: number | undefined) => void,
): void {
  const store = useStore();
  const dataset = useDataset();

  useEffect(() => {
    const follow = ({ target, type }: Event) => {
      const figure = target instanceof Element ? target.closest<HTMLElement>('aside [data-quote]') : null;
      if (!figure) return;
      if (type === 'pointerout' || type === 'focusout') return onPoint(undefined);
      const { selected } = store.getState().viewport;
      const event = selected === undefined ? undefined : dataset.eventIndex.get(selected);
      if (event !== undefined) onPoint(quoteOf(dataset, event, figure.dataset.quote));
    };
    const kinds = ['pointerover', 'pointerout', 'focusin', 'focusout'];
    for (const kind of kinds) document.addEventListener(kind, follow);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, follow);
    };
  }, [store, dataset, onPoint]);

  useEffect(() => {
    if (pointed === undefined) return;
    const { quotes, sources } = dataset;
    const source = sources[quotes.source[pointed]!]!.id;
    const figure = panelQuote(quoteKey({ source, start: quotes.start[pointed]! }));
    figure?.setAttribute(POINTED, '');
    return () => figure?.removeAttribute(POINTED);
  }, [pointed, dataset]);
}
