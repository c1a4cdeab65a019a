import { explainFault } from './json/fault.ts';
import { type QuoteCheck, type Validation, validateText } from './validation/file.ts';
import type { Watch } from './validation/records.ts';

export { readChronology, type Validation, validationOf } from './validation/file.ts';

/**
 * Validates the text of a chronology file: its syntax, each record alone, how the records refer to one another, dates
 * and excerpts; with `against`, also every quote against its article (`againstTexts`). Total: never throws,
 * whatever the text. Pure: the same arguments give the same result.
 *
 * @param watch is told as the events are checked
 */
export function validate(json: string, against?: QuoteCheck, watch?: Watch): Validation {
  return validateText(json, { against, watch, explain: explainFault });
}
