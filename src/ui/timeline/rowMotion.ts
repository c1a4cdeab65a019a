import type { Frame, FrameEvent } from '../../layout/frame.ts';
import type { Px } from '../../layout/scale.ts';

/** Lets events slide to their new rows when rows are packed anew, instead of jumping. */
export interface RowMotion {
  /** The frame to paint now on the way to `target`, and whether anything is still on its way. */
  frame(target: Frame, now: number): { readonly frame: Frame; readonly moving: boolean };
}

/** How long a change of rows takes, in milliseconds. */
const DURATION = 180;

/** @param still whether the reader asks for less motion */
export function createRowMotion(still: () => boolean): RowMotion {
  /** Where each event in view was last painted, where it is bound for, and since when. */
  let moves = new Map<number, { readonly from: Px; readonly to: Px; readonly since: number }>();

  return {
    frame(target, now) {
      const next: typeof moves = new Map();
      let moving = false;
      const place = (event: FrameEvent): FrameEvent => {
        // An event that stands in several lanes slides in each by itself; scrolling is no change of rows.
        const key = event.lane * 2 ** 32 + event.index;
        const to = event.y + target.scroll;
        const before = moves.get(key);
        const kept = before && before.to === to;
        const move = kept
          ? before
          : { from: before && !still() ? heightOf(before, now) : to, to, since: now };
        next.set(key, move);
        const y = heightOf(move, now) - target.scroll;
        if (Math.abs(y - event.y) < 1e-6) return event;
        moving = true;
        return { ...event, y };
      };
      const events = target.events.map(place);
      moves = next;
      if (!moving) return { frame: target, moving };
      const placed = new Map(target.events.map((event, i) => [event, events[i]!]));
      const frame: Frame = {
        ...target,
        events,
        related: target.related.map((event) => placed.get(event)!),
        selected: target.selected && placed.get(target.selected),
      };
      return { frame, moving };
    },
  };
}

function heightOf({ from, to, since }: { from: Px; to: Px; since: number }, now: number): Px {
  const part = Math.min(1, Math.max(0, (now - since) / DURATION));
  return part === 1 ? to : from + (to - from) * (1 - (1 - part) ** 3);
}
