import { addUnits, civil, startOf, type Unit } from '../time/calendar.ts';
import type { Ms, Span } from '../time/span.ts';
import type { Px, TimeScale } from './scale.ts';
import { majorLabel, minorLabel, shortDay, shortMonth, yearLabel } from './tickNames.ts';

export interface Tick {
  readonly t: Ms;
  readonly x: Px;
  readonly label: string;
  /** What stands for the label where it has no room. */
  readonly short?: string;
}

/** The two tiers of the ruler: fine ticks, and the coarser stretches above them that complete their names. */
export interface Ticks {
  readonly minor: readonly Tick[];
  /** Starts with the stretch that is under way at the left edge, so its `x` may be negative. */
  readonly major: readonly Tick[];
}

interface Rung {
  readonly unit: Unit;
  readonly step: number;
  /** Typical length in milliseconds, and the room that a label needs. */
  readonly length: Ms;
  readonly room: Px;
  readonly above: Unit;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;

const rung = (unit: Unit, step: number, length: Ms, room: Px, above: Unit): Rung => ({
  unit,
  step,
  length: length * step,
  room,
  above,
});

const OF_YEARS: ReadonlySet<Unit> = new Set(['year', 'decade', 'century', 'millennium']);

/** From fine to coarse; the first whose labels have room is used. */
const LADDER: readonly Rung[] = [
  ...[1, 5, 15, 30].map((step) => rung('minute', step, MINUTE, 50, 'day')),
  ...[1, 3, 6, 12].map((step) => rung('hour', step, HOUR, 50, 'day')),
  rung('day', 1, DAY, 27, 'month'),
  rung('week', 1, 7 * DAY, 30, 'month'),
  rung('month', 1, YEAR / 12, 40, 'year'),
  rung('month', 3, YEAR / 12, 40, 'year'),
  ...[1, 2, 5].map((step) => rung('year', step, YEAR, 44, 'decade')),
  ...[1, 2, 5].map((step) => rung('decade', step, 10 * YEAR, 52, 'century')),
  ...[1, 2, 5].map((step) => rung('century', step, 100 * YEAR, 52, 'millennium')),
  rung('millennium', 1, 1000 * YEAR, 60, 'millennium'),
];

/** Ticks for what the scale shows: as fine as their labels allow, and none within folded time. */
export function ticks(scale: TimeScale): Ticks {
  const roomOf = (rung: Rung) => Math.max(rung.room, roomBeforeChrist(rung.unit, scale.span.start));
  const chosen = LADDER.find((rung) => rung.length * scale.perMs >= roomOf(rung)) ?? LADDER.at(-1)!;
  const coarse = chosen.above === chosen.unit ? undefined : chosen.above;
  const stretches = openStretches(scale);
  const minor = stretches.flatMap((stretch) => series(stretch, chosen.unit, chosen.step, false));
  const fine = minor.map((t) => ({ t, x: scale.toX(t), label: minorLabel(chosen.unit, t) }));
  if (stretches.length === 1) {
    const major = coarse ? series(stretches[0]!, coarse, 1, true) : [];
    return { minor: fine, major: major.map((t, i) => majorTick(scale, coarse!, t, i === 0)) };
  }
  return { minor: apart(fine, roomOf(chosen)), major: stretchNames(scale, stretches, coarse ?? chosen.unit) };
}

/** The room that the name of a year, decade or century before Christ needs: languages mark those at various lengths. */
function roomBeforeChrist(unit: Unit, t: Ms): Px {
  const isBefore = OF_YEARS.has(unit) && civil(t).year < 1;
  return isBefore ? minorLabel(unit, t).length * FINE_CHARACTER + FINE_GAP : 0;
}

function majorTick(scale: TimeScale, unit: Unit, t: Ms, first: boolean): Tick {
  const tick = { t, x: scale.toX(t), label: majorLabel(unit, t, first) };
  return unit === 'month' ? { ...tick, short: minorLabel('month', t) } : tick;
}

/** The time in view without what is folded. */
function openStretches({ span, breaks }: TimeScale): Span[] {
  const out: Span[] = [];
  let from = span.start;
  for (const { start, end } of breaks) {
    if (start > from) out.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (span.end > from || out.length === 0) out.push({ start: from, end: Math.max(span.end, from) });
  return out;
}

/** Typical width of a bold character on the ruler. */
const CHARACTER: Px = 7.8;
/** And of a fine one, of which some are dots and blanks; the gap before and behind its name. */
const FINE_CHARACTER: Px = 5.9;
const FINE_GAP: Px = 9;
/** The gap before a name, after its line, and the one behind it. */
const NAME_GAP: Px = 16;

/**
 * Names for stretches between breaks, and for what begins within them, as far as they have room: in full where they
 * fit, else the year, or the month where the year has just been named; days always by their dates.
 */
function stretchNames(scale: TimeScale, stretches: readonly Span[], unit: Unit): Tick[] {
  const wanted = stretches.flatMap((stretch) =>
    series(stretch, unit, 1, true).map((t, i) => ({
      t,
      x: scale.toX(Math.max(t, stretch.start)),
      first: i === 0,
    })),
  );
  const out: Tick[] = [];
  let free = 0;
  let lastYear: string | undefined;
  for (const [i, { t, x, first }] of wanted.entries()) {
    const left = Math.max(x, 0);
    if (left < free) continue;
    const year = yearLabel('year', t);
    const long = majorLabel(unit, t, first && year !== lastYear);
    const room = (wanted[i + 1]?.x ?? scale.width) - left - NAME_GAP;
    const short = shortName(unit, t, year === lastYear ? undefined : year);
    const label = long.length * CHARACTER <= room ? long : short;
    if (label === lastYear) continue;
    out.push({ t, x, label });
    free = left + label.length * CHARACTER + NAME_GAP;
    lastYear = year;
  }
  return out;
}

/** The day, the month or the year, with the year where it has not just been named. */
function shortName(unit: Unit, t: Ms, year: string | undefined): string {
  if (unit === 'day') return year === undefined ? shortDay(t) : `${shortDay(t)} ${year}`;
  return year ?? (OF_YEARS.has(unit) ? yearLabel('year', t) : shortMonth(t));
}

/** Ticks that leave each other's labels room, the first of two that do not. */
function apart(ticksInOrder: readonly Tick[], room: Px): Tick[] {
  const out: Tick[] = [];
  for (const tick of ticksInOrder) {
    if (tick.x - (out.at(-1)?.x ?? Number.NEGATIVE_INFINITY) >= room) out.push(tick);
  }
  return out;
}

/** Starts of every `step`th unit within the span, and with `before` also of the one under way at its start. */
function series(span: Span, unit: Unit, step: number, before: boolean): Ms[] {
  const years = (YEARS_IN[unit] ?? 0) * step;
  const out: Ms[] = [];
  for (let t = aligned(ordinalTime(span.start, years), unit, step); t < span.end; t = next(t, unit, step)) {
    const at = roundYear(t, years);
    if (at !== undefined && at < span.end && (at >= span.start || before)) out.push(at);
  }
  return out;
}

const YEARS_IN: { readonly [U in Unit]?: number } = { year: 1, decade: 10, century: 100, millennium: 1000 };

/*
 * Before Christ, round years are those that are counted back from 1 BC: 400 BC is the astronomical year −399. There is
 * no year 0 among them, so that every tenth, hundredth, … year is followed by AD 1.
 */

/** Where a step of so many years begins that is found at a round astronomical year; undefined where none does. */
function roundYear(t: Ms, years: number): Ms | undefined {
  if (years <= 1) return t;
  const { year } = civil(t);
  if (year > 0) return t;
  // AD 1 would stand too close to AD 2.
  return year === 0 && years < 5 ? undefined : addUnits('year', t, 1);
}

/** The inverse of `roundYear`, for instants within a step. */
function ordinalTime(t: Ms, years: number): Ms {
  return years > 1 && civil(t).year <= 0 ? addUnits('year', t, -1) : t;
}

/** The start of the `step` units in which `t` lies, counted from the start of the next coarser unit. */
function aligned(t: Ms, unit: Unit, step: number): Ms {
  const start = startOf(unit, t);
  if (step === 1) return start;
  const date = new Date(start);
  const ordinal = {
    minute: date.getUTCMinutes(),
    hour: date.getUTCHours(),
    month: date.getUTCMonth(),
    year: date.getUTCFullYear(),
    decade: Math.floor(date.getUTCFullYear() / 10),
    century: Math.floor(date.getUTCFullYear() / 100),
  }[unit as string];
  if (ordinal === undefined) return start;
  return addUnits(unit, start, -(((ordinal % step) + step) % step));
}

function next(t: Ms, unit: Unit, step: number): Ms {
  return addUnits(unit, t, step);
}
