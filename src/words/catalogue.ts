import type { DateWords } from './dates.ts';
import type { PageWords } from './page.ts';
import type { StatusWords } from './status.ts';

/** All words of the interface by region: the parts of the page that are loaded together. */
export interface Catalogue {
  readonly dates: DateWords;
  readonly page: PageWords;
  readonly status: StatusWords;
}
