import type { Theme } from '../../src/render/theme.ts';

/** A gradient as it was made, with its stops. */
export interface RecordedGradient {
  readonly line: readonly number[];
  readonly stops: [offset: number, colour: string][];
}

/** A call on the context, and how the context was set when it came. */
export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly alpha: number;
  readonly fill: unknown;
  readonly stroke: unknown;
  readonly dash: readonly number[];
}

interface Settings {
  globalAlpha: number;
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  dash: readonly number[];
}

const FRESH: Settings = {
  globalAlpha: 1,
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  dash: [],
};

export interface Recorder {
  readonly context: CanvasRenderingContext2D;
  readonly calls: readonly Call[];
  readonly settings: Settings;
  /** How many `save`s were not undone. */
  readonly depth: number;
  named(...names: string[]): readonly Call[];
}

/** Stands in for a canvas: remembers every call with the settings in force, and measures text at 7 px a character. */
export function record(): Recorder {
  const calls: Call[] = [];
  const settings: Settings = { ...FRESH };
  const saved: Settings[] = [];
  const answers: Record<string, (...args: never[]) => unknown> = {
    save: () => void saved.push({ ...settings }),
    restore: () => void Object.assign(settings, saved.pop()),
    setLineDash: (dash: readonly number[]) => void Object.assign(settings, { dash }),
    measureText: (text: string) => ({ width: 7 * text.length }),
    createLinearGradient: (...line: number[]) => {
      const stops: [number, string][] = [];
      return { line, stops, addColorStop: (at: number, colour: string) => stops.push([at, colour]) };
    },
  };
  const context = new Proxy(settings, {
    get: (_, name: string) => {
      if (name in settings) return settings[name as keyof Settings];
      return (...args: never[]) => {
        const { globalAlpha: alpha, fillStyle: fill, strokeStyle: stroke, dash } = settings;
        calls.push({ name, args, alpha, fill, stroke, dash });
        return answers[name]?.(...args);
      };
    },
  });
  return {
    context: context as unknown as CanvasRenderingContext2D,
    calls,
    settings,
    get depth() {
      return saved.length;
    },
    named: (...names) => calls.filter(({ name }) => names.includes(name)),
  };
}

export const THEME: Theme = {
  paper: 'paper',
  ink: 'ink',
  ink2: 'ink2',
  ink3: 'ink3',
  rule: 'rule',
  rule2: 'rule2',
  selected: 'selected',
  selectedInk: 'selectedInk',
  highlight: 'highlight',
  control: 'control',
  sources: ['red', 'green', 'blue', 'brown'],
  sourcesSelected: ['light red', 'light green', 'light blue', 'light brown'],
  sans: 'Sans',
};
