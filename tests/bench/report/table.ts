import { METRICS, type Metric, NET } from '../measure/figures.ts';
import type { Subject } from '../subjects.ts';
import { type Goal, isMet } from './goals.ts';
import { medians, type Result, type Stat } from './summary.ts';

const COUNTS: readonly Metric[] = ['zoomInputs', 'panInputs', 'elements', 'layers'];
const BYTES: readonly Metric[] = ['heap', 'heapAfter', 'script', 'parsedHeap'];
/** Of these a ratio says something. */
const COMPARED: readonly Metric[] = [
  'firstRender',
  'zoomBusy',
  'panBusy',
  'stepBusy',
  'step',
  'filter',
  'showAll',
  'heap',
  'script',
];
/** What the parse page alone has, or the four articles. */
const APART: readonly Metric[] = ['parse', 'parsedHeap', 'warm'];

/** `1.24 s`, `81 ms`, `3.1 ms`, `12.5 MB`, `530`. */
export function figure(value: number, metric: Metric): string {
  if (COUNTS.includes(metric)) return String(Math.round(value));
  if (BYTES.includes(metric))
    return value < 1e6 ? `${(value / 1e3).toFixed(0)} kB` : `${(value / 1e6).toFixed(1)} MB`;
  return milliseconds(value);
}

function milliseconds(value: number): string {
  if (value >= 1000) return `${(value / 1000).toFixed(2)} s`;
  return `${value >= 20 ? value.toFixed(0) : value.toFixed(1)} ms`;
}

/** All figures of one size: a line for each metric, a column for each subject. */
export function figuresTable(results: readonly Result[], subjects: readonly Subject[], size: number): string {
  const at = results.filter((result) => result.size === size);
  const resultOf = (id: string) => at.find(({ subject }) => subject === id);
  const metrics = (Object.keys(METRICS) as Metric[]).filter(
    (metric) => !APART.includes(metric) && at.some(({ stats }) => stats[metric]),
  );
  const rows = metrics.map((metric) => [
    METRICS[metric] + (NET.includes(metric) ? ' *' : ''),
    ...subjects.map(({ id }) => cell(resultOf(id), metric)),
  ]);
  const lines = [`${size.toLocaleString('en-GB')} events: median (min–max)`, ''];
  lines.push(grid([['', ...subjects.map(({ name }) => name)], ...rows]));
  const parse = resultOf('parse')?.stats;
  if (parse?.parse && parse.parsedHeap) {
    lines.push(
      '',
      `JSON.parse of the file alone: ${spread(parse.parse, 'parse')}; it then holds ${spread(parse.parsedHeap, 'parsedHeap')}`,
    );
  }
  for (const { subject, failed } of at) {
    if (failed) lines.push(`${nameOf(subjects, subject)}: ${failed.phase} did not finish (${failed.reason})`);
  }
  lines.push('* net of the blank page; the blank page itself as measured');
  return lines.join('\n');
}

function nameOf(subjects: readonly Subject[], id: string): string {
  return subjects.find((subject) => subject.id === id)?.name ?? id;
}

function cell(result: Result | undefined, metric: Metric): string {
  const stat = result?.stats[metric];
  if (stat) return spread(stat, metric);
  return result?.failed ? 'did not finish' : '–';
}

/** `8.5 ms (8.0–9.1)` */
function spread({ median, min, max, runs }: Stat, metric: Metric): string {
  const middle = figure(median, metric);
  const [low, high] = [figure(min, metric), figure(max, metric)];
  if (runs === 1 || low === high) return middle;
  const unit = middle.split(' ')[1];
  const bare = (text: string) => (unit && text.endsWith(` ${unit}`) ? text.slice(0, -unit.length - 1) : text);
  return `${middle} (${bare(low)}–${bare(high)})`;
}

/** How many times as much each peer takes as ours. */
export function ratioTable(
  results: readonly Result[],
  peers: readonly Subject[],
  sizes: readonly number[],
): string {
  const of = medians(results);
  const rows = sizes.flatMap((size) =>
    COMPARED.map((metric) => {
      const ours = of('ours', size, metric);
      return [
        size.toLocaleString('en-GB'),
        METRICS[metric],
        ...peers.map(({ id }) => {
          const theirs = of(id, size, metric);
          return ours === undefined || theirs === undefined
            ? '–'
            : `${significant(theirs / Math.max(ours, 0.01))}×`;
        }),
      ];
    }),
  );
  return grid([['events', 'what it takes, against ours', ...peers.map(({ name }) => name)], ...rows]);
}

/** Each goal, whether it is met, and by how much not. */
export function goalTable(goals: readonly Goal[]): string {
  const rows = goals.map((goal) => {
    const { what, value, limit, unit, unrivalled } = goal;
    const met = isMet(goal);
    const reached = unrivalled ? 'the other did not finish' : value === undefined ? '–' : show(value, unit);
    const verdict = met === undefined ? 'not measured' : met ? 'met' : missedBy(value! / limit);
    return [what, `≤ ${show(limit, unit)}`, reached, verdict];
  });
  return grid([['goal', 'at most', 'reached', ''], ...rows]);
}

/** `1.04` of the limit is “missed by 4 %”, 3 times the limit “missed 3×”. */
function missedBy(share: number): string {
  return share < 2 ? `missed by ${Math.ceil(100 * (share - 1))} %` : `missed ${significant(share)}×`;
}

function show(value: number, unit: Goal['unit']): string {
  return unit === 'ms' ? milliseconds(value) : `${significant(value)}${unit}`;
}

/** Two digits, and no exponent. */
function significant(value: number): string {
  if (value >= 100) return String(Math.round(value));
  return String(Number(value.toPrecision(2)));
}

function grid(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[0]!) : text.padStart(widths[column]!)))
      .join('  '),
  );
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  return lines.join('\n');
}
