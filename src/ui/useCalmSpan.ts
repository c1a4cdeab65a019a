import { useEffect, useState } from 'react';
import type { Span } from '../time/span.ts';
import { useStore } from './useStore.ts';

/** How often what is told of the view follows it while it moves, in milliseconds. */
const PACE = 200;

/**
 * The span in view, for what tells it in words: at once when it changes after a rest, and a few times a second while it
 * moves, so that nothing renders with every frame.
 */
export function useCalmSpan(): Span {
  const store = useStore();
  const [span, setSpan] = useState(() => store.getState().viewport.span);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told = store.getState().viewport.span;
    const tell = () => {
      const now = store.getState().viewport.span;
      timer = undefined;
      if (now === told) return;
      told = now;
      setSpan(now);
      timer = setTimeout(tell, PACE);
    };
    const unsubscribe = store.subscribe(() => {
      if (timer === undefined) tell();
    });
    setSpan(told);
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [store]);
  return span;
}
