import { describe, expect, it } from 'vitest';
import { checkAccounts, type Draft, places } from '../fixture.ts';

/** Validates the small chronology after a change to its one comparison. */
function checkComparison(change: (comparison: Draft, chronology: Draft) => void) {
  return checkAccounts((c) => change(c.comparisons[0], c));
}

describe('a comparison', () => {
  it('may be left out of a file, and so may all of them', () => {
    const result = checkAccounts((c) => delete c.comparisons);
    expect(result.findings).toEqual([]);
    expect(result.chronology!.comparisons).toEqual([]);
  });

  it('may set a source against itself, and against the general record', () => {
    const { chronology, findings } = checkAccounts();
    expect(findings).toEqual([]);
    expect(chronology!.comparisons![0]!.positions.map(({ source }) => source)).toEqual([
      'esker-post',
      'esker-post',
      undefined,
    ]);
  });

  it('has an id of its own', () => {
    const result = checkAccounts((c) => c.comparisons.push({ ...c.comparisons[0] }));
    expect(places(result)).toEqual(['error $.comparisons[1].id']);
    expect(result.chronology!.comparisons).toHaveLength(1);
  });

  it('is of one of the known types', () => {
    const result = checkComparison((comparison) => {
      comparison.type = 'framng';
    });
    expect(places(result)).toEqual(['error $.comparisons[0].type']);
    expect(result.findings[0]!.mend).toBe('Did you mean "framing"? The record is set aside.');
    expect(result.setAside).toBe(1);
  });

  it('leaves out events that are not there, and says what was meant', () => {
    const result = checkComparison((comparison) => comparison.events.unshift('statment'));
    expect(places(result)).toEqual(['error $.comparisons[0].events[0]']);
    expect(result.findings[0]!.mend).toContain('did you mean "statement"?');
    expect(result.chronology!.comparisons![0]!.events).toEqual(['meeting', 'statement']);
    expect(result.setAside).toBe(1);
  });

  it('leaves out what is no id at all, and tells the file’s own place of those after it', () => {
    const result = checkComparison((comparison) => comparison.events.push('the storm', 7, 'flood'));
    expect(places(result)).toEqual([
      'error $.comparisons[0].events[2]',
      'error $.comparisons[0].events[3]',
      'error $.comparisons[0].events[4]',
    ]);
    expect(result.findings[0]!.mend).toMatch(/The entry is set aside\.$/);
    expect(result.chronology!.comparisons![0]!.events).toEqual(['meeting', 'statement']);
    expect(result.setAside).toBe(3);
  });

  it('of which no event has an id is set aside, and its finding says so', () => {
    const result = checkComparison((comparison) => {
      comparison.events = ['the storm'];
    });
    expect(places(result)).toEqual(['error $.comparisons[0].events[0]']);
    expect(result.findings[0]!.mend).toMatch(/The record is set aside\.$/);
    expect(result.chronology!.comparisons).toEqual([]);
    expect(result.setAside).toBe(1);
  });

  it('is set aside without an event', () => {
    const result = checkComparison((comparison) => {
      comparison.events = ['flood'];
    });
    expect(places(result).at(-1)).toBe('error $.comparisons[0].events');
    expect(result.chronology!.comparisons).toEqual([]);
    expect(result.chronology!.events).toHaveLength(3);
  });

  it('is set aside with fewer than two positions, and the file’s own place is told', () => {
    const result = checkAccounts((c) => {
      c.comparisons.unshift({ ...c.comparisons[0], id: 'alone' });
      c.comparisons[0].positions = [c.comparisons[0].positions[0]];
    });
    expect(places(result)).toEqual(['error $.comparisons[0].positions']);
    expect(result.findings[0]!.expected).toBe('at least two positions');
    expect(result.chronology!.comparisons!.map(({ id }) => id)).toEqual(['agreed']);
    expect(result.setAside).toBe(1);
  });
});

describe('a position', () => {
  it('of an unknown source is set aside, the others stay', () => {
    const result = checkComparison((comparison) => {
      comparison.positions[0].source = 'esker-pots';
    });
    expect(places(result)).toEqual(['error $.comparisons[0].positions[0].source']);
    expect(result.findings[0]!.mend).toContain('did you mean "esker-post"?');
    expect(result.chronology!.comparisons![0]!.positions).toHaveLength(2);
    expect(result.setAside).toBe(1);
  });

  it('that is broken in itself is set aside alone', () => {
    const result = checkComparison((comparison) => {
      comparison.positions[1].summary = '';
      comparison.positions[2].quotes = [{ event: 'storm', start: 3 }];
    });
    expect(places(result)).toEqual([
      'error $.comparisons[0].positions[1].summary',
      'error $.comparisons[0].positions[2].quotes',
    ]);
    expect(result.chronology!.comparisons![0]!.positions).toHaveLength(2);
  });

  it.each<[what: string, damage: (position: Draft) => void]>([
    ['none', (position) => delete position.quotes],
    [
      'an empty list',
      (position) => {
        position.quotes = [];
      },
    ],
  ])('of a source rests on a quote: %s is too few', (_, damage) => {
    const result = checkComparison((comparison) => damage(comparison.positions[0]));
    expect(places(result)).toEqual(['error $.comparisons[0].positions[0].quotes']);
    expect(result.chronology!.comparisons![0]!.positions).toHaveLength(2);
  });

  it('that stands for the general record has no quotes: they are left out', () => {
    const result = checkComparison((comparison) => {
      comparison.positions[2].quotes = comparison.positions[0].quotes;
    });
    expect(places(result)).toEqual(['error $.comparisons[0].positions[2].quotes']);
    expect(result.chronology!.comparisons![0]!.positions[2]).toEqual({
      summary: 'No agreement is on record.',
    });
  });
});

describe('a quote of a position', () => {
  it.each<[what: string, quote: (known: number) => object, at: string, expected: RegExp]>([
    ['an unknown event', (start) => ({ event: 'flood', start }), 'event', /id of one of the events/],
    [
      'a start at which no excerpt of the event starts',
      (start) => ({ event: 'statement', start: start + 1 }),
      'start',
      /start of an excerpt that statement has from esker-post: \d+$/,
    ],
    ['an excerpt of another event', (start) => ({ event: 'storm', start }), 'start', /storm has from/],
  ])('that names %s is left out', (_, quote, at, expected) => {
    const result = checkComparison((comparison) => {
      const { quotes } = comparison.positions[0];
      quotes.unshift(quote(quotes[0].start));
    });
    expect(places(result)).toEqual([`error $.comparisons[0].positions[0].quotes[0].${at}`]);
    expect(result.findings[0]!.expected).toMatch(expected);
    expect(result.chronology!.comparisons![0]!.positions[0]!.quotes).toHaveLength(1);
    expect(result.setAside).toBe(1);
  });

  it('that is broken in itself is left out alone, and those after it are told at the file’s own place', () => {
    const result = checkComparison((comparison) => {
      const { quotes } = comparison.positions[0];
      quotes.unshift({ event: 'statement', start: '3' }, 'statement');
      quotes.push({ event: 'flood', start: 3 });
    });
    expect(places(result)).toEqual([
      'error $.comparisons[0].positions[0].quotes[0].start',
      'error $.comparisons[0].positions[0].quotes[1]',
      'error $.comparisons[0].positions[0].quotes[3].event',
    ]);
    expect(result.chronology!.comparisons![0]!.positions).toHaveLength(3);
    expect(result.chronology!.comparisons![0]!.positions[0]!.quotes).toHaveLength(1);
    expect(result.setAside).toBe(3);
  });

  it('is of the position’s source', () => {
    const result = checkAccounts((c) => {
      c.sources.push({ ...c.sources[0], id: 'other-post' });
      c.comparisons[0].positions[1].source = 'other-post';
    });
    expect(places(result)).toEqual([
      'error $.comparisons[0].positions[1].quotes[0].start',
      'error $.comparisons[0].positions[1].quotes',
    ]);
    expect(result.findings[0]!.expected).toBe('an event with an excerpt from other-post; meeting has none');
  });

  it('goes with its excerpt when that is set aside', () => {
    const result = checkAccounts((c) => {
      c.events[2].excerpts[0].source = 'nobody';
    });
    expect(places(result)).toContain('error $.comparisons[0].positions[0].quotes[0].start');
    expect(result.chronology!.comparisons![0]!.positions).toHaveLength(2);
  });

  it('carried by an event that the comparison does not name is told, and stays', () => {
    const result = checkComparison((comparison) => {
      comparison.events = ['meeting'];
    });
    expect(places(result)).toEqual(['warning $.comparisons[0].positions[0].quotes[0].event']);
    expect(result.setAside).toBe(0);
  });
});
