import { useLayoutEffect } from 'react';
import { tellerNames } from '../../dataset/attribution.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { formatEdtf } from '../../time/format.ts';
import { eventWords } from '../../words/event.ts';
import { direction } from '../../words/language.ts';
import { pageWords } from '../../words/page.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { useTip } from '../useTip.ts';
import type { Hover } from './hover.ts';
import styles from './Timeline.module.css';

/** How far beside the pointer it stands, in pixels. */
const ASIDE = 12;

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
  const box = useTip(onDismiss);
  const own = useOwnWords();
  const event = hover.index < dataset.size ? dataset.event(hover.index) : undefined;

  useLayoutEffect(() => {
    const element = box.current!;
    const plane = element.parentElement!;
    const { offsetWidth: width, offsetHeight: height } = element;
    const most = plane.clientWidth - width - 8;
    // Beside the pointer, so that going straight up or down does not lead onto the tip but to the next row.
    const aside = hover.x + ASIDE <= most ? hover.x + ASIDE : hover.x - ASIDE - width;
    const x = Math.max(8, Math.min(hover.byPointer ? aside : hover.x - 16, most));
    const below = hover.y + 20;
    const y = below + height + 8 <= plane.clientHeight ? below : hover.y - 20 - height;
    element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  });

  if (!event) return null;
  const names = tellerNames(dataset, hover.index);
  return (
    <div ref={box} className={`tip ${styles.tooltip}`} role="tooltip" dir={direction()}>
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
