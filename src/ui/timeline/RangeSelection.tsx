import { X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { timeScale } from '../../layout/scale.ts';
import type { Range } from '../../state/store.ts';
import { encodeUrl } from '../../state/url.ts';
import { formatDuration, formatInstant, formatSpan } from '../../time/format.ts';
import type { Ms, Span } from '../../time/span.ts';
import { direction } from '../../words/language.ts';
import { pageWords } from '../../words/page.ts';
import { planeWords } from '../../words/plane.ts';
import { useNavigator } from '../useNavigator.ts';
import { useDataset, useSelection, useStore } from '../useStore.ts';
import styles from './RangeSelection.module.css';
import { rangeBetween } from './rangeBetween.ts';

/** Arrow keys move an edge by this share of the range; with Shift by half of it. */
const STEP = 0.02;

/** What is offered keeps so far from the edges of the plane and of the band, in pixels. */
const EDGE = 10;

/** A selected stretch of time: how long it is, how many events touch it, and what can be done with it. */
export default function RangeSelection({ range: marked }: { range: Range }) {
  const { span: range, by } = marked;
  const words = planeWords();
  const page = pageWords();
  const store = useStore();
  const navigator = useNavigator();
  const dataset = useDataset();
  const { matches } = useSelection();
  const band = useRef<HTMLDivElement>(null);
  const offer = useRef<HTMLDivElement>(null);
  /** The word on the copy of the link, and the range that it led to. */
  const [told, setTold] = useState<{ readonly of: Span; readonly words: string }>();
  const said = told?.of === range ? told.words : '';
  const count = useMemo(
    () => matches.filter((i) => dataset.start[i]! < range.end && dataset.end[i]! > range.start).length,
    [matches, dataset, range],
  );

  // The band follows the view without rendering.
  useEffect(() => {
    const place = () => {
      const element = band.current;
      const plane = element?.parentElement;
      if (!element || !plane) return;
      const scale = timeScale(store.getState().viewport.span, plane.clientWidth, store.axis()?.fold);
      const left = scale.toX(range.start);
      const rightmost = plane.clientWidth - offer.current!.offsetWidth - EDGE;
      element.style.transform = `translateX(${left}px)`;
      element.style.width = `${Math.max(1, scale.toX(range.end) - left)}px`;
      // Whole, wherever the band lies.
      offer.current!.style.left = `${Math.max(EDGE, Math.min(left + EDGE, rightmost)) - left}px`;
    };
    place();
    return store.subscribe(place);
  }, [store, range, by, said]);

  // One who works without a hand goes on from its beginning, and back to where the hand was.
  const before = useRef<Element>(null);
  useEffect(() => {
    if (marked.by !== 'taken') return;
    if (!band.current!.contains(document.activeElement)) before.current = document.activeElement;
    band.current!.querySelector<HTMLElement>('[role=slider]')!.focus({ preventScroll: true });
  }, [marked]);

  const move = (a: Ms, b: Ms) => store.setRange({ span: rangeBetween(a, b), by: 'drawn' });
  const drop = () => {
    const plane = band.current!.parentElement!;
    const hadFocus = band.current!.contains(document.activeElement);
    store.setRange(undefined);
    if (!hadFocus) return;
    const back = before.current?.isConnected && before.current !== document.body ? before.current : plane;
    (back as HTMLElement).focus({ preventScroll: true });
  };

  const copyLink = async () => {
    const { viewport } = store.getState();
    const search = encodeUrl({ ...viewport, span: range }, dataset, window.location.search);
    try {
      await window.navigator.clipboard.writeText(new URL(search || '?', window.location.href).href);
      setTold({ of: range, words: page.linkCopied });
    } catch {
      setTold({ of: range, words: words.linkNotCopied });
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps keys meant for its parts from the plane and the page
    <div
      ref={band}
      className={styles.band}
      data-floats
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') drop();
      }}
    >
      <Edge
        label={words.startOfRange}
        at={range.start}
        range={range}
        onMove={(start) => move(start, range.end)}
      />
      <Edge label={words.endOfRange} at={range.end} range={range} onMove={(end) => move(range.start, end)} />
      <div ref={offer} className={styles.offer} dir={direction()} hidden={by === 'drawing'}>
        <p aria-live="polite">
          <strong>{formatSpan(range)}</strong>
          <br />
          {formatDuration(range.end - range.start)} · {page.events(count)}
        </p>
        <div className={styles.actions}>
          <button
            type="button"
            onClick={() => {
              // First: what has the focus then is brought into view.
              drop();
              navigator.glideTo(range);
            }}
          >
            {words.zoom}
          </button>
          <button
            type="button"
            onClick={() => {
              store.setQuery({ ...store.getState().viewport.query, during: range });
              drop();
            }}
          >
            {words.filter}
          </button>
          <button type="button" onClick={copyLink}>
            <span aria-live="polite">{said || page.copyLink}</span>
          </button>
          <button type="button" aria-label={words.dropRange} onClick={drop}>
            <X size={15} aria-hidden="true" />
          </button>
        </div>
      </div>
    </div>
  );
}

/** An edge that keys move. */
function Edge({ label, at, range, onMove }: { label: string; at: Ms; range: Span; onMove: (t: Ms) => void }) {
  const length = range.end - range.start;
  const minutes = (t: Ms) => Math.round(t / 60_000);
  return (
    <div
      className={styles.edge}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={minutes(range.start - length)}
      aria-valuemax={minutes(range.end + length)}
      aria-valuenow={minutes(at)}
      aria-valuetext={formatInstant(at, length / 500)}
      onKeyDown={(event) => {
        const direction = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
        if (!direction) return;
        event.preventDefault();
        onMove(at + direction * length * (event.shiftKey ? 0.5 : STEP));
      }}
    />
  );
}
