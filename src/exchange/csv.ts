import { sourceShortName, tellerNames } from '../dataset/attribution.ts';
import type { Excerpt } from '../dataset/schema.ts';
import { DAY } from '../time/calendar.ts';
import { formatEdtf } from '../time/format.ts';
import type { Ms } from '../time/span.ts';
import { type Exported, mapSelected, type Selected } from './selected.ts';

export const CSV_COLUMNS = [
  'id',
  'title',
  'date',
  'date in words',
  'first day',
  'last day',
  'dating',
  'dating words',
  'dating note',
  'kind',
  'actors',
  'place',
  'articles',
  'quotes',
  'related',
  'note',
  'link',
] as const;

/**
 * Events as comma-separated values (RFC 4180) with a line of column names, one line an event. Days are ISO 8601, empty
 * where a date has no known end; lists stand in one cell, one to a line. A cell that a spreadsheet would take for a
 * formula has an apostrophe before it. Columns and keywords are for programs, and the same in every language.
 */
export function toCsv(selected: Selected): Exported {
  const rows = mapSelected(selected, (index) => rowFor(selected, index));
  const lines = [CSV_COLUMNS, ...rows].map((row) => row.map(csvCell).join(','));
  // With a byte order mark, spreadsheets read UTF-8.
  return { text: `\ufeff${lines.join('\r\n')}\r\n`, notes: [] };
}

function rowFor({ dataset, link }: Selected, index: number): readonly string[] {
  const event = dataset.event(index);
  const date = dataset.date(index);
  const place = dataset.chronology.places.find(({ id }) => id === event.place);
  return [
    event.id,
    event.title,
    event.date,
    formatEdtf(date),
    isoDay(date.earliest),
    isoDay(date.latest - 1),
    event.dating.basis,
    event.dating.words ?? '',
    event.dating.note ?? '',
    event.kind,
    event.actors
      .map(({ actor, role }) => `${nameOf(dataset.actors, actor)}${role ? ` (${role})` : ''}`)
      .join('\n'),
    place ? [place.name, place.country].filter(Boolean).join(', ') : '',
    tellerNames(dataset, index).join('\n'),
    event.excerpts.map((excerpt) => quoteCell(dataset, excerpt)).join('\n'),
    (event.related ?? [])
      .map(({ how, event: other }) => `${how}: ${dataset.title(dataset.eventIndex.get(other)!)} (${other})`)
      .join('\n'),
    event.note ?? '',
    link(event.id),
  ];
}

/** `“We have agreed on the ferry” (Gazette, attributes; speaker: Ada Berg; note: Said on the quay.)` */
function quoteCell({ sources, sourceIndex, actors }: Selected['dataset'], excerpt: Excerpt): string {
  const { exact, source, mode, speaker, note } = excerpt;
  const about = [
    `${sourceShortName(sources[sourceIndex.get(source)!]!)}, ${mode}`,
    ...(speaker ? [`speaker: ${nameOf(actors, speaker)}`] : []),
    ...(note ? [`note: ${note}`] : []),
  ];
  return `“${exact}” (${about.join('; ')})`;
}

/** The day that an instant lies in: `2013-05-07`; nothing for an open end. */
function isoDay(t: Ms): string {
  return Number.isFinite(t) ? new Date(Math.floor(t / DAY) * DAY).toISOString().slice(0, -14) : '';
}

function nameOf(records: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return records.find((record) => record.id === id)?.name ?? id;
}

/** What spreadsheets take for the beginning of a formula, also in full width and behind white space. */
const FORMULA = /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** A cell: no formula, and in quotation marks where it holds what separates cells or lines. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
