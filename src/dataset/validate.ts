import type { Finding } from './findings.ts';
import { parseJson } from './json/parse.ts';
import type { Chronology } from './schema.ts';
import { checkTexts, type Texts } from './texts/check.ts';
import { breakActorCircles, checkRelations } from './validation/circles.ts';
import { checkComparisons } from './validation/comparisons.ts';
import { checkEvents, checkIssued, readDates } from './validation/events.ts';
import { readHead } from './validation/head.ts';
import { tellSharedNames } from './validation/names.ts';
import { readRecords } from './validation/records.ts';
import { keepUniqueIds, resolveReferences } from './validation/references.ts';
import { Report } from './validation/report.ts';
import { checkStories } from './validation/stories.ts';
import { tellHalfCharacters } from './validation/strings.ts';

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
 * Validates the text of a chronology file: its syntax, each record alone, how the records refer to one another, dates
 * and excerpts; with `texts`, article texts by source id, also every quote against its article. Total: never throws,
 * whatever the text. Pure: the same arguments give the same result.
 */
export function validate(json: string, texts?: Texts): Validation {
  const report = new Report();
  const chronology = read(json, texts, report);
  return {
    chronology,
    findings: report.findings(),
    setAside: report.setAsideCount,
    errors: report.count('error'),
    warnings: report.count('warning'),
  };
}

function read(json: string, texts: Texts | undefined, report: Report): Chronology | undefined {
  const parsed = parseJson(json);
  if (!parsed.ok) {
    report.error('json', () => parsed.fault);
    return undefined;
  }
  const opened = readHead(parsed.value, report);
  if (!opened) return undefined;
  const records = readRecords(opened.file, report);
  keepUniqueIds(records, report);
  const { events, dates } = readDates(records.events, report);
  records.events = events;
  resolveReferences(records, report);
  breakActorCircles(records.actors, report);
  tellSharedNames(records.actors, report);
  checkRelations(records.events, dates, report);
  checkIssued(records.sources, report);
  checkEvents(records.events, report);
  checkComparisons(records, report);
  checkStories(records, report);
  const chronology = { ...opened.head, ...records };
  tellHalfCharacters(json, chronology, report);
  if (texts) checkTexts(records, texts, report);
  return chronology;
}
