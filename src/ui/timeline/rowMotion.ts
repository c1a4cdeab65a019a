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
        const before = moves.get(event.index);
        const kept = before && before.to === event.y;
        const move = kept
          ? before
          : { from: before && !still() ? heightOf(before, now) : event.y, to: event.y, since: now };
        next.set(event.index, move);
        const y = heightOf(move, now);
        if (y !== event.y) moving = true;
        return y === event.y ? event : { ...event, y };
      };
      const events = target.events.map(place);
      moves = next;
      if (!moving) return { frame: target, moving };
      const placed = new Map(events.map((event) => [event.index, event]));
      const frame: Frame = {
        ...target,
        events,
        related: target.related.map((event) => placed.get(event.index) ?? event),
        selected: target.selected && (placed.get(target.selected.index) ?? target.selected),
      };
      return { frame, moving };
    },
  };
}

function heightOf({ from, to, since }: { from: Px; to: Px; since: number }, now: number): Px {
  const part = Math.min(1, Math.max(0, (now - since) / DURATION));
  return part === 1 ? to : from + (to - from) * (1 - (1 - part) ** 3);
}
