import type { Metric } from '../measure/figures.ts';
import type { Subject } from '../subjects.ts';
import { medians, type Result } from './summary.ts';
import { figure } from './table.ts';

const LINES: readonly [Metric, string][] = [
  ['firstRender', 'First complete render'],
  ['zoomBusy', 'Busy per zoom input'],
  ['panBusy', 'Busy per pan input'],
  ['stepBusy', 'Busy per lockstep step'],
  ['filter', 'Filter to one actor'],
  ['showAll', 'Show all again'],
  ['heap', 'Memory'],
];

const WIDTH = 860;
const LEFT = 176;
const RIGHT = 24;
const TOP = 64;
const LINE = 44;
/** A label keeps this far from the next in its line. */
const APART = 62;

/** Each subject's sign: ours is the one in colour, told apart by shape as well. */
const SIGNS: Readonly<Record<string, string>> = {
  ours: '<circle r="7" class="ours"/>',
  vis: '<rect x="-5" y="-5" width="10" height="10" class="peer"/>',
  echarts: '<path d="M0-7 6.5 5h-13z" class="peer"/>',
  labelled: '<circle r="5" class="bare"/>',
};

/** What was measured at one size as an SVG picture: a line for each metric, each subject where its figure stands. */
export function chart(results: readonly Result[], subjects: readonly Subject[], size: number): string {
  const shown = subjects.filter(({ id }) => SIGNS[id]);
  const height = TOP + LINES.length * LINE + 26;
  const title = `${size.toLocaleString('en-GB')} events: each line from the least to the most, on a logarithmic scale`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${title}">
<style>
  svg { color: #1f1d1a; font: 12px system-ui, sans-serif; }
  text { fill: currentColor; }
  .quiet { opacity: 0.68; }
  .rule { stroke: currentColor; opacity: 0.18; }
  .ours { fill: #a8452c; }
  .name-ours { fill: #a8452c; font-weight: 600; }
  .peer { fill: currentColor; }
  .bare { fill: none; stroke: currentColor; stroke-width: 1.5; }
  @media (prefers-color-scheme: dark) {
    svg { color: #e9e4da; }
    .ours, .name-ours { fill: #e58a6f; }
  }
</style>
${legend(shown)}
<text x="${LEFT}" y="46" class="quiet">${title}; further left is better</text>
${LINES.map(([metric, name], i) => line(results, shown, size, metric, name, TOP + (i + 0.6) * LINE)).join('\n')}
</svg>
`;
}

function legend(subjects: readonly Subject[]): string {
  let x = LEFT;
  return subjects
    .map(({ id, name }) => {
      const sign = `<g transform="translate(${x + 6} 18)">${SIGNS[id]}</g><text x="${x + 18}" y="22" class="name-${id}">${name}</text>`;
      x += 44 + 6.6 * name.length;
      return sign;
    })
    .join('\n');
}

function line(
  results: readonly Result[],
  subjects: readonly Subject[],
  size: number,
  metric: Metric,
  name: string,
  y: number,
): string {
  const of = medians(results);
  const found = subjects
    .flatMap(({ id }) => {
      const value = of(id, size, metric);
      return value === undefined ? [] : [{ id, value, text: figure(value, metric) }];
    })
    .sort((a, b) => a.value - b.value);
  const logs = found.map(({ value }) => Math.log10(Math.max(value, 0.01)));
  const low = Math.min(...logs);
  // A decade at least, so that what is alike looks alike.
  const range = Math.max(1, Math.max(...logs) - low);
  const across = WIDTH - LEFT - RIGHT - 60;
  let free = Number.NEGATIVE_INFINITY;
  let above = false;
  const signs = found.map(({ id, text }, i) => {
    const x = LEFT + 12 + ((logs[i]! - low) / range) * across;
    // Labels of neighbours take turns below and above.
    above = x < free && !above;
    free = x + APART;
    const sign = `<g transform="translate(${x.toFixed(1)} ${y})">${SIGNS[id]}</g>`;
    return `${sign}<text x="${x.toFixed(1)}" y="${y + (above ? -11 : 20)}" text-anchor="middle" class="name-${id}">${text}</text>`;
  });
  const rule = `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" class="rule"/>`;
  return `<text x="${LEFT - 16}" y="${y + 4}" text-anchor="end">${name}</text>${rule}${signs.join('')}`;
}
