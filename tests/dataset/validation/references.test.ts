import { describe, expect, it } from 'vitest';
import { closingEdges } from '../../../src/dataset/validation/circles.ts';
import { seededRandom } from '../../../src/lib/rng.ts';
import { check, type Draft, excerpt, places } from '../fixture.ts';

describe('an id', () => {
  it.each([
    ['sources', 'esker-post'],
    ['actors', 'berg'],
    ['places', 'port-esker'],
    ['events', 'meeting'],
  ] as const)('belongs to one record of the %s: the later one is set aside', (list, id) => {
    const result = check((c) => {
      const record = c[list].find((r: Draft) => r.id === id);
      c[list].push({ ...record, ...(list === 'actors' && { name: 'Other', aliases: [] }) });
    });
    const last = result.chronology![list].length;
    expect(places(result)).toEqual([`error $.${list}[${last}].id`]);
    expect(result.setAside).toBe(1);
    expect(new Set(result.chronology![list].map((record) => record.id)).size).toBe(last);
  });

  it('may be used again in another list', () => {
    const result = check((c) => {
      c.places[0].id = 'berg';
      c.events[1].place = 'berg';
    });
    expect(result.findings).toEqual([]);
  });
});

describe('a reference that leads nowhere', () => {
  it('is taken out of its event, the rest of which stays', () => {
    const result = check((c) => {
      c.events[1].actors.unshift({ actor: 'brg' });
      c.events[1].place = 'esker';
      c.events[1].related.push({ event: 'flood', how: 'follows' });
      c.events[1].excerpts.unshift({ ...c.events[1].excerpts[0], source: 'esker-pots' });
      c.events[2].excerpts[0].speaker = 'she';
      c.actors[2].of = 'carland';
    });
    expect(places(result)).toEqual([
      'error $.actors[2].of',
      'error $.events[1].place',
      'error $.events[1].actors[0].actor',
      'error $.events[1].excerpts[0].source',
      'error $.events[1].related[1].event',
      'error $.events[2].excerpts[0].speaker',
    ]);
    const mends = result.findings.map(({ mend }) => mend);
    expect(mends[0]).toContain('did you mean "arland"?');
    expect(mends[2]).toContain('did you mean "berg"?');
    expect(mends[3]).toContain('did you mean "esker-post"?');
    const [, meeting, statement] = result.chronology!.events;
    expect(meeting).not.toHaveProperty('place');
    expect(meeting!.actors).toEqual([{ actor: 'berg', role: 'host' }, { actor: 'dorn' }]);
    expect(meeting!.related).toEqual([{ event: 'storm', how: 'follows' }]);
    expect(meeting!.excerpts).toHaveLength(1);
    expect(statement!.excerpts[0]).not.toHaveProperty('speaker');
    expect(result.chronology!.actors[2]).not.toHaveProperty('of');
    expect(result.setAside).toBe(3);
  });

  it('points to the record that was set aside, where that is why', () => {
    const result = check((c) => {
      c.events[0].date = '2013-02-30';
    });
    expect(places(result)).toEqual(['error $.events[0].date', 'error $.events[1].related[0].event']);
    expect(result.findings[1]!.mend).toContain('it was set aside');
  });

  it('keeps the paths of later findings those of the file', () => {
    const result = check((c) => {
      c.events[1].excerpts.unshift({ ...c.events[1].excerpts[0], source: 'nobody' });
      c.events[1].excerpts[1].end += 1;
    });
    expect(places(result)).toEqual([
      'error $.events[1].excerpts[0].source',
      'error $.events[1].excerpts[1].end',
    ]);
  });
});

describe('a form of a name', () => {
  it('leads to one actor only: the second is told, both stay', () => {
    const result = check((c) => {
      c.actors[1].aliases.push('the minister');
      c.actors[2].aliases.push('the minister', 'Ada Berg');
    });
    expect(places(result)).toEqual(['error $.actors[2].aliases[1]', 'error $.actors[2].aliases[2]']);
    expect(result.findings[0]!.expected).toContain('"berg" has it too');
    expect(result.chronology!.actors).toHaveLength(3);
  });

  it('is told at the file’s own place where one before it is set aside', () => {
    const result = check((c) => c.actors[1].aliases.push('', 'Arland'));
    const [broken, shared] = places(result).map((place) => Number(/\d+(?=\]$)/.exec(place)?.[0]));
    expect(shared).toBe(broken! + 1);
  });

  it('may repeat within one actor', () => {
    expect(check((c) => c.actors[1].aliases.push('Ada Berg')).findings).toEqual([]);
  });
});

describe('a circle', () => {
  it('of actors is told in words and opened', () => {
    const result = check((c) => {
      c.actors[0].of = 'dorn';
      c.actors[2].of = 'berg';
    });
    expect(places(result)).toEqual(['error $.actors[1].of']);
    expect(result.findings[0]!.expected).toContain('arland is of dorn, dorn is of berg, berg is of arland');
    expect(result.chronology!.actors[1]).not.toHaveProperty('of');
  });

  it.each(['part-of', 'follows', 'responds-to'])('of “%s” is told in words and opened', (how) => {
    const result = check((c) => {
      for (const event of c.events) event.date = '2013-05';
      c.events[0].related = [{ event: 'meeting', how }];
      c.events[1].related = [
        { event: 'statement', how },
        { event: 'storm', how: 'contradicts' },
      ];
      c.events[2].related = [{ event: 'storm', how }];
    });
    expect(places(result)).toEqual(['error $.events[2].related[0]']);
    expect(result.findings[0]!.expected).toContain(
      `storm ${how} meeting, meeting ${how} statement, statement ${how} storm`,
    );
    expect(result.chronology!.events[2]!.related).toEqual([]);
    expect(result.setAside).toBe(1);
  });

  it('of other relations is none', () => {
    const result = check((c) => {
      c.events[0].related = [{ event: 'meeting', how: 'contradicts' }];
      c.events[1].related = [{ event: 'storm', how: 'contradicts' }];
    });
    expect(result.findings).toEqual([]);
  });

  it('of one is an event related to itself', () => {
    const result = check((c) => c.events[1].related.push({ event: 'meeting', how: 'contradicts' }));
    expect(places(result)).toEqual(['error $.events[1].related[1].event']);
    expect(result.chronology!.events[1]!.related).toHaveLength(1);
  });

  it('is told from what leads to it', () => {
    expect(closingEdges([[1], [2], [3], [1]])).toEqual([{ from: 3, to: 1, circle: [1, 2, 3], length: 3 }]);
    expect(closingEdges([[1], [2], []])).toEqual([]);
  });

  it('of 100,000 events is found without running out of stack', () => {
    const size = 100_000;
    const edges = closingEdges(Array.from({ length: size }, (_, i) => [(i + 1) % size]));
    expect(edges).toEqual([{ from: size - 1, to: 0, circle: [0, 1, 2, 3, 4, 5, 6], length: size }]);
  });

  it('is gone once its closing edges are taken out, and no other edge is taken', () => {
    const seed = 7;
    const random = seededRandom(seed);
    for (let round = 0; round < 300; round++) {
      const size = 1 + Math.floor(random() * 8);
      const targets = Array.from({ length: size }, () =>
        Array.from({ length: Math.floor(random() * 3) }, () => Math.floor(random() * size)),
      );
      const closing = closingEdges(targets);
      const opened = targets.map((list, from) =>
        list.filter((to) => !closing.some((edge) => edge.from === from && edge.to === to)),
      );
      expect(closingEdges(opened), `seed ${seed}`).toEqual([]);
      for (const { from, to } of closing) expect(reaches(targets, to, from), `seed ${seed}`).toBe(true);
    }
  });
});

/** The slow, obvious way to ask whether a node leads to another. */
function reaches(targets: readonly (readonly number[])[], from: number, to: number): boolean {
  const reached = new Set([from]);
  for (const node of reached) for (const next of targets[node]!) reached.add(next);
  return reached.has(to);
}

describe('a relation against time', () => {
  it.each(['follows', 'responds-to'])('is told when an event “%s” one that lies later', (how) => {
    const result = check((c) => {
      c.events[0].related = [{ event: 'meeting', how }];
      c.events[1].related = [];
    });
    expect(places(result)).toEqual(['warning $.events[0].related[0]']);
    expect(result.findings[0]!.expected).toContain('this is dated 1998-01, that 2013-05-06');
    expect(result.chronology!.events[0]!.related).toHaveLength(1);
  });

  it.each([
    ['2013-05-05', '2013-05-06', 1],
    ['2013-05-06', '2013-05-06', 0],
    ['2013-05', '2013-05-06', 0],
  ])('is one from the first instant after: %s follows %s', (date, other, warnings) => {
    const result = check((c) => {
      Object.assign(c.events[0], { date, related: [{ event: 'meeting', how: 'follows' }] });
      Object.assign(c.events[1], { date: other, related: [] });
    });
    expect(result.warnings).toBe(warnings);
  });

  it('is none when the dates overlap', () => {
    const result = check((c) => {
      c.events[0].date = '1998/2013';
      c.events[0].related = [{ event: 'meeting', how: 'follows' }];
      c.events[1].related = [];
      c.events[1].excerpts.push(excerpt('Nobody in Port Esker believes them.'));
    });
    expect(result.findings).toEqual([]);
  });
});
