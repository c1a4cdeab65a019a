import type { Metric } from '../measure/figures.ts';
import { medians, type Result } from './summary.ts';

/** A goal, and how far we are. */
export interface Goal {
  readonly what: string;
  /** What was reached and what must not be exceeded; undefined where it was not measured. */
  readonly value: number | undefined;
  readonly limit: number;
  readonly unit: '×' | 'ms' | '';
  /** Why there is no value although the goal is met: the other did not finish. */
  readonly unrivalled?: string;
}

export function isMet({ value, limit, unrivalled }: Goal): boolean | undefined {
  if (unrivalled) return true;
  return value === undefined ? undefined : value <= limit;
}

/** The goals of the page, as far as these sizes tell. */
export function goals(results: readonly Result[]): Goal[] {
  const of = medians(results);
  const sizes = [...new Set(results.map(({ size }) => size))].filter((size) => size > 0);
  const largest = Math.max(...sizes);
  const display = of('blank', largest, 'zoomP50') ?? 1000 / 60;
  const at = (size: number) => `at ${size.toLocaleString('en-GB')}`;
  const found: Goal[] = [];

  const add = (what: string, limit: number, unit: Goal['unit'], value: number | undefined) =>
    found.push({ what, limit, unit, value });
  /** Ours as a multiple of another's; the other may not have finished. */
  const against = (other: string, size: number, metric: Metric, limit: number, what: string) => {
    if (!sizes.includes(size)) return;
    const ours = of('ours', size, metric);
    const rival = results.find((result) => result.subject === other && result.size === size);
    const theirs = rival?.stats[metric]?.median;
    const unrivalled = ours !== undefined && theirs === undefined ? rival?.failed?.reason : undefined;
    const value = ratio(ours, theirs);
    found.push({ what: `${what}, ${at(size)}`, limit, unit: '×', value, ...(unrivalled && { unrivalled }) });
  };

  for (const gesture of ['zoom', 'pan'] as const) {
    // The clock of frames is a little uneven; a tenth is no missed frame.
    add(
      `${gesture}: frame p95 of one display frame, ${at(largest)}`,
      1.1 * display,
      'ms',
      of('ours', largest, `${gesture}P95`),
    );
    add(
      `${gesture}: no frame over two, ${at(largest)}`,
      2.1 * display,
      'ms',
      of('ours', largest, `${gesture}Max`),
    );
  }
  for (const gesture of ['zoom', 'pan'] as const) {
    const metric = `${gesture}Busy` as const;
    for (const [size, limit] of [
      [60, 2],
      [10_000, 1.5],
      [100_000, 0.5],
    ] as const) {
      against('labelled', size, metric, limit, `busy per ${gesture} input against the canvas with labels`);
    }
    if (sizes.includes(10_000) && sizes.includes(100_000)) {
      const growth = ratio(of('ours', 100_000, metric), of('ours', 10_000, metric));
      add(`busy per ${gesture} input, growth from 10,000 to 100,000`, 1.3, '×', growth);
    }
  }
  for (const metric of ['zoomBusy', 'panBusy', 'stepBusy'] as const) {
    const what = { zoomBusy: 'zoom input', panBusy: 'pan input', stepBusy: 'lockstep zoom step' }[metric];
    against('vis', 10_000, metric, 1 / 10, `busy per ${what} against vis-timeline`);
    against('echarts', 10_000, metric, 1 / 2, `busy per ${what} against ECharts`);
  }
  against('vis', 10_000, 'firstRender', 1 / 5, 'first complete render against vis-timeline');
  against('vis', 10_000, 'showAll', 1 / 100, 'all again against vis-timeline');
  against('vis', 10_000, 'heap', 0.35, 'heap against vis-timeline');

  add(
    `filter to painted within two frames, ${at(largest)}`,
    2.1 * display,
    'ms',
    of('ours', largest, 'filter'),
  );
  const parse = of('parse', largest, 'parse');
  add(
    `from arrival to render against JSON.parse, ${at(largest)}`,
    3,
    '×',
    ratio(of('ours', largest, 'fromArrival'), parse),
  );
  const parsed = of('parse', largest, 'parsedHeap');
  add(`heap against the parsed file, ${at(largest)}`, 2.5, '×', ratio(of('ours', largest, 'heap'), parsed));
  const most = (metric: Metric) => highest(sizes.map((size) => of('ours', size, metric)));
  add('DOM elements at any size', 2000, '', most('elements'));
  add('layers at any size', 12, '', most('layers'));
  const warm = of('ours', 0, 'warm');
  const blank = of('blank', 0, 'warm');
  const later = warm === undefined || blank === undefined ? undefined : warm - blank;
  add('the four articles, later than a blank page, warm cache', 150, 'ms', later);
  return found;
}

function ratio(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}

function highest(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
