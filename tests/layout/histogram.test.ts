import { describe, expect, it } from 'vitest';
import { axisOf } from '../../src/layout/axis.ts';
import { binsOf, histogram } from '../../src/layout/histogram.ts';
import { timeScale } from '../../src/layout/scale.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { rowOf } from '../../src/lib/rows.ts';
import { UNFOLDED } from '../../src/time/fold.ts';
import { dataset, eventsOf, forSeeds, randomDataset } from '../fixtures.ts';

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
});
