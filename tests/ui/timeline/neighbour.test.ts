import { describe, expect, it } from 'vitest';
import { neighbourAcross } from '../../../src/ui/timeline/neighbour.ts';
import { datasetOf } from '../../fixtures.ts';
import { show } from '../../layout/scene.ts';

describe('the neighbour across rows', () => {
  /** Five dots in three rows, placed by hand. */
  const base = show(datasetOf(['2013-01-01', '2013-03-01', '2013-06-01', '2013-06-20'])).frame;
  const place = (index: number, x: number, y: number, isMatch = true) => ({
    ...base.events[0]!,
    index,
    x0: x - 5,
    x1: x + 5,
    y,
    isMatch,
  });
  const frame = {
    ...base,
    events: [place(0, 100, 50), place(1, 180, 80), place(2, 400, 50), place(3, 420, 80), place(4, 410, 110)],
  };

  it('is the nearest in time of the next row', () => {
    expect(neighbourAcross(frame, 0, 1, 0)?.index).toBe(1);
    expect(neighbourAcross(frame, 2, 1, 0)?.index).toBe(3);
    expect(neighbourAcross(frame, 3, -1, 0)?.index).toBe(2);
  });

  it('is in the next row that has events, not the one after', () => {
    expect(neighbourAcross(frame, 4, -1, 0)?.index).toBe(3);
  });

  it('is nobody at the edge, and for an event that is not there', () => {
    expect(neighbourAcross(frame, 0, -1, 0)).toBeUndefined();
    expect(neighbourAcross(frame, 4, 1, 0)).toBeUndefined();
    expect(neighbourAcross(frame, 99, 1, 0)).toBeUndefined();
  });

  it('starts from where the event stands in the lane that one is in', () => {
    const twice = { ...frame, events: [...frame.events, { ...place(0, 420, 80), lane: 1 }] };
    expect(neighbourAcross(twice, 0, 1, 1)?.index).toBe(4);
    expect(neighbourAcross(twice, 0, 1, 0)?.index).toBe(1);
  });

  it('is never an event that does not match', () => {
    const events = frame.events.map((event) => ({ ...event, isMatch: event.index !== 1 }));
    expect(neighbourAcross({ ...frame, events }, 0, 1, 0)?.index).toBe(3);
  });
});
