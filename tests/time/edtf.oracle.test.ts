import edtf from 'edtf';
import { describe, expect, it } from 'vitest';
import { isLeapYear } from '../../src/time/calendar.ts';
import { parseEdtf } from '../../src/time/edtf.ts';
import { tries } from '../fuzz.ts';
import { corpus } from './corpus.ts';

interface Bounds {
  readonly earliest: number;
  readonly latest: number;
}

const SEED = 20130507;

/** How long a time of day lasts as written: the library takes each for a single instant. */
function lasts(text: string): number {
  if (/T\d\d:\d\d:\d\d\.\d/.test(text)) return 1;
  return /T\d\d:\d\d:\d\d/.test(text) ? 1000 : 60_000;
}

/**
 * The library's answer in half-open bounds; undefined if it rejects the text. Its `max` is the last millisecond that
 * belongs to a date, but for a time of day it is the instant itself, and null for an edge that is unknown.
 */
function oracle(text: string, level = 2): Bounds | undefined {
  try {
    const { min, max } = edtf(text, { level });
    const timed = text.split('/').at(-1)?.includes('T') === true;
    const beyond = !timed ? 1 : text.includes('/') ? 0 : lasts(text);
    return { earliest: min ?? -Infinity, latest: max === null ? Infinity : max + beyond };
  } catch {
    return undefined;
  }
}

function ours(text: string): Bounds | undefined {
  const result = parseEdtf(text);
  return result.ok ? { earliest: result.date.earliest, latest: result.date.latest } : undefined;
}

interface Difference {
  readonly why: string;
  readonly matches: (text: string) => boolean;
  /** Texts on which the two differ today: when the library changes, this list shrinks. */
  readonly examples: readonly string[];
}

const unleap = (text: string) =>
  [...text.matchAll(/(-?[\dX]{4})[?~%]?-[?~%]?02[?~%]?-[?~%]?29/g)].some(
    ([, year]) => year?.includes('X') || !isLeapYear(Number(year)),
  );
const inRangeOrSet = (text: string) => /[/[{]/.test(text);
const starts = (text: string) => text.split('/').map((date) => oracle(date)?.earliest);

const DIFFERENCES: readonly Difference[] = [
  {
    why: 'the library takes 29 February of any year, and lets it run on into March',
    matches: unleap,
    examples: ['2013-02-29', '201X-02-29', '2013-02-29/2014'],
  },
  {
    why: 'the library counts the days of the year 0 as those of 1900, which had no 29 February',
    matches: (text) => /0000-02-2[89]/.test(text),
    examples: ['0000-02-29', '0000-02-28T24:00Z'],
  },
  {
    why: 'the library gives spring to winter the four quarters of the year; spring 2013 is not January to March',
    matches: (text) => /\d{4}-(2[1-9]|3[0-2])/.test(text),
    examples: ['2013-21', '2013-24', '2013-25', '2013-29'],
  },
  {
    why: 'the library’s quadrimesters overlap and have five months; here each has its four',
    matches: (text) => /\d{4}-3[78]/.test(text),
    examples: ['2013-37', '2013-38'],
  },
  {
    why: 'the library loses the sign of the year at the end of its divisions',
    matches: (text) => /^-\d{4}-(3[3-9]|4[01])/.test(text),
    examples: ['-0043-33'],
  },
  {
    why: 'the library loses the sign, or the order, of negative years with unspecified digits',
    matches: (text) => /-[\dX]{4}/.test(text.replace(/\d[?~%]?-/g, '')) && text.includes('X'),
    examples: ['-000X', '-0001-XX-XX'],
  },
  {
    why: 'a month X0 can only be October; the library ends it with November',
    matches: (text) => /-[?~%]?X0/.test(text),
    examples: ['2013-X0'],
  },
  {
    why: 'months X3 to X9 can be 03 to 09; the library rejects them',
    matches: (text) => /-[?~%]?X[3-9]/.test(text),
    examples: ['2013-X5'],
  },
  {
    why: 'only some digits of the year count: 1950S2 is 1900 to 1999, as ISO 8601-2 has it, not the year 1950',
    matches: (text) => text.includes('S'),
    examples: ['1950S2'],
  },
  {
    why: 'years outside -9999 to 9999 cannot be shown',
    matches: (text) => text.includes('Y'),
    examples: ['Y12345', 'Y17E3'],
  },
  {
    why: '20 and 201 are more often misspelt years than a century and a decade, which are 20XX and 201X',
    matches: (text) => /^-?\d{2,3}[?~%]?$/.test(text),
    examples: ['20', '201', '-201', '201?'],
  },
  {
    why: 'day 3X of a month of 30 days can only be its last; the library rejects it',
    matches: (text) => /-3X/.test(text),
    examples: ['2013-06-3X'],
  },
  {
    why: 'a fraction of a second is decimal: .5 is 500 ms, not 5',
    matches: (text) => /\.\d{1,2}(?!\d)/.test(text.replaceAll('..', '')),
    examples: ['2013-05-07T14:30:00.5Z'],
  },
  {
    why: 'white space is an error everywhere, also beside the commas of a set',
    matches: (text) => text.includes(' '),
    examples: ['[2013, 2014]'],
  },
  {
    why: 'the library takes the first and last member of a set for its bounds, whatever their order, and a range for its start',
    matches: (text) => /^[[{]/.test(text) && !inOrder(text),
    examples: ['[2014,2013]', '[2013..2015]', '[2015..2013]'],
  },
  {
    why: 'a range that is open on both sides of the dots says nothing that its end does not',
    matches: (text) => /\.\.[^,]+\.\./.test(text),
    examples: ['[..2013..]', '[..2013..2015,2016]'],
  },
  {
    why: 'an interval with neither end says nothing',
    matches: (text) => /^(\.\.)?\/(\.\.)?$/.test(text),
    examples: ['/', '../..', '/..'],
  },
  {
    why: 'an interval may end in the unit that it starts in: 7 May until some day in May',
    matches: (text) => {
      const [start, end] = starts(text);
      return start !== undefined && end !== undefined && start >= end;
    },
    examples: ['2013-05-07/2013-05', '2013-12/2013', '2013-05/2013-05'],
  },
  {
    why: 'what is a date on its own is also one with a qualifier, beside a slash and in a set',
    matches: (text) =>
      (text.includes('X') && /[?~%]/.test(text)) ||
      (text.includes('/') && /[?~%][-\d]/.test(text)) ||
      (inRangeOrSet(text) && /T|\d{4}[?~%]?-[?~%]?(2[1-9]|3[3-9]|4[01])/.test(text)) ||
      (/[[{]/.test(text) && /[?~%X]|\.\./.test(text)) ||
      /[?~%]-?\d{4}[?~%]/.test(text),
    examples: [
      '199X~',
      '2013?/~2014',
      '[2013?]',
      '2013-33/',
      '?2013~',
      '[2013..2014-05,2015]',
      '[2013-05-07T14:30Z]',
    ],
  },
];

function inOrder(set: string): boolean {
  const members = set.replace(/^[[{](\.\.)?|(\.\.)?[\]}]$/g, '').split(',');
  if (members.at(-1)?.includes('..')) return false;
  const bounds = members.map((member) => oracle(member.split('..')[0]!));
  const ascending = (key: keyof Bounds) =>
    bounds.every((b, i) => i === 0 || (bounds[i - 1]?.[key] ?? 0) <= (b?.[key] ?? 0));
  return ascending('earliest') && ascending('latest') && !/(.+)\.\.(.+)/.test(members.slice(1).join(','));
}

const isListed = (text: string) => DIFFERENCES.some(({ matches }) => matches(text));

describe(`against the reference library, seed ${SEED}`, () => {
  it('agrees on the bounds of every date it takes, and rejects those it rejects', () => {
    const { any } = corpus(SEED);
    let compared = 0;
    let accepted = 0;
    const count = tries(4800);
    for (let i = 0; i < count; i++) {
      const text = any();
      if (isListed(text)) continue;
      compared++;
      const theirs = oracle(text);
      if (theirs !== undefined) accepted++;
      expect({ text, ...ours(text) }).toEqual({ text, ...theirs });
    }
    expect(compared).toBeGreaterThan(count * 0.7);
    expect(accepted).toBeGreaterThan(count * 0.6);
  });

  it('rejects what it rejects after one character was changed', () => {
    const { any, mutate } = corpus(SEED + 1);
    let rejected = 0;
    const count = tries(4000);
    for (let i = 0; i < count; i++) {
      const text = mutate(any());
      // Its level 3 adds seasons with qualifiers, which are dates here too.
      if (isListed(text) || oracle(text, 3) !== undefined) continue;
      rejected++;
      expect({ text, ok: parseEdtf(text).ok }).toEqual({ text, ok: false });
    }
    expect(rejected).toBeGreaterThan(count * 0.35);
  });

  describe.each(DIFFERENCES)('differs on purpose: $why', ({ examples, matches }) => {
    it.each(examples)('%s', (text) => {
      expect(matches(text)).toBe(true);
      expect(ours(text)).not.toEqual(oracle(text));
    });
  });
});
