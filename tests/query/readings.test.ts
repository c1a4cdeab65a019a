import { describe, expect, it } from 'vitest';
import { buildDataset, type Dataset } from '../../src/dataset/dataset.ts';
import { quoteKey } from '../../src/dataset/quoteKey.ts';
import type { EventRecord } from '../../src/dataset/schema.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { coveredSpan, jumpsBack, quoteOf, readingsOf } from '../../src/query/readings.ts';
import { at, CHRONOLOGY, dataset, eventsOf, forSeeds, integer, quote, randomDataset } from '../fixtures.ts';

const all = ({ size }: Dataset) => new Uint8Array(size).fill(1);

/** An article of the Gazette that tells of these dates, one after the other. */
function telling(dates: readonly string[]) {
  const events = dates.map(
    (date, i): EventRecord => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date,
      dating: { basis: 'stated' },
      kind: 'meeting',
      actors: [],
      excerpts: [quote('gazette', 'words', 100 * i)],
    }),
  );
  const of = buildDataset({ ...CHRONOLOGY, events });
  const [reading] = readingsOf(of, all(of));
  return { of, quotes: reading?.quotes ?? new Int32Array(0) };
}

const jumps = (...dates: string[]) => {
  const { of, quotes } = telling(dates);
  return jumpsBack(of, quotes);
};
const span = (...dates: string[]) => {
  const { of, quotes } = telling(dates);
  const covered = coveredSpan(of, quotes);
  return covered && [covered.start, covered.end].map((t) => new Date(t).toISOString().slice(0, 10));
};

describe('the readings', () => {
  it('have the quotes of each source from the first line to the last', () => {
    const ferry = dataset();
    const readings = readingsOf(ferry, all(ferry));
    const places = readings.map(({ source, quotes }) => [
      ferry.sources[source]!.id,
      [...quotes].map((at) => ferry.quotes.start[at]),
    ]);
    expect(places).toEqual([
      ['gazette', [900, 1000, 1200, 2000, 2100, 3600]],
      ['review', [10, 60, 600]],
      ['almanac', [100, 400, 1500]],
    ]);
    expect(readings.map(({ all, length }) => [all, length])).toEqual([
      [6, 4000],
      // Without a text its last quote is the end that is known.
      [3, 600 + 'at half past two the vote was taken'.length],
      [3, 2000],
    ]);
  });

  it('agree with a slow count over the records, whatever matches', () => {
    forSeeds(40, (seed) => {
      const random = seededRandom(seed);
      const of = randomDataset(random, 50);
      const isMatch = Uint8Array.from({ length: of.size }, () => integer(random, 2));
      const slow = of.sources.map(({ id }) =>
        eventsOf(of)
          .flatMap(({ excerpts }, event) => excerpts.map((excerpt) => ({ event, ...excerpt })))
          .filter(({ source, event }) => source === id && isMatch[event] === 1)
          .sort((a, b) => a.start - b.start || a.end - b.end || a.event - b.event)
          .map(({ event, start }) => [event, start]),
      );
      const fast = of.sources.map((_, source) => {
        const reading = readingsOf(of, isMatch).find((one) => one.source === source);
        return [...(reading?.quotes ?? [])].map((at) => [of.quotes.event[at], of.quotes.start[at]]);
      });
      expect(fast).toEqual(slow);
    });
  });

  it('are none where nothing matches', () => {
    const ferry = dataset();
    expect(readingsOf(ferry, new Uint8Array(ferry.size))).toEqual([]);
  });
});

describe('jumps back', () => {
  it('are quotes whose event was over before the one of the quote before them began', () => {
    expect(jumps('2013-05-07', '2009', '2013-05-10')).toBe(1);
    expect(jumps('2013', '2012', '2011', '2014', '1945')).toBe(3);
  });

  it('are none in an article that goes forward, or tells of one event or none', () => {
    expect(jumps('1945', '1999', '2013')).toBe(0);
    expect(jumps('2013')).toBe(0);
    expect(jumpsBack(telling([]).of, new Int32Array(0))).toBe(0);
  });

  it('leave ties and overlapping dates out', () => {
    expect(jumps('2013-05-07', '2013-05-07')).toBe(0);
    expect(jumps('2013-05-07', '2013-05')).toBe(0);
    expect(jumps('2013-05', '2013-05-07')).toBe(0);
    expect(jumps('2013-05-01/2013-05-10', '2013-04-20/2013-05-02')).toBe(0);
  });

  it('count from one day to the day before, which it follows without a gap', () => {
    expect(jumps('2013-05-08', '2013-05-07')).toBe(1);
  });

  it('do not go back to what is still going on, nor from what began nobody knows when', () => {
    expect(jumps('2013-05-07', '1998/..')).toBe(0);
    expect(jumps('../2013', '1945')).toBe(0);
    expect(jumps('2013-05-07', '../1991')).toBe(1);
  });
});

describe('the span that an article covers', () => {
  it('goes from the earliest beginning to the latest', () => {
    expect(span('2013-05-07', '1945-05-08', '2009')).toEqual(['1945-05-08', '2013-05-07']);
  });

  it('does not reach to the end of what lasts, which other articles may know better', () => {
    expect(span('2011/2015', '2013-05')).toEqual(['2011-01-01', '2013-05-01']);
  });

  it('takes what has no known beginning as far as it is known to reach', () => {
    expect(span('../1991', '2013')).toEqual(['1991-12-31', '2013-01-01']);
  });

  it('is unknown without quotes', () => {
    expect(coveredSpan(telling(['2013']).of, new Int32Array(0))).toBeUndefined();
  });
});

describe('the key of a quote', () => {
  const ferry = dataset();

  it('leads back to the quote among those of its event', () => {
    const { quotes, sources } = ferry;
    for (const { id, excerpts } of eventsOf(ferry)) {
      for (const excerpt of excerpts) {
        const quote = quoteOf(ferry, at(ferry, id), quoteKey(excerpt))!;
        expect(quotes.event[quote]).toBe(at(ferry, id));
        expect(sources[quotes.source[quote]!]!.id).toBe(excerpt.source);
        expect(quotes.start[quote]).toBe(excerpt.start);
      }
    }
  });

  it('leads nowhere in another event, and neither does no key', () => {
    expect(quoteOf(ferry, at(ferry, 'talks'), 'gazette:2000')).toBeUndefined();
    expect(quoteOf(ferry, at(ferry, 'talks'), undefined)).toBeUndefined();
  });
});
