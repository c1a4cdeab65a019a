import { RULER_HEIGHT } from '../layout/bands.ts';
import type { Frame } from '../layout/frame.ts';
import type { Px } from '../layout/scale.ts';
import type { Tick } from '../layout/ticks.ts';
import type { Break } from '../time/fold.ts';
import { paintBreak } from './breaks.ts';
import { textWidth } from './textWidth.ts';
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

  const fine = minor.filter((tick) => !starts.has(tick.t));
  lines(context, fine, MINOR_Y - 8, height, theme.rule);
  lines(context, major, 0, height, theme.rule2);
  const font = rulerFont(theme, false);
  context.font = font;
  context.fillStyle = theme.ink3;
  for (const tick of minor) {
    const right = tick.x + 5 + textWidth(context, theme, font, tick.label);
    if (major.some(({ x }) => x > tick.x + 1 && x < right + 2)) continue;
    context.fillText(tick.label, tick.x + 5, MINOR_Y);
  }
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
  const font = rulerFont(theme, true);
  context.font = font;
  context.fillStyle = theme.ink;
  const widthOf = (text: string) => textWidth(context, theme, font, text);
  for (const [i, tick] of major.entries()) {
    const end = major[i + 1]?.x ?? width;
    const x = Math.max(tick.x + 6, EDGE);
    const fits = x + widthOf(tick.label) + 10 <= end;
    if (fits) context.fillText(tick.label, x, MAJOR_Y);
    else if (tick.short && tick.x >= 0 && x + widthOf(tick.short) + 8 <= end) {
      context.fillText(tick.short, x, MAJOR_Y);
    }
  }
}

function paintPointer(context: Context, frame: Frame, theme: Theme, pointer: { x: Px; label: string }): void {
  lines(context, [pointer], RULER_HEIGHT, frame.height, theme.ink3);
  const font = `500 11.5px ${theme.sans}`;
  context.font = font;
  const half = textWidth(context, theme, font, pointer.label) / 2 + 7;
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

/** Hairlines, filled from whole CSS pixels: crisp at 1× and 2×. */
function lines(context: Context, at: readonly { readonly x: Px }[], from: Px, to: Px, colour: string): void {
  context.fillStyle = colour;
  for (const { x } of at) if (x > -1) context.fillRect(Math.round(x), from, 1, to - from);
}
