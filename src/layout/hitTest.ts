import { HEAD_HEIGHT, ROW_HEIGHT, RULER_HEIGHT } from './bands.ts';
import type { Frame, FrameChip, FrameEvent } from './frame.ts';
import type { Px } from './scale.ts';

export type Hit =
  | { readonly kind: 'event'; readonly event: FrameEvent }
  | { readonly kind: 'chip'; readonly chip: FrameChip };

/** The least width of what a finger or an unsteady hand has to meet (WCAG 2.2, 2.5.8). */
export const TARGET: Px = 24;

/** How far beside a mark or label a press still counts. */
const SLACK: Px = 4;

/**
 * What lies at a point of the plane: the selected event before others, then marks and labels, then chips. Events that
 * are scrolled under the ruler or the head of a lane cannot be hit.
 */
export function hitTest(frame: Frame, x: Px, y: Px): Hit | undefined {
  if (y < RULER_HEIGHT) return undefined;
  if (!frame.lanes.some(({ headTop }) => y >= headTop && y < headTop + HEAD_HEIGHT)) {
    if (frame.selected && covers(frame.selected, x, y, frame.width))
      return { kind: 'event', event: frame.selected };
    const event = frame.events.find((candidate) => covers(candidate, x, y, frame.width));
    if (event) return { kind: 'event', event };
  }
  const chip = frame.chips.find(
    (candidate) =>
      Math.abs(x - candidate.x) <= candidate.width / 2 && Math.abs(y - candidate.y) <= ROW_HEIGHT / 2,
  );
  return chip && { kind: 'chip', chip };
}

function covers(event: FrameEvent, x: Px, y: Px, width: Px): boolean {
  if (Math.abs(y - event.y) > ROW_HEIGHT / 2) return false;
  const [left, right] = reachOf(event);
  if (x >= left - SLACK && x <= right + SLACK) return true;
  const [from, to] = targetOf(event, width);
  return to - from === TARGET && x >= from && x <= to;
}

/** The edges of what is to be met of an event in a frame of this width: what is cut off by an edge keeps its least width. */
export function targetOf(event: FrameEvent, width: Px): readonly [from: Px, to: Px] {
  const [left, right] = reachOf(event);
  const from = Math.min(Math.max(left - 6, 0), width - TARGET);
  return [from, Math.max(Math.min(right + 8, width), from + TARGET)];
}

/** Left and right edge of an event with its label. */
export function reachOf(event: FrameEvent): readonly [left: Px, right: Px] {
  return [Math.min(event.x0, event.labelX), Math.max(event.x1, event.labelX + event.labelRoom)];
}
