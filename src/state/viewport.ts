import type { Dataset } from '../dataset/dataset.ts';
import { type LaneChoice, NO_LANES } from '../query/lanes.ts';
import { EMPTY_QUERY, type Query } from '../query/query.ts';
import type { Ms, Span } from '../time/span.ts';

export const VIEWS = ['timeline', 'list'] as const;
export type View = (typeof VIEWS)[number];

/** What a reader sees, and exactly what a link holds. Everything else on the page is derived from it and the data. */
export interface Viewport {
  readonly span: Span;
  readonly query: Query;
  /** Id of the event that the panel shows. */
  readonly selected: string | undefined;
  readonly view: View;
  readonly fold: FoldChoice;
  readonly lanes: LaneChoice;
}

/** Whether quiet time is folded, and which of its breaks, named by their starts, the reader has opened. */
export interface FoldChoice {
  readonly on: boolean;
  readonly opened: readonly Ms[];
}

/** What a link without parameters opens: quiet time is folded where there is any. */
export function defaultViewport(dataset: Dataset): Viewport {
  return {
    span: dataset.open,
    query: EMPTY_QUERY,
    selected: undefined,
    view: 'timeline',
    fold: { on: dataset.quiet.breaks.length > 0, opened: [] },
    lanes: NO_LANES,
  };
}
