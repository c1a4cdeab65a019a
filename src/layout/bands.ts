import type { Px } from './scale.ts';

/** Heights of the parts of the plane, from the top: ruler, rows, the strip of count chips. */
export const RULER_HEIGHT: Px = 49;
export const ROW_HEIGHT: Px = 33;
export const STRIP_HEIGHT: Px = 38;
/** The air between the ruler and the first row where there are no lanes, and below the rows of a lane. */
const AIR: Px = 9;
/** Height of a lane's head, which holds its name and its count chips. */
export const HEAD_HEIGHT: Px = 38;
/** No lane has more rows than this. */
const MOST = 40;

/** A lane as the reader sees it: how many events stand in it, and whether only its head is shown. */
export interface LaneShape {
  readonly count: number;
  readonly collapsed: boolean;
}

/** A horizontal part of the plane, in pixels from the lower edge of the ruler, before scrolling. */
export interface Band {
  readonly top: Px;
  readonly height: Px;
  /** Where the first row begins. */
  readonly rowsTop: Px;
  readonly rows: number;
}

export interface Bands {
  readonly bands: readonly Band[];
  /** Height of all of them together. */
  readonly height: Px;
  /** Whether they are lanes, with heads. */
  readonly lanes: boolean;
}

/** How many rows a plane of this height has room for where there are no lanes. */
export function rowsThatFit(height: Px): number {
  return Math.max(1, Math.floor((height - RULER_HEIGHT - AIR - STRIP_HEIGHT) / ROW_HEIGHT));
}

/** The plane as a single band. */
export function singleBand(height: Px): Bands {
  const room = height - RULER_HEIGHT;
  const band = { top: 0, height: room, rowsTop: AIR, rows: rowsThatFit(height) };
  return { bands: [band], height: room, lanes: false };
}

/**
 * A band for each lane, one below the other. Rows depend on the lanes' counts and the height of the plane, not on the
 * zoom, so that heads stay where they are: every lane gets a few, the more the more stand in it, and what is left of the
 * plane goes where most events wait for each row. Lanes that do not fit are reached by scrolling.
 */
export function stackBands(lanes: readonly LaneShape[], height: Px): Bands {
  const rows = lanes.map(({ count, collapsed }) => (collapsed ? 0 : fewestRows(count)));
  const fixed = lanes.reduce((sum, { collapsed }) => sum + HEAD_HEIGHT + (collapsed ? 0 : AIR), 0);
  let free = Math.floor((height - RULER_HEIGHT - fixed) / ROW_HEIGHT) - rows.reduce((sum, n) => sum + n, 0);
  for (; free > 0; free--) {
    const next = neediest(lanes, rows);
    if (next < 0) break;
    rows[next]!++;
  }
  const bands: Band[] = [];
  let top = 0;
  for (const [i, { collapsed }] of lanes.entries()) {
    const tall = HEAD_HEIGHT + (collapsed ? 0 : rows[i]! * ROW_HEIGHT + AIR);
    bands.push({ top, height: tall, rowsTop: top + HEAD_HEIGHT, rows: rows[i]! });
    top += tall;
  }
  return { bands, height: top, lanes: true };
}

/** How many rows a lane gets even where the lanes do not fit. */
function fewestRows(count: number): number {
  return Math.max(1, Math.min(8, Math.round(0.6 * Math.sqrt(count))));
}

/** The lane with the most events for each row, were it given one more (the method of D’Hondt); -1 when all have enough. */
function neediest(lanes: readonly LaneShape[], rows: readonly number[]): number {
  let best = -1;
  let most = 0;
  for (const [i, { count, collapsed }] of lanes.entries()) {
    if (collapsed || rows[i]! >= Math.min(count, MOST)) continue;
    const need = count / (rows[i]! + 1);
    if (need > most) {
      most = need;
      best = i;
    }
  }
  return best;
}
