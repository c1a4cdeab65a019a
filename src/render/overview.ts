import type { Histogram } from '../layout/histogram.ts';
import type { Px, TimeScale } from '../layout/scale.ts';
import type { Tick } from '../layout/ticks.ts';
import { paintBreak } from './breaks.ts';
import { sourceColour, type Theme } from './theme.ts';

export interface OverviewScene {
  readonly histogram: Histogram;
  readonly scale: TimeScale;
  readonly labels: readonly Tick[];
  readonly theme: Theme;
  readonly height: Px;
}

type Context = CanvasRenderingContext2D;

/** Height of the names of times below the bars. */
export const OVERVIEW_AXIS: Px = 20;
const FAINT = 0.22;
/** A bin is at least this high where there is anything, so that a lone event can be seen. */
const LEAST: Px = 3;

/** The whole chronology as a histogram stacked by source: what matches in full colour, the rest faint above it. */
export function paintOverview(context: Context, scene: OverviewScene): void {
  const { histogram, scale, labels, theme, height } = scene;
  const base = height - OVERVIEW_AXIS;
  context.clearRect(0, 0, scale.width, height);
  context.fillStyle = theme.rule2;
  context.fillRect(0, base, scale.width, 1);

  const unit = (base - 8) / Math.max(1, histogram.highest);
  for (let bin = 0; bin < histogram.bins; bin++) paintBin(context, scene, bin, base, unit);

  for (const one of scale.breaks) paintBreak(context, scale, one, base - 5, base + 6, theme);
  context.font = `450 11px ${theme.sans}`;
  context.textBaseline = 'middle';
  context.fillStyle = theme.ink3;
  let free = 0;
  for (const { x, label } of labels) {
    const width = context.measureText(label).width;
    const left = Math.max(4, x + 3);
    if (left < free || left + width > scale.width) continue;
    context.fillText(label, left, height - OVERVIEW_AXIS / 2 + 1);
    free = left + width + 8;
  }
}

function paintBin(
  context: Context,
  { histogram, theme }: OverviewScene,
  bin: number,
  base: Px,
  unit: number,
): void {
  const { binWidth, sources, matching, rest } = histogram;
  const total = sum(matching, bin, sources) + sum(rest, bin, sources);
  if (total === 0) return;
  const scale = Math.max(unit, LEAST / total);
  const x = bin * binWidth;
  let y = base;
  for (const [values, alpha] of [
    [matching, 1],
    [rest, FAINT],
  ] as const) {
    context.globalAlpha = alpha;
    for (let source = 0; source < sources; source++) {
      const size = values[bin * sources + source]! * scale;
      if (size < 0.05) continue;
      context.fillStyle = source === sources - 1 ? theme.ink3 : sourceColour(theme, source);
      context.fillRect(x, y - size, binWidth - 1, size);
      y -= size;
    }
  }
  context.globalAlpha = 1;
}

function sum(values: Float64Array, bin: number, sources: number): number {
  let total = 0;
  for (let at = bin * sources; at < (bin + 1) * sources; at++) total += values[at]!;
  return total;
}
