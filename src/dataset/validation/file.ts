import type { Utf8Text } from '../../lib/utf8.ts';
import type { Finding } from '../findings.ts';
import type { ListRanges } from '../json/lists.ts';
import { findList, parseAroundList, parseJson } from '../json/parse.ts';
import type { Chronology, EventRecord } from '../schema.ts';
import { breakActorCircles, checkRelations } from './circles.ts';
import { checkComparisons } from './comparisons.ts';
import { checkEvents, checkIssued, keepDated } from './events.ts';
import { readHead } from './head.ts';
import { tellSharedNames } from './names.ts';
import { type Entries, type Records, readRecords, type Watch } from './records.ts';
import { keepUniqueIds, resolveReferences } from './references.ts';
import { type Remark, Report } from './report.ts';
import { checkStories } from './stories.ts';
import { tellDamagedTexts } from './strings.ts';

/** Checks quotes against what they are quoted from. Given by who has it, so that a page without does not carry it. */
export type QuoteCheck = (records: Records, report: Report) => void;

/** What came of validating a chronology file. */
export interface Validation {
  /** What can be opened, broken records set aside; undefined when the file is no chronology of this format. */
  readonly chronology: Chronology | undefined;
  /** In the order of the checks. Of one sort, 200 are told one by one and the others counted in one more. */
  readonly findings: readonly Finding[];
  /** How many records, and entries of them (excerpts, actors, positions, steps), were left out; each has a finding. */
  readonly setAside: number;
  /** How many errors and warnings there are, with those that are only counted. */
  readonly errors: number;
  readonly warnings: number;
}

export interface FileChecks {
  readonly against?: QuoteCheck | undefined;
  /** Tells why a text is no JSON; given by who has it, as `against` is. */
  readonly explain?: ((text: string) => Remark) | undefined;
  /** Is told as the events are checked; what it is told may begin anew once. */
  readonly watch?: Watch | undefined;
  /** The events, where they were parsed before. */
  readonly ahead?: EntriesAhead | undefined;
}

/** The entries of a list that were parsed before, and where they stand. */
export interface EntriesAhead {
  readonly ranges: ListRanges;
  readonly items: readonly unknown[];
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

/** Does what `validate` does, also telling what a file too large to be kept as objects needs. */
export function validateFile(file: Utf8Text, checks: FileChecks = {}): FileValidation {
  return validateInParts(file, checks) ?? validateWhole(file.text, checks);
}

/** Takes the events one by one; undefined when that cannot be done, or one of them is no JSON. */
function validateInParts(file: Utf8Text, { against, watch, ahead }: FileChecks): FileValidation | undefined {
  const ranges = ahead?.ranges ?? findList(file, 'events');
  const parts = ranges && parseAroundList(file, ranges);
  if (ranges === undefined || parts === undefined) return undefined;
  const report = new Report();
  const at = ahead ? (i: number) => ahead.items[i] : parts.entry;
  const events = { length: ranges.bounds.length - 1, at };
  let chronology: Chronology | undefined;
  try {
    chronology = read(file.text, parts.value, { against, watch, events }, report);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const written = chronology && writtenEvents(chronology.events, ranges, report);
  return { validation: validationOf(chronology, report), written };
}

function validateWhole(text: string, { against, explain = noJson, watch }: FileChecks): FileValidation {
  const report = new Report();
  const parsed = parseJson(text);
  if (!parsed.ok) report.error('json', () => explain(text));
  const chronology = parsed.ok ? read(text, parsed.value, { against, watch }, report) : undefined;
  return { validation: validationOf(chronology, report), written: undefined };
}

function noJson(text: string): Remark {
  const mend = 'Check it with another tool, or load it again.';
  return { path: '$', value: text, expected: 'a chronology as JSON', mend };
}

function validationOf(chronology: Chronology | undefined, report: Report): Validation {
  return {
    chronology,
    findings: report.findings(),
    setAside: report.setAsideCount,
    errors: report.count('error'),
    warnings: report.count('warning'),
  };
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

interface Reading extends Pick<FileChecks, 'against' | 'watch'> {
  /** The events, where `value` does not hold them. */
  readonly events?: Entries;
}

function read(
  text: string,
  value: unknown,
  { against, watch, events }: Reading,
  report: Report,
): Chronology | undefined {
  const opened = readHead(value, report);
  if (!opened) return undefined;
  const records = readRecords(opened.file, report, { events, watch });
  keepUniqueIds(records, report);
  records.events = keepDated(records.events, report);
  resolveReferences(records, report);
  breakActorCircles(records.actors, report);
  tellSharedNames(records.actors, report);
  checkRelations(records.events, report);
  checkIssued(records.sources, report);
  checkEvents(records.events, report);
  checkComparisons(records, report);
  checkStories(records, report);
  const chronology = { ...opened.head, ...records };
  tellDamagedTexts(text, chronology, report);
  against?.(records, report);
  return chronology;
}
