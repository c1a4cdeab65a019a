import type { Dataset } from '../../dataset/dataset.ts';
import { type Frame, type FrameChip, RULER_HEIGHT } from '../../layout/frame.ts';
import type { Break } from '../../time/fold.ts';
import { formatDuration, formatSpan } from '../../time/format.ts';
import { countOf } from '../words.ts';
import type { PooledButton } from './buttonPool.ts';

/** Buttons over the count chips of a frame. */
export function chipButtons({ chips }: Frame, dataset: Dataset): PooledButton<FrameChip>[] {
  return chips.map((value) => {
    const { members, start, end } = value.chip;
    const first = dataset.events[members[0]!]!;
    const name =
      members.length === 1
        ? `1 more event: ${first.title}`
        : `${members.length} more events, ${formatSpan({ start, end })}`;
    return { value, name, x: value.x - value.width / 2, y: value.y - 13, width: value.width };
  });
}

/** Buttons over the folded stretches of a frame. */
export function breakButtons({ scale, width }: Frame, dataset: Dataset): PooledButton<Break>[] {
  return scale.breaks.map((value) => {
    const { start, end, from, to } = value;
    let inside = 0;
    for (let i = 0; i < dataset.size; i++) if (dataset.start[i]! >= start && dataset.end[i]! <= end) inside++;
    const holds = inside > 0 ? `; ${countOf(inside, 'longer event')} within` : '';
    const left = Math.max(0, scale.placeToX(from));
    const right = Math.min(width, scale.placeToX(to));
    return {
      value,
      name: `Unfold ${formatDuration(end - start)}: ${formatSpan({ start, end })}${holds}`,
      x: left,
      y: RULER_HEIGHT - 22,
      width: Math.max(8, right - left),
    };
  });
}
