import { parseEdtf } from '../../time/edtf.ts';
import { jsonPath } from '../findings.ts';
import { issuedAsEdtf } from '../issued.ts';
import { quoteKey } from '../quoteKey.ts';
import type { EventRecord, Excerpt, Source } from '../schema.ts';
import { MAX_CONTEXT, MAX_EXACT } from '../texts/measures.ts';
import type { Records } from './records.ts';
import type { Report } from './report.ts';

/** The longest title, in UTF-16 code units, that the page shows whole. */
const MAX_TITLE = 80;

/** Keeps the events that have a valid date. One without cannot be placed: it is told and set aside. */
export function keepDated(events: EventRecord[], report: Report): EventRecord[] {
  return report.positions.filter(events, (event, i) => {
    const parsed = parseEdtf(event.date);
    if (parsed.ok) return true;
    report.error('event date', () => ({
      path: jsonPath('$.events', i, 'date'),
      value: event.date,
      expected: parsed.expected,
      mend: `Write the date as EDTF (${parsed.message}). The event is set aside.`,
    }));
    report.setAside('events', event.id);
    return false;
  });
}

/** Checks the publication dates of sources; they need not be there, but those that are must exist. */
export function checkIssued(sources: readonly Source[], report: Report): void {
  for (const [i, source] of sources.entries()) {
    const dates = source.issued?.['date-parts'];
    if (!dates) continue;
    const tell = (value: unknown, expected: string, ...keys: number[]) =>
      report.error('issued date', () => ({
        path: jsonPath('$.sources', report.positions.of(source, i), 'issued', 'date-parts', ...keys),
        value,
        expected: `[year, month, day] of ${expected}`,
        mend: 'Mend the numbers, or leave out what is not known.',
      }));
    const wrong = dates.map((parts) => faultIn(parts));
    for (const [j, fault] of wrong.entries()) if (fault !== undefined) tell(dates[j], fault, j);
    const range = parseEdtf(issuedAsEdtf(dates));
    if (!range.ok && wrong.every((fault) => fault === undefined)) tell(dates, `a range: ${range.expected}`);
  }
}

/** What a publication date would have to be, where it is none. */
function faultIn(parts: readonly number[]): string | undefined {
  // In a chronology’s dates, higher months are seasons.
  const month = parts[1] ?? 1;
  if (month > 12) return 'a date that exists: a month from 1 to 12';
  const parsed = parseEdtf(issuedAsEdtf([parts]));
  return parsed.ok ? undefined : `a date that exists: ${parsed.expected}`;
}

/** Checks what a schema cannot say of an event: its evidence, the form of its title, and each excerpt's measures. */
export function checkEvents({ events, sources }: Records, report: Report): void {
  const lengths = new Map(sources.map(({ id, text }) => [id, text?.length]));
  for (const [i, event] of events.entries()) {
    const path = () => jsonPath('$.events', report.positions.of(event, i));
    checkEvidence(event, path, report);
    const keys = new Set<string>();
    for (const [j, excerpt] of event.excerpts.entries()) {
      const at = () => jsonPath(path(), 'excerpts', report.positions.of(excerpt, j));
      checkMeasures(excerpt, at, report);
      checkReach(excerpt, lengths.get(excerpt.source), at, report);
      if (keys.size === keys.add(quoteKey(excerpt)).size) tellAlike(excerpt, at, report);
    }
  }
}

function checkEvidence({ title, dating, excerpts }: EventRecord, path: () => string, report: Report): void {
  const { basis, words, note } = dating;
  if (title.length > MAX_TITLE) {
    report.warning('long title', () => ({
      path: `${path()}.title`,
      value: title,
      expected: `at most ${MAX_TITLE} characters; these are ${title.length}`,
      mend: 'Shorten the title; a note can hold the rest.',
    }));
  }
  if (excerpts.length === 0) {
    report.warning('no excerpt', () => ({
      path: `${path()}.excerpts`,
      value: excerpts,
      expected: 'at least one excerpt',
      mend: 'Quote the words that the event rests on.',
    }));
  }
  if (basis !== 'record' && words === undefined) {
    report.error('no dating words', () => ({
      path: `${path()}.dating.words`,
      value: words,
      expected: `the words of the source that a date with the basis "${basis}" rests on`,
      mend: 'Quote them, or choose the basis "record".',
    }));
  }
  if (basis !== 'stated' && note === undefined) {
    report.warning('no dating note', () => ({
      path: `${path()}.dating.note`,
      value: note,
      expected: `the reasoning behind a date with the basis "${basis}"`,
      mend: 'Give the reasoning in one sentence.',
    }));
  }
}

/** Links, comparisons and stories name a quote of an event by its source and where it starts. */
function tellAlike({ start, source }: Excerpt, path: () => string, report: Report): void {
  report.warning('excerpts alike', () => ({
    path: `${path()}.start`,
    value: start,
    expected: `another start than that of an excerpt before it, of ${source} too`,
    mend: 'Join the two: links to this one lead to that.',
  }));
}

/** Checks that an excerpt ends within its article, of which `length` is that of the text. */
function checkReach(
  { end, source }: Excerpt,
  length: number | undefined,
  path: () => string,
  report: Report,
): void {
  if (length === undefined || end <= length) return;
  report.error('excerpt beyond text', () => ({
    path: `${path()}.end`,
    value: end,
    expected: `a position in the text of ${source}, which is ${length} UTF-16 code units long`,
    mend: 'Cut the excerpt anew from that text: npm run cut. If the length of the text is wrong, mend that.',
  }));
}

/** Checks the positions of an excerpt against the quote's own length, and the lengths of quote and context. */
function checkMeasures(excerpt: Excerpt, path: () => string, report: Report): void {
  const { exact, start, end } = excerpt;
  if (end <= start) {
    report.error('empty excerpt', () => ({
      path: `${path()}.end`,
      value: end,
      expected: `a position after the start, ${start}`,
      mend: `Set it to ${start + exact.length} if the start is right.`,
    }));
  } else if (end - start !== exact.length) {
    report.error('excerpt length', () => ({
      path: `${path()}.end`,
      value: end,
      expected: `start + the quote’s ${exact.length} UTF-16 code units, which is ${start + exact.length}`,
      mend: 'Cut the excerpt anew: npm run cut.',
    }));
  }
  if (exact.length > MAX_EXACT) {
    report.warning('long quote', () => ({
      path: `${path()}.exact`,
      value: exact,
      expected: `at most ${MAX_EXACT} characters; these are ${exact.length}`,
      mend: 'Quote the shortest stretch that carries the claim.',
    }));
  }
  for (const side of ['prefix', 'suffix'] as const) {
    const { length } = excerpt[side];
    if (length <= MAX_CONTEXT) continue;
    report.error('long context', () => ({
      path: `${path()}.${side}`,
      value: excerpt[side],
      expected: `at most ${MAX_CONTEXT} characters; these are ${length}`,
      mend: 'Shorten it to a word boundary, on the side away from the quote.',
    }));
  }
}
