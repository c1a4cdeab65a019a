import { parseFull } from './edtf/full.ts';
import { parsePlain } from './edtf/plain.ts';
import type { EdtfResult } from './edtf/types.ts';

export { endOfPart, isPoint } from './edtf/assemble.ts';
export type {
  EdtfDate,
  EdtfEdge,
  EdtfFailure,
  EdtfPart,
  EdtfPoint,
  EdtfResult,
  Precision,
} from './edtf/types.ts';

/**
 * Reads a date in EDTF (ISO 8601-2, levels 0 to 2) as a half-open span of UTC time that holds every instant it can
 * mean: `2013-05` is [2013-05-01, 2013-06-01), `199X` is [1990-01-01, 2000-01-01). A local time counts as UTC. Years
 * run from -9999 to 9999.
 *
 * Total: what cannot be read comes back with a message, never as an exception. `2013-02-30` gives
 * `30 February 2013 does not exist`, expected `a day from 01 to 28`, at index 8.
 */
export function parseEdtf(text: string): EdtfResult {
  const plain = parsePlain(text);
  return plain === undefined ? parseFull(text) : { ok: true, date: plain };
}
