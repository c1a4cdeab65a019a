import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useCallback, useRef } from 'react';
import { sourceDate, sourceShortName } from '../../dataset/attribution.ts';
import { quoteKey } from '../../dataset/quoteKey.ts';
import { nearestMark, type ReadingMark } from '../../layout/readingOrder.ts';
import type { TimeScale } from '../../layout/scale.ts';
import { coveredSpan, jumpsBack, type Reading } from '../../query/readings.ts';
import { formatSpan } from '../../time/format.ts';
import { number } from '../../words/intl.ts';
import { readingWords } from '../../words/reading.ts';
import { isHeld, type KeyChoice, shortcutPressed } from '../keys.ts';
import { sourceColourVar } from '../Pips.tsx';
import { useDataset, useStore } from '../useStore.ts';
import { isOnTip } from '../useTip.ts';
import { Curve } from './Curve.tsx';
import { MarkButton } from './MarkButton.tsx';
import { QuoteTip } from './QuoteTip.tsx';
import styles from './Strip.module.css';

interface StripProps {
  readonly reading: Reading;
  readonly marks: readonly ReadingMark[];
  readonly scale: TimeScale;
  readonly height: number;
  /** The event that the panel shows, and which of its quotes was stepped to. */
  readonly open: number | undefined;
  readonly openQuote: number | undefined;
  /** The quote that the focus returns to from the panel. */
  readonly home: number | undefined;
  readonly pointed: number | undefined;
  readonly onPoint: (quote: number | undefined) => void;
  readonly onStep: (quote: number) => void;
  readonly onOpen: (id: string, byKey: boolean, quote?: string) => void;
}

/** How far from a mark the pointer still means it, in pixels. */
const REACH = 22;

/** One article: what it covers, the way through it sentence by sentence, and its curve through time. */
export function Strip(props: StripProps) {
  const { reading, marks, scale, height, open, openQuote, home, pointed, onPoint, onStep, onOpen } = props;
  const words = readingWords();
  const store = useStore();
  const dataset = useDataset();
  const { quotes } = dataset;
  const source = dataset.sources[reading.source]!;
  const name = sourceShortName(source);
  const list = useRef<HTMLOListElement>(null);
  const ownOpen = marks.findIndex(({ quote }) => quote === openQuote);
  const at = ownOpen >= 0 ? ownOpen : marks.findIndex(({ event }) => event === open);
  const pointedEvent = pointed === undefined ? undefined : quotes.event[pointed];
  const tip = marks.find(({ quote }) => quote === pointed);

  /** Opens the event of a mark, with the panel at its quote. */
  function show(mark: ReadingMark, byKey: boolean): void {
    onStep(mark.quote);
    const key = quoteKey({ source: source.id, start: quotes.start[mark.quote]! });
    onOpen(dataset.event(mark.event).id, byKey, key);
  }

  const dismiss = useCallback(() => onPoint(undefined), [onPoint]);

  function step(to: number): void {
    const mark = marks[Math.min(Math.max(to, 0), marks.length - 1)];
    if (mark) show(mark, false);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { preferences } = store.getState();
    const to = keyStep(event, focusedIndex(event.target), marks.length, preferences);
    if (to === undefined) return;
    event.preventDefault();
    const mark = marks[to];
    if (!mark) return;
    show(mark, false);
    list.current!.querySelectorAll('button')[to]!.focus();
  }

  function markAt(event: MouseEvent): ReadingMark | undefined {
    const box = list.current!.getBoundingClientRect();
    return nearestMark(marks, event.clientX - box.left, event.clientY - box.top, REACH);
  }

  return (
    <section
      className={styles.strip}
      aria-label={words.inReadingOrder(name)}
      style={{ '--colour': sourceColourVar(reading.source) } as React.CSSProperties}
    >
      <header className={styles.head}>
        <h2 className={styles.name} title={name}>
          {name}
        </h2>
        <p className={styles.facts}>
          {sourceDate(source) && <span className={styles.date}>{sourceDate(source)} · </span>}
          <Facts reading={reading} drawn={marks.length} />
        </p>
        <div className={styles.steps}>
          <button
            type="button"
            aria-label={words.previousOf(name)}
            title={words.previous}
            disabled={at === 0}
            onClick={() => step(at < 0 ? 0 : at - 1)}
          >
            <ChevronLeft size={16} className="mirrored" aria-hidden="true" />
          </button>
          <span className={styles.place}>{words.placeOf(at < 0 ? '–' : number(at + 1), marks.length)}</span>
          <button
            type="button"
            aria-label={words.nextOf(name)}
            title={words.next}
            disabled={at === marks.length - 1}
            onClick={() => step(at + 1)}
          >
            <ChevronRight size={16} className="mirrored" aria-hidden="true" />
          </button>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: each mark is a button; the plane only widens their reach */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons have the keys */}
      <div
        className={styles.plot}
        onPointerMove={(event) => {
          if (!isOnTip(event)) onPoint(markAt(event)?.quote);
        }}
        onPointerLeave={() => onPoint(undefined)}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('button')) return;
          const mark = isOnTip(event) ? tip : markAt(event);
          if (mark) show(mark, false);
        }}
      >
        <Curve marks={marks} scale={scale} height={height} />
        <span className={styles.ends}>
          {marks.length < reading.quotes.length ? words.firstToQuote(marks.length) : words.firstToLast}
        </span>
        <ol
          ref={list}
          className={styles.marks}
          style={{ height }}
          aria-label={words.quotesOf(name)}
          onKeyDown={onKeyDown}
        >
          {marks.map((mark, i) => (
            <MarkButton
              key={mark.quote}
              mark={mark}
              place={Math.round((100 * quotes.start[mark.quote]!) / reading.length)}
              isOpen={mark.event === open}
              isHome={mark.quote === home}
              isPointed={mark.event === pointedEvent}
              tabStop={i === Math.max(at, 0)}
              onFocus={() => onPoint(mark.quote)}
              onBlur={() => onPoint(undefined)}
              onOpen={(byKey) => show(mark, byKey)}
            />
          ))}
        </ol>
        {tip && (
          <QuoteTip
            key={tip.quote}
            mark={tip}
            source={source}
            width={scale.width}
            height={height}
            onDismiss={dismiss}
          />
        )}
      </div>
    </section>
  );
}

/** How many quotes, over which span, and how often the article goes back in time. */
function Facts({ reading, drawn }: { reading: Reading; drawn: number }) {
  const dataset = useDataset();
  const { quotes, all } = reading;
  const span = coveredSpan(dataset, quotes);
  const jumps = jumpsBack(dataset, quotes);
  const words = readingWords();
  return [
    quotes.length < all ? words.someQuotes(quotes.length, all) : words.quotes(all),
    span && formatSpan(span),
    jumps === 0 ? words.noJump : words.jumps(jumps),
    quotes.length > drawn && words.firstDrawn(drawn),
  ]
    .filter(Boolean)
    .join(' · ');
}

function focusedIndex(target: EventTarget): number {
  const item = target instanceof Element ? target.closest('li') : null;
  return item ? [...item.parentElement!.children].indexOf(item) : -1;
}

/** The mark that a key leads to, of `count`; undefined for keys that are not the strip's. */
function keyStep(event: KeyboardEvent, at: number, count: number, choice: KeyChoice): number | undefined {
  if (shortcutPressed(event, choice) === 'sentence') return Math.min(at + 1, count - 1);
  if (isHeld(event) || event.shiftKey) return undefined;
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
