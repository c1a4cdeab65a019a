import type { Utf8Text } from '../../lib/utf8.ts';
import type { ListRanges } from '../json/lists.ts';
import { findList, parseAroundList } from '../json/parts.ts';
import type { Chronology, EventRecord } from '../schema.ts';
import { readChronology, type Validation, validate, validationOf } from '../validate.ts';
import type { Watch } from '../validation/records.ts';
import { Report } from '../validation/report.ts';

/** The events of a file that were parsed before, and where they stand. */
export interface EntriesAhead {
  readonly ranges: ListRanges;
  readonly items: readonly unknown[];
}

export interface FileChecks {
  /** Is told as the events are checked; what it is told may begin anew once. */
  readonly watch?: Watch | undefined;
  /** The events, where they were parsed before. */
  readonly ahead?: EntriesAhead | undefined;
}

/** A validation, and where in the file the events that it let through are written. */
export interface FileValidation {
  readonly validation: Validation;
  /** Undefined where that is not plain to see. */
  readonly written: WrittenEvents | undefined;
}

/** Where the events of a chronology stand in its file, in bytes, half-open; -1 for those that are not as written. */
export interface WrittenEvents {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** What `validate` does, event by event, also telling what a file too large to be kept as objects needs. */
export function validateFile(file: Utf8Text, checks: FileChecks = {}): FileValidation {
  const { watch } = checks;
  return (
    validateInParts(file, checks) ?? { validation: validate(file.text, undefined, watch), written: undefined }
  );
}

/** Takes the events one by one; undefined when that cannot be done, one of them is no JSON, or nothing can be opened. */
function validateInParts(file: Utf8Text, { watch, ahead }: FileChecks): FileValidation | undefined {
  const ranges = ahead?.ranges ?? findList(file, 'events');
  const parts = ranges && parseAroundList(file, ranges);
  if (ranges === undefined || parts === undefined) return undefined;
  const report = new Report();
  const at = ahead ? (i: number) => ahead.items[i] : parts.entry;
  const events = { length: ranges.bounds.length - 1, at };
  let chronology: Chronology | undefined;
  try {
    chronology = readChronology(file.text, parts.value, report, { watch, events });
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  // Where the head opens nothing the events were not looked at, and it may be that the file is no JSON.
  if (!chronology) return undefined;
  const written = writtenEvents(chronology.events, ranges, report);
  return { validation: validationOf(chronology, report), written };
}

function writtenEvents(
  events: readonly EventRecord[],
  { bounds }: ListRanges,
  report: Report,
): WrittenEvents {
  const starts = new Int32Array(events.length).fill(-1);
  const ends = new Int32Array(events.length).fill(-1);
  for (let i = 0; i < events.length; i++) {
    const event = events[i]!;
    if (report.isMended(event)) continue;
    const at = report.positions.of(event, i);
    starts[i] = bounds[at]! + 1;
    ends[i] = bounds[at + 1]!;
  }
  return { starts, ends };
}
