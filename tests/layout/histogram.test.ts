import { describe, expect, it } from 'vitest';
import { axisOf } from '../../src/layout/axis.ts';
import { binsOf, histogram } from '../../src/layout/histogram.ts';
import { timeScale } from '../../src/layout/scale.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { rowOf } from '../../src/lib/rows.ts';
import { UNFOLDED } from '../../src/time/fold.ts';
import { dataset, datasetOf, eventsOf, forSeeds, randomDataset } from '../fixtures.ts';

describe('the histogram of the overview', () => {
  it('counts each telling once, whatever its date covers', () => {
    forSeeds(30, (seed) => {
      const random = seededRandom(seed);
      const of = randomDataset(random, 60);
      const isMatch = Uint8Array.from(eventsOf(of), () => (random() < 0.5 ? 1 : 0));
      const scale = timeScale(of.extent, 700);
      const bins = histogram(of, binsOf(of, axisOf(of, UNFOLDED), scale, 7), isMatch);
      const tellings = (match: number, source: number) =>
        [...eventsOf(of).keys()].filter((i) => {
          const sources = rowOf(of.sourcesOf, i);
          return (
            isMatch[i] === match &&
            (source < of.sources.length ? sources.includes(source) : sources.length === 0)
          );
        }).length;
      for (const [match, values] of [
        [1, bins.matching],
        [0, bins.rest],
      ] as const) {
        for (let source = 0; source < bins.sources; source++) {
          let sum = 0;
          for (let bin = 0; bin < bins.bins; bin++) sum += values[bin * bins.sources + source]!;
          expect(sum, `seed ${seed}, source ${source}`).toBeCloseTo(tellings(match, source), 6);
        }
      }
    });
  });

  it('has nothing at all where nothing is', () => {
    // Shares of a third, a seventh and the like, which do not add up to nothing.
    const dates = ['2001', '2001-03/2001-09', '2001-02/2002-01', '2002~', '2003-01/2003-04', '2010'];
    const of = datasetOf(dates);
    for (const width of [654, 801, 1053]) {
      const scale = timeScale({ start: of.extent.start, end: of.extent.end + 3e10 }, width);
      const bins = binsOf(of, axisOf(of, UNFOLDED), scale, 7);
      const { matching, rest, sources } = histogram(of, bins, Uint8Array.from([1, 0, 1, 0, 1, 0]));
      for (let bin = 0; bin < bins.count; bin++) {
        const covered = [...bins.first.keys()].some((i) => bins.first[i]! <= bin && bin <= bins.last[i]!);
        const at = (bin + 1) * sources - 1;
        expect(
          [matching[at], rest[at]].some((value) => value !== 0),
          `${width} px, bin ${bin}`,
        ).toBe(covered);
      }
    }
  });

  it('has them in the bins that their dates cover', () => {
    const of = dataset();
    const scale = timeScale(of.extent, 700);
    const all = new Uint8Array(of.size).fill(1);
    const bins = histogram(of, binsOf(of, axisOf(of, UNFOLDED), scale, 7), all);
    const last = bins.bins - 1;
    const first = Math.floor(scale.toX(of.start[0]!) / 7);
    const at = (bin: number) => {
      let sum = 0;
      for (let s = 0; s < bins.sources; s++) sum += bins.matching[bin * bins.sources + s]!;
      return sum;
    };
    expect(at(first)).toBeGreaterThan(0);
    expect(bins.highest).toBeGreaterThanOrEqual(at(last));
    expect(bins.highest).toBeCloseTo(Math.max(...Array.from({ length: bins.bins }, (_, bin) => at(bin))), 6);
  });

  it('has a bin for ten pixels, and shares a date among all bins that it covers', () => {
    const of = datasetOf(['2013-01-01', '2013-01-03/2013-01-06', '2013-01-10']);
    const axis = axisOf(of, UNFOLDED);
    // A day is ten pixels.
    const bins = binsOf(of, axis, timeScale(axis.extent, 100), 10);
    expect([bins.count, bins.width]).toEqual([10, 10]);
    expect([[...bins.first], [...bins.last]]).toEqual([
      [0, 2, 9],
      [0, 5, 9],
    ]);
    const { matching, rest, sources, highest } = histogram(of, bins, Uint8Array.of(1, 0, 1));
    // They are told by no source, which is counted after all sources.
    const told = (values: Float64Array) =>
      Array.from({ length: 10 }, (_, bin) => values[bin * sources + sources - 1]);
    expect(told(matching)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(told(rest)).toEqual([0, 0, 0.25, 0.25, 0.25, 0.25, 0, 0, 0, 0]);
    expect(highest).toBe(1);
  });

  it('has one bin where there is no width, and room for what begins where the axis ends', () => {
    const of = datasetOf(['2013-01-01', '2013-01-10']);
    const axis = axisOf(of, UNFOLDED);
    const none = binsOf(of, axis, timeScale(axis.extent, 0), 10);
    expect([none.count, ...none.first, ...none.last]).toEqual([1, 0, 0, 0, 0]);
    const part = binsOf(
      of,
      axis,
      timeScale({ start: axis.extent.start, end: axis.extent.start + 86_400_000 }, 25),
      10,
    );
    expect([part.count, ...part.first, ...part.last]).toEqual([3, 0, 2, 2, 2]);
  });
});
