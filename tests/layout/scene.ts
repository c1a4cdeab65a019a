import type { Dataset } from '../../src/dataset/dataset.ts';
import { type Folds, foldIntoChips } from '../../src/layout/chips.ts';
import { cull, type Frame, rowsThatFit } from '../../src/layout/frame.ts';
import type { Labels } from '../../src/layout/labels.ts';
import { type Layout, layOut } from '../../src/layout/layout.ts';
import { timeScale, zoomLevel } from '../../src/layout/scale.ts';
import type { Span } from '../../src/time/span.ts';
import { labelsOf } from '../fixtures.ts';

/** What the page would show of a dataset: everything from labels to the frame. */
export interface Shown {
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
}

/** Shows a dataset as the page does: the opened event first, all events laid out. */
export function show(of: Dataset, view: View = {}): Shown {
  const { span = of.open, width = 1000, height = 500, selected = -1 } = view;
  const isMatch = view.isMatch ?? new Uint8Array(of.size).fill(1);
  const labels = labelsOf(of);
  const scale = timeScale(span, width);
  const layout = layOut({
    dataset: of,
    labels,
    shown: Int32Array.from(of.events.keys()),
    isMatch,
    rows: rowsThatFit(height),
    width,
    level: zoomLevel(scale.perMs, undefined),
    first: selected,
  });
  const folds = foldIntoChips(of, layout, width);
  const frame = cull({ dataset: of, labels, layout, folds, isMatch, scale, height, selected });
  return { labels, layout, folds, frame };
}
