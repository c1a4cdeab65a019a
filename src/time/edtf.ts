import { parsePlain } from './edtf/plain.ts';
import type { EdtfResult } from './edtf/types.ts';

export type {
  EdtfDate,
  EdtfEdge,
  EdtfFailure,
  EdtfPart,
  EdtfPoint,
  EdtfResult,
  Precision,
} from './edtf/types.ts';

export function parseEdtf(text: string): EdtfResult {
  const plain = parsePlain(text);
  if (plain !== undefined) return { ok: true, date: plain };
  return { ok: false, message: `"${text}" is not a date`, expected: 'a date such as 2013-05-07', index: 0 };
}
