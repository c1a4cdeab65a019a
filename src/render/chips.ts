import { STRIP_HEIGHT } from '../layout/bands.ts';
import type { Frame, FrameChip } from '../layout/frame.ts';
import type { Px } from '../layout/scale.ts';
import { number } from '../words/intl.ts';
import { sourceColour, type Theme } from './theme.ts';

type Context = CanvasRenderingContext2D;

const CHIP_HEIGHT: Px = 22;
/** Height of the line that shows which sources tell the members, and how far it keeps from the chip's ends. */
const MIX_HEIGHT: Px = 3;
const MIX_INSET: Px = 10;

/** The count chips of a lane, in a strip whose upper edge is given; what lies under them is covered. */
export function paintChips(context: Context, frame: Frame, theme: Theme, top: Px, lane = 0): void {
  const chips = frame.chips.filter((chip) => chip.lane === lane);
  if (chips.length === 0) return;
  context.fillStyle = theme.paper;
  context.fillRect(0, top + 1, frame.width, STRIP_HEIGHT - 1);
  for (const [i, chip] of chips.entries()) paintBracket(context, chip, i % 2, theme);
  for (const chip of chips) paintChip(context, chip, theme);
}

/** A bracket over the true span of what a chip stands for; neighbours take turns in height, so that they stay apart. */
function paintBracket(context: Context, { x, y, x0, x1 }: FrameChip, turn: number, theme: Theme): void {
  const top = y - 17.5 + 4 * turn;
  context.strokeStyle = theme.control;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x0, top + 4);
  context.lineTo(x0, top);
  context.lineTo(x1, top);
  context.lineTo(x1, top + 4);
  const anchor = Math.max(x0, Math.min(x1, x));
  context.moveTo(anchor, top);
  context.lineTo(x, y);
  context.stroke();
}

function paintChip(context: Context, { chip, x, y, width }: FrameChip, theme: Theme): void {
  context.fillStyle = theme.paper;
  context.strokeStyle = theme.control;
  context.beginPath();
  context.roundRect(x - width / 2, y - CHIP_HEIGHT / 2, width, CHIP_HEIGHT, CHIP_HEIGHT / 2);
  context.fill();
  context.stroke();
  context.font = `600 12px ${theme.sans}`;
  context.fillStyle = theme.ink2;
  context.textAlign = 'center';
  context.fillText(countText(chip.count), x, y - 1);
  context.textAlign = 'start';
  paintMix(context, chip.sources, x - width / 2 + MIX_INSET, y + 5.5, width - 2 * MIX_INSET, theme);
}

/** Which sources tell the members, as shares of a line in their colours. */
function paintMix(context: Context, sources: Uint32Array, x: Px, y: Px, width: Px, theme: Theme): void {
  const total = sources.reduce((sum, count) => sum + count, 0);
  for (const [source, count] of sources.entries()) {
    const share = (count / total) * width;
    context.fillStyle = sourceColour(theme, source);
    if (count > 0) context.fillRect(x, y, share, MIX_HEIGHT);
    x += count > 0 ? share : 0;
  }
}

/** "+12"; from a thousand on "1.2k", in German "1,2k"; "15k". */
function countText(count: number): string {
  if (count < 1000) return `+${count}`;
  const digit = count < 9950 ? 10 : 1;
  return `${number(Math.round((count / 1000) * digit) / digit)}k`;
}
