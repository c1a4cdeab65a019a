import { createStore } from 'zustand/vanilla';
import type { Dataset } from '../dataset/dataset.ts';
import type { Finding } from '../dataset/findings.ts';
import type { Loaded, Progress } from '../dataset/loading/load.ts';
import { type Axis, axisOf } from '../layout/axis.ts';
import { memoLast } from '../lib/memo.ts';
import { ALL_COVERAGE, type CoverageChoice } from '../query/coverageChoice.ts';
import { type LaneChoice, NO_LANES } from '../query/lanes.ts';
import { EMPTY_QUERY, type Query } from '../query/query.ts';
import { type Selection, select } from '../query/select.ts';
import { searchIndex } from '../query/text.ts';
import { breakLengths, UNFOLDED, withLengths } from '../time/fold.ts';
import type { Span } from '../time/span.ts';
import type { Notice } from './notice.ts';
import type { Preferences } from './preferences.ts';
import type { FoldChoice, StoryPlace, View, Viewport } from './viewport.ts';

/** How far the chronology has come. */
export type Load =
  /** The reader is asked whether the host of somebody else may be asked for it. */
  | { readonly phase: 'asking' }
  | { readonly phase: 'loading'; readonly progress?: Progress }
  | { readonly phase: 'cancelled' }
  | { readonly phase: 'unreachable'; readonly reason: string }
  | { readonly phase: 'unusable'; readonly findings: readonly Finding[] }
  | {
      readonly phase: 'ready';
      readonly dataset: Dataset;
      readonly findings: readonly Finding[];
      readonly setAside: number;
    };

/** A stretch of time that the reader marks on the timeline, to zoom to it, filter by it or link to it. */
export interface Range {
  readonly span: Span;
  /** How it is made: the hand is still drawing it; it is drawn; or it was taken without a hand, and keys go on from it. */
  readonly by: 'drawing' | 'drawn' | 'taken';
}

export interface State {
  readonly load: Load;
  readonly viewport: Viewport;
  readonly range?: Range | undefined;
  /** About parts of a link that could not be followed. */
  readonly notices: readonly Notice[];
  readonly preferences: Preferences;
  /** Steps at which the reader left stories, by the stories' ids: there they go on. */
  readonly left: Readonly<Record<string, number>>;
}

const NOWHERE: Viewport = {
  span: { start: 0, end: 1 },
  query: EMPTY_QUERY,
  selected: undefined,
  quote: undefined,
  view: 'timeline',
  fold: { on: false, opened: [] },
  lanes: NO_LANES,
  coverage: ALL_COVERAGE,
  compare: undefined,
  story: undefined,
};

export type Store = ReturnType<typeof createAppStore>;

/**
 * The one store of the page: its state, what is derived from it, and the actions that change it. It knows neither
 * React nor the browser; history, storage and the network are connected to it from outside.
 */
export function createAppStore(preferences: Preferences) {
  const store = createStore<State>(() => ({
    load: { phase: 'loading' },
    viewport: NOWHERE,
    notices: [],
    preferences,
    left: {},
  }));
  const { setState, getState } = store;
  const change = (part: Partial<Viewport>) => setState({ viewport: { ...getState().viewport, ...part } });

  const builtIndex = memoLast(searchIndex);
  let givenIndex: { readonly dataset: Dataset; readonly texts: readonly string[] } | undefined;
  const indexOf = (dataset: Dataset) =>
    givenIndex?.dataset === dataset ? givenIndex.texts : builtIndex(dataset);
  const foldOf = memoLast((dataset: Dataset, { on, opened }: FoldChoice) => {
    if (!on) return UNFOLDED;
    return opened.length === 0
      ? dataset.quiet
      : withLengths(dataset.quiet, breakLengths(dataset.quiet, opened));
  });
  const axisIn = memoLast(axisOf);
  const selectionOf = memoLast((dataset: Dataset, query: Query) =>
    select(dataset, query, () => indexOf(dataset)),
  );

  return {
    ...store,

    /** The dataset, once there is one. */
    dataset(state = getState()): Dataset | undefined {
      return state.load.phase === 'ready' ? state.load.dataset : undefined;
    },
    /** What the query selects, once there is a dataset; computed once for each query. */
    selection(state = getState()): Selection | undefined {
      return state.load.phase === 'ready' ? selectionOf(state.load.dataset, state.viewport.query) : undefined;
    },

    /** The axis that quiet time is folded on, as the reader chose, once there is a dataset. */
    axis(state = getState()): Axis | undefined {
      if (state.load.phase !== 'ready') return undefined;
      const { dataset } = state.load;
      return axisIn(dataset, foldOf(dataset, state.viewport.fold));
    },

    setSpan: (span: Span) => change({ span }),
    /** Marks a range, or drops the one that is marked. */
    setRange: (range: Range | undefined) => setState({ range }),
    setQuery: (query: Query) => change({ query }),
    clearQuery: () => change({ query: EMPTY_QUERY }),
    setView: (view: View) => change({ view, compare: undefined }),
    setFold: (fold: FoldChoice) => change({ fold }),
    setLanes: (lanes: Partial<LaneChoice>) => change({ lanes: { ...getState().viewport.lanes, ...lanes } }),
    setCoverage: (coverage: Partial<CoverageChoice>) =>
      change({ coverage: { ...getState().viewport.coverage, ...coverage } }),
    /** Opens an event in the panel, at one of its quotes where that is named by its key, or closes the panel. */
    openEvent: (selected: string | undefined, quote?: string) => change({ selected, quote }),
    /** Shows a comparison by its id, alone on the page, or the list of them. */
    openComparison: (compare: string | undefined) =>
      change({ view: 'comparisons', compare, selected: undefined, quote: undefined }),
    /** Shows a step of a story on the timeline and opens its event. */
    playStory: (story: StoryPlace, event: string) =>
      change({ view: 'timeline', compare: undefined, story, selected: event, quote: undefined }),
    /** Leaves the story that plays. What it showed stays on the page, and its place is kept. */
    leaveStory: () => {
      const { viewport, left } = getState();
      if (!viewport.story) return;
      const { id, step } = viewport.story;
      setState({ viewport: { ...viewport, story: undefined }, left: { ...left, [id]: step } });
    },
    /** Goes to a whole viewport at once, as a link or the Back button does. */
    restore: (viewport: Viewport, notices: readonly Notice[]) => setState({ viewport, notices }),
    notify: (notice: Notice) => setState({ notices: [...getState().notices, notice] }),
    dismissNotices: () => setState({ notices: [] }),
    setPreference: <K extends keyof Preferences>(key: K, value: Preferences[K]) =>
      setState({ preferences: { ...getState().preferences, [key]: value } }),

    askFirst: () => setState({ load: { phase: 'asking' } }),
    startLoading: () => setState({ load: { phase: 'loading' } }),
    /** Says how far the loading has come. */
    tellProgress: (progress: Progress) => {
      if (getState().load.phase === 'loading') setState({ load: { phase: 'loading', progress } });
    },
    /** Takes over the search index of a dataset that was made elsewhere; without it, the first search makes it. */
    takeSearchIndex: (dataset: Dataset, texts: readonly string[]) => {
      givenIndex = { dataset, texts };
    },
    /** Takes what loading gave, and with a dataset the viewport that the page's address asks for. */
    finishLoading: (
      loaded: Loaded,
      restore: (dataset: Dataset) => { viewport: Viewport; notices: readonly Notice[] },
    ) => {
      if (loaded.ok) {
        const { dataset, findings, setAside } = loaded;
        setState({ load: { phase: 'ready', dataset, findings, setAside }, ...restore(dataset) });
      } else if (loaded.fault === 'unreachable') {
        setState({ load: { phase: 'unreachable', reason: loaded.reason } });
      } else if (loaded.fault === 'unusable') {
        setState({ load: { phase: 'unusable', findings: loaded.findings } });
      } else setState({ load: { phase: 'cancelled' } });
    },
  };
}
