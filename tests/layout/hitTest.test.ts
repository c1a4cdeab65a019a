import { describe, expect, it } from 'vitest';
import { HEAD_HEIGHT, ROW_HEIGHT, RULER_HEIGHT } from '../../src/layout/bands.ts';
import type { Frame, FrameChip } from '../../src/layout/frame.ts';
import { hitTest, reachOf } from '../../src/layout/hitTest.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { datasetOf, forSeeds, randomDataset } from '../fixtures.ts';
import { show } from './scene.ts';

function randomFrame(seed: number): Frame {
  const random = seededRandom(seed);
  const of = randomDataset(random, 60);
  const length = (of.extent.end - of.extent.start) * 20 ** (random() - 0.8);
  const start = of.extent.start + random() * (of.extent.end - of.extent.start - length);
  return show(of, { span: { start, end: start + length }, width: 900, height: 300 }).frame;
}

const eventAt = (frame: Frame, x: number, y: number) => {
  const hit = hitTest(frame, x, y);
  return hit?.kind === 'event' ? hit.event.index : undefined;
};

describe('hitTest', () => {
  it('hits every mark and every label, and the bar between them', () => {
    let hits = 0;
    forSeeds(30, (seed) => {
      const frame = randomFrame(seed);
      for (const event of frame.events) {
        const mark = (event.x0 + event.x1) / 2;
        const label = event.labelX + event.labelWidth / 2;
        for (const x of [mark, label, (mark + label) / 2]) {
          for (const dy of [0, 0.45 * ROW_HEIGHT, -0.45 * ROW_HEIGHT]) {
            expect(eventAt(frame, x, event.y + dy)).toBe(event.index);
            hits++;
          }
        }
      }
    });
    expect(hits).toBeGreaterThan(100);
  });

  it('hits nothing well beside an event and in no other row', () => {
    const frame = show(datasetOf(['2013-05-07'])).frame;
    const [event] = frame.events;
    const [left, right] = reachOf(event!);
    expect(hitTest(frame, left - 20, event!.y)).toBeUndefined();
    expect(hitTest(frame, right + 20, event!.y)).toBeUndefined();
    expect(hitTest(frame, event!.x0, event!.y + ROW_HEIGHT)).toBeUndefined();
    expect(hitTest(frame, event!.x0, 10)).toBeUndefined();
  });

  it('gives a dot a little room beside it', () => {
    const frame = show(datasetOf(['2013-05-07'])).frame;
    const event = frame.events[0]!;
    expect(eventAt(frame, reachOf(event)[0] - 3, event.y)).toBe(0);
  });

  it('hits every chip', () => {
    let hits = 0;
    forSeeds(30, (seed) => {
      const frame = randomFrame(seed);
      for (const chip of frame.chips) {
        for (const dx of [0, 0.45 * chip.width, -0.45 * chip.width]) {
          expect(hitTest(frame, chip.x + dx, chip.y)).toEqual({ kind: 'chip', chip });
          hits++;
        }
      }
    });
    expect(hits).toBeGreaterThan(12);
  });

  it('prefers the opened event to one that it lies over', () => {
    const { frame } = show(datasetOf(['2013-05-07', '2013-09-01']));
    const [first, second] = frame.events;
    const over = { ...second!, y: first!.y, x0: first!.x0, x1: first!.x1, labelX: first!.labelX };
    const x = (first!.x0 + first!.x1) / 2;
    expect(eventAt({ ...frame, selected: over }, x, first!.y)).toBe(second!.index);
    expect(eventAt(frame, x, first!.y)).toBe(first!.index);
  });

  it('hits no event that is scrolled under the ruler or the head of a lane', () => {
    let hidden = 0;
    forSeeds(20, (seed) => {
      const random = seededRandom(seed);
      const of = randomDataset(random, 60);
      const frame = show(of, {
        span: of.extent,
        height: 300,
        lanes: { by: 'kind' },
        scroll: 200 * random(),
      }).frame;
      for (let y = 0; y < 300; y += 7) {
        const covered =
          y < RULER_HEIGHT || frame.lanes.some(({ headTop }) => y >= headTop && y < headTop + HEAD_HEIGHT);
        for (let x = 0; covered && x < frame.width; x += 11) {
          expect(hitTest(frame, x, y)?.kind).not.toBe('event');
          hidden++;
        }
      }
    });
    expect(hidden).toBeGreaterThan(1000);
  });

  it('prefers an event to a chip', () => {
    const { frame } = show(datasetOf(Array.from({ length: 30 }, () => '2013-05-07')), { height: 200 });
    const [chip] = frame.chips;
    const event = { ...frame.events[0]!, x0: chip!.x - 5, x1: chip!.x + 5, y: chip!.y };
    expect(hitTest({ ...frame, events: [event] }, chip!.x, chip!.y)?.kind).toBe('event');
  });

  it('goes four pixels beyond mark and label, half a row up and down, and to the edges of a chip', () => {
    const of = datasetOf(['2013-02-10', '1990', '2030'], ['Ten signs.', 'Before', 'After']);
    const start = Date.UTC(2013, 0);
    const { frame } = show(of, { span: { start, end: start + 100 * 86_400_000 }, width: 1000 });
    const event = frame.events.find(({ index }) => of.title(index) === 'Ten signs.')!;
    const right = event.labelX + event.labelRoom;
    const hits = (x: number, y: number) => hitTest(frame, x, y)?.kind;
    expect([event.x0 - 4, event.x0 - 4.1, right + 4, right + 4.1].map((x) => hits(x, event.y))).toEqual([
      'event',
      undefined,
      'event',
      undefined,
    ]);
    const half = ROW_HEIGHT / 2;
    expect([-half, half, half + 0.1].map((by) => hits(event.x0, event.y + by))).toEqual([
      'event',
      'event',
      undefined,
    ]);
    const chip = { x: 500, y: 300, width: 40, lane: 0, x0: 490, x1: 510 } as FrameChip;
    const withChip = { ...frame, events: [], chips: [chip] };
    const hitsChip = (x: number, y: number) => hitTest(withChip, x, y)?.kind === 'chip';
    expect([480, 520, 479.9, 520.1].map((x) => hitsChip(x, 300))).toEqual([true, true, false, false]);
    expect([300 - half, 300 + half, 300 + half + 0.1].map((y) => hitsChip(500, y))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('finds no event under the head of a lane, from its upper edge to its lower', () => {
    const of = datasetOf(['2013-02-10'], ['Ten signs.']);
    const start = Date.UTC(2013, 0);
    const { frame } = show(of, { span: { start, end: start + 100 * 86_400_000 }, width: 1000 });
    const [event] = frame.events;
    const under = (headTop: number) =>
      hitTest({ ...frame, lanes: [{ lane: 0, top: headTop, bottom: 900, headTop }] }, event!.x0, event!.y);
    expect(under(event!.y + 0.1)?.kind).toBe('event');
    expect(under(event!.y)).toBeUndefined();
    expect(under(event!.y - HEAD_HEIGHT + 0.1)).toBeUndefined();
    expect(under(event!.y - HEAD_HEIGHT)?.kind).toBe('event');
  });
});
