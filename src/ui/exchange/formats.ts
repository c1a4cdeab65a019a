import { toChronology } from '../../exchange/chronology.ts';
import { toCsv } from '../../exchange/csv.ts';
import { toICalendar } from '../../exchange/icalendar.ts';
import { toJsonLd } from '../../exchange/jsonld.ts';
import type { Exported, Selected } from '../../exchange/selected.ts';

/** A form in which events can be taken along. */
export interface ExportFormat {
  readonly name: string;
  readonly use: string;
  readonly extension: string;
  readonly type: string;
  readonly make: (selected: Selected) => Exported;
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: 'CSV',
    use: 'A table, one row an event, for spreadsheets',
    extension: 'csv',
    type: 'text/csv',
    make: toCsv,
  },
  {
    name: 'JSON',
    use: 'A chronology again, which this page opens and checks',
    extension: 'json',
    type: 'application/json',
    make: toChronology,
  },
  {
    name: 'JSON-LD',
    use: 'schema.org events, with the quotes as W3C annotations',
    extension: 'jsonld',
    type: 'application/ld+json',
    make: toJsonLd,
  },
  {
    name: 'iCalendar',
    use: 'For calendars; a loose date takes all the days that it can mean',
    extension: 'ics',
    type: 'text/calendar',
    make: (selected) => toICalendar(selected, Date.now()),
  },
];
