import type { Frame, FrameEvent } from '../../layout/frame.ts';
import { assertUnreachable } from '../../lib/assert.ts';
import { lowerBound } from '../../lib/search.ts';
import type { PlaneCommand } from '../keys.ts';
import type { Navigator } from '../navigator.ts';
import { neighbourAcross } from './neighbour.ts';

/** What a step of zooming in or out changes the span by. */
export const ZOOM_STEP = 1.6;
/** What a step through time moves by, as a share of the span. */
const PAN_STEP = 0.3;

const ARROWS: ReadonlySet<PlaneCommand> = new Set(['next', 'previous', 'up', 'down']);

/** What a command works on: the frame, the events that keys can reach in date order, and the one with the focus. */
export interface PlaneState {
  readonly frame: Frame;
  readonly matches: Int32Array;
  readonly focused: number;
  /** The event that Tab would reach, from which arrows set out when none has the focus; or -1. */
  readonly current: number;
  /** The lane in which the focused event was come upon. */
  readonly lane: number;
}

/**
 * Does what a key on the plane asks for; answers whether it did anything, so that the browser does nothing as well.
 * Closing is the page's.
 */
export function runPlaneCommand(
  command: PlaneCommand,
  { frame, matches, focused, current, lane }: PlaneState,
  navigator: Navigator,
  focus: (event: number | undefined, lane?: number) => void,
): boolean {
  if (focused < 0 && current >= 0 && ARROWS.has(command)) {
    focus(current);
    return true;
  }
  // An event that does not match has its place between those that do.
  const at = lowerBound(matches, focused);
  const next = matches[at] === focused ? at + 1 : at;
  const focusOn = (event: FrameEvent | undefined) => focus(event?.index, event?.lane);
  switch (command) {
    case 'next':
      focus(matches[Math.min(next, matches.length - 1)]);
      return true;
    case 'previous':
      focus(matches[Math.max(at - 1, 0)]);
      return true;
    case 'up':
      focusOn(neighbourAcross(frame, focused, -1, lane));
      return true;
    case 'down':
      focusOn(neighbourAcross(frame, focused, 1, lane));
      return true;
    case 'first':
      focus(matches[0]);
      return true;
    case 'last':
      focus(matches.at(-1));
      return true;
    case 'zoom-in':
      navigator.zoomSmoothly(1 / ZOOM_STEP);
      return true;
    case 'zoom-out':
      navigator.zoomSmoothly(ZOOM_STEP);
      return true;
    case 'pan-left':
      navigator.panSmoothly(-PAN_STEP);
      return true;
    case 'pan-right':
      navigator.panSmoothly(PAN_STEP);
      return true;
    case 'fit':
      navigator.fitAll();
      return true;
    case 'range':
      navigator.takeRange();
      return true;
    case 'close':
      return false;
    default:
      return assertUnreachable(command);
  }
}
