import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/dataset.ts';
import { excerptsOf } from '../../src/dataset/excerpts.ts';
import { CHRONOLOGY, dataset, quote } from '../fixtures.ts';

describe('the excerpts of a source', () => {
  it('are those of all its events, and of no other source', () => {
    const of = dataset();
    const gazette = excerptsOf(of, of.sourceIndex.get('gazette')!);
    expect(gazette.map(({ start }) => start)).toEqual([900, 1000, 1200, 2000, 2100, 3600]);
    expect(gazette.every(({ source }) => source === 'gazette')).toBe(true);
    expect(excerptsOf(of, of.sourceIndex.get('review')!)).toHaveLength(3);
  });

  it('are those of its first two thousand events, where it has more', () => {
    const [event] = CHRONOLOGY.events;
    const events = Array.from({ length: 2003 }, (_, i) => ({
      ...event!,
      id: `e${i}`,
      date: String(1000 + Math.floor(i / 3)),
      excerpts: i === 0 ? [quote('almanac', 'a lake', 7)] : [quote('gazette', 'a ferry', i)],
    }));
    const of = buildDataset({ ...CHRONOLOGY, events });
    const starts = excerptsOf(of, of.sourceIndex.get('gazette')!).map(({ start }) => start);
    expect([starts.length, starts[0], starts.at(-1)]).toEqual([2000, 1, 2000]);
    expect(excerptsOf(of, of.sourceIndex.get('almanac')!)).toHaveLength(1);
  });

  it('are read once', () => {
    const of = dataset();
    expect(excerptsOf(of, 0)).toBe(excerptsOf(of, 0));
    expect(excerptsOf(of, 0)).not.toBe(excerptsOf(of, 1));
  });
});
