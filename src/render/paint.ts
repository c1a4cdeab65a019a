import type { Dataset } from '../dataset/dataset.ts';
import { HEAD_HEIGHT, ROW_HEIGHT, RULER_HEIGHT, STRIP_HEIGHT } from '../layout/bands.ts';
import { DOT, WIDE } from '../layout/form.ts';
import type { Frame, FrameEvent, FrameLane } from '../layout/frame.ts';
import { reachOf } from '../layout/hitTest.ts';
import type { Labels } from '../layout/labels.ts';
import { PIP, pipsOf } from '../layout/pips.ts';
import type { Px } from '../layout/scale.ts';
import { findHits } from '../query/text.ts';
import { paintChips } from './chips.ts';
import { type Mark, paintBar, paintDot } from './marks.ts';
import { paintRuler } from './ruler.ts';
import { labelFont, type Theme } from './theme.ts';

export interface Scene {
  readonly frame: Frame;
  readonly dataset: Dataset;
  readonly labels: Labels;
  readonly theme: Theme;
  /** Index of the event under the pointer or with the focus, or -1. */
  readonly hovered: number;
  /** Folded search terms, to mark in the labels. */
  readonly terms: readonly string[];
  /** Where the pointer is, and the date there; undefined when it is elsewhere. */
  readonly pointer: { readonly x: Px; readonly label: string } | undefined;
}

type Context = CanvasRenderingContext2D;

/** How strongly events that do not match are drawn, from 0 to 1: no less, or their words cannot be read (4.5:1). */
const DIMMED = 0.62;
const BAR_HEIGHT: Px = 8;
const WIDE_BAR_HEIGHT: Px = 5;

/** Paints a frame. The context is scaled to CSS pixels; nothing is kept between frames. */
export function paint(context: Context, scene: Scene): void {
  const { frame, theme } = scene;
  context.clearRect(0, 0, frame.width, frame.height);
  context.textBaseline = 'middle';
  paintRuler(context, frame, theme, scene.pointer);

  context.save();
  context.beginPath();
  context.rect(0, RULER_HEIGHT, frame.width, frame.height - RULER_HEIGHT);
  context.clip();
  if (frame.lanes.length === 0) paintChips(context, frame, theme, frame.height - STRIP_HEIGHT);
  paintRelations(context, scene);
  const opened = frame.selected?.index;
  for (const event of frame.events) if (event.index !== opened) paintEvent(context, scene, event, false);
  if (opened !== undefined) {
    for (const event of frame.events) if (event.index === opened) paintEvent(context, scene, event, true);
  }
  for (const lane of frame.lanes) paintHead(context, scene, lane);
  context.restore();
}

function paintEvent(context: Context, scene: Scene, event: FrameEvent, selected: boolean): void {
  const { dataset, labels, theme, frame } = scene;
  const { index } = event;
  const ink = selected ? theme.selectedInk : theme.ink;
  const paper = selected ? theme.selected : theme.paper;
  context.globalAlpha = event.isMatch || selected ? 1 : DIMMED;
  if (selected) paintPill(context, event, theme.selected, 1);
  else if (index === scene.hovered) paintPill(context, event, theme.rule, 0.75);

  const wide = event.form === WIDE;
  const mark: Mark = {
    x0: event.x0,
    x1: event.x1,
    y: wide ? event.y + 11 : event.y,
    flags: dataset.flags[index]!,
  };
  if (event.form === DOT) paintDot(context, mark, ink, paper);
  else {
    const strength = context.globalAlpha;
    context.globalAlpha = Math.min(strength, 0.72);
    paintBar(context, mark, wide ? WIDE_BAR_HEIGHT : BAR_HEIGHT, ink, frame.width);
    context.globalAlpha = strength;
  }

  const textY = wide ? event.y - 2 : event.y;
  context.font = labelFont(theme, labels.strong(index));
  const { text, width, x } = labelText(scene, event);
  paintHits(context, scene, text, x, textY, selected);
  context.fillStyle = ink;
  context.fillText(text, x, textY + 0.5);
  paintPips(context, scene, index, x + width + PIP.before, textY, selected);
  context.globalAlpha = 1;
}

/** Lays the highlight under what the reader searches for; on the selected label a line does. */
function paintHits(
  context: Context,
  { terms, theme }: Scene,
  text: string,
  x: Px,
  y: Px,
  selected: boolean,
): void {
  for (const [start, end] of findHits(text, terms)) {
    const from = context.measureText(text.slice(0, start)).width;
    const width = context.measureText(text.slice(start, end)).width;
    context.fillStyle = theme.highlight;
    if (!selected) context.fillRect(x + from, y - 9, width, 18);
    context.fillStyle = selected ? theme.selectedInk : theme.ink3;
    context.fillRect(x + from, y + 8, width, 1.5);
  }
}

/** The label and where it begins, shortened where it would run out of view, so that its pips stay in it. */
function labelText(
  { labels }: Scene,
  { index, form, x0, labelX, labelWidth, labelRoom }: FrameEvent,
): { readonly text: string; readonly width: Px; readonly x: Px } {
  const width = labels.textWidth(index);
  if (labelRoom >= labelWidth) return { text: labels.text(index), width, x: labelX };
  const room = width - (labelWidth - labelRoom);
  const short = labels.shortened(index, room);
  // Before its mark a label keeps to it with its end.
  const isBefore = form !== WIDE && labelX < x0;
  return { ...short, x: isBefore ? labelX + room - short.width : labelX };
}

/** A square for each source that tells the event, in the colour of the source, and a dot for each silent one before it. */
function paintPips(
  context: Context,
  { dataset, theme }: Scene,
  index: number,
  x: Px,
  y: Px,
  selected: boolean,
): void {
  const colours = selected ? theme.sourcesSelected : theme.sources;
  for (const { source, tells } of pipsOf(dataset, index)) {
    const size = tells ? PIP.size : PIP.silent;
    context.fillStyle = tells ? colours[source % colours.length]! : theme.control;
    context.beginPath();
    context.roundRect(x, y - size / 2, size, size, tells ? 1.5 : 1);
    context.fill();
    x += size + PIP.gap;
  }
}

/** Quiet curves from the selected event to those it is related to. */
function paintRelations(context: Context, { frame, theme }: Scene): void {
  const { selected } = frame;
  if (!selected) return;
  context.strokeStyle = theme.control;
  context.lineWidth = 1.25;
  for (const other of frame.related) {
    const [x, otherX] = [markOf(selected), markOf(other)];
    const bend = Math.max(28, Math.abs(selected.y - other.y) / 3);
    context.beginPath();
    context.moveTo(x, selected.y);
    context.bezierCurveTo(x - bend, selected.y, otherX - bend, other.y, otherX, other.y);
    context.stroke();
  }
}

/** Where a curve meets a mark: the middle of a dot, the beginning of a bar. */
function markOf({ form, x0, x1 }: FrameEvent): Px {
  return form === DOT ? (x0 + x1) / 2 : Math.max(x0, 4);
}

function paintPill(context: Context, event: FrameEvent, colour: string, alpha: number): void {
  const [left, right] = reachOf(event);
  const from = Math.max(left, -20);
  const to = Math.min(right, event.labelX + event.labelWidth + 4000);
  context.globalAlpha *= alpha;
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(from - 6, event.y - ROW_HEIGHT / 2 + 2, to - from + 14, ROW_HEIGHT - 4, 6);
  context.fill();
  context.globalAlpha /= alpha;
}

/** The head of a lane: a rule above, and its count chips, over whatever is scrolled under it. */
function paintHead(context: Context, { frame, theme }: Scene, { lane, headTop }: FrameLane): void {
  context.fillStyle = theme.paper;
  context.fillRect(0, headTop, frame.width, HEAD_HEIGHT);
  context.fillStyle = theme.rule2;
  context.fillRect(0, headTop, frame.width, 1);
  paintChips(context, frame, theme, headTop, lane);
}
