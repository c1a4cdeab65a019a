export const COVERAGE_SORTS = ['date', 'tellers'] as const;
export type CoverageSort = (typeof COVERAGE_SORTS)[number];

/** Which events the coverage shows of those that match, and in which order. */
export interface CoverageChoice {
  readonly sort: CoverageSort;
  /** Only events that two or more sources tell. */
  readonly several: boolean;
  /** Ids of sources; only events that all of them are silent on. */
  readonly silent: readonly string[];
}

export const ALL_COVERAGE: CoverageChoice = { sort: 'date', several: false, silent: [] };
