import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/rng.ts';
import { at, dataset, eventsOf, randomDataset } from '../fixtures.ts';
import { show, type View } from './scene.ts';

const ferry = dataset();
const id = (event: number) => ferry.event(event).id;
/** For each event 1 when it is one of these. */
const only = (...ids: string[]) =>
  Uint8Array.from(eventsOf(ferry), (event) => (ids.includes(event.id) ? 1 : 0));
const lanes = (view: View) => show(ferry, view).arrangement.lanes;

describe('lanes', () => {
  it('come with the most events first, or in the order of their first', () => {
    const byCount = lanes({ lanes: { by: 'kind', order: 'count' } });
    const counts = byCount.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const byFirst = lanes({ lanes: { by: 'kind', order: 'first' } }).map((lane) => lane.id);
    expect(byFirst).toEqual([...new Set(eventsOf(ferry).map(({ kind }) => kind))]);
    expect(byFirst).not.toEqual(byCount.map((lane) => lane.id));
  });

  it('say how many of their events match, and which are collapsed', () => {
    const isMatch = only('talks', 'strike');
    const found = lanes({ isMatch, lanes: { by: 'kind', order: 'first', collapsed: ['meeting'] } });
    expect(found.filter(({ count }) => count > 0).map((lane) => [lane.id, lane.count])).toEqual([
      ['meeting', 1],
      ['strike', 1],
    ]);
    expect(found.filter(({ collapsed }) => collapsed).map((lane) => lane.id)).toEqual(['meeting']);
  });

  it('are left out where nothing in them is shown', () => {
    const isMatch = only('talks', 'strike');
    const by = { by: 'kind', order: 'first' } as const;
    expect(lanes({ isMatch, others: false, lanes: by }).map((lane) => lane.id)).toEqual([
      'meeting',
      'strike',
    ]);
    expect(lanes({ isMatch, others: true, lanes: by })).toHaveLength(lanes({ lanes: by }).length);
    const kept = at(ferry, 'treaty');
    expect(lanes({ isMatch, others: false, kept, lanes: by }).map((lane) => lane.id)).toEqual([
      'agreement',
      'meeting',
      'strike',
    ]);
  });

  it('are none where the plane is not divided', () => {
    expect(lanes({})).toEqual([]);
  });

  it('hold an event once in each that it belongs to', () => {
    const { arrangement } = show(ferry, { lanes: { by: 'source', order: 'first' } });
    const holding = (event: string) =>
      arrangement.bandsOf(at(ferry, event)).map((band) => arrangement.lanes[band]!.id);
    expect([...holding('talks')].sort()).toEqual(['almanac', 'gazette', 'review']);
    expect(holding('vote')).toEqual(['review']);
    expect(holding('survey')).toEqual(['~']);
    expect(show(ferry).arrangement.bandsOf(0)).toEqual([0]);
  });
});

describe('what is laid out', () => {
  const laidOut = (view: View) => [...show(ferry, view).layout.input.track.events].map(id);

  it('is all there is, or what matches with what is kept', () => {
    const isMatch = only('talks', 'strike');
    expect(laidOut({ isMatch })).toEqual(eventsOf(ferry).map((event) => event.id));
    expect(laidOut({ isMatch, others: false })).toEqual(['talks', 'strike']);
    expect(laidOut({ isMatch, others: false, kept: at(ferry, 'survey') })).toEqual([
      'survey',
      'talks',
      'strike',
    ]);
  });
});

describe('the layout of a band', () => {
  const of = randomDataset(seededRandom(5), 60);
  /** A plane with room for two rows, on which most events are folded. */
  const { arrangement, layout } = show(of, { span: of.extent, width: 400, height: 170 });
  const { level } = layout.input;
  const folded = eventsOf(of).flatMap((_, i) => (layout.isFolded(i) ? [i] : []));
  const placed = layout.placed[0]!;

  it('stays the same as long as the level does', () => {
    expect(layout.input.rows).toBe(2);
    expect(folded.length).toBeGreaterThan(10);
    expect(arrangement.layoutOf(0, level, [])).toBe(layout);
    expect(arrangement.layoutOf(0, level, [placed])).toBe(layout);
    const other = arrangement.layoutOf(0, level + 1, []);
    expect(other).not.toBe(layout);
    expect(other.input.level).toBe(level + 1);
  });

  it('is another where an event that comes first would be folded, and gives it a row', () => {
    const [wanted] = folded;
    const before = arrangement.layoutOf(0, level, []);
    before.cover(of.extent.start, of.extent.end, []);
    const first = [wanted!];
    const after = arrangement.layoutOf(0, level, first);
    expect(after).not.toBe(before);
    after.cover(of.extent.start, of.extent.end, first);
    expect(after.isFolded(wanted!)).toBe(false);
    expect(arrangement.layoutOf(0, level, [wanted!])).toBe(after);
  });

  it('is not made again and again where there is no room for all that come first', () => {
    const first = folded.slice(0, 5);
    const made = arrangement.layoutOf(0, level, first);
    made.cover(of.extent.start, of.extent.end, first);
    expect(first.some((event) => made.isFolded(event))).toBe(true);
    expect(arrangement.layoutOf(0, level, first)).toBe(made);
    expect(arrangement.layoutOf(0, level, [...first])).not.toBe(made);
  });
});
