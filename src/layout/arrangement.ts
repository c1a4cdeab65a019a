import type { Dataset } from '../dataset/dataset.ts';
import { memoLast } from '../lib/memo.ts';
import { type LaneChoice, type Lanes, lanesOf } from '../query/lanes.ts';
import type { Axis } from './axis.ts';
import { type Bands, singleBand, stackBands } from './bands.ts';
import type { Labels } from './labels.ts';
import { createLayout, type Layout } from './layout.ts';
import { levelScale, type Px } from './scale.ts';
import { positionOf, type Track, trackOf } from './track.ts';

export interface ArrangementInput {
  readonly dataset: Dataset;
  readonly axis: Axis;
  readonly labels: Labels;
  /** For each event 1 when it matches the filter. */
  readonly isMatch: Uint8Array;
  /** Whether the others are shown too, dimmed. */
  readonly others: boolean;
  /** An event that is shown although it does not match, or -1. */
  readonly kept: number;
  readonly choice: LaneChoice;
  /** Of the plane. */
  readonly width: Px;
  readonly height: Px;
}

/** A lane that the reader sees. */
export interface ShownLane {
  /** The id of what the lane is for. */
  readonly id: string;
  /** How many of its events match. */
  readonly count: number;
  readonly collapsed: boolean;
}

/** How the plane is divided, whatever is in view, and the layouts of its parts. */
export interface Arrangement {
  /** Empty where the plane is not divided. */
  readonly lanes: readonly ShownLane[];
  readonly bands: Bands;
  /**
   * The layout of a band at a zoom level. It is kept until the level changes, or until one of the events `first`, which
   * come before all others, would be without a row; the same list asks for the same layout.
   */
  layoutOf(band: number, level: number, first: readonly number[]): Layout;
  /**
   * Chooses ahead who gets the chance of a row where one zooms in from a level: a little of it with each call, until
   * there is nothing left to do and the answer is false.
   */
  foresee(level: number): boolean;
  /** The bands in which an event stands. */
  bandsOf(event: number): readonly number[];
}

/** As far as one zooms in at one go. */
const OCTAVES = 8;

/** Divides the plane as a reader chooses. Lanes in which nothing is shown are left out. */
export function arrange(input: ArrangementInput): Arrangement {
  const { dataset, axis, isMatch, others, kept, choice, height } = input;
  const parts = choice.by ? shownLanes(lanesOf(dataset, choice.by), input) : undefined;
  const bands = parts ? stackBands(parts, height) : singleBand(height);
  const trackOfLane = tracksOf(dataset, axis, isMatch, others, kept);
  const tracks: (Track | undefined)[] = [];
  const layouts: ({ readonly layout: Layout; readonly first: readonly number[] } | undefined)[] = [];

  function trackIn(band: number): Track {
    tracks[band] ??= trackOfLane(parts?.[band]?.members ?? everything(dataset.size));
    return tracks[band];
  }

  return {
    lanes: parts ?? [],
    bands,
    layoutOf(band, level, first) {
      const known = layouts[band];
      // Where there is no room for all of them, another layout would have none either.
      if (
        known?.layout.input.level === level &&
        (known.first === first || !first.some((event) => isFolded(known.layout, event)))
      ) {
        return known.layout;
      }
      const { rows } = bands.bands[band]!;
      const layout = createLayout({ ...input, track: trackIn(band), rows, level });
      layouts[band] = { layout, first };
      return layout;
    },
    foresee(level) {
      for (let octave = 0; octave < OCTAVES; octave++) {
        const perMs = levelScale(level) * 2 ** octave;
        for (const [band, track] of tracks.entries()) {
          const { rows } = bands.bands[band]!;
          if (track === undefined || track.hasChances(perMs, rows)) continue;
          track.chances(perMs, rows);
          return true;
        }
      }
      return false;
    },
    bandsOf: (event) => [...bands.bands.keys()].filter((band) => positionOf(trackIn(band), event) >= 0),
  };
}

/** The tracks of lanes, by their members. They stay the same when the plane is divided or sized otherwise. */
const tracksOf = memoLast(
  (dataset: Dataset, axis: Axis, isMatch: Uint8Array, others: boolean, kept: number) => {
    const known = new Map<Int32Array, Track>();
    return (members: Int32Array): Track => {
      let track = known.get(members);
      if (!track) {
        track = trackOf(dataset, axis, others ? members : matching(members, isMatch, kept), isMatch);
        known.set(members, track);
      }
      return track;
    };
  },
);

function isFolded(layout: Layout, event: number): boolean {
  const position = layout.input.rows === 0 ? -1 : positionOf(layout.input.track, event);
  return position >= 0 && layout.isFolded(position);
}

function shownLanes(
  { ids, members }: Lanes,
  { isMatch, others, kept, choice }: ArrangementInput,
): (ShownLane & { readonly members: Int32Array })[] {
  const found = ids.flatMap((id, lane) => {
    const events = members[lane]!;
    let count = 0;
    for (let n = 0; n < events.length; n++) count += isMatch[events[n]!]!;
    return count === 0 && !others && !events.includes(kept)
      ? []
      : [{ id, count, members: events, collapsed: choice.collapsed.includes(id) }];
  });
  return choice.order === 'count' ? found.sort((a, b) => b.count - a.count) : found;
}

function matching(events: Int32Array, isMatch: Uint8Array, kept: number): Int32Array {
  const found = new Int32Array(events.length);
  let count = 0;
  for (let n = 0; n < events.length; n++) {
    const event = events[n]!;
    if (isMatch[event] === 1 || event === kept) found[count++] = event;
  }
  return found.subarray(0, count);
}

/** All events; the same list again for the same number. */
const everything = memoLast((size: number): Int32Array => {
  const all = new Int32Array(size);
  for (let i = 0; i < size; i++) all[i] = i;
  return all;
});
