import { encodeUtf8 } from '../lib/utf8.ts';
import { explainFault } from './json/fault.ts';
import { withoutMark } from './json/parse.ts';
import { type QuoteCheck, type Validation, validateFile } from './validation/file.ts';

export type { Validation };

/**
 * Validates the text of a chronology file: its syntax, each record alone, how the records refer to one another, dates
 * and excerpts; with `against`, also every quote against its article (`againstTexts`). Total: never throws,
 * whatever the text. Pure: the same arguments give the same result.
 */
export function validate(json: string, against?: QuoteCheck): Validation {
  return validateFile(encodeUtf8(withoutMark(json)), { against, explain: explainFault }).validation;
}
