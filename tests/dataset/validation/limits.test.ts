import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../src/dataset/validation/records.ts';
import { Report } from '../../../src/dataset/validation/report.ts';
import { check, type Draft, excerpt, places } from '../fixture.ts';

const long = (length: number) => 'a'.repeat(length);

/** Puts a value where it is looked at, in a record that does without what else it has. */
type Put = (chronology: Draft, value: unknown) => void;
const placeId: Put = (c, value) => c.places.push({ id: value, name: 'A place' });
const address: Put = (c, value) => {
  c.sources[0].URL = value;
};
const hash: Put = (c, value) => {
  c.sources[0].text.sha256 = value;
};
const kind: Put = (c, value) => {
  c.events[0].kind = value;
};
const start: Put = (c, value) => {
  Object.assign(c.events[0].excerpts[0], { exact: 'a', start: value, end: (value as number) + 1 });
  c.sources[0].text.length = 0x7fffffff;
};

describe('the values that the format takes', () => {
  it.each<[string, Put, readonly unknown[], readonly unknown[]]>([
    ['ids', placeId, ['a', 'A.b_c-9', long(64)], ['', long(65), '-a', '.a', 'a b', 'a/b', ' a', 'a\n', 'é']],
    [
      'addresses',
      address,
      ['http://example.org', 'https://example.org/a?b#c'],
      ['ftp://example.org', 'see https://example.org', 'javascript:alert(1)//https://a.b', 'https://'],
    ],
    [
      'hashes',
      hash,
      [long(64), '0123456789abcdef'.repeat(4)],
      [long(63), long(65), `x${long(64)}`, long(64).toUpperCase()],
    ],
    [
      'kinds',
      kind,
      ['a', 'press-conference', 'g20', long(40)],
      ['', long(41), 'Meeting', '2nd-meeting', 'a b', 'a_b'],
    ],
    ['positions', start, [0, 0x7ffffffe], [-1, 0x7fffffff, 0.5]],
  ])('are told from others: %s', (_, put, taken, refused) => {
    const errors = (value: unknown) => check((c) => put(c, value)).errors;
    for (const value of taken) expect([value, errors(value)]).toEqual([value, 0]);
    for (const value of refused) expect([value, errors(value) > 0]).toEqual([value, true]);
  });

  it.each([
    ['title', 81],
    ['date', 201],
  ])('have a length that is told of an event’s %s', (property, length) => {
    const result = check((c) => {
      c.events[0][property] = long(length);
    });
    expect(places(result)).toContain(`${property === 'title' ? 'warning' : 'error'} $.events[0].${property}`);
  });

  it.each([
    [80, 300, 90, []],
    [81, 301, 91, ['warning title', 'warning excerpts[0].exact', 'error excerpts[0].prefix']],
  ] as const)('are read whole up to a length: %i, %i and %i', (title, quoted, around, told) => {
    const result = check((c) => {
      c.events[0].title = long(title);
      c.events[0].excerpts = [
        { ...excerpt('ferry'), exact: long(quoted), start: 0, end: quoted, prefix: long(around) },
      ];
    });
    expect(places(result)).toEqual(told.map((place) => place.replace(' ', ' $.events[0].')));
  });
});

describe('a reading that is watched', () => {
  it('is told of every two thousandth event and the last', () => {
    const seen: (readonly [number, number])[] = [];
    const events = { length: 4001, at: () => 7 };
    const report = new Report();
    const file = { sources: [], actors: [], events: [] };
    readRecords(file, report, { events, watch: (checked, of) => seen.push([checked, of]) });
    expect(seen).toEqual([
      [0, 4001],
      [2000, 4001],
      [4000, 4001],
      [4001, 4001],
    ]);
    expect(report.setAsideCount).toBe(4001);
  });
});

describe('a relation that closes a circle', () => {
  it('is taken out alone: others of its event, and those of another kind, stay', () => {
    const { chronology, findings } = check((c) => {
      c.events[0].related = [{ event: 'meeting', how: 'part-of' }];
      c.events[1].related = [
        { event: 'storm', how: 'follows' },
        { event: 'storm', how: 'part-of' },
        { event: 'storm', how: 'contradicts' },
      ];
    });
    expect(findings.map(({ path }) => path)).toEqual(['$.events[1].related[1]']);
    expect(chronology!.events[1]!.related).toEqual([
      { event: 'storm', how: 'follows' },
      { event: 'storm', how: 'contradicts' },
    ]);
    expect(chronology!.events[0]!.related).toEqual([{ event: 'meeting', how: 'part-of' }]);
  });

  it('and the circle beside it are told each', () => {
    const { findings, setAside } = check((c) => {
      c.events[0].related = [
        { event: 'meeting', how: 'part-of' },
        { event: 'statement', how: 'part-of' },
      ];
      c.events[1].related = [{ event: 'storm', how: 'part-of' }];
      c.events[2].related = [{ event: 'storm', how: 'part-of' }];
    });
    expect(findings.map(({ path }) => path)).toEqual(['$.events[1].related[0]', '$.events[2].related[0]']);
    expect(setAside).toBe(2);
  });
});
