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
  paintBins(context, scene, base, unit);

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

/** All bins, one source after the other: changing the colour costs more than the bars. */
function paintBins(context: Context, { histogram, theme }: OverviewScene, base: Px, unit: number): void {
  const { bins, binWidth, sources, matching, rest } = histogram;
  const scales = Float64Array.from({ length: bins }, (_, bin) => {
    const total = sum(matching, bin, sources) + sum(rest, bin, sources);
    return total === 0 ? 0 : Math.max(unit, LEAST / total);
  });
  const tops = new Float64Array(bins).fill(base);
  for (const [values, alpha] of [
    [matching, 1],
    [rest, FAINT],
  ] as const) {
    context.globalAlpha = alpha;
    for (let source = 0; source < sources; source++) {
      context.fillStyle = source === sources - 1 ? theme.ink3 : sourceColour(theme, source);
      for (let bin = 0; bin < bins; bin++) {
        const size = values[bin * sources + source]! * scales[bin]!;
        if (size < 0.05) continue;
        tops[bin]! -= size;
        context.fillRect(bin * binWidth, tops[bin]!, binWidth - 1, size);
      }
    }
  }
  context.globalAlpha = 1;
}

function sum(values: Float64Array, bin: number, sources: number): number {
  let total = 0;
  for (let at = bin * sources; at < (bin + 1) * sources; at++) total += values[at]!;
  return total;
}
