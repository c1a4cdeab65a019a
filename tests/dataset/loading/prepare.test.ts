import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDataset, type Dataset } from '../../../src/dataset/dataset.ts';
import { gatherFile } from '../../../src/dataset/loading/arrival.ts';
import { unpackDataset } from '../../../src/dataset/loading/packed.ts';
import { type Prepared, prepare } from '../../../src/dataset/loading/prepare.ts';
import type { Chronology } from '../../../src/dataset/schema.ts';
import { validate } from '../../../src/dataset/validate.ts';
import { seededRandom } from '../../../src/lib/rng.ts';
import { eventsOf, forSeeds, integer, pick, randomChronology } from '../../fixtures.ts';
import { fuzz } from '../../fuzz.ts';
import { type Draft, draft } from '../fixture.ts';

const MARK = '\ufeff';

/** Prepares a file that arrives in pieces of a few bytes. */
function arrived(bytes: Uint8Array, piece: number): Prepared {
  const arrival = gatherFile();
  for (let at = 0; at < bytes.length; at += piece) arrival.add(bytes.slice(at, at + piece));
  const { bytes: file, ahead } = arrival.finish();
  return prepare(file, { ahead });
}

/** The dataset as the page gets it, through a structured clone. */
function handedOver(prepared: Prepared): Dataset {
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.findings));
  return unpackDataset(structuredClone(prepared.packed));
}

/** All of a dataset that is neither a function nor an index. */
function dataOf(of: Dataset): object {
  const { event, title, date, eventIndex, ...data } = of;
  return data;
}

function expectSame(received: Dataset, expected: Dataset): void {
  expect(dataOf(received)).toEqual(dataOf(expected));
  expect(eventsOf(received)).toEqual(eventsOf(expected));
  for (let i = 0; i < expected.size; i++) {
    const { id } = expected.event(i);
    expect(received.title(i)).toBe(expected.event(i).title);
    expect(received.date(i)).toEqual(expected.date(i));
    expect([received.eventIndex.get(id), received.eventIndex.has(id)]).toEqual([i, true]);
  }
  expect(received.eventIndex.has('nowhere')).toBe(false);
}

/** Relates events to one another at random, in both directions of the file. */
function related(chronology: Chronology, random: () => number): Chronology {
  const ids = chronology.events.map(({ id }) => id);
  const events = chronology.events.map((event) => ({
    ...event,
    related: Array.from({ length: integer(random, 3) }, () => ({
      event: pick(random, ids),
      how: pick(random, ['part-of', 'follows', 'contradicts'] as const),
    })),
  }));
  return { ...chronology, events };
}

/** Breaks a chronology in one place: something is mended, or set aside, or the file is no chronology any more. */
const breakage = fc.constantFrom<(c: Draft) => void>(
  (c) => Object.assign(c.events[0], { date: '2013-02-30' }),
  (c) => Object.assign(c.events[1], { plaec: 'x' }),
  (c) => Object.assign(c.events[1], { place: 'nowhere' }),
  (c) => Object.assign(c.events[2].excerpts[0], { speaker: 'nobody' }),
  (c) => c.events[1].excerpts.unshift({ source: 'esker-post' }),
  (c) => c.events[1].excerpts.unshift({ ...c.events[1].excerpts[0], source: 'nowhere' }),
  (c) => c.events[2].actors.push({ actor: 'nobody' }),
  (c) => c.events[2].related.push({ event: 'statement', how: 'follows' }),
  (c) => c.events[1].related.push({ event: 'statement', how: 'follows' }),
  (c) => c.events.unshift('no event'),
  (c) => c.events.splice(1, 0, { ...c.events[0] }),
  (c) => c.events.reverse(),
  (c) => c.actors.pop(),
  (c) => delete c.actors[0].aliases,
  (c) => c.sources.push(c.sources[0]),
  (c) => Object.assign(c.events[0], { title: '“é’ 🚢 {[' }),
  (c) => Object.assign(c.events[0], { title: 'half \ud83d' }),
  (c) => {
    c.events[0] = Object.fromEntries(Object.entries(c.events[0]).reverse());
  },
  (c) => Object.assign(c, { events: {} }),
  (c) => Object.assign(c, { format: 'other/1' }),
);

describe('a file that is kept as bytes', () => {
  it('gives the columns, records and ids that objects give, for any chronology', () => {
    forSeeds(30, (seed) => {
      const random = seededRandom(seed);
      const written = JSON.stringify(related(randomChronology(random, 30), random), null, integer(random, 3));
      const { chronology } = validate(written);
      const bytes = new TextEncoder().encode(written);
      expectSame(handedOver(prepare(bytes)), buildDataset(chronology!));
      expectSame(handedOver(arrived(bytes, 1 + integer(random, 3000))), buildDataset(chronology!));
    });
  });

  it('gives what validation leaves of a broken one, with the same findings', () => {
    fc.assert(
      fc.property(
        fc.array(breakage, { maxLength: 3 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 2000 }),
        fc.constantFrom(undefined, 1),
        (breakages, hasMark, piece, indent) => {
          const json = JSON.stringify(
            draft((c) => {
              for (const change of breakages) {
                try {
                  change(c);
                } catch {
                  // An earlier change has taken away what this one is about.
                }
              }
            }),
            null,
            indent,
          );
          const written = (hasMark ? MARK : '') + json;
          const bytes = new TextEncoder().encode(written);
          const expected = validate(new TextDecoder().decode(bytes));
          for (const prepared of [prepare(bytes), arrived(bytes, piece)]) {
            expect(prepared.findings).toEqual(expected.findings);
            expect(prepared.ok).toBe(expected.chronology !== undefined);
            if (!prepared.ok) continue;
            expect(prepared.setAside).toBe(expected.setAside);
            expectSame(handedOver(prepared), buildDataset(expected.chronology!));
          }
        },
      ),
      fuzz(400),
    );
  });

  it('gives the same for bytes that are no UTF-8', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(draft()));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 128, max: 255 }))),
        (changes) => {
          const broken = Uint8Array.from(bytes);
          for (const [at, byte] of changes) broken[at] = byte;
          const expected = validate(new TextDecoder().decode(broken));
          for (const prepared of [prepare(broken), arrived(broken, 100)]) {
            expect(prepared.findings).toEqual(expected.findings);
            if (prepared.ok) expectSame(handedOver(prepared), buildDataset(expected.chronology!));
          }
        },
      ),
      fuzz(200),
    );
  });

  it('tells that it is no JSON before what its head lacks', () => {
    const json = JSON.stringify(draft((c) => void delete c.format)).replace(
      '"kind":"meeting"',
      '"kind":meeting',
    );
    const bytes = new TextEncoder().encode(json);
    for (const prepared of [prepare(bytes), arrived(bytes, 100)]) {
      expect(prepared.findings).toMatchObject([{ path: '$', received: expect.stringContaining('meeting') }]);
    }
  });

  it('hands over as objects only what is not as written', () => {
    const file = (change?: (c: Draft) => void) => new TextEncoder().encode(JSON.stringify(draft(change)));
    const mended = (prepared: Prepared) => (prepared.ok ? [...prepared.packed.mended.values()] : []);
    expect(mended(prepare(file()))).toEqual([]);
    const [event, ...more] = mended(prepare(file((c) => Object.assign(c.events[1], { place: 'nowhere' }))));
    expect(event!.id).toBe('meeting');
    expect(event!.place).toBeUndefined();
    expect(more).toEqual([]);
  });

  it('takes the events that were parsed while it arrived, where its bytes are as they came', () => {
    const titled = (mark: string) => {
      const json = mark + JSON.stringify(draft());
      const bytes = new TextEncoder().encode(json);
      const arrival = gatherFile();
      arrival.add(bytes);
      const { bytes: file, ahead } = arrival.finish();
      const items = ahead!.items.map((event) => ({ ...(event as object), title: 'Parsed before' }));
      const prepared = prepare(file, { ahead: { ...ahead!, items } });
      return prepared.ok ? prepared.dataset.title(0) : undefined;
    };
    expect(titled('')).toBe('Parsed before');
    expect(titled(MARK)).toBe('A storm runs the ferry aground');
  });

  it('needs no objects for a byte order mark before it', () => {
    const prepared = arrived(new TextEncoder().encode(MARK + JSON.stringify(draft())), 100);
    expect(prepared.ok && prepared.packed.mended.size).toBe(0);
  });

  it('is told as its events are checked, of how many', () => {
    const told: [number, number][] = [];
    prepare(new TextEncoder().encode(JSON.stringify(draft())), { watch: (...step) => told.push(step) });
    expect(told).toEqual([
      [0, 3],
      [3, 3],
    ]);
  });
});
