/** Dates, spans and lengths of time in words. All of it is UTC, whatever the time zone of the reader. */
export { type FormatOptions, formatEdtf, machineDate } from './format/edtf.ts';
export { formatDuration, formatInstant, formatSpan } from './format/span.ts';
