/** The design tokens that the canvas needs, as CSS colours. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly rule: string;
  readonly rule2: string;
  readonly selected: string;
  readonly selectedInk: string;
  readonly highlight: string;
  readonly control: string;
  readonly sources: readonly string[];
  /** Colours of the sources on the selected ground. */
  readonly sourcesSelected: readonly string[];
  /** CSS font family of what the editor says. */
  readonly sans: string;
}

export const SOURCE_COLOURS = 8;

/** Reads the tokens through `value`, which gives a custom property of the page by its name. */
export function readTheme(value: (property: string) => string): Theme {
  return {
    paper: value('--paper'),
    ink: value('--ink'),
    ink2: value('--ink-2'),
    ink3: value('--ink-3'),
    rule: value('--rule'),
    rule2: value('--rule-2'),
    selected: value('--selected'),
    selectedInk: value('--selected-ink'),
    highlight: value('--highlight'),
    control: value('--control'),
    sources: Array.from({ length: SOURCE_COLOURS }, (_, i) => value(`--source-${i + 1}`)),
    sourcesSelected: Array.from({ length: SOURCE_COLOURS }, (_, i) => value(`--source-${i + 1}-selected`)),
    sans: value('--sans'),
  };
}

/** The colour of a source by its index; colours return after the last. */
export function sourceColour(theme: Theme, source: number): string {
  return theme.sources[source % theme.sources.length]!;
}

/** Fonts of the canvas, in CSS shorthand. */
export const labelFont = (theme: Theme, strong: boolean) => `${strong ? 600 : 450} 13px ${theme.sans}`;
export const rulerFont = (theme: Theme, strong: boolean) =>
  `${strong ? 600 : 400} ${strong ? 13 : 11.5}px ${theme.sans}`;
