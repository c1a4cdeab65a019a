import type { Figures, Metric, Visit } from '../measure/figures.ts';
import { NET } from '../measure/figures.ts';

/** Some visits' figures of one metric. */
export interface Stat {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

/** What all visits of one subject at one size gave. */
export interface Result {
  readonly subject: string;
  /** Number of events; 0 for the four articles. */
  readonly size: number;
  readonly stats: { readonly [K in Metric]?: Stat };
  /** The first phase that did not finish. */
  readonly failed?: Visit['failed'];
}

export interface Collected {
  readonly subject: string;
  readonly size: number;
  readonly visits: readonly Visit[];
}

/** Medians and spreads; busy times net of the blank page that took the same gestures at the same size. */
export function summarise(collected: readonly Collected[]): Result[] {
  return collected.map(({ subject, size, visits }) => {
    const blank = collected.find((other) => other.subject === 'blank' && other.size === size);
    const stats: { [K in Metric]?: Stat } = {};
    for (const metric of metricsOf(visits)) {
      const idle =
        NET.includes(metric) && subject !== 'blank' ? (statOf(blank?.visits ?? [], metric)?.median ?? 0) : 0;
      const stat = statOf(visits, metric, idle);
      if (stat) stats[metric] = stat;
    }
    const failed = visits.find((visit) => visit.failed)?.failed;
    return { subject, size, stats, ...(failed && { failed }) };
  });
}

function metricsOf(visits: readonly Visit[]): Set<Metric> {
  return new Set(visits.flatMap(({ figures }) => Object.keys(figures) as (keyof Figures)[]));
}

function statOf(visits: readonly Visit[], metric: Metric, less = 0): Stat | undefined {
  const values = visits
    .flatMap(({ figures }) => figures[metric] ?? [])
    .map((value) => Math.max(0, value - less))
    .sort((a, b) => a - b);
  if (values.length === 0) return undefined;
  const middle = values.length >> 1;
  const median = values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
  return { median, min: values[0]!, max: values.at(-1)!, runs: values.length };
}

/** Looks up medians among results; undefined for what was not measured or did not finish. */
export function medians(results: readonly Result[]) {
  return (subject: string, size: number, metric: Metric): number | undefined =>
    results.find((result) => result.subject === subject && result.size === size)?.stats[metric]?.median;
}
