/** What is measured, in milliseconds, bytes or as a plain count. */
export const METRICS = {
  firstRender: 'first complete render',
  fromArrival: 'from file’s arrival to render',
  zoomBusy: 'busy per zoom input',
  zoomInputs: 'zoom inputs that arrived',
  zoomP50: 'zoom, frame p50',
  zoomP95: 'zoom, frame p95',
  zoomMax: 'zoom, frame max',
  panBusy: 'busy per pan input',
  panInputs: 'pan inputs that arrived',
  panP50: 'pan, frame p50',
  panP95: 'pan, frame p95',
  panMax: 'pan, frame max',
  stepBusy: 'busy per lockstep zoom step',
  step: 'lockstep zoom step to painted',
  filter: 'filter to painted',
  showAll: 'all again to painted',
  heap: 'heap',
  heapAfter: 'heap after the gestures',
  elements: 'DOM elements',
  layers: 'layers',
  script: 'scripts, gzip',
  parse: 'JSON.parse of the file',
  parsedHeap: 'heap of the parsed file',
  warm: 'the four articles, warm cache',
} as const;

export type Metric = keyof typeof METRICS;

/** What one visit gave. */
export type Figures = { readonly [K in Metric]?: number };

/** The metrics that a page which shows nothing has too: they count net of it. */
export const NET: readonly Metric[] = ['zoomBusy', 'panBusy', 'stepBusy'];

/** What one visit gave, and what it did not get to. */
export interface Visit {
  readonly figures: Figures;
  /** The phase that did not finish, and why. */
  readonly failed?: { readonly phase: string; readonly reason: string };
}
