import type { AccountsWords } from './accounts.ts';
import type { CheckWords } from './check.ts';
import type { DateWords } from './dates.ts';
import type { EventWords } from './event.ts';
import type { ExchangeWords } from './exchange.ts';
import type { KeysWords } from './keys.ts';
import type { PageWords } from './page.ts';
import type { PlaneWords } from './plane.ts';
import type { ReadingWords } from './reading.ts';
import type { StatusWords } from './status.ts';
import type { WrittenWords } from './written.ts';

/** All words of the interface by region: the parts of the page that are loaded together. */
export interface Catalogue {
  readonly dates: DateWords;
  readonly page: PageWords;
  readonly status: StatusWords;
  readonly event: EventWords;
  readonly plane: PlaneWords;
  readonly keys: KeysWords;
  readonly accounts: AccountsWords;
  readonly reading: ReadingWords;
  readonly check: CheckWords;
  readonly exchange: ExchangeWords;
  readonly written: WrittenWords;
}
