import { dateWords } from '../../words/dates.ts';
import { perLocale } from '../../words/intl.ts';
import { locale as pageLocale } from '../../words/language.ts';
import { civil, DAY, HOUR, MINUTE, REPRESENTABLE, SECOND, startOf, type Unit } from '../calendar.ts';
import { duration, type Ms, type Span } from '../span.ts';
import { type Fields, formatAt, formatBetween, spacedDash, timeOfDay, YEAR } from './intl.ts';

const YEAR_LENGTH = 365.2425 * DAY;

const MONTH_AND_YEAR: Fields = { year: true, month: 'short', day: false };
const WHOLE_DATE: Fields = { year: true, month: 'short', day: true };
const DAY_AND_MONTH: Fields = { year: false, month: 'short', day: true };

/**
 * A span in words, as coarse as its length allows and with its last day, not its end: “8 Apr – 16 Jun 2013”,
 * “Apr – Jun 2013” for whole months, “1945 – 2015”, “7 May 2013, 14:00 – 18:00”.
 */
export function formatSpan(span: Span, locale: string = pageLocale()): string {
  // Panning leaves fractions of a millisecond, which must not decide whether a span ends with a month.
  const start = Math.round(Math.max(span.start, REPRESENTABLE.start));
  const end = Math.round(Math.min(span.end, REPRESENTABLE.end));
  const whole = { start, end };
  const fields = fieldsFor(whole);
  if (fields !== undefined) return formatBetween(locale, fields, start, Math.max(start, end - 1), spacedDash);
  return hours(whole, locale);
}

/** Undefined where times of day are called for. */
function fieldsFor(span: Span): Fields | undefined {
  if (isWhole('year', span) || duration(span) >= 20 * YEAR_LENGTH) return YEAR;
  if (isWhole('month', span) || duration(span) >= 3 * YEAR_LENGTH) return MONTH_AND_YEAR;
  return isWhole('day', span) || duration(span) >= 3 * DAY ? WHOLE_DATE : undefined;
}

function isWhole(unit: Unit, { start, end }: Span): boolean {
  return start < end && startOf(unit, start) === start && startOf(unit, end) === end;
}

function hours({ start, end }: Span, locale: string): string {
  const seconds = end - start < 5 * MINUTE;
  const from = timeOfDay(start, seconds);
  const lastDay = startOf('day', Math.max(start, end - 1));
  const endsAtMidnight = end === lastDay + DAY;
  const to = endsAtMidnight ? `24:00${seconds ? ':00' : ''}` : timeOfDay(end, seconds);
  const endDate = formatAt(locale, WHOLE_DATE, lastDay);
  if (startOf('day', start) === lastDay) return `${endDate}, ${from} – ${to}`;
  const sameYear = civil(start).year === civil(lastDay).year;
  return `${formatAt(locale, sameYear ? DAY_AND_MONTH : WHOLE_DATE, start)}, ${from} – ${endDate}, ${to}`;
}

/** The steps in which a pixel's worth of time is told, from the finest; each is used up to its own length. */
const CLOCK_STEPS = [SECOND, 5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR];

/**
 * The date at an instant, to the resolution (in ms) that one pixel carries and no finer: “2013” at a month or more,
 * “May 2013” at more than a day, “7 May 2013” at more than an hour, “7 May 2013, 14:05” at five minutes.
 */
export function formatInstant(t: Ms, resolution: Ms, locale: string = pageLocale()): string {
  const step = CLOCK_STEPS.find((length) => resolution <= length);
  if (step !== undefined) {
    const floored = Math.floor(t / step) * step;
    return `${formatAt(locale, { ...WHOLE_DATE, month: 'long' }, floored)}, ${timeOfDay(floored, step < MINUTE)}`;
  }
  if (resolution <= DAY) return formatAt(locale, { ...WHOLE_DATE, month: 'long' }, t);
  if (resolution <= 31 * DAY) return formatAt(locale, { ...MONTH_AND_YEAR, month: 'long' }, t);
  const { year } = civil(t);
  if (resolution <= YEAR_LENGTH || year < 100) return formatAt(locale, YEAR, t);
  const { decade, century } = dateWords();
  return resolution <= 10 * YEAR_LENGTH
    ? decade(Math.floor(year / 10) * 10)
    : century(Math.floor(year / 100) + 1);
}

/** Units with how many of them are still told in this unit rather than the next. */
const DURATIONS = [
  { name: 'second', length: SECOND, below: 120 },
  { name: 'minute', length: MINUTE, below: 120 },
  { name: 'hour', length: HOUR, below: 48 },
  { name: 'day', length: DAY, below: 120 },
  { name: 'month', length: YEAR_LENGTH / 12, below: 24 },
  { name: 'year', length: YEAR_LENGTH, below: Infinity },
] as const;

/**
 * A length of time (in ms) in words, rounded to the unit that suits it: “61 days”, “3 hours”, “2 years”,
 * “4 centuries”; the sign is left out.
 */
export function formatDuration(ms: Ms): string {
  const { noEnd, moment, centuries } = dateWords();
  const size = Math.abs(ms);
  if (size === Infinity) return noEnd;
  if (size < SECOND / 2) return moment;
  const single = DURATIONS.find(
    ({ name, length }) => name !== 'month' && Math.abs(size - length) <= length / 100,
  );
  if (single !== undefined) return lengths()(1, single.name);
  const { name, length } = DURATIONS.find((unit) => Math.round(size / unit.length) < unit.below)!;
  const count = Math.round(size / length);
  const hundreds = Math.round(count / 100);
  const isRound = Math.abs(count - 100 * hundreds) <= 5;
  if (name === 'year' && (count >= 1000 || (count >= 195 && isRound))) return centuries(hundreds);
  return lengths()(count, name);
}

/** Counts of units in words, as the platform knows them. */
const lengths = perLocale((locale) => {
  const formatters = new Map<string, Intl.NumberFormat>();
  return (count: number, unit: string) => {
    const formatter =
      formatters.get(unit) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
    formatters.set(unit, formatter);
    return formatter.format(count);
  };
});
