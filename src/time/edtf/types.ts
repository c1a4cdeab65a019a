import type { Ms } from '../span.ts';

/** How finely a date is known, from the coarsest. Quarters, thirds and halves of a year count as seasons. */
export type Precision =
  | 'millennium'
  | 'century'
  | 'decade'
  | 'year'
  | 'season'
  | 'month'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second';

/** One date as written, without intervals and sets: what lies on either side of a `/`, a `..` or a comma. */
export interface EdtfPoint {
  readonly text: string;
  /** Half-open: [earliest, latest) holds every instant that the date can mean. */
  readonly earliest: Ms;
  readonly latest: Ms;
  /** The finest unit that is known in full: a year for `2013-XX`, a month for `2013-05-1X`. */
  readonly precision: Precision;
  /** Four digits, `X` where unspecified, after a `-` for years before 0000: `2013`, `199X`, `-0043`. */
  readonly year: string;
  /** Two digits, `X` where unspecified; undefined where the date has none. */
  readonly month: string | undefined;
  readonly day: string | undefined;
  /** The code of a season or another division of the year, 21 to 41. */
  readonly season: number | undefined;
  /** Whether it has a time of day; `earliest` is then that instant. */
  readonly timed: boolean;
  /** How many digits of the year count: 2 for `1950S2`. */
  readonly significant: number | undefined;
  /** Qualified by `~` or `%`, as a whole or in part. */
  readonly approximate: boolean;
  /** Qualified by `?` or `%`, as a whole or in part. */
  readonly uncertain: boolean;
  /** Has an `X`, or only some of its year's digits count. */
  readonly unspecified: boolean;
}

/** Where a stretch has no date: `..` is open (it goes on), nothing at all is unknown (it ends, no one says when). */
export type EdtfEdge = EdtfPoint | 'open' | 'unknown';

/** A date, where `start` and `end` are the same object, or the stretch between two. Never without both. */
export interface EdtfPart {
  readonly start: EdtfEdge;
  readonly end: EdtfEdge;
}

export interface EdtfDate {
  /** As written. */
  readonly text: string;
  readonly shape: 'date' | 'interval' | 'one-of' | 'all-of';
  /** Half-open: [earliest, latest). -Infinity where the start is open or unknown, Infinity where the end is. */
  readonly earliest: Ms;
  readonly latest: Ms;
  /** The coarsest of its parts. */
  readonly precision: Precision;
  /** Whether the edge is approximate, uncertain, unspecified, open or unknown. */
  readonly fuzzyStart: boolean;
  readonly fuzzyEnd: boolean;
  /** Whether the edge is open or unknown: `../b`, `/b`, `[..b]`; `a/..`, `a/`, `[a..]`. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** What it was made of, in the order written: one for a date or an interval, one a member for a set. */
  readonly parts: readonly EdtfPart[];
}

export interface EdtfFailure {
  readonly ok: false;
  /** What was received and why it cannot be: `month 13 does not exist`. */
  readonly message: string;
  /** How to mend it: `a month from 01 to 12`. */
  readonly expected: string;
  /** Where in the text it goes wrong, in UTF-16 code units from its beginning. */
  readonly index: number;
}

export type EdtfResult = { readonly ok: true; readonly date: EdtfDate } | EdtfFailure;
