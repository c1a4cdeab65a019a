import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect } from 'react';
import { quoteKey } from '../../dataset/quoteKey.ts';
import { lowerBound } from '../../lib/search.ts';
import { eventWords } from '../../words/event.ts';
import { pageWords } from '../../words/page.ts';
import { Hits } from '../Hits.tsx';
import { KindIcon } from '../KindIcon.tsx';
import { kindName } from '../names.ts';
import { panelQuote } from '../panelQuote.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { useAppState, useDataset, useSelection, useStore } from '../useStore.ts';
import { useTools } from '../useTools.ts';
import { ActorChips } from './ActorChips.tsx';
import { Dating } from './Dating.tsx';
import styles from './Panel.module.css';
import type { Snap } from './Panel.tsx';
import { Quote } from './Quote.tsx';
import { Related } from './Related.tsx';
import { SheetGrip } from './SheetGrip.tsx';
import { Tellers } from './Tellers.tsx';

interface EventPageProps {
  readonly index: number;
  readonly onClose: () => void;
  /** How far up the panel reaches on a phone, and how to change that. */
  readonly snap: Snap;
  readonly onSnap: (snap: Snap) => void;
}

/** All that is told of an event: its date, its quotes, and apart from them what the editor says. */
export default function EventPage({ index, onClose, snap, onSnap }: EventPageProps) {
  const words = eventWords();
  const own = useOwnWords();
  const dataset = useDataset();
  const { cite } = useTools();
  const event = dataset.event(index);
  const quote = useAppState((state) => state.viewport.quote);
  const place = dataset.chronology.places.find(({ id }) => id === event.place);
  // Quotes stand in the order of the sources, and of the article within a source.
  const excerpts = [...event.excerpts].sort(
    (a, b) => dataset.sourceIndex.get(a.source)! - dataset.sourceIndex.get(b.source)! || a.start - b.start,
  );

  useEffect(() => {
    if (quote === undefined) return;
    // The panel goes to its top first, and the focus may move to its title.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => panelQuote(quote)?.scrollIntoView({ block: 'nearest' }));
    });
    return () => cancelAnimationFrame(frame);
  }, [index, quote]);

  return (
    <>
      <SheetGrip snap={snap} onSnap={onSnap} onClose={onClose} />
      <article className={styles.event} aria-labelledby="panel-title">
        <div className={styles.top}>
          <Dating event={event} date={dataset.date(index)} />
          <Steps index={index} onClose={onClose} />
        </div>
        <h2 id="panel-title" className={styles.title} tabIndex={-1} {...own}>
          <Hits text={event.title} />
        </h2>
        <p className={styles.kind}>
          <KindIcon kind={event.kind} /> {kindName(event.kind)}
          {place &&
            ` · ${[place.name, place.country].filter((part) => part && part !== event.title).join(', ')}`}
          <button
            type="button"
            className={styles.cite}
            onClick={() => cite(index)}
            title={words.citeEvent}
            aria-label={words.citeEvent}
          >
            {words.cite}
          </button>
        </p>
        <ActorChips event={event} />
        <Tellers index={index} />
        {excerpts.map((excerpt, n) => (
          // A file may have two that are alike.
          <Quote key={`${quoteKey(excerpt)} ${n}`} event={index} excerpt={excerpt} />
        ))}
        {excerpts.length === 0 && <p className={styles.noQuote}>{words.noQuote}</p>}
        {event.note && (
          <div className={styles.editor}>
            <span className={styles.editorName}>{words.editor}</span>
            <p {...own}>
              <Hits text={event.note} />
            </p>
          </div>
        )}
        <Related index={index} />
      </article>
    </>
  );
}

/** Where the event stands among those that match, and the way to the ones before and after it. */
function Steps({ index, onClose }: { index: number; onClose: () => void }) {
  const words = eventWords();
  const store = useStore();
  const dataset = useDataset();
  const { matches, isMatch } = useSelection();
  const at = lowerBound(matches, index);
  const among = isMatch[index] === 1;
  const previous = matches[at - 1];
  const next = matches[among ? at + 1 : at];
  const open = (to: number | undefined) => to !== undefined && store.openEvent(dataset.event(to).id);
  return (
    <div className={styles.steps}>
      <button
        type="button"
        aria-label={words.previous}
        disabled={previous === undefined}
        onClick={() => open(previous)}
      >
        <ChevronLeft size={17} className="mirrored" aria-hidden="true" />
      </button>
      <span className={styles.place}>
        {among ? pageWords().of(at + 1, matches.length) : words.filteredOut}
      </span>
      <button type="button" aria-label={words.next} disabled={next === undefined} onClick={() => open(next)}>
        <ChevronRight size={17} className="mirrored" aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label={pageWords().close}
        title={pageWords().withKey(pageWords().close, pageWords().esc)}
        onClick={onClose}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
