import { jsonPath } from '../findings.ts';
import type { Report } from './report.ts';

const HALF = /\p{Cs}/u;
/** What stands for bytes that were no UTF-8. */
const LOST = '\ufffd';

/**
 * Tells of texts that hold half a character: a surrogate without its partner, as when a quote is cut in the middle of
 * an emoji. Such text cannot be written as UTF-8, so it can be neither hashed nor saved as it is. Tells also of
 * characters that were lost because the file is not in UTF-8.
 */
export function tellDamagedTexts(json: string, chronology: object, report: Report): void {
  // Surrogates come raw or as escapes; a file without either, and without what is lost, needs no walk.
  if (!/[\ud800-\udfff\ufffd]/.test(json) && !/\\u[dD][89a-fA-F]/.test(json)) return;
  visit(chronology, '$', report);
}

/** Validated records nest a few levels deep: recursion is bounded by the schema. */
function visit(value: unknown, path: string, report: Report): void {
  if (typeof value === 'string') tell(value, path, report);
  else if (Array.isArray(value)) {
    for (const [i, entry] of value.entries()) {
      const isRecord = typeof entry === 'object' && entry !== null;
      const place = isRecord ? report.positions.of(entry, i) : report.positions.ofText(value, i);
      visit(entry, jsonPath(path, place), report);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) visit(item, jsonPath(path, key), report);
  }
}

function tell(text: string, path: string, report: Report): void {
  if (text.includes(LOST)) {
    report.warning('lost characters', () => ({
      path,
      value: text,
      expected: 'text in UTF-8; “\ufffd” stands where a character was lost',
      mend: 'Save the file with the encoding UTF-8, and copy the text anew where the sign stands in it.',
    }));
  }
  const at = text.search(HALF);
  if (at < 0) return;
  report.error('half a character', () => ({
    path,
    value: text,
    expected: `whole characters; at ${at} stands one half of a surrogate pair`,
    mend: 'Copy or cut the text anew, with the whole character or without it.',
  }));
}
