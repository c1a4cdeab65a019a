import type { Dataset } from '../dataset/dataset.ts';
import { type Band, type Bands, HEAD_HEIGHT, ROW_HEIGHT, RULER_HEIGHT, STRIP_HEIGHT } from './bands.ts';
import { CHIP_WIDTH, type Chip } from './chips.ts';
import { DOT, DOT_RADIUS, formOf, LABEL_GAP, WIDE } from './form.ts';
import type { Layout } from './layout.ts';
import { levelScale, type Px, type TimeScale } from './scale.ts';
import { type Ticks, ticks } from './ticks.ts';

/** Rows that are scrolled out of view no further than this belong to the frame: arrow keys lead there. */
const SLACK: Px = 4 * ROW_HEIGHT;
/** How far a label keeps from the edge of the plane. */
const EDGE: Px = 12;

/** An event in view, in pixels from the plane's top left corner. It is there once for each lane that it stands in. */
export interface FrameEvent {
  readonly index: number;
  /** Index of the lane; 0 where there are none. */
  readonly lane: number;
  readonly form: number;
  /** The middle of its row. */
  readonly y: Px;
  /** The mark's left and right edges. They may lie outside the plane. */
  readonly x0: Px;
  readonly x1: Px;
  /** Left edge of the label, and its width with pips. */
  readonly labelX: Px;
  readonly labelWidth: Px;
  /** How much of the label has room between the plane's edges; less than its width where it must be shortened. */
  readonly labelRoom: Px;
  readonly isMatch: boolean;
}

export interface FrameChip {
  readonly chip: Chip;
  readonly lane: number;
  /** The middle of the chip. */
  readonly x: Px;
  readonly y: Px;
  readonly width: Px;
  /** The true span of the members. */
  readonly x0: Px;
  readonly x1: Px;
}

/** A lane in view. */
export interface FrameLane {
  readonly lane: number;
  readonly top: Px;
  readonly bottom: Px;
  /** Upper edge of its head, which stays in view as long as the lane does. */
  readonly headTop: Px;
}

/** All that is in view at one moment, ready to paint and to hit. */
export interface Frame {
  readonly width: Px;
  readonly height: Px;
  readonly scale: TimeScale;
  readonly ticks: Ticks;
  readonly lanes: readonly FrameLane[];
  /** How far the lanes are scrolled. */
  readonly scroll: Px;
  readonly events: readonly FrameEvent[];
  readonly chips: readonly FrameChip[];
  /** Folded events that run through the view, in date order. */
  readonly longer: readonly number[];
  /** Events in view that the selected one is related to. */
  readonly related: readonly FrameEvent[];
  /** The selected event when it is in view, in the first of its lanes; drawn over everything. */
  readonly selected: FrameEvent | undefined;
}

export interface FrameInput {
  readonly dataset: Dataset;
  readonly bands: Bands;
  /** The layout of a band; asked for only where the band is in view. */
  readonly layoutOf: (band: number) => Layout;
  readonly isMatch: Uint8Array;
  readonly scale: TimeScale;
  readonly height: Px;
  /** How far the bands are scrolled. */
  readonly scroll: Px;
  /** Index of the selected event, or -1. */
  readonly selected: number;
  /** Indices of the events that get a row before all others. */
  readonly first: readonly number[];
  /** Indices of the events that it is related to. */
  readonly related: ReadonlySet<number>;
}

/** What is in view: everything that reaches into the plane, in pixels. */
export function cull(input: FrameInput): Frame {
  const { bands, scale, height, scroll, selected } = input;
  const { width } = scale;
  const events: FrameEvent[] = [];
  const chips: FrameChip[] = [];
  const lanes: FrameLane[] = [];
  const longer = new Set<number>();
  for (const [lane, band] of bands.bands.entries()) {
    const top = RULER_HEIGHT + band.top - scroll;
    const bottom = top + band.height;
    const slack = bands.lanes ? SLACK : 0;
    if (bottom <= RULER_HEIGHT - slack || top >= height + slack) continue;
    const headTop = Math.min(Math.max(top, RULER_HEIGHT), bottom - HEAD_HEIGHT);
    const inView = bottom > RULER_HEIGHT && top < height;
    if (bands.lanes && inView) lanes.push({ lane, top, bottom, headTop });
    const layout = input.layoutOf(lane);
    layout.cover(scale.from, scale.to, input.first);
    addEvents(input, layout, lane, band, events);
    const chipY = bands.lanes ? headTop + HEAD_HEIGHT / 2 + 1 : height - STRIP_HEIGHT / 2;
    if (inView) addChips(scale, layout, lane, chipY, chips);
    for (const i of layout.longer) {
      if (
        scale.placeToX(layout.input.axis.end[i]!) > 0 &&
        scale.placeToX(layout.input.axis.start[i]!) < width
      )
        longer.add(i);
    }
  }
  return {
    width,
    height,
    scale,
    ticks: ticks(scale),
    lanes,
    scroll,
    events,
    chips,
    longer: [...longer].sort((a, b) => a - b),
    related: input.related.size === 0 ? [] : events.filter(({ index }) => input.related.has(index)),
    selected: selected < 0 ? undefined : events.find(({ index }) => index === selected),
  };
}

function addEvents(
  { scale, height, scroll, isMatch }: FrameInput,
  layout: Layout,
  lane: number,
  { rowsTop }: Band,
  into: FrameEvent[],
): void {
  const { events } = layout.input.track;
  for (const k of layout.placed) {
    const y = RULER_HEIGHT + rowsTop - scroll + (layout.row[k]! + 0.5) * ROW_HEIGHT;
    if (y < RULER_HEIGHT - SLACK || y > height + SLACK) continue;
    const event = frameEvent(layout, k, scale, y, lane, isMatch[events[k]!] === 1);
    if (event) into.push(event);
  }
}

/** The event at a position of a layout, or undefined where it lies out of view. */
function frameEvent(
  { input: { axis, labels, track, level }, side }: Layout,
  position: number,
  scale: TimeScale,
  y: Px,
  lane: number,
  isMatch: boolean,
): FrameEvent | undefined {
  const index = track.events[position]!;
  let x0 = scale.placeToX(axis.start[index]!);
  let x1 = scale.placeToX(axis.end[index]!);
  if (x0 - labels.maxWidth > scale.width + EDGE || x1 + labels.maxWidth < -EDGE) return undefined;
  const form = formOf(axis.end[index]! - axis.start[index]!, levelScale(level));
  const labelWidth = labels.width(index);
  if (form === DOT) {
    const centre = (x0 + x1) / 2;
    x0 = centre - DOT_RADIUS;
    x1 = centre + DOT_RADIUS;
  }
  let labelX = side[position]! > 0 ? x1 + LABEL_GAP : x0 - LABEL_GAP - labelWidth;
  // The label of a wide bar stays in view as long as the bar does.
  if (form === WIDE) {
    const first = side[position]! > 0 ? x0 : Math.min(x0, x1 - labelWidth);
    labelX = Math.max(first, Math.min(Math.max(first, EDGE), x1 - labelWidth));
  }
  if (Math.min(x0, labelX) > scale.width || Math.max(x1, labelX + labelWidth) < 0) return undefined;
  // A label before its mark gives way at its beginning where the left edge would cut it.
  let most = labelWidth;
  const end = labelX + labelWidth;
  if (form !== WIDE && side[position]! < 0 && labelX < EDGE && end - EDGE >= LEAST_ROOM) {
    most = end - EDGE;
    labelX = EDGE;
  }
  const labelRoom = roomFor(labelX, most, scale.width);
  return { index, lane, form, y, x0, x1, labelX, labelWidth, labelRoom, isMatch };
}

function addChips(scale: TimeScale, { chips }: Layout, lane: number, y: Px, into: FrameChip[]): void {
  for (const chip of chips.within(scale.from, scale.to)) {
    const x = scale.placeToX(chip.anchor);
    const x0 = scale.toX(chip.start);
    const x1 = scale.toX(chip.end);
    const reach = CHIP_WIDTH / 2;
    if (Math.max(x1, x + reach) < 0 || Math.min(x0, x - reach) > scale.width) continue;
    into.push({ chip, lane, x, y, width: CHIP_WIDTH, x0, x1 });
  }
}

/** Less room than this shows nothing worth reading: the label runs out of view instead. */
const LEAST_ROOM: Px = 90;

/** What is left of a label's width before the right edge, at most `most`. */
function roomFor(labelX: Px, most: Px, width: Px): Px {
  const room = width - EDGE - labelX;
  return room >= most || room < LEAST_ROOM ? most : room;
}
