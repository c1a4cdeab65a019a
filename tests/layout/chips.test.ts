import { describe, expect, it } from 'vitest';
import { CHIP_WIDTH } from '../../src/layout/chips.ts';
import { levelScale } from '../../src/layout/scale.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { datasetOf, forSeeds, randomDataset } from '../fixtures.ts';
import { show } from './scene.ts';

/** Random events on a plane with room for few of them. */
function crowded(seed: number) {
  const random = seededRandom(seed);
  const of = randomDataset(random, 60);
  const length = (of.extent.end - of.extent.start) * 20 ** (random() - 0.7);
  const span = { start: of.extent.start, end: of.extent.start + length };
  return { of, width: 800, ...show(of, { span, width: 800, height: 180 }) };
}

describe('folding into chips', () => {
  it('counts each folded event exactly once, in a chip or among the longer ones', () => {
    let chips = 0;
    forSeeds(40, (seed) => {
      const { folds, layout } = crowded(seed);
      const held = [...folds.chips.flatMap(({ members }) => members), ...folds.longer];
      expect(held.sort((a, b) => a - b)).toEqual([...layout.folded]);
      chips += folds.chips.length;
    });
    expect(chips).toBeGreaterThan(100);
  });

  it('leaves no two chips overlapping, at the level or at any finer scale', () => {
    forSeeds(40, (seed) => {
      const { folds, layout } = crowded(seed);
      const anchors = folds.chips.map(({ anchor }) => anchor);
      expect(anchors).toEqual([...anchors].sort((a, b) => a - b));
      const perMs = levelScale(layout.level);
      for (const [i, anchor] of anchors.entries()) {
        if (i > 0) expect((anchor - anchors[i - 1]!) * perMs).toBeGreaterThan(CHIP_WIDTH);
      }
    });
  });

  it('gives each chip the true span of its members, in date order', () => {
    forSeeds(40, (seed) => {
      const { of, folds } = crowded(seed);
      for (const { members, start, end, anchor } of folds.chips) {
        expect(start).toBe(Math.min(...members.map((i) => of.start[i]!)));
        expect(end).toBe(Math.max(...members.map((i) => of.end[i]!)));
        expect(members).toEqual([...members].sort((a, b) => a - b));
        expect(anchor).toBeGreaterThanOrEqual(start);
        expect(anchor).toBeLessThanOrEqual(end);
      }
    });
  });

  it('sets apart what is longer than the plane is wide', () => {
    forSeeds(40, (seed) => {
      const { of, folds, layout, width } = crowded(seed);
      const perMs = levelScale(layout.level);
      const length = (i: number) => (of.end[i]! - of.start[i]!) * perMs;
      for (const i of folds.longer) expect(length(i)).toBeGreaterThan(width);
      for (const i of folds.chips.flatMap(({ members }) => members)) {
        expect(length(i)).toBeLessThanOrEqual(width);
      }
    });
  });

  it('makes one chip of events on one day, and stands it there', () => {
    const of = datasetOf(Array.from({ length: 9 }, () => '2013-05-07'));
    const { folds, frame } = show(of, { height: 170 });
    expect(folds.chips).toHaveLength(1);
    expect(folds.chips[0]).toMatchObject({ start: Date.UTC(2013, 4, 7), end: Date.UTC(2013, 4, 8) });
    const rows = frame.events.length;
    expect(folds.chips[0]!.members).toHaveLength(9 - rows);
    expect(folds.chips[0]!.anchor).toBe(Date.UTC(2013, 4, 7, 12));
  });

  it('makes no chips where everything has a row', () => {
    expect(show(datasetOf(['2013-05-07', '2013-09-01'])).folds).toEqual({ chips: [], longer: [] });
  });
});
