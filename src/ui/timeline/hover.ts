import type { Frame } from '../../layout/frame.ts';
import { hitTest } from '../../layout/hitTest.ts';
import type { Px } from '../../layout/scale.ts';
import type { EventButtons } from './buttons.ts';
import type { Plane } from './plane.ts';

/** The event that the pointer or the focus is on, and where a word on it belongs. */
export interface Hover {
  readonly index: number;
  readonly x: Px;
  /** Whether the pointer is there, and not the focus alone. */
  readonly byPointer: boolean;
  /** The middle of the event's row. */
  readonly y: Px;
  /** The label shows the whole title. */
  readonly complete: boolean;
}

/** Knows what the pointer or the focus is on, also where events move under a pointer that rests. */
export interface HoverControl {
  /** The pointer is here; undefined when it has left the plane, or the keyboard took over. */
  point(at: { readonly x: Px; readonly y: Px } | undefined): void;
  /** Whether the focus counts: a tap gives it to an event as well, but not so that a word on it is wanted. */
  showFocus(on: boolean): void;
  /** Brings all in line with a frame that was painted. */
  follow(frame: Frame): void;
  /** What there is a word on now. */
  told(): Hover | undefined;
}

export function createHover(
  element: HTMLElement,
  plane: Plane,
  buttons: EventButtons,
  onHover: (hover: Hover | undefined) => void,
): HoverControl {
  let pointer: { readonly x: Px; readonly y: Px } | undefined;
  let focusShown = false;
  let hovered = -1;
  let told: Hover | undefined;

  return {
    point(at) {
      pointer = at;
      plane.point(at?.x);
      plane.request();
    },
    showFocus(on) {
      focusShown = on;
    },
    follow(frame) {
      const hit = pointer && hitTest(frame, pointer.x, pointer.y);
      element.style.cursor = hit ? 'pointer' : '';
      // The event under the pointer wins over the one with the focus.
      const focused = focusShown && !pointer ? buttons.focused() : -1;
      const index = hit?.kind === 'event' ? hit.event.index : focused;
      if (index !== hovered) {
        hovered = index;
        plane.hover(index);
      }
      const at = hit?.kind === 'event' ? hit.event : buttons.standing(frame, index);
      const next = at && {
        index,
        x: pointer?.x ?? Math.max(at.x0, at.labelX, 40),
        byPointer: pointer !== undefined,
        y: at.y,
        complete: at.labelX >= 0 && at.labelRoom >= at.labelWidth && plane.isWhole(index),
      };
      if (isSame(told, next)) return;
      told = next;
      onHover(next);
    },
    told: () => told,
  };
}

/** Beside a pointer a word stays where it came up; it goes along with an event that has the focus. */
function isSame(a: Hover | undefined, b: Hover | undefined): boolean {
  return (
    a === b ||
    (a !== undefined &&
      b !== undefined &&
      a.index === b.index &&
      a.byPointer === b.byPointer &&
      a.y === b.y &&
      (a.byPointer || a.x === b.x) &&
      a.complete === b.complete)
  );
}
