import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../src/layout/frame.ts';
import { createRowMotion } from '../../../src/ui/timeline/rowMotion.ts';
import { dataset } from '../../fixtures.ts';
import { show } from '../../layout/scene.ts';

const { frame } = show(dataset());
/** The frame with its first event in another row. */
function lowered(by: number): Frame {
  const [first, ...rest] = frame.events;
  return { ...frame, events: [{ ...first!, y: first!.y + by }, ...rest] };
}

describe('a change of rows', () => {
  it('is a slide from where the event was to where it belongs', () => {
    const motion = createRowMotion(() => false);
    expect(motion.frame(frame, 0)).toEqual({ frame, moving: false });
    const start = motion.frame(lowered(66), 1000);
    expect(start.frame.events[0]!.y).toBe(frame.events[0]!.y);
    expect(start.moving).toBe(true);
    const middle = motion.frame(lowered(66), 1060).frame.events[0]!.y - frame.events[0]!.y;
    expect(middle).toBeGreaterThan(20);
    expect(middle).toBeLessThan(66);
    expect(motion.frame(lowered(66), 1400)).toEqual({ frame: lowered(66), moving: false });
  });

  it('goes on from where the event is when the target changes on the way', () => {
    const motion = createRowMotion(() => false);
    motion.frame(frame, 0);
    motion.frame(lowered(66), 1000);
    const before = motion.frame(lowered(66), 1060).frame.events[0]!.y;
    expect(motion.frame(frame, 1060).frame.events[0]!.y).toBeCloseTo(before, 6);
  });

  it('is at once for a reader who asks for less motion', () => {
    const motion = createRowMotion(() => true);
    motion.frame(frame, 0);
    expect(motion.frame(lowered(66), 10)).toEqual({ frame: lowered(66), moving: false });
  });

  it('leaves what stays in its row alone', () => {
    const motion = createRowMotion(() => false);
    motion.frame(frame, 0);
    const { frame: sliding } = motion.frame(lowered(33), 5000);
    expect(sliding.events.slice(1)).toEqual(frame.events.slice(1));
  });
});
