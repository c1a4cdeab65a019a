import type { Dataset } from '../../src/dataset/dataset.ts';
import { type Arrangement, arrange } from '../../src/layout/arrangement.ts';
import { type Axis, axisOf } from '../../src/layout/axis.ts';
import { cull, type Frame } from '../../src/layout/frame.ts';
import type { Labels } from '../../src/layout/labels.ts';
import type { Layout } from '../../src/layout/layout.ts';
import { timeScale, zoomLevel } from '../../src/layout/scale.ts';
import { type LaneChoice, NO_LANES } from '../../src/query/lanes.ts';
import { type Fold, UNFOLDED } from '../../src/time/fold.ts';
import type { Span } from '../../src/time/span.ts';
import { labelsOf } from '../fixtures.ts';

/** What the page would show of a dataset: everything from labels to the frame. */
export interface Shown {
  readonly axis: Axis;
  readonly labels: Labels;
  readonly arrangement: Arrangement;
  /** The layout of the first band, which is the only one where there are no lanes. */
  readonly layout: Layout;
  readonly frame: Frame;
}

export interface View {
  readonly span?: Span;
  readonly width?: number;
  readonly height?: number;
  readonly isMatch?: Uint8Array;
  /** Whether events that do not match are shown too, as they are unless it is said. */
  readonly others?: boolean;
  /** An event that is shown although it does not match. */
  readonly kept?: number;
  readonly selected?: number;
  readonly focused?: number;
  /** Nothing is folded unless it is said. */
  readonly fold?: Fold;
  readonly lanes?: Partial<LaneChoice>;
  readonly scroll?: number;
  readonly related?: ReadonlySet<number>;
}

/** Shows a dataset as the page does. */
export function show(of: Dataset, view: View = {}): Shown {
  const { span = of.open, width = 1000, height = 500, selected = -1, fold = UNFOLDED } = view;
  const { others = true, kept = -1, focused = -1, lanes, scroll = 0, related = new Set() } = view;
  const isMatch = view.isMatch ?? new Uint8Array(of.size).fill(1);
  const labels = labelsOf(of);
  const scale = timeScale(span, width, fold);
  const axis = axisOf(of, fold);
  const choice = { ...NO_LANES, ...lanes };
  const arrangement = arrange({
    dataset: of,
    axis,
    labels,
    isMatch,
    others,
    kept,
    choice,
    width,
    height,
  });
  const level = zoomLevel(scale.perMs, undefined);
  const first = [focused, selected].filter((event) => event >= 0);
  const layoutOf = (band: number) => arrangement.layoutOf(band, level, first);
  const { bands } = arrangement;
  const frame = cull({
    dataset: of,
    bands,
    layoutOf,
    isMatch,
    scale,
    height,
    scroll,
    selected,
    first,
    related,
  });
  return { axis, labels, arrangement, layout: layoutOf(0), frame };
}
