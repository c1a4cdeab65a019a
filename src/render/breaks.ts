import type { Px, TimeScale } from '../layout/scale.ts';
import type { Break } from '../time/fold.ts';
import type { Theme } from './theme.ts';

/** A zigzag through the middle of a folded stretch: time is missing here. */
export function paintBreak(
  context: CanvasRenderingContext2D,
  scale: TimeScale,
  { from, to }: Break,
  top: Px,
  bottom: Px,
  theme: Theme,
): void {
  const x = (scale.placeToX(from) + scale.placeToX(to)) / 2;
  context.fillStyle = theme.paper;
  context.fillRect(x - 3, top, 6, bottom - top);
  context.strokeStyle = theme.ink3;
  context.lineWidth = 1;
  for (const shift of [-1.5, 1.5]) {
    context.beginPath();
    context.moveTo(x + shift - 1.5, bottom);
    context.lineTo(x + shift + 1.5, top);
    context.stroke();
  }
}
