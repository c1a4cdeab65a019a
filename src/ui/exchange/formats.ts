import { toChronology } from '../../exchange/chronology.ts';
import { toCsv } from '../../exchange/csv.ts';
import { toICalendar } from '../../exchange/icalendar.ts';
import { toJsonLd } from '../../exchange/jsonld.ts';
import type { Exported, Selected } from '../../exchange/selected.ts';

/** A form in which events can be taken along. */
export interface ExportFormat {
  readonly name: string;
  readonly extension: 'csv' | 'json' | 'jsonld' | 'ics';
  readonly type: string;
  readonly make: (selected: Selected) => Exported;
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: 'CSV',
    extension: 'csv',
    type: 'text/csv',
    make: toCsv,
  },
  {
    name: 'JSON',
    extension: 'json',
    type: 'application/json',
    make: toChronology,
  },
  {
    name: 'JSON-LD',
    extension: 'jsonld',
    type: 'application/ld+json',
    make: toJsonLd,
  },
  {
    name: 'iCalendar',
    extension: 'ics',
    type: 'text/calendar',
    make: (selected) => toICalendar(selected, Date.now()),
  },
];
