import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { axisOf } from '../../src/layout/axis.ts';
import { cull, type FrameEvent } from '../../src/layout/frame.ts';
import { reachOf } from '../../src/layout/hitTest.ts';
import {
  DOT,
  DOT_RADIUS,
  LABEL_GAP,
  type Layout,
  type LayoutInput,
  layOut,
  NO_ROW,
  WIDE,
} from '../../src/layout/layout.ts';
import { levelScale, timeScale, zoomLevel } from '../../src/layout/scale.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { UNFOLDED } from '../../src/time/fold.ts';
import { datasetOf, eventsOf, forSeeds, integer, labelsOf, type Random, randomDataset } from '../fixtures.ts';

/** All that a layout depends on, for a plane over which all events are `across` pixels long. */
function inputFor(of: Dataset, across: number, more: Partial<LayoutInput> = {}): LayoutInput {
  return {
    dataset: of,
    axis: axisOf(of, UNFOLDED),
    labels: labelsOf(of),
    shown: Int32Array.from(eventsOf(of).keys()),
    isMatch: new Uint8Array(of.size).fill(1),
    rows: 5,
    width: 1000,
    level: zoomLevel(across / (of.extent.end - of.extent.start), undefined),
    first: -1,
    ...more,
  };
}

/** Random events, rows, filter and zoom; half of the events match, and some of them only are shown. */
function randomInput(random: Random, size: number): LayoutInput {
  const of = randomDataset(random, size);
  const isMatch = Uint8Array.from(eventsOf(of), () => (random() < 0.5 ? 1 : 0));
  return inputFor(of, 500 * 40 ** random(), {
    isMatch,
    rows: 1 + integer(random, 7),
    shown: Int32Array.from(eventsOf(of).keys()).filter((i) => isMatch[i] === 1 || random() < 0.8),
  });
}

/** Everything that has a row, as it is drawn at a scale, with room for all of it. */
function drawn(input: LayoutInput, layout: Layout, perMs: number): readonly FrameEvent[] {
  const { dataset: of, axis, labels, isMatch } = input;
  const air = 1000 / perMs;
  const span = { start: of.extent.start - air, end: of.extent.end + air };
  const scale = timeScale(span, (span.end - span.start) * perMs);
  const folds = { chips: [], longer: [] };
  return cull({
    dataset: of,
    axis,
    labels,
    layout,
    folds,
    isMatch,
    scale,
    height: 800,
    selected: -1,
    related: new Set(),
  }).events;
}

describe('layOut', () => {
  it('gives events of a row no overlap, at the level and at every scale until the next', () => {
    let rows = 0;
    forSeeds(60, (seed) => {
      const input = randomInput(seededRandom(seed), 40);
      const layout = layOut(input);
      const base = levelScale(input.level);
      for (let perMs = base; zoomLevel(perMs, input.level) === input.level; perMs *= 1.09) {
        const events = drawn(input, layout, perMs);
        for (const y of new Set(events.map((event) => event.y))) {
          const row = events.filter((event) => event.y === y);
          const reaches = row.map(reachOf).sort((a, b) => a[0] - b[0]);
          for (const [i, [left]] of reaches.entries()) {
            const before = reaches[i - 1];
            if (before) expect(left, `at ${perMs / base} of the level`).toBeGreaterThan(before[1]);
          }
          rows++;
        }
      }
    });
    expect(rows).toBeGreaterThan(500);
  });

  it('gives every event that is shown a row or folds it, and leaves the others alone', () => {
    forSeeds(40, (seed) => {
      const input = randomInput(seededRandom(seed), 40);
      const layout = layOut(input);
      const inRows = [...layout.row.keys()].filter((i) => layout.row[i] !== NO_ROW);
      expect([...inRows, ...layout.folded].sort((a, b) => a - b)).toEqual([...input.shown]);
      expect([...layout.folded]).toEqual([...layout.folded].sort((a, b) => a - b));
      for (const i of inRows) {
        expect(layout.row[i]).toBeGreaterThanOrEqual(0);
        expect(layout.row[i]).toBeLessThan(input.rows);
      }
    });
  });

  it('folds nothing where there is room for all', () => {
    const of = datasetOf(['2010-01-01', '2011-01-01', '2012-01-01', '2013-01-01']);
    expect([...layOut(inputFor(of, 4000, { rows: 1 })).row]).toEqual([0, 0, 0, 0]);
    expect([...layOut(inputFor(of, 40, { rows: 4 })).folded]).toEqual([]);
  });

  it('puts events into the topmost row that is free', () => {
    const of = datasetOf(['2013-01-01', '2013-01-02', '2013-06-01', '2013-06-02']);
    expect([...layOut(inputFor(of, 800)).row]).toEqual([0, 1, 0, 1]);
  });

  it('turns a label to the left rather than fold its event', () => {
    const of = datasetOf(
      ['2012-01-01', '2013-01-01', '2013-02-20', '2014-01-01'],
      ['A', 'The first of two', 'Two', 'B'],
    );
    const later = { ...of, weight: Int32Array.of(9, 1, 2, 9) };
    const { side, folded } = layOut(inputFor(later, 800, { rows: 1 }));
    expect([...folded]).toEqual([]);
    expect([...side].slice(1, 3)).toEqual([-1, 1]);
  });

  it('keeps labels from standing out beyond the first and the last event', () => {
    const of = datasetOf(['2012-01-01', '2013-06-01', '2014-01-01']);
    expect([...layOut(inputFor(of, 600)).side]).toEqual([1, 1, -1]);
  });

  it('draws a longer span as a bar and a short one as a dot', () => {
    const of = datasetOf(['2012', '2013-05-05']);
    const { form } = layOut(inputFor(of, 600));
    expect([...form]).toEqual([WIDE, DOT]);
  });

  it('lays out nothing', () => {
    const of = datasetOf([]);
    expect(layOut(inputFor(of, 600))).toMatchObject({ row: new Int16Array(0), folded: new Int32Array(0) });
  });
});

describe('who gets a row', () => {
  it('is decided as by trying one event after the other, the most important first', () => {
    let folded = 0;
    forSeeds(80, (seed) => {
      const random = seededRandom(seed);
      const input = randomInput(random, 25);
      const expected = oneAfterTheOther(input, layOut(input).form);
      const layout = layOut(input);
      expect([...layout.folded]).toEqual(expected.folded);
      for (const [i, side] of expected.sides) expect(layout.side[i], `side of ${i}`).toBe(side);
      folded += layout.folded.length;
    });
    expect(folded).toBeGreaterThan(200);
  });

  it('does not depend on events that do not match', () => {
    forSeeds(40, (seed) => {
      const input = randomInput(seededRandom(seed), 40);
      const matching = input.shown.filter((i) => input.isMatch[i] === 1);
      const alone = layOut({ ...input, shown: matching });
      const together = layOut(input);
      const foldedMatches = [...together.folded].filter((i) => input.isMatch[i] === 1);
      expect(foldedMatches).toEqual([...alone.folded]);
    });
  });

  it('prefers what fits on the plane, then what more is told of', () => {
    const of = datasetOf(['2013-05-01/2013-05-20', '2013-05-02', '2013-05-06']);
    const weighted = { ...of, weight: Int32Array.of(900, 1, 2) };
    const input = inputFor(weighted, 3000, { rows: 1, width: 1000 });
    expect([...layOut(input).folded]).toEqual([0]);
    expect([...layOut({ ...input, width: 5000 }).folded]).toEqual([1, 2]);
    const crowded = inputFor(weighted, 60, { rows: 1, shown: Int32Array.of(1, 2) });
    expect([...layOut(crowded).folded]).toEqual([1]);
  });

  it('always includes the event that is to come first', () => {
    forSeeds(40, (seed) => {
      const random = seededRandom(seed);
      const input = { ...randomInput(random, 40), rows: 1 };
      const plain = layOut(input);
      for (const first of plain.folded.slice(0, 5)) {
        const layout = layOut({ ...input, first });
        expect(layout.row[first]).not.toBe(NO_ROW);
        expect(layout.folded).not.toContain(first);
      }
    });
  });
});

describe('panning', () => {
  it('moves all events by the same distance, and none to another row', () => {
    forSeeds(20, (seed) => {
      const random = seededRandom(seed);
      const input = randomInput(random, 40);
      const layout = layOut(input);
      const perMs = levelScale(input.level);
      const length = 900 / perMs;
      const start = input.dataset.extent.start + random() * length;
      const by = 37;
      const look = (from: number) =>
        cull({
          ...input,
          layout,
          folds: { chips: [], longer: [] },
          scale: timeScale({ start: from, end: from + length }, 900),
          height: 600,
          selected: -1,
          related: new Set(),
        }).events;
      const before = new Map(look(start).map((event) => [event.index, event]));
      for (const event of look(start + by / perMs)) {
        const was = before.get(event.index);
        if (!was) continue;
        expect(event.y).toBe(was.y);
        expect(event.x0).toBeCloseTo(was.x0 - by, 4);
        expect(event.x1).toBeCloseTo(was.x1 - by, 4);
        if (event.form !== WIDE) expect(event.labelX).toBeCloseTo(was.labelX - by, 4);
      }
    });
  });
});

/** The definition of the layout by brute force: who is admitted, and on which side its label stands. */
function oneAfterTheOther(input: LayoutInput, form: Uint8Array) {
  const { dataset: of, labels, shown, isMatch, rows, width } = input;
  const perMs = levelScale(input.level);
  const gap = gapBetweenEvents();
  const lengthOf = (i: number) => (of.end[i]! - of.start[i]!) * perMs;
  const order = [...shown].sort((a, b) => {
    const rank = (i: number) => [isMatch[i]!, Number(lengthOf(i) <= width), of.weight[i]!, -i];
    const [left, right] = [rank(a), rank(b)];
    const at = left.findIndex((value, n) => value !== right[n]);
    return right[at]! - left[at]!;
  });
  const reach = (i: number, side: number): [number, number] => {
    let [left, right] = [of.start[i]!, of.end[i]!].map((t) => (t - of.extent.start) * perMs) as [
      number,
      number,
    ];
    if (form[i] === DOT) [left, right] = [(left + right) / 2 - DOT_RADIUS, (left + right) / 2 + DOT_RADIUS];
    if (form[i] === WIDE) return [left, Math.max(right, left + labels.width[i]!) + gap];
    const label = LABEL_GAP + labels.width[i]!;
    return side > 0 ? [left, right + label + gap] : [left - label, right + gap];
  };
  /** Labels keep within 48 px of the first and the last event where they can; never further out to the left. */
  const sidesOf = (i: number): readonly number[] => {
    if (form[i] === WIDE || reach(i, -1)[0] < -48) return [1];
    const end = (of.extent.end - of.extent.start) * perMs;
    return reach(i, 1)[1] > end + 48 ? [-1, 1] : [1, -1];
  };
  const admitted: [number, number][] = [];
  const sides = new Map<number, number>();
  for (const i of order) {
    for (const side of sidesOf(i)) {
      const [left, right] = reach(i, side);
      // The depth changes only where an interval begins.
      const places = [left, ...admitted.map(([start]) => start).filter((x) => left < x && x < right)];
      const depth = (x: number) => admitted.filter(([start, end]) => start <= x && x < end).length;
      if (Math.max(...places.map(depth)) >= rows) continue;
      admitted.push([left, right]);
      sides.set(i, side);
      break;
    }
  }
  return { sides, folded: [...shown].filter((i) => !sides.has(i)) };
}

let measured: number | undefined;

/** The room that the layout leaves between two events of a row, found by moving two dots apart. */
function gapBetweenEvents(): number {
  if (measured !== undefined) return measured;
  const of = datasetOf(['2013-01-01', '2013-01-02'], ['A', 'B']);
  const level = -60;
  const perMs = levelScale(level);
  const label = labelsOf(of).width[0]!;
  const share = (distance: number) => {
    const start = Float64Array.of(0, distance / perMs);
    const moved = { ...of, start, end: start, extent: { start: 0, end: start[1]! } };
    return layOut(inputFor(moved, 1, { level, rows: 1 })).folded.length === 0;
  };
  let [low, high] = [0, 1000];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (share(middle)) high = middle;
    else low = middle;
  }
  measured = high - 2 * DOT_RADIUS - LABEL_GAP - label;
  return Math.round(measured * 1e6) / 1e6;
}
