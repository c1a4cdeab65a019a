import { afterEach, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { RULER_HEIGHT } from '../../src/layout/bands.ts';
import { WIDE } from '../../src/layout/form.ts';
import { seededRandom } from '../../src/lib/rng.ts';
import { paint, type Scene } from '../../src/render/paint.ts';
import { speak } from '../../src/words/speak.ts';
import { at, dataset, datasetOf, eventsOf, forSeeds, randomDataset } from '../fixtures.ts';
import { type Shown, show, type View } from '../layout/scene.ts';
import { type Call, record, THEME } from './recorder.ts';

const ferry = dataset();

afterEach(() => speak('en'));

interface Painted extends Shown {
  readonly recorder: ReturnType<typeof record>;
}

function painted(of: Dataset, view: View = {}, more: Partial<Scene> = {}): Painted {
  const recorder = record();
  const shown = show(of, view);
  const { frame, labels } = shown;
  paint(recorder.context, {
    frame,
    labels,
    dataset: of,
    theme: THEME,
    hovered: -1,
    terms: [],
    pointer: undefined,
    ...more,
  });
  return { ...shown, recorder };
}

const texts = ({ recorder }: Painted): readonly Call[] => recorder.named('fillText');
const labelOf = (result: Painted, text: string): Call => texts(result).find(({ args }) => args[0] === text)!;
/** Small squares in the colour of a source. */
const pips = ({ recorder }: Painted): readonly Call[] =>
  recorder.calls.filter(({ name, fill }) => name === 'fill' && THEME.sources.includes(fill as string));

describe('paint', () => {
  it('begins with a blank plane and covers all of it', () => {
    const { recorder, frame } = painted(ferry);
    expect(recorder.calls[0]).toMatchObject({ name: 'clearRect', args: [0, 0, frame.width, frame.height] });
  });

  it('writes the label of every event in the frame', () => {
    const result = painted(ferry);
    for (const { index } of result.frame.events)
      expect(labelOf(result, result.labels.text(index))).toBeDefined();
    expect(result.frame.events.length).toBeGreaterThan(3);
  });

  it('keeps events below the ruler', () => {
    const result = painted(ferry);
    const { calls } = result.recorder;
    const { width, height } = result.frame;
    const clip = calls.findIndex(({ name }) => name === 'clip');
    expect(calls[clip - 1]).toMatchObject({
      name: 'rect',
      args: [0, RULER_HEIGHT, width, height - RULER_HEIGHT],
    });
    const label = calls.indexOf(labelOf(result, 'Berg meets Dorn in Port Esker'));
    expect(label).toBeGreaterThan(clip);
  });

  it('shortens a label at the edge that would cut it: before its mark at the beginning, and its end keeps to the mark', () => {
    let [cutLeft, cutRight] = [0, 0];
    forSeeds(40, (seed) => {
      const random = seededRandom(seed);
      const of = randomDataset(random, 30);
      const { start, end } = of.extent;
      const from = start + random() * (end - start);
      const result = painted(of, { span: { start: from, end: from + (end - start) / 4 }, width: 390 });
      for (const event of result.frame.events) {
        const { index, form, x0, labelX, labelWidth, labelRoom, y } = event;
        const full = result.labels.text(index);
        if (labelRoom >= labelWidth || form === WIDE) continue;
        const isShortened = (text: string) => /…$/.test(text) && full.startsWith(text.slice(0, -1));
        const call = texts(result).find(({ args }) => args[2] === y + 0.5 && isShortened(String(args[0])));
        const [text, x] = call!.args as [string, number];
        const reach = 7 * text.length + labelWidth - result.labels.textWidth(index);
        expect(x).toBeGreaterThanOrEqual(12);
        expect(x + reach).toBeLessThanOrEqual(Math.max(390 - 12, x0));
        if (labelX < x0) {
          expect(x + reach).toBeCloseTo(labelX + labelRoom, 6);
          cutLeft++;
        } else {
          expect(x).toBe(labelX);
          cutRight++;
        }
      }
    });
    expect(cutLeft).toBeGreaterThan(0);
    expect(cutRight).toBeGreaterThan(0);
  });

  it('shows a pip for each source that tells an event, in the colour of the source', () => {
    const talks = at(ferry, 'talks');
    const alone = dataset((draft) => ({
      events: draft.events.filter(({ id }) => id === 'closure' || id === 'talks'),
    }));
    expect(alone.size).toBe(2);
    const result = painted(alone);
    expect(
      pips(result)
        .map(({ fill }) => fill)
        .sort(),
    ).toEqual(['blue', 'green', 'red', 'red']);
    expect(result.frame.events.length).toBe(2);
    expect(ferry.sourcesOf.offsets[talks + 1]! - ferry.sourcesOf.offsets[talks]!).toBe(3);
  });

  it('keeps a pip in its place after silent sources, which are dots: colour is not needed', () => {
    const few = dataset((draft) => ({
      events: draft.events.filter(({ id }) => id === 'vote' || id === 'closure'),
    }));
    const { recorder, frame } = painted(few);
    expect(frame.events).toHaveLength(2);
    const fills = recorder
      .named('fill')
      .map(({ fill }) => fill as string)
      .filter((fill) => fill === THEME.control || THEME.sources.includes(fill));
    const dot = THEME.control;
    expect([
      [dot, 'green', 'red'],
      ['red', dot, 'green'],
    ]).toContainEqual(fills);
  });

  it('shows no pip where nobody tells the event', () => {
    expect(pips(painted(datasetOf(['2013-05-07'])))).toEqual([]);
  });

  it('starts the colours anew when there are more sources than colours', () => {
    const many = dataset((draft) => {
      const sources = Array.from({ length: 6 }, (_, i) => ({ ...draft.sources[1]!, id: `s${i}` }));
      const [event] = draft.events.filter(({ id }) => id === 'vote');
      const excerpts = sources.map(({ id }) => ({ ...event!.excerpts[0]!, source: id }));
      return { sources, events: [{ ...event!, excerpts }] };
    });
    expect(pips(painted(many)).map(({ fill }) => fill)).toEqual([
      'red',
      'green',
      'blue',
      'brown',
      'red',
      'green',
    ]);
  });

  it('dims events that do not match', () => {
    const isMatch = new Uint8Array(ferry.size).fill(1);
    isMatch[at(ferry, 'vote')] = 0;
    const result = painted(ferry, { isMatch });
    expect(labelOf(result, 'Borland’s parliament votes on the ferry').alpha).toBeLessThan(0.7);
    expect(labelOf(result, 'Berg meets Dorn in Port Esker').alpha).toBe(1);
  });

  it('draws the opened event last, over the others, on its own ground and never dimmed', () => {
    const isMatch = new Uint8Array(ferry.size).fill(1);
    const talks = at(ferry, 'talks');
    isMatch[talks] = 0;
    const result = painted(ferry, { selected: talks, isMatch });
    const label = labelOf(result, 'Berg meets Dorn in Port Esker');
    expect(texts(result).at(-1)).toBe(label);
    expect(label).toMatchObject({ fill: THEME.selectedInk, alpha: 1 });
    expect(texts(result).filter(({ args }) => args[0] === 'Berg meets Dorn in Port Esker')).toHaveLength(1);
    const { calls } = result.recorder;
    const ground = calls.findIndex(({ name, fill }) => name === 'fill' && fill === THEME.selected);
    expect(ground).toBeGreaterThan(-1);
    expect(ground).toBeLessThan(calls.indexOf(label));
  });

  it('lays a ground under the event that is pointed at', () => {
    const plain = painted(ferry);
    const over = painted(ferry, {}, { hovered: at(ferry, 'talks') });
    expect(over.recorder.calls.length).toBeGreaterThan(plain.recorder.calls.length);
    expect(over.recorder.named('fill').some(({ fill }) => fill === THEME.rule)).toBe(true);
  });

  it('marks what is searched for in the labels', () => {
    const marked = (terms: readonly string[]) =>
      painted(ferry, {}, { terms })
        .recorder.named('fillRect')
        .filter(({ fill }) => fill === THEME.highlight);
    expect(marked([])).toEqual([]);
    const hits = marked(['dorn']);
    expect(hits).toHaveLength(1);
    expect(hits[0]!.args[2]).toBe(7 * 'Dorn'.length);
  });

  it('writes the count on every chip, over the true span of its members', () => {
    const result = painted(datasetOf(Array.from({ length: 30 }, (_, i) => `2013-05-0${1 + (i % 5)}`)), {
      height: 200,
    });
    expect(result.frame.chips.length).toBeGreaterThan(0);
    for (const { chip, x0, x1 } of result.frame.chips) {
      expect(labelOf(result, `+${chip.count}`)).toBeDefined();
      const bracket = result.recorder.named('moveTo', 'lineTo').map(({ args }) => args[0]);
      expect(bracket).toContain(x0);
      expect(bracket).toContain(x1);
    }
  });

  it('shortens counts from a thousand on, as the language of the page writes numbers', async () => {
    const crowd = datasetOf(Array.from({ length: 1_260 }, () => '2013-05-06'));
    const counts = () =>
      painted(crowd, { height: 200 })
        .recorder.named('fillText')
        .map(({ args }) => String(args[0]))
        .filter((text) => /k$/.test(text));
    expect(counts()).toEqual(['1.3k']);
    await speak('de');
    expect(counts()).toEqual(['1,3k']);
  });

  it('shows on a chip which sources tell its members, in shares of a line', () => {
    const of = randomDataset(seededRandom(11), 80);
    const { frame, recorder } = painted(of, { span: of.extent, width: 500, height: 200 });
    const told = frame.chips.filter(({ chip }) => chip.sources.some((count) => count > 0));
    expect(told.length).toBeGreaterThan(3);
    for (const { chip, x, width } of told) {
      const total = chip.sources.reduce((sum, count) => sum + count, 0);
      const within = recorder
        .named('fillRect')
        .filter(({ args }) => args[3] === 3 && Math.abs((args[0] as number) - x) < width / 2);
      for (const [source, count] of chip.sources.entries()) {
        const part = within.find(({ fill }) => fill === THEME.sources[source]);
        if (count === 0) expect(part).toBeUndefined();
        else expect(part!.args[2]).toBeCloseTo((count / total) * (width - 20), 6);
      }
    }
  });

  it('shows the date under the pointer, within the plane', () => {
    for (const x of [0, 500, 1000]) {
      const result = painted(ferry, {}, { pointer: { x, label: '7 May 2013' } });
      const [, textX] = labelOf(result, '7 May 2013').args as [string, number, number];
      expect(textX - 35).toBeGreaterThanOrEqual(0);
      expect(textX + 35).toBeLessThanOrEqual(1000);
    }
    expect(labelOf(painted(ferry), '7 May 2013')).toBeUndefined();
  });

  it('paints an empty plane', () => {
    const { recorder } = painted(datasetOf([]));
    expect(recorder.named('fillText').length).toBeGreaterThan(0);
    expect(recorder.depth).toBe(0);
  });

  it('leaves the context as it found it', () => {
    forSeeds(20, (seed) => {
      const random = seededRandom(seed);
      const of = randomDataset(random, 40);
      const isMatch = Uint8Array.from(eventsOf(of), () => (random() < 0.5 ? 1 : 0));
      const { recorder } = painted(
        of,
        { span: of.extent, isMatch, selected: 3 },
        { hovered: 5, terms: ['ferry'], pointer: { x: 300, label: 'May' } },
      );
      const { settings, depth } = recorder;
      expect([settings.globalAlpha, settings.dash, settings.textAlign, depth]).toEqual([1, [], 'start', 0]);
    });
  });

  it('paints the same picture again from the same scene', () => {
    const first = painted(ferry, { selected: 2 });
    const second = painted(ferry, { selected: 2 });
    expect(JSON.stringify(second.recorder.calls)).toBe(JSON.stringify(first.recorder.calls));
  });
});

describe('painting far from the ends of what is long', () => {
  /** Ninety years seen through an hour: some ten million pixels. */
  const of = datasetOf(['1930/2019', '2013-05-07', '2013-05-07T12:30Z', '1980~/2018~', '../2018', '2000/..']);
  const span = { start: Date.UTC(2013, 4, 7, 12), end: Date.UTC(2013, 4, 7, 13) };

  it('keeps every coordinate finite', () => {
    const { recorder } = painted(of, { span, selected: 0 }, { hovered: 1 });
    for (const { name, args } of recorder.calls) {
      for (const value of args.flat()) {
        if (typeof value === 'number') expect(Number.isFinite(value), `${name}(${args})`).toBe(true);
      }
    }
  });

  it('fills and writes nothing far outside the plane', () => {
    const { recorder, frame } = painted(of, { span, selected: 0 }, { hovered: 1 });
    expect(frame.events.some(({ x0, x1 }) => x1 - x0 > 1e7)).toBe(true);
    for (const { name, args } of recorder.named('fillRect', 'strokeRect', 'roundRect', 'fillText')) {
      const [left, width] = name === 'fillText' ? [args[1], 0] : [args[0], args[2]];
      expect(left as number, `${name}(${args})`).toBeGreaterThan(-5000);
      expect((left as number) + (width as number), `${name}(${args})`).toBeLessThan(10_000);
    }
  });

  it('keeps the label of a bar that runs through in view', () => {
    const result = painted(of, { span, selected: 0 });
    const title = result.labels.text(0);
    const x = labelOf(result, title).args[1] as number;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThan(1000);
  });
});
