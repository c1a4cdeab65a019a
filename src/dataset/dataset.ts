import { memoRecent } from '../lib/memo.ts';
import { type EdtfDate, parseEdtf } from '../time/edtf.ts';
import { buildColumns, type Columns, indexById, type OrderedColumns } from './columns.ts';
import type { Actor, Chronology, Comparison, EventRecord, Frontmatter, Source, Story } from './schema.ts';

export {
  FUZZY_END,
  FUZZY_START,
  NOT_STATED,
  OPEN_END,
  OPEN_START,
  PREDICTED,
} from './columns.ts';

/**
 * A chronology made ready to query and draw: columns, and the records of single events on demand, which a large file
 * keeps as bytes.
 */
export interface Dataset extends Columns {
  /** All but the events. */
  readonly chronology: Frontmatter;
  /** The record of an event. */
  event(index: number): EventRecord;
  /** Its title and date, without the rest of the record. */
  title(index: number): string;
  date(index: number): EdtfDate;
  readonly actors: readonly Actor[];
  readonly sources: readonly Source[];
  readonly comparisons: readonly Comparison[];
  readonly stories: readonly Story[];
  readonly eventIndex: Index;
  readonly actorIndex: ReadonlyMap<string, number>;
  readonly sourceIndex: ReadonlyMap<string, number>;
}

/** Leads from ids to positions. */
export type Index = Pick<ReadonlyMap<string, number>, 'get' | 'has'>;

/** Where a dataset has the single events from, by their place in date order. */
export interface EventAccess {
  record(index: number): EventRecord;
  id(index: number): string;
  title(index: number): string;
  dateText(index: number): string;
}

/** How many dates are kept parsed: more than one page shows. */
const DATES_KEPT = 2048;

/** Makes a chronology ready that `validate` let through and that is small enough to be kept as objects. */
export function buildDataset(chronology: Chronology): Dataset {
  return datasetOf(chronology, buildColumns(chronology));
}

/** A dataset of a chronology and its columns, with the records as they are. */
export function datasetOf(chronology: Chronology, { columns, order }: OrderedColumns): Dataset {
  const { events, ...frontmatter } = chronology;
  const record = (i: number) => events[order[i]!]!;
  return assembleDataset(frontmatter, columns, {
    record,
    id: (i) => record(i).id,
    title: (i) => record(i).title,
    dateText: (i) => record(i).date,
  });
}

/** A dataset of columns and of events that are had one by one. */
export function assembleDataset(chronology: Frontmatter, columns: Columns, access: EventAccess): Dataset {
  return {
    ...columns,
    chronology,
    event: access.record,
    title: access.title,
    date: memoRecent((i) => {
      const parsed = parseEdtf(access.dateText(i));
      if (!parsed.ok)
        throw new RangeError(`event ${i} of ${columns.size} has no valid date: ${parsed.message}`);
      return parsed.date;
    }, DATES_KEPT),
    actors: chronology.actors,
    sources: chronology.sources,
    comparisons: chronology.comparisons ?? [],
    stories: chronology.stories ?? [],
    eventIndex: lazyIndex(columns.size, access.id),
    actorIndex: indexById(chronology.actors),
    sourceIndex: indexById(chronology.sources),
  };
}

/** An index that is built when it is first asked. */
function lazyIndex(size: number, idOf: (index: number) => string): Index {
  let built: Map<string, number> | undefined;
  const index = () => {
    if (built === undefined) {
      built = new Map();
      for (let i = 0; i < size; i++) built.set(idOf(i), i);
    }
    return built;
  };
  return { get: (id) => index().get(id), has: (id) => index().has(id) };
}
