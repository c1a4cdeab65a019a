import type { Dataset } from '../dataset/dataset.ts';
import type { Reading } from '../query/readings.ts';
import { toTime } from '../time/fold.ts';
import { fit } from '../time/span.ts';
import type { Axis } from './axis.ts';
import { type Px, type TimeScale, timeScale } from './scale.ts';

/** A quote on its strip: when its event was, from left to right, and where in the article it stands, downwards. */
export interface ReadingMark {
  /** Place in `Dataset.quotes`. */
  readonly quote: number;
  readonly event: number;
  readonly x: Px;
  readonly y: Px;
  /** Where the span of the event's date begins and ends. */
  readonly x0: Px;
  readonly x1: Px;
}

/** Air on either side of the axis, as a share of it: as much as the overview of the timeline has. */
const AIR = 0.07;

/** All of the axis with a little air, the same for each strip, so that a moment lies at the same place in all. */
export function wholeScale({ fold, extent }: Axis, width: Px): TimeScale {
  const places = fit(extent, AIR);
  return timeScale({ start: toTime(fold, places.start), end: toTime(fold, places.end) }, width, fold);
}

/**
 * The marks of the first `most` quotes, in reading order. The article's first line lies at 0 and its last at `height`;
 * where quotes are left out, the part of the article that the others are in has all of the height.
 */
export function readingMarks(
  { quotes }: Dataset,
  axis: Axis,
  scale: TimeScale,
  reading: Reading,
  height: Px,
  most: number,
): readonly ReadingMark[] {
  const drawn = reading.quotes.subarray(0, most);
  const length = drawn.length < reading.quotes.length ? quotes.end[drawn.at(-1)!]! : reading.length;
  return Array.from(drawn, (quote) => {
    const event = quotes.event[quote]!;
    const x0 = scale.placeToX(axis.start[event]!);
    const x1 = scale.placeToX(axis.end[event]!);
    return { quote, event, x: (x0 + x1) / 2, y: (quotes.start[quote]! / length) * height, x0, x1 };
  });
}

/**
 * An SVG path through the points, which never runs back up: it leaves and reaches each of them vertically.
 * `curveThrough([{x: 0, y: 0}, {x: 10, y: 4}])` is "M0,0C0,2,10,2,10,4".
 */
export function curveThrough(points: readonly { readonly x: Px; readonly y: Px }[]): string {
  const at = (value: Px) => Math.round(value * 100) / 100;
  return points
    .map(({ x, y }, i) => {
      const before = points[i - 1];
      if (!before) return `M${at(x)},${at(y)}`;
      const middle = at((before.y + y) / 2);
      return `C${at(before.x)},${middle},${at(x)},${middle},${at(x)},${at(y)}`;
    })
    .join('');
}

/** The mark nearest to a point, no further away than `reach`; of two as near, the one that is read first. */
export function nearestMark(marks: readonly ReadingMark[], x: Px, y: Px, reach: Px): ReadingMark | undefined {
  let best: ReadingMark | undefined;
  let least = reach;
  for (const mark of marks) {
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (distance < least || (distance === least && !best)) {
      best = mark;
      least = distance;
    }
  }
  return best;
}

/**
 * Divides the room between strips as the lengths of their articles, so that a line is as high in each; none gets less
 * than `least`, though all together may then need more than there is.
 */
export function stripHeights(lengths: readonly number[], room: Px, least: Px): readonly Px[] {
  const small = new Set<number>();
  for (;;) {
    const left = room - small.size * least;
    const total = lengths.reduce((sum, length, i) => (small.has(i) ? sum : sum + length), 0);
    const share = (length: number) => (length / total) * left;
    const more = lengths.flatMap((length, i) => (!small.has(i) && share(length) < least ? [i] : []));
    if (more.length === 0) return lengths.map((length, i) => (small.has(i) ? least : share(length)));
    for (const i of more) small.add(i);
  }
}
