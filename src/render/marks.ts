import { FUZZY_END, FUZZY_START, NOT_STATED, OPEN_END, OPEN_START, PREDICTED } from '../dataset/dataset.ts';
import type { Px } from '../layout/scale.ts';

/** What a mark stands on, in pixels, and what it says. */
export interface Mark {
  readonly x0: Px;
  readonly x1: Px;
  readonly y: Px;
  /** Bits of `Dataset.flags`. */
  readonly flags: number;
}

type Context = CanvasRenderingContext2D;

const RING = 1.75;
/** How long an uncertain edge takes to fade; an open one takes most of the bar. */
const FADE: Px = 56;
const DASHES = [2.6, 2.2];

/**
 * A dot: solid for a stated date, a ring for an inferred or recorded one, a dashed ring for what is only predicted.
 * An uncertain date has a whisker that fades towards the uncertain side.
 */
export function paintDot(context: Context, mark: Mark, ink: string, paper: string): void {
  const radius = (mark.x1 - mark.x0) / 2;
  const x = (mark.x0 + mark.x1) / 2;
  if (mark.flags & FUZZY_START) paintWhisker(context, x - radius, x - radius - 6, mark.y, ink);
  if (mark.flags & FUZZY_END) paintWhisker(context, x + radius, x + radius + 6, mark.y, ink);
  const predicted = (mark.flags & PREDICTED) !== 0;
  const hollow = predicted || (mark.flags & NOT_STATED) !== 0;
  context.beginPath();
  context.arc(x, mark.y, hollow ? radius - RING / 2 : radius, 0, 2 * Math.PI);
  context.fillStyle = hollow ? paper : ink;
  context.fill();
  if (!hollow) return;
  context.strokeStyle = ink;
  context.lineWidth = RING;
  if (predicted) context.setLineDash(DASHES);
  context.stroke();
  context.setLineDash([]);
}

function paintWhisker(context: Context, from: Px, to: Px, y: Px, ink: string): void {
  const gradient = context.createLinearGradient(from, 0, to, 0);
  gradient.addColorStop(0, ink);
  gradient.addColorStop(1, 'transparent');
  context.fillStyle = gradient;
  context.fillRect(Math.min(from, to), y - 1, Math.abs(to - from), 2);
}

/** A bar: filled, or outlined when not stated, dashed when predicted; an uncertain end fades out. */
export function paintBar(context: Context, mark: Mark, height: Px, ink: string, width: Px): void {
  // Only the part near the view is drawn: canvases round badly far outside.
  const x0 = Math.max(mark.x0, -200);
  const x1 = Math.min(mark.x1, width + 200);
  if (x1 <= x0) return;
  const y0 = mark.y - height / 2;
  const paint = fading(context, mark, ink);
  if (mark.flags & (NOT_STATED | PREDICTED)) {
    context.strokeStyle = paint;
    context.lineWidth = 1;
    if (mark.flags & PREDICTED) context.setLineDash([5, 4]);
    context.strokeRect(x0 + 0.5, y0 + 0.5, Math.max(1, x1 - x0 - 1), height - 1);
    context.setLineDash([]);
    // A trace of ink holds the two edges together as one bar.
    const strength = context.globalAlpha;
    context.globalAlpha = strength * 0.16;
    context.fillStyle = paint;
    context.fillRect(x0, y0, x1 - x0, height);
    context.globalAlpha = strength;
  } else {
    context.fillStyle = paint;
    context.fillRect(x0, y0, x1 - x0, height);
  }
}

/** The ink, fading over the first or last part of the bar where that end is uncertain. */
function fading(context: Context, { x0, x1, flags }: Mark, ink: string): string | CanvasGradient {
  const fuzzyStart = (flags & FUZZY_START) !== 0;
  const fuzzyEnd = (flags & FUZZY_END) !== 0;
  if (!fuzzyStart && !fuzzyEnd) return ink;
  const fade = Math.min(fuzzyStart && fuzzyEnd ? 0.5 : 1, FADE / (x1 - x0));
  const partStart = flags & OPEN_START ? Math.max(fade, 0.9) : fade;
  const partEnd = flags & OPEN_END ? Math.max(fade, 0.9) : fade;
  const gradient = context.createLinearGradient(x0, 0, x1, 0);
  gradient.addColorStop(0, fuzzyStart ? 'transparent' : ink);
  if (fuzzyStart) gradient.addColorStop(Math.min(partStart, fuzzyEnd ? 1 - fade : 1), ink);
  if (fuzzyEnd) gradient.addColorStop(Math.max(1 - partEnd, fuzzyStart ? fade : 0), ink);
  gradient.addColorStop(1, fuzzyEnd ? 'transparent' : ink);
  return gradient;
}
