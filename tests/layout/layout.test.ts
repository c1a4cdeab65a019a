import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { arrange } from '../../src/layout/arrangement.ts';
import { axisOf } from '../../src/layout/axis.ts';
import { RULER_HEIGHT, singleBand } from '../../src/layout/bands.ts';
import { DOT, DOT_RADIUS, formOf, LABEL_GAP, mostReach, WIDE } from '../../src/layout/form.ts';
import { cull, type FrameEvent } from '../../src/layout/frame.ts';
import { reachOf } from '../../src/layout/hitTest.ts';
import { spread } from '../../src/layout/importance.ts';
import { createLayout, type Layout, type LayoutInput, NO_ROW } from '../../src/layout/layout.ts';
import { levelScale, timeScale, zoomLevel } from '../../src/layout/scale.ts';
import { trackOf } from '../../src/layout/track.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { rowOf } from '../../src/lib/rows.ts';
import { NO_LANES } from '../../src/query/lanes.ts';
import { UNFOLDED } from '../../src/time/fold.ts';
import { datasetOf, eventsOf, forSeeds, integer, labelsOf, type Random, randomDataset } from '../fixtures.ts';

/** What a layout depends on, with the filter that its track was made with. */
type Input = LayoutInput & { readonly isMatch: Uint8Array };

/** All that a layout depends on, for a plane over which all events are `across` pixels long. */
function inputFor(
  of: Dataset,
  across: number,
  { shown, ...more }: Partial<Input> & { shown?: Int32Array } = {},
): Input {
  const axis = axisOf(of, UNFOLDED);
  const isMatch = more.isMatch ?? new Uint8Array(of.size).fill(1);
  return {
    dataset: of,
    axis,
    labels: labelsOf(of),
    track: trackOf(of, axis, shown ?? Int32Array.from(eventsOf(of).keys()), isMatch),
    isMatch,
    rows: 5,
    width: 1000,
    level: zoomLevel(across / (of.extent.end - of.extent.start), undefined),
    ...more,
  };
}

/** Random events, rows, filter and zoom; half of the events match, and some of them only are shown. */
function randomInput(random: Random, size: number): Input {
  const of = randomDataset(random, size);
  const isMatch = Uint8Array.from(eventsOf(of), () => (random() < 0.5 ? 1 : 0));
  return inputFor(of, 500 * 40 ** random(), {
    isMatch,
    rows: 1 + integer(random, 7),
    shown: Int32Array.from(eventsOf(of).keys()).filter((i) => isMatch[i] === 1 || random() < 0.8),
  });
}

/** The layout of all events, with rows, sides and forms by event; events that are not shown have no row. */
function layOut(input: LayoutInput, ...first: readonly number[]) {
  const layout = createLayout(input);
  layout.cover(input.axis.extent.start, input.axis.extent.end, first);
  return byEvent(layout);
}

function byEvent(layout: Layout) {
  const { dataset: of, track, axis, level } = layout.input;
  const row = new Int16Array(of.size).fill(NO_ROW);
  const side = new Int8Array(of.size);
  for (const [k, i] of track.events.entries()) {
    row[i] = layout.row[k]!;
    side[i] = layout.side[k]!;
  }
  const form = Uint8Array.from(row, (_, i) => formOf(axis.end[i]! - axis.start[i]!, levelScale(level)));
  return { layout, row, side, form, folded: [...track.events].filter((i) => row[i] === NO_ROW) };
}

const HEIGHT = 900;

/** What is in view of a layout on a plane that is high enough for all of its rows. */
function look(input: Input, layout: Layout, scale: ReturnType<typeof timeScale>): readonly FrameEvent[] {
  const [band] = singleBand(HEIGHT).bands;
  return cull({
    dataset: input.dataset,
    bands: { bands: [{ ...band!, rows: input.rows }], height: HEIGHT - RULER_HEIGHT, lanes: false },
    layoutOf: () => layout,
    isMatch: input.isMatch,
    scale,
    height: HEIGHT,
    scroll: 0,
    selected: -1,
    first: [],
    related: new Set(),
  }).events;
}

/** Everything that has a row, as it is drawn at a scale, with room for all of it. */
function drawn(input: Input, layout: Layout, perMs: number): readonly FrameEvent[] {
  const { extent } = input.dataset;
  const air = 1000 / perMs;
  const span = { start: extent.start - air, end: extent.end + air };
  return look(input, layout, timeScale(span, (span.end - span.start) * perMs));
}

/** Fails where two events of a row overlap; gives the number of rows. */
function expectApart(events: readonly FrameEvent[], what: string): number {
  const rows = new Set(events.map((event) => event.y));
  for (const y of rows) {
    const reaches = events.filter((event) => event.y === y).map(reachOf);
    reaches.sort((a, b) => a[0] - b[0]);
    for (const [i, [left]] of reaches.entries()) {
      const before = reaches[i - 1];
      if (before) expect(left, what).toBeGreaterThan(before[1]);
    }
  }
  return rows.size;
}

describe('layOut', () => {
  it('gives events of a row no overlap, at the level and at every scale until the next', () => {
    let rows = 0;
    forSeeds(60, (seed) => {
      const input = randomInput(seededRandom(seed), 40);
      const { layout } = layOut(input);
      const base = levelScale(input.level);
      for (let perMs = base; zoomLevel(perMs, input.level) === input.level; perMs *= 1.09) {
        rows += expectApart(drawn(input, layout, perMs), `at ${perMs / base} of the level`);
      }
    });
    expect(rows).toBeGreaterThan(100);
  });

  it('gives every event that is shown a row or folds it', () => {
    forSeeds(40, (seed) => {
      const input = randomInput(seededRandom(seed), 40);
      const { layout } = layOut(input);
      for (const [k, row] of layout.row.entries()) {
        expect(row).toBeLessThan(input.rows);
        expect(layout.isFolded(k)).toBe(row === NO_ROW);
      }
      const inRows = [...layout.row.keys()].filter((k) => layout.row[k] !== NO_ROW);
      expect([...layout.placed].sort((a, b) => a - b)).toEqual(inRows);
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
    const { layout } = layOut(inputFor(datasetOf([]), 600));
    expect(layout).toMatchObject({ row: new Int16Array(0), placed: [] });
  });

  it('folds everything where there are no rows', () => {
    const of = datasetOf(['2010-01-01', '2011-01-01']);
    expect(layOut(inputFor(of, 800, { rows: 0 })).folded).toEqual([0, 1]);
  });
});

describe('who gets a row', () => {
  it('is decided as by trying one event after the other, the most important first', () => {
    let folded = 0;
    forSeeds(80, (seed) => {
      const random = seededRandom(seed);
      const input = randomInput(random, 25);
      const layout = layOut(input);
      const expected = oneAfterTheOther(input, layout.form);
      expect([...layout.folded]).toEqual(expected.folded);
      for (const [i, side] of expected.sides) expect(layout.side[i], `side of ${i}`).toBe(side);
      folded += layout.folded.length;
    });
    expect(folded).toBeGreaterThan(200);
  });

  it('does not depend on events that do not match', () => {
    forSeeds(40, (seed) => {
      const input = randomInput(seededRandom(seed), 40);
      const matching = input.track.events.filter((i) => input.isMatch[i] === 1);
      const track = trackOf(input.dataset, input.axis, matching, input.isMatch);
      const alone = layOut({ ...input, track });
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
        const layout = layOut(input, first);
        expect(layout.row[first]).not.toBe(NO_ROW);
        expect(layout.folded).not.toContain(first);
      }
    });
  });

  it('includes two that are to come first where there are two rows, and with one row the one named first', () => {
    let met = 0;
    forSeeds(40, (seed) => {
      const random = seededRandom(seed);
      const input = { ...randomInput(random, 40), rows: 2 };
      const [a, b] = layOut(input).folded;
      if (a === undefined || b === undefined) return;
      met++;
      const both = layOut(input, a, b);
      expect(both.row[a]).not.toBe(NO_ROW);
      expect(both.row[b]).not.toBe(NO_ROW);
      expect(layOut({ ...input, rows: 1 }, b, a).row[b]).not.toBe(NO_ROW);
    });
    expect(met).toBeGreaterThan(5);
  });
});

describe('panning', () => {
  it('moves all events by the same distance, and none to another row', () => {
    let moved = 0;
    forSeeds(20, (seed) => {
      const random = seededRandom(seed);
      const input = randomInput(random, 40);
      const { layout } = layOut(input);
      const perMs = levelScale(input.level);
      const length = 900 / perMs;
      const start = input.dataset.extent.start + random() * length;
      const by = 37;
      const from = (at: number) => look(input, layout, timeScale({ start: at, end: at + length }, 900));
      const before = new Map(from(start).map((event) => [event.index, event]));
      for (const event of from(start + by / perMs)) {
        const was = before.get(event.index);
        if (!was) continue;
        expect(event.y).toBe(was.y);
        expect(event.x0).toBeCloseTo(was.x0 - by, 4);
        expect(event.x1).toBeCloseTo(was.x1 - by, 4);
        // What an edge shortens gives way to it.
        const isWhole = [event, was].every(({ labelRoom, labelWidth }) => labelRoom === labelWidth);
        if (event.form === WIDE || !isWhole) continue;
        expect(event.labelX).toBeCloseTo(was.labelX - by, 4);
        moved++;
      }
    });
    expect(moved).toBeGreaterThan(5);
  });
});

describe('a long track, which is laid out as far as it is looked at', () => {
  const many = randomDataset(seededRandom(7), 4000);
  const within = { start: Date.UTC(1945, 0), end: Date.UTC(2016, 0) };

  /** A walk through time at one level: to and fro, in steps of part of a view, and a leap now and then. */
  function walk(seed: number, visit: (layout: Layout, input: Input, from: number, to: number) => void) {
    const random = seededRandom(seed);
    const input = inputFor(many, 4000 * 60 ** random(), { rows: 1 + integer(random, 6) });
    const layout = createLayout(input);
    const length = 1000 / levelScale(input.level);
    let from = within.start + random() * (within.end - within.start);
    for (let step = 0; step < 30; step++) {
      layout.cover(from, from + length, []);
      visit(layout, input, from, from + length);
      const leap = random() < 0.1;
      from += (leap ? 40 : 0.8) * (random() - 0.45) * length;
      from = Math.max(within.start, Math.min(within.end - length, from));
    }
  }

  it('has decided on everything that reaches into the view', () => {
    forSeeds(12, (seed) =>
      walk(seed, ({ row, isFolded }, { axis, labels, level }, from, to) => {
        const reach = mostReach(labels) / levelScale(level);
        for (let i = 0; i < many.size; i++) {
          if (axis.end[i]! + reach >= from && axis.start[i]! - reach <= to)
            expect(isFolded(i), `event ${i}`).toBe(row[i] === NO_ROW);
        }
      }),
    );
  });

  it('overlaps nothing', () => {
    let rows = 0;
    forSeeds(12, (seed) =>
      walk(seed, (layout, input, from, to) => {
        const scale = timeScale({ start: from, end: to }, 1000);
        rows += expectApart(look(input, layout, scale), `from ${from}`);
      }),
    );
    expect(rows).toBeGreaterThan(100);
  });

  it('gives an event that has a row no other while one pans', () => {
    forSeeds(12, (seed) => {
      let rows = new Map<number, number>();
      let last = Number.NaN;
      walk(seed, (layout, _input, from, to) => {
        const leapt = Math.abs(from - last) > 10 * (to - from);
        if (!leapt) for (const [k, row] of rows) expect(layout.row[k]).toBe(row);
        rows = new Map(layout.placed.map((k) => [k, layout.row[k]!]));
        last = from;
      });
    });
  });

  it('leaves no room that one more event would fit into', () => {
    let folded = 0;
    forSeeds(8, (seed) =>
      walk(seed, (layout, input, from, to) => {
        const perMs = levelScale(input.level);
        // Half a view more on either side is laid out as well.
        const air = 490 / perMs;
        const scale = timeScale({ start: from - air, end: to + air }, (to - from + 2 * air) * perMs);
        const events = look(input, layout, scale);
        for (let k = 0; k < many.size; k++) {
          if (layout.row[k] !== NO_ROW || input.axis.start[k]! < from || input.axis.end[k]! > to) continue;
          const middle = scale.placeToX((input.axis.start[k]! + input.axis.end[k]!) / 2);
          // What is narrower than any label with its gaps must not be free in any row around the mark.
          const reach = mostReach(input.labels);
          const rows = new Set(
            events
              .filter((event) => reachOf(event)[1] > middle - reach && reachOf(event)[0] < middle + reach)
              .map((event) => event.y),
          );
          expect(rows.size).toBe(input.rows);
          folded++;
        }
      }),
    );
    expect(folded).toBeGreaterThan(1000);
  });
});

describe('looking ahead', () => {
  it('chooses for one octave at a time, and says when all is done', () => {
    const many = randomDataset(seededRandom(3), 2000);
    const { axis, labels, level, isMatch } = inputFor(many, 1000);
    const size = { width: 1000, height: 500 };
    const arranged = arrange({
      dataset: many,
      axis,
      labels,
      isMatch,
      others: true,
      kept: -1,
      choice: NO_LANES,
      ...size,
    });
    const { track, rows } = arranged.layoutOf(0, level, []).input;
    const known = () =>
      Array.from({ length: 8 }, (_, n) => track.hasChances(levelScale(level) * 2 ** n, rows));
    expect(known()).toEqual(Array(8).fill(false));
    for (let done = 1; done <= 8; done++) {
      expect(arranged.foresee(level)).toBe(true);
      expect(known().filter(Boolean)).toHaveLength(done);
    }
    expect(arranged.foresee(level)).toBe(false);
  });
});

describe('the chips of a long track', () => {
  const many = randomDataset(seededRandom(11), 5000);

  it('count what has been laid out and found no row, each once, wherever one has been', () => {
    let counted = 0;
    forSeeds(10, (seed) => {
      const random = seededRandom(seed);
      const input = inputFor(many, 800 * 30 ** random(), { rows: 1 + integer(random, 6) });
      const layout = createLayout(input);
      const { extent } = many;
      const length = 1000 / levelScale(input.level);
      let from = extent.start + random() * (extent.end - extent.start);
      for (let step = 0; step < 6; step++) {
        layout.cover(from, from + length, []);
        const chips = layout.chips.within(extent.start, extent.end);
        const folded = [...layout.row.keys()].filter((k) => layout.isFolded(k));
        const held = [...chips.flatMap((chip) => chip.members()), ...layout.longer];
        expect(held.sort((a, b) => a - b)).toEqual(folded);
        for (const chip of chips) {
          const members = chip.members();
          expect(chip.count).toBe(members.length);
          expect(chip.start).toBe(Math.min(...members.map((i) => many.start[i]!)));
          expect(chip.end).toBe(Math.max(...members.map((i) => many.end[i]!)));
          const told = members.flatMap((i) => [...rowOf(many.sourcesOf, i)]);
          expect([...chip.sources]).toEqual(
            many.sources.map((_, at) => told.filter((source) => source === at).length),
          );
        }
        counted += folded.length;
        from += (random() - 0.4) * 1.5 * length;
      }
    });
    expect(counted).toBeGreaterThan(10_000);
  });
});

/** The definition of the layout by brute force: who is admitted, and on which side its label stands. */
function oneAfterTheOther(input: Input, form: Uint8Array) {
  const { dataset: of, labels, isMatch, rows, width } = input;
  const shown = input.track.events;
  const perMs = levelScale(input.level);
  const gap = 18;
  const lengthOf = (i: number) => (of.end[i]! - of.start[i]!) * perMs;
  const order = [...shown].sort((a, b) => {
    const rank = (i: number) => [
      isMatch[i]!,
      Number(lengthOf(i) <= width),
      of.weight[i]!,
      -spread(of.size).indexOf(i),
    ];
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
    // Whole pixels, and as many for the label.
    left = Math.floor(left);
    right = Math.ceil(right + gap);
    const label = Math.ceil(labels.width(i));
    if (form[i] === WIDE && side < 0) return [Math.min(left, right - gap - label), right];
    if (form[i] === WIDE) return [left, Math.max(right, left + label + gap)];
    return side > 0 ? [left, right + LABEL_GAP + label] : [left - label - LABEL_GAP, right];
  };
  /** Labels keep within 48 px of the first and the last event where they can. */
  const sidesOf = (i: number): readonly number[] => {
    if (reach(i, -1)[0] < -48) return [1];
    const end = (of.extent.end - of.extent.start) * perMs;
    if (reach(i, 1)[1] > end + 48) return [-1];
    return form[i] === WIDE ? [1] : [1, -1];
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
