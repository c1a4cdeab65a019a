import type { Dataset } from '../dataset/dataset.ts';

/** What is taken along: some events of a chronology, and how to come back to them. */
export interface Selected {
  readonly dataset: Dataset;
  /** Indices of the events, in date order. */
  readonly events: ArrayLike<number>;
  /** The permanent link of an event, by its id. */
  readonly link: (event: string) => string;
  /** Which state of the chronology this is: the short form of its hash. */
  readonly version: string;
}

/** A file that was made, and a sentence for each thing that it does not hold. */
export interface Exported {
  readonly text: string;
  readonly notes: readonly string[];
}

/** `each(events, (index, dataset) => …)` in their order. */
export function mapSelected<T>({ events }: Selected, make: (index: number) => T): T[] {
  return Array.from({ length: events.length }, (_, i) => make(events[i]!));
}
