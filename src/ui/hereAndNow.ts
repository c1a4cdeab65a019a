import type { Ms } from '../time/span.ts';

/** Now by the reader's clock: the instant whose day and time in UTC are those of where the reader is. */
export function hereAndNow(): Ms {
  const now = Date.now();
  return now - new Date(now).getTimezoneOffset() * 60_000;
}
