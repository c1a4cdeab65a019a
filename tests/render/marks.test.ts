import { describe, expect, it } from 'vitest';
import { FUZZY_END, FUZZY_START, NOT_STATED, PREDICTED } from '../../src/dataset/dataset.ts';
import { paintBar, paintDot } from '../../src/render/marks.ts';
import { type RecordedGradient, record } from './recorder.ts';

function dot(flags: number) {
  const recorder = record();
  paintDot(recorder.context, { x0: 94.5, x1: 105.5, y: 50, flags }, 'ink', 'paper');
  return recorder;
}

function bar(flags: number, x0 = 100, x1 = 300) {
  const recorder = record();
  paintBar(recorder.context, { x0, x1, y: 50, flags }, 8, 'ink', 1000);
  return recorder;
}

const gradients = ({ calls }: ReturnType<typeof record>): RecordedGradient[] =>
  [...calls.flatMap(({ fill, stroke }) => [fill, stroke])].filter(
    (paint): paint is RecordedGradient => typeof paint === 'object',
  );

describe('a dot', () => {
  it('is solid for a stated date', () => {
    const { named } = dot(0);
    expect(named('fill').map(({ fill }) => fill)).toEqual(['ink']);
    expect(named('stroke')).toEqual([]);
  });

  it('is a ring for an inferred or recorded date', () => {
    const { named } = dot(NOT_STATED);
    expect(named('fill').map(({ fill }) => fill)).toEqual(['paper']);
    expect(named('stroke').map(({ stroke, dash }) => [stroke, dash])).toEqual([['ink', []]]);
  });

  it('is a dashed ring for what is predicted', () => {
    const { named } = dot(PREDICTED);
    expect(named('fill').map(({ fill }) => fill)).toEqual(['paper']);
    expect(named('stroke')[0]!.dash.length).toBeGreaterThan(0);
  });

  it('is as large as a ring as it is when solid', () => {
    const radius = (flags: number) => {
      const recorder = dot(flags);
      const ring = recorder.named('stroke').length > 0;
      return (recorder.named('arc')[0]!.args[2] as number) + (ring ? recorder.settings.lineWidth / 2 : 0);
    };
    expect(radius(NOT_STATED)).toBeCloseTo(radius(0), 6);
  });

  it('has a whisker that fades to the uncertain side, and only there', () => {
    const sides = (flags: number) => gradients(dot(flags)).map(({ line }) => Math.sign(line[2]! - line[0]!));
    expect(sides(0)).toEqual([]);
    expect(new Set(sides(FUZZY_START))).toEqual(new Set([-1]));
    expect(new Set(sides(FUZZY_END))).toEqual(new Set([1]));
    expect(new Set(sides(FUZZY_START | FUZZY_END))).toEqual(new Set([-1, 1]));
    for (const { stops } of gradients(dot(FUZZY_END))) {
      expect(stops[0]).toEqual([0, 'ink']);
      expect(stops.at(-1)).toEqual([1, 'transparent']);
    }
  });
});

describe('a bar', () => {
  it('is filled for a stated date', () => {
    const { named } = bar(0);
    expect(named('fillRect').map(({ args, fill }) => [args, fill])).toEqual([[[100, 46, 200, 8], 'ink']]);
    expect(named('strokeRect')).toEqual([]);
  });

  it('is outlined, with a trace of ink, when the date is not stated', () => {
    const { named } = bar(NOT_STATED);
    expect(named('strokeRect')).toHaveLength(1);
    expect(named('strokeRect')[0]!.dash).toEqual([]);
    expect(named('fillRect').every(({ alpha }) => alpha < 0.5)).toBe(true);
  });

  it('is outlined with dashes when it is predicted', () => {
    expect(bar(PREDICTED).named('strokeRect')[0]!.dash.length).toBeGreaterThan(0);
  });

  it.each([
    ['start', FUZZY_START, 'transparent', 'ink'],
    ['end', FUZZY_END, 'ink', 'transparent'],
    ['start and end', FUZZY_START | FUZZY_END, 'transparent', 'transparent'],
  ])('fades at its uncertain %s', (_, flags, first, last) => {
    const [gradient] = gradients(bar(flags));
    expect(gradient!.line).toEqual([100, 0, 300, 0]);
    expect(gradient!.stops[0]).toEqual([0, first]);
    expect(gradient!.stops.at(-1)).toEqual([1, last]);
    expect(gradient!.stops.some(([, colour]) => colour === 'ink')).toBe(true);
  });

  it('has stops in order between 0 and 1, however short or long it is', () => {
    for (const flags of [FUZZY_START, FUZZY_END, FUZZY_START | FUZZY_END]) {
      for (const length of [14, 50, 112, 1e4, 1e7]) {
        const offsets = gradients(bar(flags, 0, length))[0]!.stops.map(([offset]) => offset);
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        expect(offsets.every((offset) => offset >= 0 && offset <= 1)).toBe(true);
      }
    }
  });

  it('is drawn no further than a little beyond the plane', () => {
    for (const flags of [0, NOT_STATED, PREDICTED, FUZZY_START | FUZZY_END]) {
      const { named } = bar(flags, -1e7, 1e7);
      for (const { args } of named('fillRect', 'strokeRect')) {
        const [x, , width] = args as number[];
        expect(x).toBeGreaterThanOrEqual(-500);
        expect(x! + width!).toBeLessThanOrEqual(1500);
        expect(x).toBeLessThan(0);
        expect(x! + width!).toBeGreaterThan(1000);
      }
    }
  });

  it('is not drawn at all where it is far outside', () => {
    expect(bar(0, 5e6, 9e6).named('fillRect', 'strokeRect')).toEqual([]);
    expect(bar(0, -9e6, -5e6).named('fillRect', 'strokeRect')).toEqual([]);
  });
});

describe('marks of every sort', () => {
  it('leave alpha and dashes as they were', () => {
    for (let flags = 0; flags < 16; flags++) {
      for (const { settings } of [dot(flags), bar(flags)]) {
        expect([settings.globalAlpha, settings.dash]).toEqual([1, []]);
      }
    }
  });

  it('are drawn in ink, paper and nothing else: colour is for sources', () => {
    for (let flags = 0; flags < 16; flags++) {
      for (const recorder of [dot(flags), bar(flags)]) {
        const painted = recorder.named('fill', 'fillRect').map(({ fill }) => fill);
        const drawn = recorder.named('stroke', 'strokeRect').map(({ stroke }) => stroke);
        for (const paint of [...painted, ...drawn]) {
          const colours =
            typeof paint === 'string' ? [paint] : (paint as RecordedGradient).stops.map(([, c]) => c);
          for (const colour of colours) expect(['ink', 'paper', 'transparent']).toContain(colour);
        }
      }
    }
  });
});
