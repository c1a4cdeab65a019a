import { MODES } from '../../dataset/schema.ts';
import type { ReadingMark } from '../../layout/readingOrder.ts';
import { formatEdtf } from '../../time/format.ts';
import { eventWords } from '../../words/event.ts';
import { ModeMark } from '../ModeMark.tsx';
import { useDataset } from '../useStore.ts';
import styles from './Strip.module.css';

interface MarkButtonProps {
  readonly mark: ReadingMark;
  /** How far into the article it stands, in percent. */
  readonly place: number;
  /** Whether its event is open in the panel, and whether the focus returns here when that is closed. */
  readonly isOpen: boolean;
  readonly isHome: boolean;
  readonly isPointed: boolean;
  readonly tabStop: boolean;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onOpen: (byKey: boolean) => void;
}

/** A quote on its strip, named as its event is everywhere. */
export function MarkButton({ mark, place, isOpen, isHome, isPointed, tabStop, ...does }: MarkButtonProps) {
  const words = eventWords();
  const dataset = useDataset();
  const mode = MODES[dataset.quotes.mode[mark.quote]!]!;
  const classes = [styles.mark, isOpen && styles.open, isPointed && styles.pointed].filter(Boolean);
  return (
    <li className={styles.item} style={{ left: mark.x, top: mark.y }}>
      <button
        type="button"
        className={classes.join(' ')}
        tabIndex={tabStop ? 0 : -1}
        id={isHome ? `event-${dataset.event(mark.event).id}` : undefined}
        data-quote-mark={mark.quote}
        aria-label={`${formatEdtf(dataset.date(mark.event))}: ${dataset.title(mark.event)}`}
        aria-description={`${words.modes[mode].name}, ${words.intoArticle(place)}`}
        aria-current={isOpen || undefined}
        onFocus={does.onFocus}
        onBlur={does.onBlur}
        onClick={(press) => does.onOpen(press.detail === 0)}
      >
        <ModeMark mode={mode} round />
      </button>
    </li>
  );
}
