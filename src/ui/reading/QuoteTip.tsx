import { useLayoutEffect } from 'react';
import type { Source } from '../../dataset/schema.ts';
import { MODES } from '../../dataset/schema.ts';
import { inQuotes } from '../../exchange/quoteText.ts';
import type { ReadingMark } from '../../layout/readingOrder.ts';
import { formatEdtf } from '../../time/format.ts';
import { eventWords } from '../../words/event.ts';
import { direction } from '../../words/language.ts';
import { pageWords } from '../../words/page.ts';
import { useOwnWords, wordsOf } from '../useOwnWords.ts';
import { useDataset } from '../useStore.ts';
import { useTip } from '../useTip.ts';
import styles from './Strip.module.css';

const WIDTH = 300;
/** Between a mark and its tip, in pixels: less than how far from a mark the pointer is still on it. */
const GAP = 16;

interface QuoteTipProps {
  readonly mark: ReadingMark;
  readonly source: Source;
  readonly width: number;
  readonly height: number;
  readonly onDismiss: () => void;
}

/** The sentence under the pointer or with the focus, and what it tells of; above or below its mark, where it is in view. */
export function QuoteTip({ mark, source, width, height, onDismiss }: QuoteTipProps) {
  const box = useTip(onDismiss);
  const { event: eventOf, date, quotes } = useDataset();
  const own = useOwnWords();
  const event = eventOf(mark.event);
  const start = quotes.start[mark.quote];
  const words = event.excerpts.find((excerpt) => excerpt.source === source.id && excerpt.start === start);
  const left = Math.max(8, Math.min(mark.x - WIDTH / 2, width - WIDTH - 8));
  useLayoutEffect(() => {
    const element = box.current!;
    const put = (side: 'above' | 'below') => {
      element.dataset.side = side;
      element.style.top = side === 'below' ? `${mark.y + GAP}px` : '';
      element.style.bottom = side === 'above' ? `${height - mark.y + GAP}px` : '';
    };
    const isInView = () => {
      const [own, view] = [element, element.closest('[data-clips]')!].map((of) => of.getBoundingClientRect());
      return own!.top >= view!.top && own!.bottom <= view!.bottom;
    };
    const [first, second] =
      mark.y > height / 2 ? (['above', 'below'] as const) : (['below', 'above'] as const);
    put(first);
    if (isInView()) return;
    put(second);
    if (!isInView()) put(first);
  });

  return (
    <div
      ref={box}
      className={`tip ${styles.tip}`}
      role="tooltip"
      dir={direction()}
      style={{ left, '--mark': `${mark.x - left}px` } as React.CSSProperties}
    >
      <p>
        <span className={styles.tipDate}>{formatEdtf(date(mark.event))}</span>{' '}
        <span className={styles.tipMode}>{eventWords().modes[MODES[quotes.mode[mark.quote]!]!].name}</span>
      </p>
      <p className={styles.tipTitle} {...own}>
        {event.title}
      </p>
      {words && (
        <p className={styles.tipWords} {...wordsOf(source, own)}>
          {inQuotes(words.exact, pageWords().quotationMarks)}
        </p>
      )}
    </div>
  );
}
