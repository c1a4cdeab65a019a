import type { Dataset } from '../dataset/dataset.ts';
import { ALL_COVERAGE, type CoverageChoice } from '../query/coverageChoice.ts';
import { type LaneChoice, NO_LANES } from '../query/lanes.ts';
import { EMPTY_QUERY, type Query } from '../query/query.ts';
import type { Ms, Span } from '../time/span.ts';

export const VIEWS = ['timeline', 'list', 'reading', 'coverage', 'comparisons'] as const;
export type View = (typeof VIEWS)[number];

/** What a reader sees, and exactly what a link holds. Everything else on the page is derived from it and the data. */
export interface Viewport {
  readonly span: Span;
  readonly query: Query;
  /** Id of the event that the panel shows. */
  readonly selected: string | undefined;
  /** The quote of that event at which the panel is, by its key. */
  readonly quote: string | undefined;
  readonly view: View;
  readonly fold: FoldChoice;
  readonly lanes: LaneChoice;
  readonly coverage: CoverageChoice;
  /** Id of the comparison that its view shows; without one it lists them. */
  readonly compare: string | undefined;
  /** The story that plays on the timeline. */
  readonly story: StoryPlace | undefined;
}

/** A story by its id, and which of its steps is shown, from 0. */
export interface StoryPlace {
  readonly id: string;
  readonly step: number;
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
    quote: undefined,
    view: 'timeline',
    fold: { on: dataset.quiet.breaks.length > 0, opened: [] },
    lanes: NO_LANES,
    coverage: ALL_COVERAGE,
    compare: undefined,
    story: undefined,
  };
}

/**
 * The viewport of a link to a story, with the event of its step open unless the link opens another. `always` begins the
 * first story where the link names none.
 */
export function withStory(viewport: Viewport, { stories }: Dataset, always = false): Viewport {
  const [first] = stories;
  const place = viewport.story ?? (always && first ? { id: first.id, step: 0 } : undefined);
  if (!place) return viewport;
  const step = stories.find(({ id }) => id === place.id)?.steps[place.step];
  return { ...viewport, story: place, selected: viewport.selected ?? step?.event };
}
