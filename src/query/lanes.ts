import type { Dataset } from '../dataset/dataset.ts';
import { memoLast } from '../lib/memo.ts';
import type { Rows } from '../lib/rows.ts';

/** What the timeline can be divided by. */
export const LANES_BY = ['actor', 'source', 'kind'] as const;
export type LaneBy = (typeof LANES_BY)[number];

/** In which order lanes come: by how many events stand in them, or by when they begin. */
export const LANE_ORDERS = ['count', 'first'] as const;
export type LaneOrder = (typeof LANE_ORDERS)[number];

/** How a reader wants the timeline divided. */
export interface LaneChoice {
  /** Undefined for no lanes. */
  readonly by: LaneBy | undefined;
  readonly order: LaneOrder;
  /** Ids of the lanes of which only the head is shown. */
  readonly collapsed: readonly string[];
}

export const NO_LANES: LaneChoice = { by: undefined, order: 'count', collapsed: [] };

/** The lanes of a chronology, in the order of their first events. */
export interface Lanes {
  /** Ids of the actors, sources or kinds that the lanes are for, and `REST`. */
  readonly ids: readonly string[];
  /** Event indices of each lane, ascending. */
  readonly members: readonly Int32Array[];
}

/** The lane of events that belong to no other; no actor, source or kind has this id. */
export const REST = '~';

/**
 * Divides a chronology. An event stands in every lane that it belongs to. Actors who belong to a state or body stand in
 * the lane of the one at the top, as in the filter. An event without any of what is divided by stands in a lane of its
 * own, so that none is lost.
 */
export const lanesOf = memoLast((dataset: Dataset, by: LaneBy): Lanes => {
  const groups = groupsBy(dataset, by);
  const lists: number[][] = groups.ids.map(() => []);
  const rest: number[] = [];
  for (let i = 0; i < dataset.size; i++) {
    let stands = false;
    groups.visit(i, (group) => {
      lists[group]!.push(i);
      stands = true;
    });
    if (!stands) rest.push(i);
  }
  const ids = [...groups.ids, REST];
  lists.push(rest);
  const order = [...lists.keys()]
    .filter((lane) => lists[lane]!.length > 0)
    .sort((a, b) => lists[a]![0]! - lists[b]![0]!);
  return {
    ids: order.map((lane) => ids[lane]!),
    members: order.map((lane) => Int32Array.from(lists[lane]!)),
  };
});

interface Groups {
  readonly ids: readonly string[];
  /** Visits each group of an event once. */
  visit(event: number, visit: (group: number) => void): void;
}

function groupsBy(dataset: Dataset, by: LaneBy): Groups {
  const { kinds, kind, sources, sourcesOf, actors, actorsOf, parents } = dataset;
  if (by === 'kind') return { ids: kinds, visit: (event, visit) => visit(kind[event]!) };
  if (by === 'source') {
    return {
      ids: sources.map(({ id }) => id),
      visit: (event, visit) => visitRow(sourcesOf, event, visit),
    };
  }
  // Events carry their actors with all that those belong to, so the ones at the top are among them.
  return {
    ids: actors.map(({ id }) => id),
    visit: (event, visit) =>
      visitRow(actorsOf, event, (actor) => {
        if (parents[actor] === -1) visit(actor);
      }),
  };
}

function visitRow({ offsets, values }: Rows, row: number, visit: (value: number) => void): void {
  for (let at = offsets[row]!; at < offsets[row + 1]!; at++) visit(values[at]!);
}
