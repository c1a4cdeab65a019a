import type { Finding } from '../findings.ts';
import { parseJson, withoutMark } from '../json/parse.ts';
import type { Chronology } from '../schema.ts';
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

interface Checks {
  readonly against?: QuoteCheck | undefined;
  readonly watch?: Watch | undefined;
  /** The entries of the list of events, where the file itself does not hold them. */
  readonly events?: Entries;
}

export interface TextChecks extends Pick<Checks, 'against' | 'watch'> {
  readonly explain?: (text: string) => Remark;
}

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

/**
 * Does what `validate` does. Why a text is no JSON is told by `explain`, given by who has it, as `against` is: a page that
 * opens what is sound does not carry it.
 *
 * @param watch is told as the events are checked
 */
export function validateText(
  json: string,
  { against, explain = noJson, watch }: TextChecks = {},
): Validation {
  const report = new Report();
  const text = withoutMark(json);
  const parsed = parseJson(text);
  if (!parsed.ok) report.error('json', () => explain(text));
  return validationOf(
    parsed.ok ? readChronology(text, parsed.value, report, { against, watch }) : undefined,
    report,
  );
}

function noJson(text: string): Remark {
  const mend = 'Check it with another tool, or load it again.';
  return { path: '$', value: text, expected: 'a chronology as JSON', mend };
}

export function validationOf(chronology: Chronology | undefined, report: Report): Validation {
  return {
    chronology,
    findings: report.findings(),
    setAside: report.setAsideCount,
    errors: report.count('error'),
    warnings: report.count('warning'),
  };
}

/** Reads a parsed file as a chronology and reports what is wrong with it; undefined when it is none. */
export function readChronology(
  text: string,
  value: unknown,
  report: Report,
  { against, watch, events }: Checks,
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
  checkEvents(records, report);
  checkComparisons(records, report);
  checkStories(records, report);
  const chronology = { ...opened.head, ...records };
  tellDamagedTexts(text, chronology, report);
  against?.(records, report);
  return chronology;
}
