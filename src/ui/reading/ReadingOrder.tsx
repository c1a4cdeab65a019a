import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { sourceShortName } from '../../dataset/attribution.ts';
import { axisOf } from '../../layout/axis.ts';
import { readingMarks, stripHeights, wholeScale } from '../../layout/readingOrder.ts';
import { quoteOf, readingsOf } from '../../query/readings.ts';
import { readingWords } from '../../words/reading.ts';
import { ModeLegend } from '../ModeMark.tsx';
import NothingMatches from '../timeline/NothingMatches.tsx';
import { useAppState, useDataset, useSelection } from '../useStore.ts';
import { Calendar } from './Calendar.tsx';
import styles from './ReadingOrder.module.css';
import { Strip } from './Strip.tsx';
import { usePanelQuotes } from './usePanelQuotes.ts';
import { useRoom } from './useRoom.ts';

/** How many strips are drawn, and how many quotes on each: more would neither be told apart nor drawn at once. */
const STRIPS = 12;
const QUOTES = 400;
/** The lowest strip, in pixels, and how much height each quote asks for until all need to be scrolled. */
const LEAST = 84;
const EACH = 2.1;
const TALLEST = 4000;
/** What a strip has around its curve: its head, and air above the first line and below the last. */
const AROUND = 55;
/** Where the style sheet gives the head a second line, and how high that is. */
const NARROW = 580;
const SECOND_LINE = 18;
const CALENDAR = 34;

/** How each article goes through time: from left to right the calendar, from top to bottom the article. */
export default function ReadingOrder({
  onOpen,
}: {
  onOpen: (id: string, byKey: boolean, quote?: string) => void;
}) {
  const words = readingWords();
  const dataset = useDataset();
  const { isMatch, matches } = useSelection();
  const selected = useAppState((state) => state.viewport.selected);
  const quote = useAppState((state) => state.viewport.quote);
  const scroller = useRef<HTMLDivElement>(null);
  const { width, height } = useRoom(scroller);
  /** The quote under the pointer or with the focus, in a strip or in the panel. */
  const [pointed, setPointed] = useState<number>();
  /** The quote that a reader stepped to or opened last, to which the focus returns when the panel is closed. */
  const [place, setPlace] = useState<number>();
  usePanelQuotes(pointed, setPointed);

  const readings = useMemo(() => readingsOf(dataset, isMatch), [dataset, isMatch]);
  const shown = readings.slice(0, STRIPS);
  // Folded even where the timeline is not, as the overview is: two busy months of seventy years would be one line.
  const axis = useMemo(() => axisOf(dataset, dataset.quiet), [dataset]);
  const scale = useMemo(() => wholeScale(axis, Math.max(1, width)), [axis, width]);
  const drawn = shown.reduce((sum, { quotes }) => sum + Math.min(QUOTES, quotes.length), 0);
  const around = AROUND + (width <= NARROW ? SECOND_LINE : 0);
  const room = Math.max(height - CALENDAR - shown.length * around, Math.min(EACH * drawn, TALLEST));
  const heights = stripHeights(
    shown.map(({ length }) => length),
    room,
    LEAST,
  );

  const open = selected === undefined ? undefined : dataset.eventIndex.get(selected);
  const pointedEvent = pointed === undefined ? undefined : dataset.quotes.event[pointed];
  // An event may rest on several quotes of an article.
  const openQuote = open === undefined ? undefined : quoteOf(dataset, open, quote);
  // The focus returns to this quote when the panel is closed.
  const home =
    openQuote ??
    (open === undefined
      ? place
      : shown.flatMap(({ quotes }) => [...quotes]).find((quote) => dataset.quotes.event[quote] === open));
  useEffect(() => {
    if (open !== undefined) setPlace(home);
  }, [open, home]);
  const goTo = useCallback((quote: number) => setPlace(quote), []);
  // One moment is marked through all strips, so that the eye can follow it.
  const marked = pointedEvent ?? open;
  const markedX =
    marked === undefined ? undefined : scale.placeToX((axis.start[marked]! + axis.end[marked]!) / 2);

  return (
    <div className={styles.view}>
      <div className={styles.scroller} ref={scroller} data-clips>
        {matches.length === 0 && <NothingMatches />}
        {matches.length > 0 && shown.length === 0 && <p className={styles.rest}>{words.noQuotes}</p>}
        {width > 0 && shown.length > 0 && (
          <>
            <Calendar scale={scale} marked={marked} x={markedX} />
            <div className={styles.strips}>
              {shown.map((reading, i) => (
                <Strip
                  key={reading.source}
                  reading={reading}
                  marks={readingMarks(dataset, axis, scale, reading, heights[i]!, QUOTES)}
                  scale={scale}
                  height={heights[i]!}
                  open={open}
                  openQuote={openQuote}
                  home={home}
                  pointed={pointed}
                  onPoint={setPointed}
                  onStep={goTo}
                  onOpen={onOpen}
                />
              ))}
              {markedX !== undefined && <span className={styles.moment} style={{ left: markedX }} />}
            </div>
            {readings.length > shown.length && (
              <p className={styles.rest}>
                {words.notDrawn(
                  STRIPS,
                  readings.length,
                  readings
                    .slice(STRIPS, STRIPS + 8)
                    .map(({ source }) => sourceShortName(dataset.sources[source]!)),
                  readings.length > STRIPS + 8,
                )}
              </p>
            )}
          </>
        )}
      </div>
      <div className={styles.foot}>
        <ModeLegend round />
        <p>{words.explained}</p>
      </div>
    </div>
  );
}
