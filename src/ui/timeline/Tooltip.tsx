import { useEffect, useLayoutEffect, useRef } from 'react';
import { tellerNames } from '../../dataset/attribution.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { formatEdtf } from '../../time/format.ts';
import { eventWords } from '../../words/event.ts';
import { direction } from '../../words/language.ts';
import { pageWords } from '../../words/page.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { floats } from './floats.ts';
import type { Hover } from './hover.ts';
import styles from './Timeline.module.css';

/** Date and full title of the event under the pointer or with the focus, beside its row and within the plane. */
export default function Tooltip({
  hover,
  dataset,
  onDismiss,
}: {
  hover: Hover;
  dataset: Dataset;
  /** Esc puts it away until the pointer or the focus is on another event. */
  onDismiss: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const own = useOwnWords();
  const event = hover.index < dataset.size ? dataset.event(hover.index) : undefined;

  useLayoutEffect(() => {
    const element = box.current!;
    const plane = element.parentElement!;
    const { offsetWidth: width, offsetHeight: height } = element;
    const x = Math.max(8, Math.min(hover.x - 16, plane.clientWidth - width - 8));
    const below = hover.y + 20;
    const y = below + height + 8 <= plane.clientHeight ? below : hover.y - 20 - height;
    element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // What floats over the plane and has the focus, or a dialog, is put away first.
      if (event.key !== 'Escape' || floats(event) || document.querySelector('dialog[open]')) return;
      onDismiss();
      const { target } = event;
      const isElsewhere =
        target instanceof Element &&
        target !== document.body &&
        !box.current?.parentElement?.contains(target);
      if (isElsewhere) return;
      // What is open beneath it stays open.
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [onDismiss]);

  if (!event) return null;
  const names = tellerNames(dataset, hover.index);
  return (
    <div ref={box} className={styles.tooltip} role="tooltip" dir={direction()}>
      <span className={styles.tooltipDate}>{formatEdtf(dataset.date(hover.index))}</span>
      <span className={styles.tooltipBasis}>{eventWords().bases[event.dating.basis]}</span>
      {!hover.complete && (
        <span className={styles.tooltipTitle} {...own}>
          {event.title}
        </span>
      )}
      {names.length > 0 && <span className={styles.tooltipTellers}>{pageWords().toldBy(names)}</span>}
    </div>
  );
}
