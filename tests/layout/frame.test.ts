import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { HEAD_HEIGHT, ROW_HEIGHT, RULER_HEIGHT, STRIP_HEIGHT } from '../../src/layout/bands.ts';
import { DOT, WIDE } from '../../src/layout/form.ts';
import { cull, type Frame } from '../../src/layout/frame.ts';
import { reachOf } from '../../src/layout/hitTest.ts';
import { NO_ROW } from '../../src/layout/layout.ts';
import { levelScale, timeScale } from '../../src/layout/scale.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { at, datasetOf, forSeeds, integer, randomDataset } from '../fixtures.ts';
import { show, type View } from './scene.ts';

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
    dataset: of,
    bands: shown.arrangement.bands,
    layoutOf: () => shown.layout,
    isMatch: new Uint8Array(of.size).fill(1),
    scale: timeScale(all, (all.end - all.start) * perMs),
    height: 330,
    scroll: 0,
    selected: -1,
    first: [],
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
    expect(seen).toBeGreaterThan(25);
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
    const perMs = levelScale(layout.input.level);
    const longer = [...layout.row.keys()].filter(
      (i) => layout.row[i] === NO_ROW && (of.end[i]! - of.start[i]!) * perMs > 1000,
    );
    expect(longer.map((i) => of.event(i).id)).toContain('e0');
    expect(frame.longer.map((i) => of.event(i).id)).toEqual(['e0']);
  });

  it('names them in date order, each once however many lanes it stands in', () => {
    const of = datasetOf(['2013-05-07', '1990/2015', '2014/2020', '1980/2016', '1970/2012']);
    const narrow = { start: Date.UTC(2013, 4, 6), end: Date.UTC(2013, 4, 9) };
    const named = (view: View) => show(of, { span: narrow, ...view }).frame.longer.map((i) => of.event(i).id);
    // The one after the view, and the one before it, are no less long.
    expect(named({ height: 100 })).toEqual(['e3', 'e1']);
    expect(named({ height: 100, lanes: { by: 'kind', collapsed: ['meeting'] } })).toEqual(['e3', 'e1']);
  });

  it('has the events in view that the selected one is related to', () => {
    const of = datasetOf(['2013-05-07', '2013-06-01', '2013-07-01', '2000']);
    const span = { start: Date.UTC(2013, 0), end: Date.UTC(2014, 0) };
    const related = new Set([at(of, 'e1'), at(of, 'e3')]);
    const { frame } = show(of, { span, selected: at(of, 'e0'), related });
    expect(frame.related.map(({ index }) => of.event(index).id)).toEqual(['e1']);
    expect(show(of, { span }).frame.related).toEqual([]);
  });

  it('asks for no layout of a lane that is far from the view', () => {
    const of = randomDataset(seededRandom(3), 60);
    const { arrangement, frame, layout } = show(of, { span: of.extent, lanes: { by: 'kind' } });
    const asked = new Set<number>();
    const look = (scroll: number, height: number) => {
      asked.clear();
      cull({
        dataset: of,
        bands: arrangement.bands,
        layoutOf: (band) => {
          asked.add(band);
          return arrangement.layoutOf(band, layout.input.level, []);
        },
        isMatch: new Uint8Array(of.size).fill(1),
        scale: frame.scale,
        height,
        scroll,
        selected: -1,
        first: [],
        related: new Set(),
      });
      return [...asked];
    };
    const slack = 4 * ROW_HEIGHT;
    for (const scroll of [0, 300, 600]) {
      const near = arrangement.bands.bands.flatMap(({ top, height }, band) =>
        top - scroll + height > -slack && top - scroll < 150 + slack - RULER_HEIGHT ? [band] : [],
      );
      expect(look(scroll, 150)).toEqual(near);
      expect(near.length).toBeLessThan(arrangement.bands.bands.length);
    }
  });
});

describe('where an event stands', () => {
  const DAY = 86_400_000;
  /** A view of a hundred days of ten pixels, of labels of seven pixels a character, with one event in it. */
  const placed = (date: string, from = '2013-01-01', title = 'Ten signs.', others = ['1990', '2030']) => {
    const start = Date.parse(from);
    // Others far away leave room on either side.
    const of = datasetOf([date, ...others], [title, 'Before', 'After']);
    const { frame } = show(of, { span: { start, end: start + 100 * DAY }, width: 1000 });
    const event = frame.events.find(({ index }) => of.event(index).id === 'e0');
    return event && [event.x0, event.x1, event.labelX, event.labelWidth, event.labelRoom].map(Math.round);
  };

  it('is a dot of eleven pixels about the middle of its date, with its label eight pixels after it', () => {
    expect(placed('2013-02-10')).toEqual([400, 411, 419, 70, 70]);
  });

  it('is a bar with its label after it, or above it from 48 pixels on', () => {
    expect(placed('2013-02-10/2013-02-12')).toEqual([400, 430, 438, 70, 70]);
    expect(placed('2013-02-10/2013-02-24')).toEqual([400, 550, 400, 70, 70]);
  });

  it('is a label above its bar that stays in view as long as the bar does', () => {
    expect(placed('2012-12-22/2013-02-10')).toEqual([-100, 410, 12, 70, 70]);
    expect(placed('2012-12-22/2013-01-05')).toEqual([-100, 50, -20, 70, 70]);
    expect(placed('2012-12-22/2013-01-07')).toEqual([-100, 70, 0, 70, 70]);
  });

  it('is a label that ends twelve pixels before the edge where it has room for a few words, or else runs out of view', () => {
    const long = 'A title of thirty characters..';
    expect(placed('2013-03-20', undefined, long)).toEqual([780, 791, 799, 210, 190]);
    expect(placed('2013-04-01', undefined, long)).toEqual([900, 911, 919, 210, 210]);
  });

  describe('when it is the last of all, so that its label stands before it,', () => {
    const long = 'A title of thirty characters..';
    const last = (date: string, title?: string) => placed(date, undefined, title, ['1990']);

    it('ends eight pixels before a dot, and with a bar that is shorter', () => {
      expect(last('2013-02-10')).toEqual([400, 411, 322, 70, 70]);
      expect(last('2013-02-10/2013-02-20', long)).toEqual([400, 510, 300, 210, 210]);
    });

    it('gives way at its beginning where it has room for a few words, or else runs out of view', () => {
      expect(last('2013-01-20', long)).toEqual([190, 201, 12, 210, 170]);
      expect(last('2013-01-13', long)).toEqual([120, 131, 12, 210, 100]);
      expect(last('2013-01-12', long)).toEqual([110, 121, -108, 210, 210]);
    });

    it('ends with its bar, wherever that is', () => {
      expect(last('2012-11-22/2013-01-15', long)).toEqual([-400, 150, -60, 210, 210]);
      expect(last('2013-01-03/2013-01-13', long)).toEqual([20, 130, -80, 210, 210]);
    });
  });

  it('is a label after its mark that begins where the mark ends, at the beginning of the view too', () => {
    expect(placed('2012-12-31', undefined, 'A title of thirty characters..')).toEqual([-10, 1, 9, 210, 210]);
  });

  it('is nowhere where neither mark nor label reaches into the view', () => {
    expect(placed('2012-12-24')).toEqual([-80, -69, -61, 70, 70]);
    expect(placed('2012-12-23')).toBeUndefined();
    expect(placed('2013-04-12')).toBeUndefined();
    expect(placed('2013-04-11')).toBeDefined();
  });
});

describe('lanes', () => {
  it('hold an event in each of its lanes, and keep its rows between their heads', () => {
    let several = 0;
    forSeeds(30, (seed) => {
      const random = seededRandom(seed);
      const of = randomDataset(random, 40);
      const view = { span: of.extent, width: 4000, height: 4000, lanes: { by: 'source' } as const };
      const { frame, arrangement } = show(of, view);
      for (let i = 0; i < of.size; i++) {
        const stands = frame.events.filter(({ index }) => index === i).map(({ lane }) => lane);
        expect(new Set(stands).size).toBe(stands.length);
        const sources = new Set(of.event(i).excerpts.map(({ source }) => source));
        const wanted = arrangement.lanes.filter(({ id }) =>
          sources.size === 0 ? id === '~' : sources.has(id),
        );
        // On a plane as large as this hardly anything folds, and what has no row in a lane is in its chips.
        for (const { lane } of frame.events.filter(({ index }) => index === i)) {
          expect(wanted).toContain(arrangement.lanes[lane]);
        }
        if (stands.length > 1) several++;
      }
      for (const { lane, y } of frame.events) {
        const { top, bottom, headTop } = frame.lanes.find((one) => one.lane === lane)!;
        expect(headTop).toBe(top);
        expect(y - ROW_HEIGHT / 2).toBeGreaterThanOrEqual(top + HEAD_HEIGHT);
        expect(y + ROW_HEIGHT / 2).toBeLessThanOrEqual(bottom);
      }
    });
    expect(several).toBeGreaterThan(12);
  });

  it('have chips of their own, in their heads', () => {
    let chips = 0;
    forSeeds(20, (seed) => {
      const of = randomDataset(seededRandom(seed), 80);
      const { frame } = show(of, { span: of.extent, width: 500, height: 2000, lanes: { by: 'kind' } });
      for (const { lane, y } of frame.chips) {
        const { headTop } = frame.lanes.find((one) => one.lane === lane)!;
        expect(y).toBe(headTop + HEAD_HEIGHT / 2 + 1);
        chips++;
      }
      const { frame: plain } = show(of, { span: of.extent, width: 500, height: 300 });
      for (const { y } of plain.chips) expect(y).toBe(300 - STRIP_HEIGHT / 2);
    });
    expect(chips).toBeGreaterThan(25);
  });

  it('are drawn no further than four rows out of view', () => {
    const of = randomDataset(seededRandom(3), 60);
    const view = { span: of.extent, height: 200, lanes: { by: 'kind' } as const };
    const slack = 4 * ROW_HEIGHT;
    const ys = [0, 200, 400].flatMap((scroll) =>
      show(of, { ...view, scroll }).frame.events.map(({ y }) => y),
    );
    expect(Math.min(...ys)).toBeLessThan(RULER_HEIGHT);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(RULER_HEIGHT - slack);
    expect(Math.max(...ys)).toBeGreaterThan(200);
    expect(Math.max(...ys)).toBeLessThanOrEqual(200 + slack);
  });

  it('keep their heads in view when scrolled, until the next lane pushes them out', () => {
    const of = randomDataset(seededRandom(3), 60);
    const view = { span: of.extent, height: 200, lanes: { by: 'kind' } as const };
    const { arrangement } = show(of, view);
    expect(arrangement.bands.height).toBeGreaterThan(200);
    for (let scroll = 0; scroll < arrangement.bands.height - 150; scroll += 13) {
      const { frame } = show(of, { ...view, scroll });
      const [first, second] = frame.lanes;
      expect(first!.headTop).toBeLessThanOrEqual(RULER_HEIGHT);
      expect(first!.headTop).toBe(Math.min(RULER_HEIGHT, first!.bottom - HEAD_HEIGHT));
      if (second) expect(second.headTop).toBe(second.top);
    }
  });

  it('move with scrolling, their events with them', () => {
    const of = randomDataset(seededRandom(3), 60);
    const view = { span: of.extent, height: 600, lanes: { by: 'actor' } as const };
    const [still, moved] = [show(of, view).frame, show(of, { ...view, scroll: 50 }).frame];
    const place = ({ lane, index }: { lane: number; index: number }) => `${lane} ${index}`;
    const before = new Map(still.events.map((event) => [place(event), event.y]));
    const both = moved.events.filter((event) => before.has(place(event)));
    expect(both.length).toBeGreaterThan(5);
    for (const event of both) expect(event.y).toBe(before.get(place(event))! - 50);
  });
});
