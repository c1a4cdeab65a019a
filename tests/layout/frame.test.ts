import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import {
  cull,
  type Frame,
  ROW_HEIGHT,
  RULER_HEIGHT,
  rowsThatFit,
  STRIP_HEIGHT,
} from '../../src/layout/frame.ts';
import { reachOf } from '../../src/layout/hitTest.ts';
import { DOT, NO_ROW, WIDE } from '../../src/layout/layout.ts';
import { levelScale, timeScale } from '../../src/layout/scale.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { at, datasetOf, forSeeds, integer, randomDataset } from '../fixtures.ts';
import { show } from './scene.ts';

const WIDTH = 700;

/** A random dataset in a random view of it, and the same layout on a plane that holds all of it. */
function randomView(seed: number): { of: Dataset; frame: Frame; whole: Frame; offset: number } {
  const random = seededRandom(seed);
  const of = randomDataset(random, 50);
  const length = (of.extent.end - of.extent.start) * 60 ** (random() - 0.8);
  const start = of.extent.start + random() * (of.extent.end - of.extent.start) - length / 2;
  const shown = show(of, { span: { start, end: start + length }, width: WIDTH, height: 330 });
  const { perMs } = shown.frame.scale;
  const air = 2000 / perMs;
  const all = { start: of.extent.start - air, end: of.extent.end + air };
  const whole = cull({
    ...shown,
    dataset: of,
    isMatch: new Uint8Array(of.size).fill(1),
    scale: timeScale(all, (all.end - all.start) * perMs),
    height: 330,
    selected: -1,
    related: new Set(),
  });
  return { of, frame: shown.frame, whole, offset: (start - all.start) * perMs };
}

describe('cull', () => {
  it('drops what is out of view and nothing else', () => {
    let seen = 0;
    forSeeds(40, (seed) => {
      const { frame, whole, offset } = randomView(seed);
      const inView = whole.events.filter((event) => {
        const [left, right] = reachOf(event);
        return left - offset <= WIDTH && right - offset >= 0;
      });
      expect(frame.events.map(({ index }) => index)).toEqual(inView.map(({ index }) => index));
      const chips = whole.chips.filter(({ x, x0, x1, width }) => {
        return Math.min(x0, x - width / 2) - offset <= WIDTH && Math.max(x1, x + width / 2) - offset >= 0;
      });
      expect(frame.chips.map(({ chip }) => chip)).toEqual(chips.map(({ chip }) => chip));
      seen += frame.events.length;
    });
    expect(seen).toBeGreaterThan(100);
  });

  it('puts marks where their dates are', () => {
    forSeeds(20, (seed) => {
      const { of, frame } = randomView(seed);
      for (const { index, form, x0, x1 } of frame.events) {
        const [from, to] = [frame.scale.toX(of.start[index]!), frame.scale.toX(of.end[index]!)];
        if (form === DOT) expect((x0 + x1) / 2).toBeCloseTo((from + to) / 2, 4);
        else expect([x0, x1]).toEqual([from, to]);
      }
    });
  });

  it('keeps rows between the ruler and the strip of chips', () => {
    forSeeds(20, (seed) => {
      const { frame } = randomView(seed);
      for (const { y } of frame.events) {
        expect(y - ROW_HEIGHT / 2).toBeGreaterThanOrEqual(RULER_HEIGHT);
        expect(y + ROW_HEIGHT / 2).toBeLessThanOrEqual(frame.height - STRIP_HEIGHT);
      }
    });
  });

  it('keeps the label of a wide bar in view and over the bar', () => {
    const of = datasetOf(['2010/2016']);
    const { frame } = show(of, { span: { start: Date.UTC(2013, 0), end: Date.UTC(2014, 0) } });
    const [event] = frame.events;
    expect(event!.form).toBe(WIDE);
    expect(event!.x0).toBeLessThan(0);
    expect(event!.labelX).toBeGreaterThanOrEqual(0);
    expect(event!.labelX).toBeLessThan(100);
    const end = Date.UTC(2017, 0) + 5 * 86_400_000;
    const passing = show(of, { span: { start: Date.UTC(2016, 11, 28), end } }).frame.events[0]!;
    expect(passing.labelX + passing.labelWidth).toBeLessThanOrEqual(passing.x1);
  });

  it('holds the opened event whenever it is in view, however crowded it is there', () => {
    forSeeds(30, (seed) => {
      const random = seededRandom(seed);
      const of = randomDataset(random, 50);
      const selected = integer(random, of.size);
      const middle = (of.start[selected]! + of.end[selected]!) / 2;
      const length = (of.extent.end - of.extent.start) * 60 ** (random() - 0.8);
      const start = middle - random() * length;
      const { frame, layout } = show(of, { span: { start, end: start + length }, height: 100, selected });
      expect(layout.row[selected]).not.toBe(NO_ROW);
      expect(frame.selected?.index).toBe(selected);
      expect(frame.events).toContain(frame.selected);
    });
  });

  it('has no opened event when none is, and when it is out of view', () => {
    const of = datasetOf(['2013-05-07', '2000']);
    const span = { start: Date.UTC(2013, 0), end: Date.UTC(2014, 0) };
    expect(show(of, { span }).frame.selected).toBeUndefined();
    expect(show(of, { span, selected: at(of, 'e1') }).frame.selected).toBeUndefined();
    expect(show(of, { span, selected: at(of, 'e0') }).frame.selected?.index).toBe(at(of, 'e0'));
  });

  it('tells which events match', () => {
    const of = datasetOf(['2013-05-07', '2013-09-01']);
    const { frame } = show(of, { isMatch: Uint8Array.of(0, 1) });
    expect(frame.events.map(({ isMatch }) => isMatch)).toEqual([false, true]);
  });

  it('names the folded events that run through the view, and only those', () => {
    const of = datasetOf(['1990/2015', '2013-05-07', '1950/1960']);
    const narrow = { start: Date.UTC(2013, 4, 6), end: Date.UTC(2013, 4, 9) };
    const { frame, layout } = show(of, { span: narrow, height: 100 });
    const longer = [...layout.folded].filter(
      (i) => (of.end[i]! - of.start[i]!) * levelScale(layout.level) > 1000,
    );
    expect(longer.map((i) => of.event(i).id)).toContain('e0');
    expect(frame.longer.map((i) => of.event(i).id)).toEqual(['e0']);
  });
});

describe('the number of rows', () => {
  it('is what fits between the ruler and the strip, and one at least', () => {
    expect(rowsThatFit(0)).toBe(1);
    for (let height = 180; height < 2000; height += 7) {
      const room = height - RULER_HEIGHT - STRIP_HEIGHT;
      expect(rowsThatFit(height) * ROW_HEIGHT).toBeLessThanOrEqual(room);
      expect((rowsThatFit(height) + 2) * ROW_HEIGHT).toBeGreaterThan(room);
      expect(rowsThatFit(height + ROW_HEIGHT)).toBe(rowsThatFit(height) + 1);
    }
  });
});
