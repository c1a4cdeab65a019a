import { RULER_HEIGHT } from '../layout/bands.ts';
import type { Frame } from '../layout/frame.ts';
import type { Px } from '../layout/scale.ts';
import type { Tick } from '../layout/ticks.ts';
import type { Break } from '../time/fold.ts';
import { paintBreak } from './breaks.ts';
import { rulerFont, type Theme } from './theme.ts';

type Context = CanvasRenderingContext2D;

const MAJOR_Y: Px = 15;
const MINOR_Y: Px = 36;
const EDGE: Px = 12;

/** Both tiers of ticks with their lines through the plane, and the date under the pointer. */
export function paintRuler(
  context: Context,
  frame: Frame,
  theme: Theme,
  pointer: { readonly x: Px; readonly label: string } | undefined,
): void {
  const { width, height } = frame;
  const { minor, major } = frame.ticks;
  // A fine tick that falls on a coarse one lies under its line.
  const starts = new Set(major.map((tick) => tick.t));

  context.font = rulerFont(theme, false);
  for (const tick of minor) {
    if (!starts.has(tick.t)) line(context, tick.x, MINOR_Y - 8, height, theme.rule);
    const right = tick.x + 5 + context.measureText(tick.label).width;
    if (major.some(({ x }) => x > tick.x + 1 && x < right + 2)) continue;
    context.fillStyle = theme.ink3;
    context.fillText(tick.label, tick.x + 5, MINOR_Y);
  }
  for (const tick of major) line(context, tick.x, 0, height, theme.rule2);
  for (const one of frame.scale.breaks) paintFoldedBand(context, frame, one, theme);
  paintMajorLabels(context, major, width, theme);
  context.fillStyle = theme.rule2;
  context.fillRect(0, RULER_HEIGHT - 1, width, 1);
  if (pointer) paintPointer(context, frame, theme, pointer);
}

/** A folded stretch: tinted through the plane, with a zigzag and its length in words where there is room. */
function paintFoldedBand(context: Context, frame: Frame, one: Break, theme: Theme): void {
  const { scale, height } = frame;
  const left = scale.placeToX(one.from);
  const right = scale.placeToX(one.to);
  context.globalAlpha = 0.3;
  context.fillStyle = theme.rule;
  context.fillRect(left, RULER_HEIGHT, right - left, height - RULER_HEIGHT);
  context.globalAlpha = 1;
  paintBreak(context, scale, one, RULER_HEIGHT - 8, RULER_HEIGHT + 4, theme);
}

/** The name of the stretch under way at the left edge stays there until the next one pushes it out. */
function paintMajorLabels(context: Context, major: readonly Tick[], width: Px, theme: Theme): void {
  context.font = rulerFont(theme, true);
  context.fillStyle = theme.ink;
  for (const [i, tick] of major.entries()) {
    const end = major[i + 1]?.x ?? width;
    const x = Math.max(tick.x + 6, EDGE);
    const fits = x + context.measureText(tick.label).width + 10 <= end;
    if (fits) context.fillText(tick.label, x, MAJOR_Y);
    else if (tick.short && tick.x >= 0 && x + context.measureText(tick.short).width + 8 <= end) {
      context.fillText(tick.short, x, MAJOR_Y);
    }
  }
}

function paintPointer(context: Context, frame: Frame, theme: Theme, pointer: { x: Px; label: string }): void {
  line(context, pointer.x, RULER_HEIGHT, frame.height, theme.ink3);
  context.font = `500 11.5px ${theme.sans}`;
  const half = context.measureText(pointer.label).width / 2 + 7;
  const x = Math.max(half + 2, Math.min(frame.width - half - 2, pointer.x));
  context.fillStyle = theme.selected;
  context.beginPath();
  context.roundRect(x - half, RULER_HEIGHT - 21, 2 * half, 20, 4);
  context.fill();
  context.fillStyle = theme.selectedInk;
  context.textAlign = 'center';
  context.fillText(pointer.label, x, RULER_HEIGHT - 10.5);
  context.textAlign = 'start';
}

/** A hairline on whole device pixels would need the pixel ratio; on half CSS pixels it is crisp at 1× and 2×. */
function line(context: Context, x: Px, from: Px, to: Px, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(Math.round(x) + 0.5, from);
  context.lineTo(Math.round(x) + 0.5, to);
  context.stroke();
}
