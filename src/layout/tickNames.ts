import { civil, type Unit } from '../time/calendar.ts';
import type { Ms } from '../time/span.ts';
import { dateWords } from '../words/dates.ts';
import { perLocale } from '../words/intl.ts';
import { language } from '../words/language.ts';

/* What the ticks of the ruler are called. */

const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = perLocale(
    (locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options }),
  );
  return (t: Ms) => formatter().format(t);
};
const clock = format({ hour: '2-digit', minute: '2-digit' });
const dayOfMonth = format({ day: 'numeric' });
/** `Mar` */
export const shortMonth = format({ month: 'short' });
const plainDay = format({ day: 'numeric', month: 'short' });
/** `8 May` */
export const shortDay = (t: Ms) => dateWords().polished(plainDay(t));
const longMonth = format({ month: 'long' });
const weekday = format({ weekday: 'long', day: 'numeric', month: 'long' });

/** Names that have been made: dates in words are too slow for every frame. */
const names = new Map<string, string>();
const MOST_NAMES = 1000;

function named(key: string, name: () => string): string {
  const spoken = `${language()} ${key}`;
  let known = names.get(spoken);
  if (known === undefined) {
    if (names.size >= MOST_NAMES) names.clear();
    known = name();
    names.set(spoken, known);
  }
  return known;
}

/** A tick of the finer tier, as short as its unit allows: `7`, `Mar`, `2013`. */
export function minorLabel(unit: Unit, t: Ms): string {
  return named(`minor ${unit} ${t}`, () => makeMinorLabel(unit, t));
}

function makeMinorLabel(unit: Unit, t: Ms): string {
  switch (unit) {
    case 'minute':
    case 'hour':
      return clock(t);
    case 'day':
    case 'week':
      return dayOfMonth(t);
    case 'month':
      return shortMonth(t);
    case 'decade':
      return yearLabel(unit, t, dateWords().decadeTick);
    default:
      return yearLabel(unit, t);
  }
}

/** The first stretch in view names its year; later months and days only where the year turns. */
export function majorLabel(unit: Unit, t: Ms, first: boolean): string {
  return named(`major ${unit} ${t} ${first}`, () => makeMajorLabel(unit, t, first));
}

function makeMajorLabel(unit: Unit, t: Ms, first: boolean): string {
  const date = new Date(t);
  const turns = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  const year = first || turns ? ` ${yearLabel('year', t)}` : '';
  if (unit === 'century' && date.getUTCFullYear() > 0)
    return `${yearLabel('year', t)}–${Math.floor(date.getUTCFullYear() / 100) * 100 + 99}`;
  if (unit === 'day') return `${dateWords().polished(weekday(t))}${year}`;
  if (unit === 'month') return `${longMonth(t)}${year}`;
  return yearLabel(unit, t);
}

/** Years before 1 are counted back from 1 BC, which is the astronomical year 0. */
export function yearLabel(unit: Unit, t: Ms, decade = dateWords().decade): string {
  const { year } = civil(t);
  if (year <= 0) return dateWords().beforeChrist(1 - year);
  return unit === 'decade' && year >= 10 ? decade(year) : String(year);
}
