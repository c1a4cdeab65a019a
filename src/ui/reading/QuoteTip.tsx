import type { Source } from '../../dataset/schema.ts';
import { MODES } from '../../dataset/schema.ts';
import type { ReadingMark } from '../../layout/readingOrder.ts';
import { formatEdtf } from '../../time/format.ts';
import { eventWords } from '../../words/event.ts';
import { direction } from '../../words/language.ts';
import { pageWords } from '../../words/page.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { useDataset } from '../useStore.ts';
import styles from './Strip.module.css';

const WIDTH = 300;

interface QuoteTipProps {
  readonly mark: ReadingMark;
  readonly source: Source;
  readonly width: number;
  readonly height: number;
}

/** The sentence under the pointer or with the focus, and what it tells of. */
export function QuoteTip({ mark, source, width, height }: QuoteTipProps) {
  const { event: eventOf, date, quotes } = useDataset();
  const own = useOwnWords();
  const event = eventOf(mark.event);
  const start = quotes.start[mark.quote];
  const words = event.excerpts.find((excerpt) => excerpt.source === source.id && excerpt.start === start);
  const left = Math.max(8, Math.min(mark.x - WIDTH / 2, width - WIDTH - 8));
  const above = mark.y > height / 2;
  return (
    <div
      className={styles.tip}
      role="tooltip"
      dir={direction()}
      style={above ? { left, bottom: height - mark.y + 24 } : { left, top: mark.y + 24 }}
    >
      <p>
        <span className={styles.tipDate}>{formatEdtf(date(mark.event))}</span>{' '}
        <span className={styles.tipMode}>{eventWords().modes[MODES[quotes.mode[mark.quote]!]!].name}</span>
      </p>
      <p className={styles.tipTitle} {...own}>
        {event.title}
      </p>
      {words && (
        <p className={styles.tipWords} {...own} lang={source.language ?? own.lang}>
          {pageWords().quoted(words.exact)}
        </p>
      )}
    </div>
  );
}
