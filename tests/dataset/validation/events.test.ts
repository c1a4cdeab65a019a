import { describe, expect, it } from 'vitest';
import { check, excerpt, places } from '../fixture.ts';

describe('an excerpt', () => {
  it('is told where another of the event and source starts at the same place, and kept', () => {
    const result = check((c) => {
      const [first] = c.events[1].excerpts;
      c.events[1].excerpts.push({ ...first, exact: first.exact.slice(0, -1), end: first.end - 1 });
    });
    expect(places(result)).toEqual([
      `warning $.events[1].excerpts[${result.chronology!.events[1]!.excerpts.length - 1}].start`,
    ]);
  });
});

describe('the other names of an actor', () => {
  it('are kept where one of them is broken, and so is the actor', () => {
    const result = check((c) => {
      c.actors[1].aliases = ['the minister of Arland', '', 'Berg'];
    });
    expect(places(result)).toEqual(['error $.actors[1].aliases[1]']);
    expect(result.chronology!.actors[1]!.aliases).toEqual(['the minister of Arland', 'Berg']);
    expect(result.setAside).toBe(1);
  });
});

describe('the date of an event', () => {
  it.each(['2013-02-30', '2013-13', '30 February', '2013-05-07/2013-05-01'])('must exist: %s', (date) => {
    const result = check((c) => {
      c.events[2].date = date;
    });
    expect(places(result)).toEqual(['error $.events[2].date']);
    expect(result.findings[0]!.received).toBe(JSON.stringify(date));
    expect(result.findings[0]!.expected).not.toBe('');
    expect(result.chronology!.events.map(({ id }) => id)).toEqual(['storm', 'meeting']);
    expect(result.setAside).toBe(1);
  });

  it.each(['199X', '2013-05~', '2011~/2013-05', '2013/..', '-0043', '2013-21'])(
    'may be any EDTF: %s',
    (date) => {
      const result = check((c) => {
        c.events[2].date = date;
      });
      expect(places(result).filter((place) => place.includes('date'))).toEqual([]);
    },
  );

  it('rests on words when it is stated or inferred, and on reasoning when it is not stated', () => {
    const result = check((c) => {
      c.events[0].dating = { basis: 'stated' };
      c.events[1].dating = { basis: 'inferred' };
      c.events[2].dating = { basis: 'record' };
    });
    expect(places(result)).toEqual([
      'error $.events[0].dating.words',
      'error $.events[1].dating.words',
      'warning $.events[1].dating.note',
      'warning $.events[2].dating.note',
    ]);
    expect(result.chronology!.events).toHaveLength(3);
  });
});

describe('the date of a source', () => {
  it.each([[[2013, 2, 30]], [[2013, 13]], [[2013, 0]], [[2013, 21]], [[-44, 13, 45]]])(
    'must exist: %j',
    (parts) => {
      const result = check((c) => {
        c.sources[0].issued['date-parts'] = [parts];
      });
      expect(places(result)).toEqual(['error $.sources[0].issued.date-parts[0]']);
      expect(result.chronology!.sources).toHaveLength(1);
    },
  );

  it('must be in order where it is a range', () => {
    const result = check((c) => {
      c.sources[0].issued['date-parts'] = [
        [2013, 5, 17],
        [2013, 5, 12],
      ];
    });
    expect(places(result)).toEqual(['error $.sources[0].issued.date-parts']);
  });

  it.each([[[2013]], [[2013, 5]], [[812, 12, 31]], [[-43, 3, 15]]])(
    'may be as coarse as it is known: %j',
    (parts) => {
      const result = check((c) => {
        c.sources[0].issued['date-parts'] = [parts];
      });
      expect(result.findings).toEqual([]);
    },
  );
});

describe('an event', () => {
  it('has a title of at most 80 characters', () => {
    expect(check((c) => Object.assign(c.events[0], { title: 'x'.repeat(80) })).findings).toEqual([]);
    const result = check((c) => Object.assign(c.events[0], { title: 'x'.repeat(81) }));
    expect(places(result)).toEqual(['warning $.events[0].title']);
  });

  it('has an excerpt', () => {
    const result = check((c) => Object.assign(c.events[0], { excerpts: [] }));
    expect(places(result)).toEqual(['warning $.events[0].excerpts']);
  });
});

describe('an excerpt', () => {
  it('names its speaker when it attributes', () => {
    const result = check((c) => {
      delete c.events[2].excerpts[0].speaker;
    });
    expect(places(result)).toEqual(['error $.events[2].excerpts[0].speaker']);
    expect(result.chronology!.events[2]!.excerpts).toHaveLength(1);
  });

  it('ends within its article, whose length is known', () => {
    const reach = (end: number) =>
      check((c) => {
        Object.assign(c.events[0].excerpts[0], { exact: 'ferry', start: end - 5, end });
        c.sources[0].text.length = 2000;
      });
    expect(reach(2000).findings).toEqual([]);
    expect(places(reach(2001))).toEqual(['error $.events[0].excerpts[0].end']);
    expect(reach(2001).chronology!.events[0]!.excerpts).toHaveLength(1);
  });

  it('ends where its quote ends, article or no article', () => {
    const longer = check((c) => {
      c.events[0].excerpts[0].end += 1;
    });
    expect(places(longer)).toEqual(['error $.events[0].excerpts[0].end']);
    const backwards = check((c) => {
      c.events[0].excerpts[0].end = c.events[0].excerpts[0].start;
    });
    expect(places(backwards)).toEqual(['error $.events[0].excerpts[0].end']);
    expect(backwards.findings[0]!.expected).toContain('a position after the start');
  });

  it('quotes at most 300 characters, and at most 90 on either side', () => {
    const long = excerpt('x', {
      exact: 'x'.repeat(301),
      prefix: 'y'.repeat(91),
      suffix: 'z'.repeat(91),
      start: 0,
      end: 301,
    });
    const result = check((c) => Object.assign(c.events[0], { excerpts: [long] }));
    expect(places(result)).toEqual([
      'warning $.events[0].excerpts[0].exact',
      'error $.events[0].excerpts[0].prefix',
      'error $.events[0].excerpts[0].suffix',
    ]);
    expect(result.chronology!.events[0]!.excerpts).toHaveLength(1);
  });
});
