import { useEffect, useMemo, useRef, useState } from 'react';
import { formatEdtf } from '../../time/format.ts';
import { checkWords } from '../../words/check.ts';
import { useOwnWords, wordsOf } from '../useOwnWords.ts';
import { useDataset } from '../useStore.ts';
import styles from './Check.module.css';
import type { CheckedQuote, Copy } from './copy.ts';
import { around, MORE, type Paragraph, passagesOf } from './passages.ts';

interface CopyReaderProps {
  readonly copy: Copy;
  readonly chosen: CheckedQuote;
  readonly onOpenEvent: (index: number) => void;
}

/** The copy where a quote stands: the quote highlighted, the others of the article marked, their events beside them. */
export function CopyReader({ copy, chosen, onOpenEvent }: CopyReaderProps) {
  const words = checkWords();
  const { text } = copy;
  const here = useMemo(() => whereItStands(chosen, text), [chosen, text]);
  const { located } = here;
  const quotes = useMemo(
    () => (here === chosen ? copy.quotes : [...copy.quotes, here]),
    [copy, here, chosen],
  );
  const [more, setMore] = useState({ of: chosen, before: MORE, after: MORE });
  const { before, after } = more.of === chosen ? more : { before: MORE, after: MORE };
  const at = located.state === 'missing' ? undefined : located.at;
  const shown = useMemo(() => at && around(text, at, before, after), [text, at, before, after]);
  const paragraphs = useMemo(() => (shown ? passagesOf(text, shown, quotes) : []), [text, shown, quotes]);
  const reader = useRef<HTMLElement>(null);

  useEffect(() => {
    const frame = reader.current;
    const mark = frame?.querySelector('mark');
    if (!at || !frame || !mark) return;
    // A third from the top, by hand: scrollIntoView would move the dialog as well.
    const top = mark.getBoundingClientRect().top - frame.getBoundingClientRect().top;
    frame.scrollTo({ top: frame.scrollTop + top - frame.clientHeight / 3 });
  }, [at]);

  if (!shown) {
    return (
      <div className={styles.reader}>
        <p className={styles.nowhere}>{words.nowhere}</p>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={reader} className={styles.reader} tabIndex={0} aria-label={words.copy}>
      {here !== chosen && <p className={styles.nowhere}>{words.departs}</p>}
      {shown.start > 0 && (
        <MoreButton
          label={words.before}
          onMore={() => setMore({ of: chosen, before: before + 4 * MORE, after })}
        />
      )}
      {paragraphs.map((paragraph) => (
        <Passage
          key={paragraph.start}
          text={text}
          paragraph={paragraph}
          chosen={here}
          onOpenEvent={onOpenEvent}
        />
      ))}
      {shown.end < text.length && (
        <MoreButton
          label={words.after}
          onMore={() => setMore({ of: chosen, before, after: after + 4 * MORE })}
        />
      )}
    </section>
  );
}

/** The quote; one that is missing, but whose beginning stands there, as if it were the word where it departs. */
function whereItStands(quote: CheckedQuote, text: string): CheckedQuote {
  const { located } = quote;
  if (located.state !== 'missing' || !located.differs) return quote;
  const { inText } = located.differs;
  const start = inText - /\S*$/.exec(text.slice(Math.max(0, inText - 100), inText))![0].length;
  const end = inText + /^\S*/.exec(text.slice(inText, inText + 100))![0].length;
  const at = { start, end: Math.max(end, start + 1) };
  return { ...quote, located: { state: 'found', at, steps: 0, places: 1 } };
}

function MoreButton({ label, onMore }: { label: string; onMore: () => void }) {
  return (
    <button type="button" className={styles.plain} onClick={onMore}>
      {label}
    </button>
  );
}

function Passage({
  text,
  paragraph: { pieces, quotes },
  chosen,
  onOpenEvent,
}: {
  text: string;
  paragraph: Paragraph;
  chosen: CheckedQuote;
  onOpenEvent: (index: number) => void;
}) {
  const dataset = useDataset();
  const own = useOwnWords();
  const source = dataset.sources[dataset.sourceIndex.get(chosen.excerpt.source)!]!;
  const events = [...new Set(quotes.map(({ event }) => event))];
  return (
    <div className={styles.passage}>
      <p {...wordsOf(source, own)}>
        {pieces.map(({ start, end, quotes: covering }) => {
          const words = text.slice(start, end);
          if (covering.includes(chosen)) return <mark key={start}>{words}</mark>;
          if (covering.length === 0) return words;
          return (
            <span key={start} className={styles.quoted}>
              {words}
            </span>
          );
        })}
      </p>
      {events.length > 0 && (
        <ul className={styles.beside}>
          {events.map((event) => (
            <li key={event}>
              <button
                type="button"
                aria-current={event === chosen.event || undefined}
                onClick={() => onOpenEvent(event)}
              >
                <span className={styles.date}>{formatEdtf(dataset.date(event))}</span>{' '}
                <span {...own}>{dataset.event(event).title}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
