import { dateWords } from '../../words/dates.ts';
import { civil } from '../calendar.ts';
import type { Ms } from '../span.ts';

/*
 * Dates in a locale's own order and names, always in UTC. Years below 100 carry their era, so that “44” is never
 * mistaken for 1944, and 44 BC never for 44 AD.
 */

/** For language tags that are none. */
const DEFAULT_LOCALE = 'en-GB';

/** Which parts of a date are written. */
export interface Fields {
  readonly year: boolean;
  readonly month: 'long' | 'short' | undefined;
  readonly day: boolean;
}

export const YEAR: Fields = { year: true, month: undefined, day: false };

const ERA_BELOW = 100;
const DASH = /\s*–\s*/;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, fields: Fields, era: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${fields.year} ${fields.month} ${fields.day} ${era}`;
  let found = formatters.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(supported(locale), {
      timeZone: 'UTC',
      calendar: 'gregory',
      ...(fields.year && { year: 'numeric' }),
      ...(fields.month && { month: fields.month }),
      ...(fields.day && { day: 'numeric' }),
      ...(era && { era: 'short' }),
    });
    formatters.set(key, found);
  }
  return found;
}

/** A locale that is no valid language tag counts as the default one: it may come from a file that someone wrote. */
export function supported(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? DEFAULT_LOCALE;
  } catch {
    return DEFAULT_LOCALE;
  }
}

/** `7 May 2013` for 2013-05-07 with all fields in en-GB. */
export function formatAt(locale: string, fields: Fields, t: Ms): string {
  return polished(formatter(locale, fields, needsEra(fields, t)).format(t));
}

/** What stands between the two ends: given what it joins, for a dash that has spaces only where its sides have. */
export type Separator = (left: string, right: string) => string;

/** `7–10 May 2013`, `19 May – 5 June 2013`. */
export const dash: Separator = (left, right) => (`${left}${right}`.includes(' ') ? ' – ' : '–');
export const spacedDash: Separator = () => ' – ';

/** Both ends in one phrase that names once what they share: `7–10 May 2013`; just one date if they read the same. */
export function formatBetween(
  locale: string,
  fields: Fields,
  from: Ms,
  to: Ms,
  separator: Separator,
): string {
  const parts = formatter(locale, fields, needsEra(fields, from) || needsEra(fields, to)).formatRangeToParts(
    from,
    to,
  );
  const textOf = (source: string) => parts.map((part) => (part.source === source ? part.value : '')).join('');
  const first = parts.findIndex((part) => part.source === 'startRange');
  const joins = parts.findIndex(
    ({ type, source }, i) => i > first && type === 'literal' && source === 'shared',
  );
  const between = separator(narrow(textOf('startRange')), narrow(textOf('endRange')));
  const words = parts.map(({ value }, i) => {
    if (first < 0 || i !== joins) return value;
    // German has the full stop of an ordinal beside the dash; Japanese has no dash, and keeps its own sign.
    return DASH.test(value) ? value.replace(DASH, between) : isDash(between) ? value : between;
  });
  return polished(words.join(''));
}

/** `14:30`, and `14:30:15` with seconds. */
export function timeOfDay(t: Ms, withSeconds: boolean): string {
  const { hour, minute, second } = civil(t);
  const numbers = withSeconds ? [hour, minute, second] : [hour, minute];
  return numbers.map((number) => String(number).padStart(2, '0')).join(':');
}

function needsEra(fields: Fields, t: Ms): boolean {
  return fields.year && civil(t).year < ERA_BELOW;
}

function isDash(text: string): boolean {
  return text.trim() === '–';
}

/** As the language writes it, which is more than the platform knows. */
function polished(date: string): string {
  return dateWords().polished(narrow(date));
}

/** Some versions of the locale data set thin spaces about a dash, and others do not. */
function narrow(text: string): string {
  return text.replace(/[\u2009\u202f]/g, ' ');
}
