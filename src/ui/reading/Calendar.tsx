import { useLayoutEffect, useRef } from 'react';
import type { TimeScale } from '../../layout/scale.ts';
import { type Tick, ticks } from '../../layout/ticks.ts';
import { formatDuration, formatEdtf } from '../../time/format.ts';
import { readingWords } from '../../words/reading.ts';
import { useDataset } from '../useStore.ts';
import styles from './ReadingOrder.module.css';

/** Typical width of a bold character, in pixels. */
const CHARACTER = 8;

interface CalendarProps {
  readonly scale: TimeScale;
  /** The event that is marked through all strips, and where. */
  readonly marked: number | undefined;
  readonly x: number | undefined;
}

/** The calendar above the strips, which all of them share, with its folded stretches. */
export function Calendar({ scale, marked, x }: CalendarProps) {
  const dataset = useDataset();
  return (
    <div className={styles.calendar} aria-hidden="true">
      {namesOf(scale).map(
        ({ x: at, label }) =>
          fits(at, label, scale.width) && (
            <span key={at} className={styles.name} style={{ left: Math.max(at, 0) + 6 }}>
              {label}
            </span>
          ),
      )}
      {scale.breaks.map(({ start, end, from, to }) => (
        <svg
          key={from}
          className={styles.break}
          style={{ left: (scale.placeToX(from) + scale.placeToX(to)) / 2 }}
          width="8"
          height="12"
        >
          <title>{readingWords().folded(formatDuration(end - start))}</title>
          <rect className={styles.gap} width="8" height="12" />
          <path d="M1 11 4 1M4 11 7 1" />
        </svg>
      ))}
      {marked !== undefined && x !== undefined && (
        <Moment x={x} width={scale.width} date={formatEdtf(dataset.date(marked))} />
      )}
    </div>
  );
}

/** The date of the moment that is marked, above it as far as the edges let it. */
function Moment({ x, width, date }: { x: number; width: number; date: string }) {
  const box = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const half = box.current!.offsetWidth / 2;
    box.current!.style.left = `${Math.max(half, Math.min(x, width - half))}px`;
  });
  return (
    <span ref={box} className={styles.date}>
      {date}
    </span>
  );
}

/** Whether a name ends before the right edge. */
function fits(x: number, label: string, width: number): boolean {
  return Math.max(x, 0) + 6 + label.length * CHARACTER <= width;
}

/** Times to name: the coarser tier where it has names enough, else the finer one. */
export function namesOf(scale: TimeScale): readonly Tick[] {
  const { major, minor } = ticks(scale);
  return major.length > 2 || minor.length === 0 ? major : minor;
}
