import type { Dataset } from '../../src/dataset/dataset.ts';
import { type Axis, axisOf } from '../../src/layout/axis.ts';
import { type Folds, foldIntoChips } from '../../src/layout/chips.ts';
import { cull, type Frame, rowsThatFit } from '../../src/layout/frame.ts';
import type { Labels } from '../../src/layout/labels.ts';
import { type Layout, layOut } from '../../src/layout/layout.ts';
import { timeScale, zoomLevel } from '../../src/layout/scale.ts';
import { type Fold, UNFOLDED } from '../../src/time/fold.ts';
import type { Span } from '../../src/time/span.ts';
import { eventsOf, labelsOf } from '../fixtures.ts';

/** What the page would show of a dataset: everything from labels to the frame. */
export interface Shown {
  readonly axis: Axis;
  readonly labels: Labels;
  readonly layout: Layout;
  readonly folds: Folds;
  readonly frame: Frame;
}

export interface View {
  readonly span?: Span;
  readonly width?: number;
  readonly height?: number;
  readonly isMatch?: Uint8Array;
  readonly selected?: number;
  /** Nothing is folded unless it is said. */
  readonly fold?: Fold;
}

/** Shows a dataset as the page does: the opened event first, all events laid out. */
export function show(of: Dataset, view: View = {}): Shown {
  const { span = of.open, width = 1000, height = 500, selected = -1, fold = UNFOLDED } = view;
  const isMatch = view.isMatch ?? new Uint8Array(of.size).fill(1);
  const labels = labelsOf(of);
  const scale = timeScale(span, width, fold);
  const axis = axisOf(of, fold);
  const layout = layOut({
    dataset: of,
    axis,
    labels,
    shown: Int32Array.from(eventsOf(of).keys()),
    isMatch,
    rows: rowsThatFit(height),
    width,
    level: zoomLevel(scale.perMs, undefined),
    first: selected,
  });
  const folds = foldIntoChips(of, axis, layout, width);
  const frame = cull({
    dataset: of,
    axis,
    labels,
    layout,
    folds,
    isMatch,
    scale,
    height,
    selected,
    related: new Set(),
  });
  return { axis, labels, layout, folds, frame };
}
