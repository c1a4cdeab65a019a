import { describe, expect, it } from 'vitest';
import { CHIP_WIDTH } from '../../src/layout/chips.ts';
import { NO_ROW } from '../../src/layout/layout.ts';
import { levelScale } from '../../src/layout/scale.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { at, dataset, datasetOf, forSeeds, randomDataset } from '../fixtures.ts';
import { show } from './scene.ts';

/** Random events on a plane with room for few of them, and what all of them fold into. */
function crowded(seed: number) {
  const random = seededRandom(seed);
  const of = randomDataset(random, 60);
  const length = (of.extent.end - of.extent.start) * 20 ** (random() - 0.7);
  const span = { start: of.extent.start, end: of.extent.start + length };
  const shown = show(of, { span, width: 800, height: 180 });
  const { chips: grid, longer, row, input } = shown.layout;
  return {
    of,
    width: 800,
    perMs: levelScale(input.level),
    chips: grid.within(of.extent.start, of.extent.end),
    longer,
    folded: [...row.keys()].filter((i) => row[i] === NO_ROW),
  };
}

describe('folding into chips', () => {
  it('counts each folded event exactly once, in a chip or among the longer ones', () => {
    let seen = 0;
    forSeeds(40, (seed) => {
      const { chips, longer, folded } = crowded(seed);
      const held = [...chips.flatMap((chip) => chip.members()), ...longer];
      expect(held.sort((a, b) => a - b)).toEqual(folded);
      for (const chip of chips) expect(chip.members()).toHaveLength(chip.count);
      seen += chips.length;
    });
    expect(seen).toBeGreaterThan(25);
  });

  it('leaves no two chips overlapping, at the level or at any finer scale', () => {
    forSeeds(40, (seed) => {
      const { chips, perMs } = crowded(seed);
      const anchors = chips.map(({ anchor }) => anchor);
      expect(anchors).toEqual([...anchors].sort((a, b) => a - b));
      for (const [i, anchor] of anchors.entries()) {
        if (i > 0) expect((anchor - anchors[i - 1]!) * perMs).toBeGreaterThan(CHIP_WIDTH);
      }
    });
  });

  it('gives each chip the true span of its members, in date order, and stands it within reach of them', () => {
    forSeeds(40, (seed) => {
      const { of, chips, perMs } = crowded(seed);
      for (const { start, end, anchor, ...chip } of chips) {
        const members = chip.members();
        expect(start).toBe(Math.min(...members.map((i) => of.start[i]!)));
        expect(end).toBe(Math.max(...members.map((i) => of.end[i]!)));
        expect(members).toEqual([...members].sort((a, b) => a - b));
        const middles = members.map((i) => (of.start[i]! + of.end[i]!) / 2);
        const away = Math.max(Math.min(...middles) - anchor, anchor - Math.max(...middles), 0);
        expect(away * perMs).toBeLessThan(CHIP_WIDTH);
      }
    });
  });

  it('says how many members each source tells', () => {
    let told = 0;
    forSeeds(40, (seed) => {
      const { of, chips } = crowded(seed);
      for (const chip of chips) {
        const expected = of.sources.map(
          (source) =>
            chip.members().filter((i) => of.event(i).excerpts.some((excerpt) => excerpt.source === source.id))
              .length,
        );
        expect([...chip.sources]).toEqual(expected);
        told += expected.reduce((sum, count) => sum + count, 0);
      }
    });
    expect(told).toBeGreaterThan(25);
  });

  it('sets apart what is longer than the plane is wide', () => {
    forSeeds(40, (seed) => {
      const { of, chips, longer, perMs, width } = crowded(seed);
      const length = (i: number) => (of.end[i]! - of.start[i]!) * perMs;
      for (const i of longer) expect(length(i)).toBeGreaterThan(width);
      for (const i of chips.flatMap((chip) => chip.members())) expect(length(i)).toBeLessThanOrEqual(width);
    });
  });

  it('makes one chip of events on one day, and stands it there', () => {
    const of = datasetOf(Array.from({ length: 9 }, () => '2013-05-07'));
    const { frame } = show(of, { height: 170 });
    expect(frame.chips).toHaveLength(1);
    const [{ chip }] = frame.chips as [(typeof frame.chips)[number]];
    expect(chip).toMatchObject({ start: Date.UTC(2013, 4, 7), end: Date.UTC(2013, 4, 8) });
    expect(chip.count).toBe(9 - frame.events.length);
    expect(chip.anchor).toBe(Date.UTC(2013, 4, 7, 12));
  });

  it('makes no chips where everything has a row', () => {
    const { frame } = show(datasetOf(['2013-05-07', '2013-09-01']));
    expect(frame).toMatchObject({ chips: [], longer: [] });
  });

  it('folds all of a collapsed lane', () => {
    const of = dataset();
    const by = { by: 'kind', collapsed: ['meeting'] } as const;
    const { arrangement, layout } = show(of, { lanes: by, span: of.extent });
    const lane = arrangement.lanes.findIndex(({ id }) => id === 'meeting');
    const meetings = arrangement.layoutOf(lane, layout.input.level, []);
    meetings.cover(of.extent.start, of.extent.end, []);
    const held = meetings.chips.within(of.extent.start, of.extent.end).flatMap((chip) => chip.members());
    expect(held).toContain(at(of, 'talks'));
    expect(held).toHaveLength(arrangement.lanes[lane]!.count);
  });
});
