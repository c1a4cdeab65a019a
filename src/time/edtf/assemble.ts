import type { Ms } from '../span.ts';
import type { EdtfDate, EdtfEdge, EdtfPart, EdtfPoint, Precision } from './types.ts';

/** From the coarsest to the finest. */
const PRECISIONS: readonly Precision[] = [
  'millennium',
  'century',
  'decade',
  'year',
  'season',
  'month',
  'day',
  'hour',
  'minute',
  'second',
];

/** The date that these parts make up together; `parts` holds at least one. */
export function assemble(text: string, shape: EdtfDate['shape'], parts: readonly EdtfPart[]): EdtfDate {
  let earliest = Infinity;
  let latest = -Infinity;
  let fuzzyStart = false;
  let fuzzyEnd = false;
  let coarsest = PRECISIONS.length - 1;
  for (const part of parts) {
    const from = startOfPart(part);
    const to = endOfPart(part);
    if (from <= earliest) {
      fuzzyStart = isFuzzy(part.start) || (from === earliest && fuzzyStart);
      earliest = from;
    }
    if (to >= latest) {
      fuzzyEnd = isFuzzy(part.end) || (to === latest && fuzzyEnd);
      latest = to;
    }
    coarsest = Math.min(coarsest, rank(part.start), rank(part.end));
  }
  // Which member of a one-of set it was is not known, so neither edge is.
  const oneOf = shape === 'one-of';
  return {
    text,
    shape,
    earliest,
    latest,
    precision: PRECISIONS[coarsest]!,
    fuzzyStart: fuzzyStart || oneOf,
    fuzzyEnd: fuzzyEnd || oneOf,
    openStart: earliest === -Infinity,
    openEnd: latest === Infinity,
    parts,
  };
}

/** Whether a stretch has a date at an edge. */
export function isPoint(edge: EdtfEdge): edge is EdtfPoint {
  return typeof edge !== 'string';
}

export function startOfPart({ start }: EdtfPart): Ms {
  return typeof start === 'string' ? -Infinity : start.earliest;
}

/**
 * A stretch includes the whole of its last year, month or day, but it ends at the very instant of a time of day:
 * from 14:30 to 15:00 is half an hour. Only where that would leave nothing does the end count whole.
 */
export function endOfPart({ start, end }: EdtfPart): Ms {
  if (typeof end === 'string') return Infinity;
  const timed = end.timed && start !== end;
  return timed && end.earliest > startOfPart({ start, end }) ? end.earliest : end.latest;
}

function isFuzzy(edge: EdtfEdge): boolean {
  return (
    typeof edge === 'string' || edge.approximate || edge.uncertain || edge.unspecified || isNamedSeason(edge)
  );
}

/** The months of spring, summer, autumn and winter are a convention; those of quarters and halves are not. */
function isNamedSeason({ season }: EdtfPoint): boolean {
  return season !== undefined && season <= 32;
}

function rank(edge: EdtfEdge): number {
  return typeof edge === 'string' ? PRECISIONS.length - 1 : PRECISIONS.indexOf(edge.precision);
}
