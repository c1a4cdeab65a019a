import type { Ms, Span } from '../../time/span.ts';

/** The shortest range that can be drawn, in milliseconds: links name none that is shorter. */
const LEAST = 60_000;

/** The range between two instants, in any order. */
export function rangeBetween(a: Ms, b: Ms): Span {
  const start = Math.min(a, b);
  return { start, end: Math.max(a, b, start + LEAST) };
}
