import type { Arrangement } from './arrangement.ts';
import { HEAD_HEIGHT, ROW_HEIGHT } from './bands.ts';
import type { Px } from './scale.ts';
import { positionOf } from './track.ts';

/** An event that is to come into view, at a zoom level. */
export interface Wanted {
  readonly event: number;
  /** The lane in which it is wanted; where it has no row there, any of its lanes will do. */
  readonly lane: number | undefined;
  readonly level: number;
  /** The events that get a row before all others. */
  readonly first: readonly number[];
}

/** A scrolling, and the lane in which it shows what is wanted. */
interface Nearest {
  readonly scroll: Px;
  readonly lane: number;
}

/**
 * The scrolling nearest to `scrolled` that has a whole row of an event in a window `room` high, below the head of its
 * lane: of the lane in which it is wanted, else of the nearest; undefined where the event has no row.
 */
export function nearestScroll(
  { bands, layoutOf, bandsOf }: Arrangement,
  { event, lane, level, first }: Wanted,
  scrolled: Px,
  room: Px,
): Nearest | undefined {
  const near = bandsOf(event).flatMap((at) => {
    const layout = layoutOf(at, level, first);
    const position = positionOf(layout.input.track, event);
    if (position < 0) return [];
    const place = layout.input.axis.start[event]!;
    layout.cover(place, place, first);
    const row = layout.row[position]!;
    if (row < 0) return [];
    const top = bands.bands[at]!.rowsTop + row * ROW_HEIGHT;
    const highest = top - (bands.lanes ? HEAD_HEIGHT : 0);
    return [{ scroll: Math.min(highest, Math.max(scrolled, top + ROW_HEIGHT - room)), lane: at }];
  });
  const own = near.find((one) => one.lane === lane);
  return own ?? near.sort((a, b) => Math.abs(a.scroll - scrolled) - Math.abs(b.scroll - scrolled))[0];
}
