import type { Frame, FrameEvent } from '../../layout/frame.ts';

/**
 * The event in the nearest row above (-1) or below (1) whose mark is closest in time, or undefined at the edge.
 *
 * @param lane the lane in which the event stands that one comes from, where it stands in several
 */
export function neighbourAcross(
  frame: Frame,
  index: number,
  direction: -1 | 1,
  lane: number,
): FrameEvent | undefined {
  const places = frame.events.filter((event) => event.index === index);
  const from = places.find((event) => event.lane === lane) ?? places[0];
  if (!from) return undefined;
  const middle = (event: FrameEvent) => (event.x0 + event.x1) / 2;
  const beyond = frame.events.filter((event) => event.isMatch && (event.y - from.y) * direction > 1);
  const nearest = Math.min(...beyond.map((event) => Math.abs(event.y - from.y)));
  return beyond
    .filter((event) => Math.abs(event.y - from.y) <= nearest)
    .sort((a, b) => Math.abs(middle(a) - middle(from)) - Math.abs(middle(b) - middle(from)))[0];
}
