import type { Dataset } from '../dataset/dataset.ts';
import type { Axis } from './axis.ts';
import type { Chip, Folds } from './chips.ts';
import { CHIP_WIDTH } from './chips.ts';
import type { Labels } from './labels.ts';
import { DOT, DOT_RADIUS, LABEL_GAP, type Layout, NO_ROW, WIDE } from './layout.ts';
import type { Px, TimeScale } from './scale.ts';
import { type Ticks, ticks } from './ticks.ts';

/** Heights of the parts of the plane, from the top: ruler, rows, the strip of count chips. */
export const RULER_HEIGHT: Px = 49;
export const ROW_HEIGHT: Px = 33;
export const STRIP_HEIGHT: Px = 38;
const ROWS_TOP: Px = RULER_HEIGHT + 9;
/** How far a label keeps from the edge of the plane. */
const EDGE: Px = 12;

/** An event in view, in pixels from the plane's top left corner. */
export interface FrameEvent {
  readonly index: number;
  readonly form: number;
  /** The middle of its row. */
  readonly y: Px;
  /** The mark's left and right edges. They may lie outside the plane. */
  readonly x0: Px;
  readonly x1: Px;
  /** Left edge of the label, and its width with pips. */
  readonly labelX: Px;
  readonly labelWidth: Px;
  /** How much of the label has room before the plane's right edge; less than its width where it must be shortened. */
  readonly labelRoom: Px;
  readonly isMatch: boolean;
}

export interface FrameChip {
  readonly chip: Chip;
  /** The middle of the chip. */
  readonly x: Px;
  readonly y: Px;
  readonly width: Px;
  /** The true span of the members. */
  readonly x0: Px;
  readonly x1: Px;
}

/** All that is in view at one moment, ready to paint and to hit. */
export interface Frame {
  readonly width: Px;
  readonly height: Px;
  readonly scale: TimeScale;
  readonly ticks: Ticks;
  readonly events: readonly FrameEvent[];
  readonly chips: readonly FrameChip[];
  /** Folded events that run through the view. */
  readonly longer: readonly number[];
  /** Events in view that the selected one is related to. */
  readonly related: readonly FrameEvent[];
  /** The selected event when it is in view; drawn over everything. */
  readonly selected: FrameEvent | undefined;
}

export interface FrameInput {
  readonly dataset: Dataset;
  readonly axis: Axis;
  readonly labels: Labels;
  readonly layout: Layout;
  readonly folds: Folds;
  readonly isMatch: Uint8Array;
  readonly scale: TimeScale;
  readonly height: Px;
  /** Index of the selected event, or -1. */
  readonly selected: number;
  /** Indices of the events that it is related to. */
  readonly related: ReadonlySet<number>;
}

/** How many rows a plane of this height has room for. */
export function rowsThatFit(height: Px): number {
  return Math.max(1, Math.floor((height - ROWS_TOP - STRIP_HEIGHT) / ROW_HEIGHT));
}

/** What of a layout is in view: everything that reaches into the plane, in pixels. */
export function cull(input: FrameInput): Frame {
  const { dataset, layout, folds, scale, height, selected } = input;
  const { width } = scale;
  const events: FrameEvent[] = [];
  let opened: FrameEvent | undefined;
  for (let i = 0; i < dataset.size; i++) {
    if (layout.row[i] === NO_ROW) continue;
    const event = frameEvent(input, i, ROWS_TOP + (layout.row[i]! + 0.5) * ROW_HEIGHT);
    if (Math.min(event.x0, event.labelX) > width || Math.max(event.x1, event.labelX + event.labelWidth) < 0)
      continue;
    events.push(event);
    if (i === selected) opened = event;
  }

  const stripY = height - STRIP_HEIGHT / 2;
  const chips: FrameChip[] = [];
  for (const chip of folds.chips) {
    const x = scale.placeToX(chip.anchor);
    const x0 = scale.toX(chip.start);
    const x1 = scale.toX(chip.end);
    const reach = CHIP_WIDTH / 2;
    if (Math.max(x1, x + reach) < 0 || Math.min(x0, x - reach) > width) continue;
    chips.push({ chip, x, y: stripY, width: CHIP_WIDTH, x0, x1 });
  }
  const related = events.filter(({ index }) => input.related.has(index));
  const longer = folds.longer.filter(
    (i) => scale.toX(dataset.end[i]!) > 0 && scale.toX(dataset.start[i]!) < width,
  );
  return { width, height, scale, ticks: ticks(scale), events, chips, longer, related, selected: opened };
}

function frameEvent({ axis, labels, layout, isMatch, scale }: FrameInput, index: number, y: Px): FrameEvent {
  const form = layout.form[index]!;
  const labelWidth = labels.width[index]!;
  let x0 = scale.placeToX(axis.start[index]!);
  let x1 = scale.placeToX(axis.end[index]!);
  if (form === DOT) {
    const centre = (x0 + x1) / 2;
    x0 = centre - DOT_RADIUS;
    x1 = centre + DOT_RADIUS;
  }
  let labelX = layout.side[index]! > 0 ? x1 + LABEL_GAP : x0 - LABEL_GAP - labelWidth;
  // The label of a wide bar stays in view as long as the bar does.
  if (form === WIDE) labelX = Math.max(x0, Math.min(Math.max(x0, EDGE), x1 - labelWidth));
  return {
    index,
    form,
    y,
    x0,
    x1,
    labelX,
    labelWidth,
    labelRoom: roomFor(labelX, labelWidth, scale.width),
    isMatch: isMatch[index] === 1,
  };
}

/** Less room than this shows nothing worth reading: the label runs out of view instead. */
const LEAST_ROOM: Px = 90;

function roomFor(labelX: Px, labelWidth: Px, width: Px): Px {
  const room = width - EDGE - labelX;
  return room >= labelWidth || room < LEAST_ROOM ? labelWidth : room;
}
