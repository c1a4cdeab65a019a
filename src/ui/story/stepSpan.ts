import { type Dataset, OPEN_START } from '../../dataset/dataset.ts';
import type { Axis } from '../../layout/axis.ts';
import type { Ms, Span } from '../../time/span.ts';

const DAY = 86_400_000;
/** What is at least in view on either side of the step's event. */
const LEAST = 10 * DAY;

/**
 * What to show of the axis at a step of a story: its event, and the nearest other event of the story, so that a reader
 * sees where it stands. The span is one of places, since what stands left of the middle in time may be far from it
 * where quiet time is folded. `events` are the event indices of the steps. The event stands left of the middle, since
 * its label follows it.
 */
export function stepSpan(
  { start, end }: Pick<Axis, 'start' | 'end'>,
  flags: Dataset['flags'],
  events: readonly number[],
  step: number,
): Span {
  const event = events[step]!;
  const openStart = (i: number) => (flags[i]! & OPEN_START) !== 0;
  const middle = (i: number): Ms => (openStart(i) ? end[i]! : (start[i]! + end[i]!) / 2);
  const here = middle(event);
  const length = openStart(event) ? 0 : end[event]! - start[event]!;
  const gaps = events.map((other) => Math.abs(middle(other) - here)).filter((gap) => gap > 0);
  const reach = Math.max(LEAST, 0.75 * length, gaps.length > 0 ? 1.3 * Math.min(...gaps) : 0);
  return { start: here - 0.9 * reach, end: here + 1.1 * reach };
}
