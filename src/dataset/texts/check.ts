import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { jsonPath } from '../findings.ts';
import type { EventRecord, Excerpt, Source } from '../schema.ts';
import type { Records } from '../validation/records.ts';
import type { Remark, Report } from '../validation/report.ts';
import { codePointAt, coveredLength, firstDifference } from './stretches.ts';

/** The share of an article that may be quoted, all quotes together. */
export const QUOTATION_BUDGET = 0.6;

/** Article texts by source id. */
export type Texts = ReadonlyMap<string, string>;

/** A check for `validate`, against the articles: hashes, quotes, contexts, dating words and how much is quoted. */
export function againstTexts(texts: Texts): (records: Records, report: Report) => void {
  return (records, report) => checkTexts(records, texts, report);
}

function checkTexts(records: Records, texts: Texts, report: Report): void {
  const known = new Set(records.sources.map((source) => source.id));
  for (const id of texts.keys()) {
    if (known.has(id)) continue;
    report.warning('text without source', () => ({
      path: '$.sources',
      value: id,
      expected: 'a source with this id, for the text that was given',
      mend: `Rename the text after its source${report.suggestions.didYouMean(id, known)}.`,
    }));
  }
  const shares = quotedShares(records.events, texts);
  for (const [i, source] of records.sources.entries()) {
    const path = jsonPath('$.sources', report.positions.of(source, i));
    const text = texts.get(source.id);
    if (text === undefined) {
      report.warning('source without text', () => ({
        path,
        value: source.id,
        expected: `the text of the article, ${source.id}.txt`,
        mend: 'Add the text, else its quotes are not checked.',
      }));
    } else {
      checkSource(source, text, path, report);
      checkBudget(source, shares.get(source.id) ?? 0, path, report);
    }
  }
  for (const [i, event] of records.events.entries()) {
    checkEvent(event, jsonPath('$.events', report.positions.of(event, i)), texts, report);
  }
}

/** The share of each text that quotes cover, 0 to 1, by source id; text that is quoted twice counts once. */
export function quotedShares(events: readonly EventRecord[], texts: Texts): Map<string, number> {
  const quotes = new Map<string, Excerpt[]>([...texts.keys()].map((id) => [id, []]));
  for (const { excerpts } of events) {
    for (const excerpt of excerpts) {
      if (texts.get(excerpt.source)?.slice(excerpt.start, excerpt.end) === excerpt.exact) {
        quotes.get(excerpt.source)!.push(excerpt);
      }
    }
  }
  return new Map(
    [...quotes].map(([id, excerpts]) => [id, coveredLength(excerpts) / Math.max(1, texts.get(id)!.length)]),
  );
}

function checkSource(source: Source, text: string, path: string, report: Report): void {
  const hash = bytesToHex(sha256(utf8ToBytes(text)));
  if (!source.text) {
    report.warning('no hash', () => ({
      path: `${path}.text`,
      value: undefined,
      expected: 'the hash and length of the text that the positions refer to',
      mend: `Add "text": { "sha256": "${hash}", "length": ${text.length} }.`,
    }));
    return;
  }
  if (source.text.length !== text.length) {
    report.error('text length', () => ({
      path: `${path}.text.length`,
      value: source.text?.length,
      expected: `${text.length}, the length of the text that was given`,
      mend: 'Use the text that the quotes were cut from, or cut them anew.',
    }));
  }
  if (source.text.sha256 !== hash) {
    report.error('text hash', () => ({
      path: `${path}.text.sha256`,
      value: source.text?.sha256,
      expected: `${hash}, the hash of the text that was given`,
      mend: text.includes('\r')
        ? 'The text has Windows line ends: restore those that the quotes were cut from.'
        : 'Use the text that the quotes were cut from, or cut them anew.',
    }));
  }
}

function checkBudget(source: Source, share: number, path: string, report: Report): void {
  if (share < QUOTATION_BUDGET) return;
  report.error('budget', () => ({
    path,
    value: source.id,
    expected: `quotes that cover less than ${percent(QUOTATION_BUDGET)} of the article; these cover ${percent(share)}`,
    mend: 'Shorten quotes, or leave out those that carry no claim.',
  }));
}

/** `percent(0.414)` is `41.4 %`. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}

function checkEvent(event: EventRecord, path: string, texts: Texts, report: Report): void {
  for (const [j, excerpt] of event.excerpts.entries()) {
    const text = texts.get(excerpt.source);
    if (text === undefined) continue;
    const at = () => jsonPath(path, 'excerpts', report.positions.of(excerpt, j));
    checkQuote(excerpt, text, at, report);
  }
  const { words } = event.dating;
  const given = event.excerpts.flatMap(({ source }) => texts.get(source) ?? []);
  if (words === undefined || given.length === 0 || given.some((text) => text.includes(words))) return;
  report.warning('dating words', () => ({
    path: `${path}.dating.words`,
    value: words,
    expected: 'words that stand in one of the articles that the event quotes',
    mend: 'Copy them from the article, character for character.',
  }));
}

function checkQuote(excerpt: Excerpt, text: string, path: () => string, report: Report): void {
  const { exact, start, end, prefix, suffix } = excerpt;
  if (text.slice(start, end) !== exact) {
    report.error('quote', () => misquoted(excerpt, text, path()));
    return;
  }
  if (!text.slice(0, start).endsWith(prefix)) {
    report.error('prefix', () => ({
      path: `${path()}.prefix`,
      value: prefix,
      expected: `what ends right before ${start}: ${JSON.stringify(text.slice(Math.max(0, start - prefix.length), start))}`,
      mend: 'Copy it from the article, or cut the excerpt anew: npm run cut.',
    }));
  }
  if (!text.startsWith(suffix, end)) {
    report.error('suffix', () => ({
      path: `${path()}.suffix`,
      value: suffix,
      expected: `what begins right after ${end}: ${JSON.stringify(text.slice(end, end + suffix.length))}`,
      mend: 'Copy it from the article, or cut the excerpt anew: npm run cut.',
    }));
  }
}

/** How many of the places where a quote stands are listed. */
const LISTED = 4;

function misquoted(excerpt: Excerpt, text: string, path: string): Remark {
  const { exact, start, source } = excerpt;
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0 && places.length <= LISTED; at = text.indexOf(exact, at + 1)) {
    places.push(at);
  }
  if (places.length > 0) {
    const listed = places.slice(0, LISTED).map((place) => `${place}–${place + exact.length}`);
    const nearest = placeInContext(excerpt, text) ?? nearestPlace(text, exact, start);
    return {
      path: `${path}.start`,
      value: start,
      expected: `the position of the quote in ${source}: the quote stands at ${listed.join(', ')}${places.length > LISTED ? ' and elsewhere' : ''}`,
      mend: `Set start to ${nearest} and end to ${nearest + exact.length}.`,
    };
  }
  const difference = firstDifference(text, exact);
  const told = difference
    ? `from its character ${difference.inQuote + 1} on it has ${codePointAt(exact, difference.inQuote)} where the article has ${codePointAt(text, difference.inText)} at ${difference.inText}`
    : 'it stands nowhere in it';
  return {
    path: `${path}.exact`,
    value: exact,
    expected: `words of ${source}, character for character; ${told}`,
    mend: 'Copy the words from the article, or cut the excerpt anew: npm run cut.',
  };
}

/** Where a quote stands between its own prefix and suffix, nearest to where it should; undefined where nowhere. */
function placeInContext({ exact, prefix, suffix, start }: Excerpt, text: string): number | undefined {
  const whole = prefix + exact + suffix;
  if (!text.includes(whole)) return undefined;
  return nearestPlace(text, whole, start - prefix.length) + prefix.length;
}

/** Where the words that stand in a text stand nearest to a position; before it rather than as far after it. */
function nearestPlace(text: string, words: string, position: number): number {
  const before = text.lastIndexOf(words, position);
  const after = text.indexOf(words, position);
  return before < 0 || (after >= 0 && after - position < position - before) ? after : before;
}
