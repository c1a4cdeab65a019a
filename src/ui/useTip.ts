import { type RefObject, useEffect, useRef } from 'react';
import { floats } from './floats.ts';

/**
 * A word on what the pointer or the focus is on. Esc puts it away, wherever the focus is, and leaves what is open beneath
 * it; the pointer may go onto it (WCAG 2.2, 1.4.13), for which its style is `tip`. It stands in what it has a word on.
 */
export function useTip(onDismiss: () => void): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // What floats over the plane and has the focus, or a dialog, is put away first.
      if (event.key !== 'Escape' || floats(event) || document.querySelector('dialog[open]')) return;
      // A narrow page has no room for some.
      if (box.current?.checkVisibility?.() === false) return;
      onDismiss();
      const { target } = event;
      const isElsewhere =
        target instanceof Element &&
        target !== document.body &&
        !box.current?.parentElement?.contains(target);
      if (isElsewhere) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [onDismiss]);
  return box;
}

/** Whether the pointer is on a tip: what the tip is about then keeps it. */
export function isOnTip({ target }: { readonly target: EventTarget | null }): boolean {
  return target instanceof Element && target.closest('[role=tooltip]') !== null;
}
