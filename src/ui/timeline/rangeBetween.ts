import { MIN_SPAN } from '../../state/url.ts';
import type { Ms, Span } from '../../time/span.ts';

/** The range between two instants, in any order, and no shorter than a link can name. */
export function rangeBetween(a: Ms, b: Ms): Span {
  const start = Math.min(a, b);
  return { start, end: Math.max(a, b, start + MIN_SPAN) };
}
