import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../src/dataset/findings.ts';
import { validate } from '../../src/dataset/validate.ts';
import { accounts, check, checkAgainstArticle, draft, excerpt, places } from './fixture.ts';

describe('a valid chronology', () => {
  it('has no findings, with its article and without', () => {
    expect(check().findings).toEqual([]);
    expect(checkAgainstArticle().findings).toEqual([]);
  });

  it('opens as it is written', () => {
    expect(check().chronology).toEqual(draft());
    expect(check((c) => void delete c.places).chronology?.places).toEqual([]);
  });

  it('is the one that is shipped', () => {
    const { chronology, findings } = validate(readFileSync('public/data/kerry-russia-syria.json', 'utf8'));
    expect(findings.map(formatFinding)).toEqual([]);
    expect(chronology?.events.length).toBeGreaterThan(0);
  });
});

describe('the head', () => {
  it.each([
    ['some other JSON', '[1, 2]', '$', 'some other JSON'],
    ['a number', '42', '$', 'some other JSON'],
    ['null', 'null', '$', 'some other JSON'],
    ['GeoJSON', '{"type": "FeatureCollection", "features": []}', '$', 'some other JSON'],
    ['another version', '{"format": "datelines/2", "events": []}', '$.format', 'reads this version'],
    ['a forgotten format', '{"sources": [], "events": []}', '$.format', 'Add "format"'],
  ])('tells of %s and opens nothing', (_, json, path, mend) => {
    const { chronology, findings } = validate(json);
    expect(chronology).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(findings[0]!.path).toBe(path);
    expect(findings[0]!.mend).toContain(mend);
    expect(findings[0]!.expected).toContain('datelines/1');
  });

  it('is opened with a stand-in for a missing title and without its broken properties', () => {
    const result = check((c) => {
      delete c.title;
      c.language = 7;
    });
    expect(places(result)).toEqual(['error $.title', 'error $.language']);
    expect(result.chronology?.title).toBe('Untitled chronology');
    expect(result.chronology).not.toHaveProperty('language');
  });

  it.each(['2013-02-30', '../2013', 'soon'])('opens on no interval that has no two ends: %s', (open) => {
    const result = check((c) => {
      c.open = open;
    });
    expect(places(result)).toEqual(['error $.open']);
    expect(result.chronology).not.toHaveProperty('open');
  });

  it('warns of an unknown property and suggests the known one', () => {
    const result = check((c) => {
      c.langauge = 'en';
    });
    expect(places(result)).toEqual(['warning $.langauge']);
    expect(result.findings[0]!.mend).toContain('Did you mean "language"?');
  });

  it('misses its lists', () => {
    const result = check((c) => {
      delete c.sources;
      c.actors = {};
      c.events = [];
    });
    expect(places(result)).toEqual(['error $.sources', 'error $.actors']);
    expect(result.chronology).toMatchObject({ sources: [], actors: [], events: [] });
  });
});

describe('a broken record', () => {
  it('is set aside alone, with a finding for each of its faults', () => {
    const result = check((c) => {
      delete c.events[2].title;
      c.events[2].kind = 'Press Conference';
      c.actors.push(7);
    });
    expect(places(result)).toEqual([
      'error $.actors[3]',
      'error $.events[2].title',
      'error $.events[2].kind',
    ]);
    expect(result.findings[1]).toMatchObject({ received: 'nothing', expected: 'the property "title"' });
    expect(result.chronology?.events.map(({ id }) => id)).toEqual(['storm', 'meeting']);
    expect(result.setAside).toBe(2);
  });

  it('does not shift the paths of those behind it', () => {
    const result = check((c) => {
      c.events[0] = null;
      delete c.events[1].related;
      c.events[2].place = 'nowhere';
    });
    expect(places(result)).toEqual(['error $.events[0]', 'error $.events[2].place']);
  });

  it('keeps an event whose excerpt, actor or relation is broken, without that entry', () => {
    const result = check((c) => {
      c.events[1].excerpts.unshift({ source: 'esker-post' }, 'quote');
      c.events[1].actors.push({ role: 'guest' });
      c.events[1].related.push({ event: 'storm', how: 'precedes' });
      c.events[1].excerpts[2].prefix = 'x'.repeat(91);
    });
    const paths = places(result);
    for (const key of ['exact', 'prefix', 'suffix', 'start', 'end', 'mode']) {
      expect(paths).toContain(`error $.events[1].excerpts[0].${key}`);
    }
    expect(paths).toContain('error $.events[1].excerpts[1]');
    expect(paths).toContain('error $.events[1].actors[2].actor');
    expect(paths).toContain('error $.events[1].related[1].how');
    expect(paths).toContain('error $.events[1].excerpts[2].prefix');
    const event = result.chronology!.events[1]!;
    expect([event.excerpts.length, event.actors.length, event.related?.length]).toEqual([1, 2, 1]);
    expect(result.setAside).toBe(4);
  });

  it('keeps a record whose address, note or the like is broken, without that', () => {
    const result = check((c) => {
      c.sources[0].URL = 'www.example.org/harbour';
      c.sources[0].text.sha256 = 'abc';
      c.actors[1].of = 'the state';
      c.events[1].place = '';
      c.events[1].note = 7;
      c.events[1].related = 'storm';
    });
    expect(places(result)).toEqual([
      'error $.sources[0].URL',
      'error $.sources[0].text.sha256',
      'error $.actors[1].of',
      'error $.events[1].place',
      'error $.events[1].related',
      'error $.events[1].note',
    ]);
    expect(result.chronology).toEqual(
      draft((c) => {
        delete c.sources[0].URL;
        delete c.sources[0].text;
        delete c.actors[1].of;
        delete c.events[1].place;
        delete c.events[1].related;
      }),
    );
    expect(result.setAside).toBe(0);
  });

  it('keeps an entry whose speaker, role or the like is broken, without that', () => {
    const result = check((c) => {
      Object.assign(c, accounts());
      const [{ start, end, ...rest }] = c.events[1].excerpts;
      c.events[1].excerpts.unshift(
        { source: 'esker-post' },
        { ...rest, start: start + 1, end: end + 1, note: '' },
      );
      c.events[1].actors[0].role = 7;
      c.events[2].excerpts[0].note = ['x'];
      c.comparisons[0].positions[0].quotes[0].start = -1;
      c.stories[0].steps[0].quote = { source: '' };
      c.stories[0].steps[1].text = '';
    });
    const { events, comparisons, stories } = result.chronology!;
    expect(places(result).filter((place) => !place.includes('excerpts[0]'))).toEqual([
      'error $.events[1].actors[0].role',
      'error $.events[1].excerpts[1].note',
      'error $.comparisons[0].positions[0].quotes[0].start',
      'error $.stories[0].steps[0].quote.source',
      'error $.stories[0].steps[0].quote.start',
      'error $.stories[0].steps[1].text',
      'error $.comparisons[0].positions[0].quotes',
    ]);
    expect(events[1]!.actors).toEqual([{ actor: 'berg' }, { actor: 'dorn' }]);
    expect(events[1]!.excerpts.map((one) => 'note' in one)).toEqual([false, false]);
    expect(events[2]!.excerpts).toHaveLength(1);
    expect(comparisons![0]!.positions.map(({ summary }) => summary)).toEqual([
      'The two only met.',
      'No agreement is on record.',
    ]);
    expect(stories![0]!.steps).toEqual([{ event: 'storm', text: 'The ferry runs aground.' }]);
    expect(result.setAside).toBe(4);
  });

  it('is set aside whole where what it cannot do without is broken beside that', () => {
    const result = check((c) => {
      c.places[0] = { id: 'port-esker', name: '', country: '' };
    });
    expect(places(result)).toEqual([
      'error $.places[0].name',
      'error $.places[0].country',
      'error $.events[1].place',
    ]);
    expect(result.chronology?.places).toEqual([]);
    expect(result.setAside).toBe(1);
  });

  it('keeps a record without a misspelt property, and suggests the right one', () => {
    const result = check((c) => {
      c.events[1].plaec = 'port-esker';
      c.events[1].excerpts[0].remark = 'x';
      c.sources[0].text.sha1 = 'x';
      c.actors[0].colour = 'red';
    });
    expect(places(result).sort()).toEqual([
      'warning $.actors[0].colour',
      'warning $.events[1].excerpts[0].remark',
      'warning $.events[1].plaec',
      'warning $.sources[0].text.sha1',
    ]);
    expect(result.findings.find(({ path }) => path.endsWith('plaec'))!.mend).toContain(
      'Did you mean "place"?',
    );
    expect(result.chronology).toEqual(draft());
    expect(result.setAside).toBe(0);
  });

  it('suggests the option that was meant', () => {
    const { findings } = check((c) => {
      c.events[1].dating.basis = 'infered';
    });
    expect(findings[0]!.expected).toBe('one of "stated", "inferred", "record"');
    expect(findings[0]!.mend).toBe('Did you mean "inferred"? The record is set aside.');
  });
});

describe('hostile input', () => {
  it('is counted beyond 200 findings of a sort, with the records that are left', () => {
    const result = check((c) => {
      c.events.push(...Array.from({ length: 300 }, () => ({ id: 'x', nonsense: 1 })));
    });
    expect(result.setAside).toBe(300);
    expect(result.findings.some(({ received }) => received.startsWith('100 more like $.events['))).toBe(true);
    expect(result.chronology?.events).toHaveLength(3);
  });

  it('may nest 10,000 deep where nothing is expected, and where something is', () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const json = JSON.stringify(draft((c) => Object.assign(c.events[0], { extra: 'DEEP' })));
    const result = validate(json.replace('"DEEP"', deep));
    expect(places(result)).toEqual(['warning $.events[0].extra']);
    expect(places(validate(json.replace('"accident"', deep)))).toContain('error $.events[0].kind');
  });

  it('cannot reach prototypes', () => {
    const json = JSON.stringify(draft()).replace(
      '"id":"storm"',
      '"id":"storm","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1',
    );
    const result = validate(json.replace('"language"', '"__proto__":{"title":"x"},"language"'));
    expect(places(result)).toEqual([
      'warning $.__proto__',
      'warning $.events[0].__proto__',
      'warning $.events[0].constructor',
      'warning $.events[0].toString',
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(result.chronology!.events[0])).toBe(Object.prototype);
  });

  it('is told of halves of characters, raw or escaped', () => {
    const change = (c: ReturnType<typeof draft>) => {
      c.events[1].title = 'half \ud83d';
      c.actors[2].aliases.push('\udea2 half');
      c.events[0].excerpts.push(excerpt('x', { exact: '\ud83d', prefix: '', suffix: '', start: 0, end: 1 }));
    };
    const expected = [
      'error $.actors[2].aliases[1]',
      'error $.events[0].excerpts[1].exact',
      'error $.events[1].title',
    ];
    expect(places(check(change))).toEqual(expected);
    const raw = JSON.stringify(draft(change)).replace(/\\u(d[0-9a-f]{3})/g, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    expect(places(validate(raw))).toEqual(expected);
    expect(check((c) => Object.assign(c.events[1], { title: 'whole 🚢' })).findings).toEqual([]);
  });

  it('may hold huge numbers', () => {
    const json = JSON.stringify(
      draft((c) => Object.assign(c.events[0].excerpts[0], { start: 'A', end: 'B' })),
    );
    for (const number of ['1e999', '-1e999', '1e300', '-1', '0.5', '9007199254740993']) {
      const result = validate(json.replace('"A"', number).replace('"B"', number));
      expect(places(result), number).toContain('error $.events[0].excerpts[0].start');
      expect(result.chronology?.events).toHaveLength(3);
    }
    const issued = check((c) => Object.assign(c.sources[0], { issued: { 'date-parts': [[1e300, -5, 99]] } }));
    expect(places(issued)).toEqual(['error $.sources[0].issued.date-parts[0]']);
  });
});
