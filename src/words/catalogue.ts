import type { DateWords } from './dates.ts';

/** All words of the interface by region: the parts of the page that are loaded together. */
export interface Catalogue {
  readonly dates: DateWords;
}
