import { useEffect, useRef } from 'react';
import { pageWords } from '../../words/page.ts';
import { useNavigator } from '../useNavigator.ts';
import styles from './Panel.module.css';
import type { Snap } from './Panel.tsx';
import { listenToSheet, snapBeside } from './sheet.ts';

interface SheetGripProps {
  readonly snap: Snap;
  readonly onSnap: (snap: Snap) => void;
  readonly onClose: () => void;
}

/** The grip of the sheet that the panel is on phones: pressed, pulled or moved by arrow keys from place to place. */
export function SheetGrip({ snap, onSnap, onClose }: SheetGripProps) {
  const words = pageWords();
  const { still } = useNavigator();
  const grip = useRef<HTMLButtonElement>(null);
  const full = snap === 'full';

  useEffect(() => {
    const sheet = grip.current!.closest('aside')!;
    const heights = () => {
      const styled = getComputedStyle(sheet);
      const height = (name: string) => Number.parseFloat(styled.getPropertyValue(name));
      return { peek: height('--peek'), half: height('--half'), full: height('--full') };
    };
    return listenToSheet(sheet, grip.current!, { heights, rest: onSnap, close: onClose, still });
  }, [onSnap, onClose, still]);

  useEffect(() => {
    const sheet = grip.current!.closest('aside')!;
    // What is reached by keyboard has room to be seen, in the sheet and under it.
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target === grip.current || !target.matches(':focus-visible'))
        return;
      const hidden = sheet.contains(target) ? 'peek' : target.closest('main') ? 'full' : undefined;
      if (snap === hidden) onSnap('half');
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [snap, onSnap]);

  return (
    <button
      ref={grip}
      type="button"
      className={styles.grip}
      aria-expanded={full}
      aria-keyshortcuts="ArrowUp ArrowDown"
      onClick={() => onSnap(full ? 'half' : snapBeside(snap, 1))}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        onSnap(snapBeside(snap, event.key === 'ArrowUp' ? 1 : -1));
      }}
    >
      <span className="visually-hidden">{full ? words.smaller : words.larger}</span>
    </button>
  );
}
