import { useId } from 'react';
import { FUZZY_END, FUZZY_START, OPEN_END, OPEN_START } from '../../dataset/dataset.ts';
import { curveThrough, type ReadingMark } from '../../layout/readingOrder.ts';
import type { TimeScale } from '../../layout/scale.ts';
import { useDataset } from '../useStore.ts';
import { namesOf } from './Calendar.tsx';
import styles from './Strip.module.css';

/** Dates that are shorter than this have no bar: the mark covers it. */
const SHORTEST = 14;
/** How far the calendar's lines go beyond the curve, in pixels: through the air of the style sheet. */
const ABOVE = 10;
const BELOW = 12;

interface CurveProps {
  readonly marks: readonly ReadingMark[];
  readonly scale: TimeScale;
  readonly height: number;
}

/** The way of an article through time, with a bar for each date that is a stretch; uncertain ends fade. */
export function Curve({ marks, scale, height }: CurveProps) {
  const { flags } = useDataset();
  const id = useId();
  return (
    <svg className={styles.curve} width={scale.width} height={height} aria-hidden="true">
      <defs>
        <Fade id={`${id}start`} stops={[0, 1, 1]} />
        <Fade id={`${id}end`} stops={[1, 1, 0]} />
        <Fade id={`${id}both`} stops={[0, 1, 0]} />
      </defs>
      {scale.breaks.map(({ from, to }) => (
        <rect
          key={from}
          className={styles.folded}
          x={scale.placeToX(from)}
          y={-ABOVE}
          width={Math.max(0, scale.placeToX(to) - scale.placeToX(from))}
          height={height + ABOVE + BELOW}
        />
      ))}
      {namesOf(scale).map(({ x }) => (
        <rect
          key={x}
          className={styles.grid}
          x={Math.round(x)}
          y={-ABOVE}
          width={1}
          height={height + ABOVE + BELOW}
        />
      ))}
      {marks.map(({ quote, event, x0, x1, y }) => {
        if (x1 - x0 < SHORTEST) return null;
        const start = (flags[event]! & (FUZZY_START | OPEN_START)) !== 0;
        const end = (flags[event]! & (FUZZY_END | OPEN_END)) !== 0;
        const fade = start && end ? 'both' : start ? 'start' : end ? 'end' : undefined;
        return (
          <rect
            key={quote}
            className={styles.bar}
            x={x0}
            y={y - 1.5}
            width={x1 - x0}
            height={3}
            fill={fade ? `url(#${id}${fade})` : 'currentColor'}
          />
        );
      })}
      <path className={styles.path} d={curveThrough(marks)} />
    </svg>
  );
}

/** Ink from left to right, with its strength at the start, in the middle and at the end. */
function Fade({ id, stops }: { id: string; stops: readonly [number, number, number] }) {
  return (
    <linearGradient id={id}>
      {stops.map((opacity, i) => (
        <stop key={i} offset={i / 2} stopColor="currentColor" stopOpacity={opacity} />
      ))}
    </linearGradient>
  );
}
