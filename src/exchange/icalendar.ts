import { sourceShortName } from '../dataset/attribution.ts';
import type { EventRecord, Excerpt } from '../dataset/schema.ts';
import { DAY } from '../time/calendar.ts';
import { type EdtfDate, type EdtfPart, type EdtfPoint, endOfPart, isPoint } from '../time/edtf.ts';
import { formatEdtf } from '../time/format.ts';
import type { Ms } from '../time/span.ts';
import { eventWords } from '../words/event.ts';
import { exchangeWords } from '../words/exchange.ts';
import { language } from '../words/language.ts';
import { pageWords } from '../words/page.ts';
import { type Exported, mapSelected, type Selected } from './selected.ts';

/** The instants that iCalendar can write: its years have four digits, and there is none before 1. */
const FIRST = Date.parse('0001-01-01T00:00Z');
const LATEST = Date.parse('9999-12-31T00:00Z');

/** The longest line, in bytes, without its line end. */
const MAX_LINE = 75;

/**
 * Events as a calendar (RFC 5545). A date that has a time of day becomes that time; any other becomes whole days, all
 * of those that it can mean, with a note where it is less certain than a day. One that names several stretches takes an
 * entry for each. Events in years that the format cannot write are left out and told. `now` is when the file is made.
 */
export function toICalendar(selected: Selected, now: Ms): Exported {
  const { dataset } = selected;
  const entries = mapSelected(selected, (index) => entryOf(selected, index, now));
  const written = entries.flatMap((entry) => entry ?? []);
  const left = entries.length - entries.filter((entry) => entry !== undefined).length;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Datelines//Datelines//${language().toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(dataset.chronology.title)}`,
    ...written,
    'END:VCALENDAR',
  ];
  const notes = left === 0 ? [] : [exchangeWords().outOfYears(left)];
  return { text: `${lines.map(foldLine).join('\r\n')}\r\n`, notes };
}

function entryOf({ dataset, link }: Selected, index: number, now: Ms): string[] | undefined {
  const event = dataset.event(index);
  const date = dataset.date(index);
  const spans = stretchesOf(date).map(daysOf);
  if (!spans.every((span) => span !== undefined)) return undefined;
  const place = dataset.chronology.places.find(({ id }) => id === event.place);
  const address = link(event.id);
  return spans.flatMap((span, n) => [
    'BEGIN:VEVENT',
    // Other chronologies of the host may have an event of that id.
    `UID:${escapeText(n === 0 ? address : `${address}#${n + 1}`)}`,
    `DTSTAMP:${dateTime(now)}`,
    ...span,
    `SUMMARY:${escapeText(event.title)}`,
    `DESCRIPTION:${escapeText(describe(dataset, event, date))}`,
    ...(place ? [`LOCATION:${escapeText([place.name, place.country].filter(Boolean).join(', '))}`] : []),
    `CATEGORIES:${escapeText(event.kind)}`,
    `URL:${address}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
}

/** DTSTART and DTEND, which is exclusive; undefined where the format has no such year. */
function daysOf({ start, end, timed }: Stretch): readonly string[] | undefined {
  if (!(start >= FIRST && end <= LATEST)) return undefined;
  if (timed) {
    // An end must be later than the beginning, which within a second it cannot be.
    const [from, to] = [dateTime(start), dateTime(end)];
    return [`DTSTART:${from}`, ...(to === from ? [] : [`DTEND:${to}`])];
  }
  const [first, last] = [Math.floor(start / DAY) * DAY, Math.ceil(end / DAY) * DAY];
  return [`DTSTART;VALUE=DATE:${day(first)}`, `DTEND;VALUE=DATE:${day(last)}`];
}

/** What an entry covers: from the one instant until before the other; `timed` where both are times of day. */
interface Stretch {
  readonly start: Ms;
  readonly end: Ms;
  readonly timed: boolean;
}

/** What a date covers: of several that are all meant each for itself, of one out of several all that it can mean. */
function stretchesOf({ parts, shape }: EdtfDate): readonly Stretch[] {
  const members = parts.map(stretchOf);
  if (shape === 'all-of' || members.length === 1) return members;
  const start = Math.min(...members.map((member) => member.start));
  return [{ start, end: Math.max(...members.map(({ end }) => end)), timed: false }];
}

/** Of a stretch without a beginning or an end, all that the other can mean. */
function stretchOf(part: EdtfPart): Stretch {
  const { start, end } = part;
  if (isPoint(start) && isPoint(end)) {
    return { start: start.earliest, end: endOfPart(part), timed: start.timed && end.timed };
  }
  const { earliest, latest } = (isPoint(start) ? start : end) as EdtfPoint;
  return { start: earliest, end: latest, timed: false };
}

/** The date with what is not certain of it, who took part, the quotes, what it is related to and the editor's note. */
function describe(dataset: Selected['dataset'], event: EventRecord, date: EdtfDate): string {
  const { basis, words, note } = event.dating;
  const say = exchangeWords();
  const { quoted } = pageWords();
  const known = `${say.bases[basis]}${words ? `: ${quoted(words)}` : ''}`;
  const isTimed = stretchesOf(date).every(({ timed }) => timed);
  const loose = !isTimed && !isToTheDay(date) && say.looseDay;
  const open = date.openEnd ? say.noEnd : date.openStart && say.noBeginning;
  const actors = event.actors.map(({ actor, role }) => {
    const { name } = dataset.actors[dataset.actorIndex.get(actor)!]!;
    return role ? `${name} (${role})` : name;
  });
  const related = (event.related ?? []).map(
    ({ how, event: other }) =>
      `${eventWords().relations[how].to}: ${dataset.title(dataset.eventIndex.get(other)!)}`,
  );
  return [
    [say.dated(formatEdtf(date), known), loose, open, note].filter(Boolean).join(' '),
    ...(actors.length > 0 ? [actors.join(', ')] : []),
    ...event.excerpts.map((excerpt) => quoteOf(dataset, excerpt)),
    ...(related.length > 0 ? [related.join('\n')] : []),
    ...(event.note ? [say.editorNote(event.note)] : []),
  ].join('\n\n');
}

/** `“We have agreed on the ferry” (attributed to Ada Berg in Gazette). Said on the quay.` */
function quoteOf(
  { sources, sourceIndex, actors, actorIndex }: Selected['dataset'],
  excerpt: Excerpt,
): string {
  const { exact, source, speaker, note } = excerpt;
  const article = sourceShortName(sources[sourceIndex.get(source)!]!);
  const by = speaker ? `${eventWords().attributedIn(actors[actorIndex.get(speaker)!]!.name)} ` : '';
  const about = note ? `. ${note}` : '';
  return `${pageWords().quoted(exact)} (${by}${article})${about}`;
}

function isToTheDay({ parts, fuzzyStart, fuzzyEnd, openStart, openEnd, shape }: EdtfDate): boolean {
  if ((fuzzyStart && !openStart) || (fuzzyEnd && !openEnd) || shape === 'one-of') return false;
  return parts
    .flatMap(({ start, end }) => [start, end])
    .every((edge) => !isPoint(edge) || edge.latest - edge.earliest <= DAY);
}

/** `20130507` */
function day(t: Ms): string {
  return new Date(t).toISOString().slice(0, 10).replaceAll('-', '');
}

/** `20130507T143000Z` */
function dateTime(t: Ms): string {
  return new Date(t).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** The value of a TEXT property; control characters, which it may not have, become spaces. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?|[\n\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Breaks a line so that none is longer than 75 bytes of UTF-8, and no character is cut. */
function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const character of line) {
    const bytes = utf8Length(character);
    if (size + bytes > MAX_LINE) {
      parts.push(part);
      part = '';
      // The space that a further line begins with counts.
      size = 1;
    }
    part += character;
    size += bytes;
  }
  return [...parts, part].join('\r\n ');
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
