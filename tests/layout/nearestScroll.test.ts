import { describe, expect, it } from 'vitest';
import { HEAD_HEIGHT, ROW_HEIGHT } from '../../src/layout/bands.ts';
import { nearestScroll } from '../../src/layout/nearestScroll.ts';
import { dataset, at as indexOf } from '../fixtures.ts';
import { show } from './scene.ts';

const ferry = dataset();
const span = { start: Date.UTC(2012, 0), end: Date.UTC(2014, 0) };

/** The ferry in rows, or in lanes of kinds: the nearest scrolling for an event, and where its row begins. */
function shown(by?: 'kind') {
  const { arrangement, layout } = show(ferry, { span, ...(by && { lanes: { by } }) });
  const { level } = layout.input;
  const scroll = (id: string, scrolled: number, room: number, lane?: number) =>
    nearestScroll(arrangement, { event: indexOf(ferry, id), lane, level, first: [] }, scrolled, room)?.scroll;
  const rowTop = (id: string) => {
    const lanes = arrangement.bandsOf(indexOf(ferry, id));
    const of = arrangement.layoutOf(lanes[0]!, level, []);
    const k = [...of.input.track.events].indexOf(indexOf(ferry, id));
    return arrangement.bands.bands[lanes[0]!]!.rowsTop + of.row[k]! * ROW_HEIGHT;
  };
  return { arrangement, scroll, rowTop };
}

describe('the nearest scrolling', () => {
  it('is the one there is where the row is in view', () => {
    const { scroll, rowTop } = shown();
    const top = rowTop('talks');
    expect(scroll('talks', 0, top + ROW_HEIGHT)).toBe(0);
    expect(scroll('talks', top, ROW_HEIGHT)).toBe(top);
  });

  it('has the row at the lower edge where it is further down, at the upper where it is further up', () => {
    const { scroll, rowTop } = shown();
    const top = rowTop('talks');
    expect(scroll('talks', 0, top + ROW_HEIGHT - 5)).toBe(5);
    expect(scroll('talks', top + 70, 3 * ROW_HEIGHT)).toBe(top);
  });

  it('leaves room for the head of a lane above the row', () => {
    const { scroll, rowTop } = shown('kind');
    const top = rowTop('talks');
    expect(top).toBeGreaterThanOrEqual(HEAD_HEIGHT);
    expect(scroll('talks', top + 500, 3 * ROW_HEIGHT)).toBe(top - HEAD_HEIGHT);
    expect(scroll('talks', 0, 10)).toBe(top - HEAD_HEIGHT);
  });

  it('is that of another lane where the event does not stand in the one wanted, and unknown where it has no row', () => {
    const { arrangement, scroll } = shown('kind');
    const own = arrangement.bandsOf(indexOf(ferry, 'talks'));
    expect(own).toHaveLength(1);
    const other = arrangement.bands.bands.findIndex((_, lane) => !own.includes(lane));
    expect(scroll('talks', 0, 300, other)).toBe(scroll('talks', 0, 300, own[0]));
    expect(scroll('talks', 0, 3000, own[0])).toBe(0);
  });

  it('takes the nearest of the lanes in which an event stands', () => {
    const { arrangement, layout } = show(ferry, { span, lanes: { by: 'source' }, height: 4000 });
    const event = indexOf(ferry, 'talks');
    const lanes = arrangement.bandsOf(event);
    expect(lanes).toHaveLength(3);
    const wanted = { event, level: layout.input.level, first: [] };
    const tops = lanes.map(
      (lane) => nearestScroll(arrangement, { ...wanted, lane }, 0, ROW_HEIGHT + HEAD_HEIGHT)!,
    );
    for (const top of tops) {
      const near = nearestScroll(
        arrangement,
        { ...wanted, lane: undefined },
        top.scroll + 3,
        ROW_HEIGHT + HEAD_HEIGHT,
      );
      expect(near).toEqual(top);
    }
    expect(new Set(tops.map(({ scroll }) => scroll)).size).toBe(3);
    expect(tops.map(({ lane }) => lane)).toEqual(lanes);
  });
});
