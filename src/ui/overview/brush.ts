import type { Px } from '../../layout/scale.ts';

/** The two edges of what is in view, in pixels from the left edge of the strip. */
export interface Range {
  readonly start: Px;
  readonly end: Px;
}

/** What the brush shows and changes. */
export interface Brush {
  read(): Range;
  /** Shows a range at once. */
  show(range: Range): void;
  /** Takes hold of what is in view at a place of the strip; what comes back moves it along to another, at once. */
  hold(x: Px): (to: Px) => void;
  /** Moves what is in view by a share of it, at once. */
  step(share: number): void;
  /** Glides to have the middle of what is in view there. */
  centre(x: Px): void;
  width(): Px;
  /** Any press: whatever moves stops. */
  press(): void;
}

interface Elements {
  readonly strip: HTMLElement;
  readonly brush: HTMLElement;
  readonly start: HTMLElement;
  readonly end: HTMLElement;
}

/** A press that moves less than this is a click. */
const DRAG: Px = 4;
/** What arrow keys move by, as shares of what is in view; with Shift more. */
const STEP = 0.05;
const LEAP = 0.5;
/** No drag makes the range narrower. */
const NARROWEST: Px = 1;

/** Drags the brush, its edges or a new range; a click on the strip centres the view there; keys move what has focus. */
export function listenToBrush(
  { strip, brush, start, end }: Elements,
  view: Brush,
  signal: AbortSignal,
): void {
  let drag: ((x: Px) => void) | undefined;
  /** The pointer that drags. */
  let hand = 0;
  let pressedAt: Px = 0;
  let moved = false;
  let onStrip = false;
  const positionOf = (event: PointerEvent) => event.clientX - strip.getBoundingClientRect().left;

  strip.addEventListener(
    'pointerdown',
    (event) => {
      // One hand at a time, and no second button of a mouse or a pen.
      if (drag || event.button !== 0) return;
      hand = event.pointerId;
      view.press();
      const from = positionOf(event);
      const range = view.read();
      pressedAt = from;
      moved = false;
      onStrip = event.target === strip;
      if (event.target === start) drag = (x) => view.show(ordered(range.end, range.start + x - from));
      else if (event.target === end) drag = (x) => view.show(ordered(range.start, range.end + x - from));
      else if (event.target === brush) drag = view.hold(from);
      else drag = (x) => view.show(ordered(from, x));
      strip.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  strip.addEventListener(
    'pointermove',
    (event) => {
      const x = positionOf(event);
      if (!drag || event.pointerId !== hand || (!moved && Math.abs(x - pressedAt) < DRAG)) return;
      moved = true;
      drag(x);
    },
    { signal },
  );
  strip.addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerId !== hand) return;
      const clicked = drag && !moved && onStrip;
      drag = undefined;
      if (!clicked) return;
      view.centre(positionOf(event));
    },
    { signal },
  );
  const onCancel = ({ pointerId }: PointerEvent) => {
    if (pointerId === hand) drag = undefined;
  };
  strip.addEventListener('pointercancel', onCancel, { signal });

  /** Keys move by a share of what is in view, Home and End to the edges of the strip. */
  const onKey =
    (step: (range: Range, share: number) => void, leap: (range: Range, key: 'Home' | 'End') => void) =>
    (event: KeyboardEvent) => {
      const size = event.shiftKey ? LEAP : STEP;
      const share = {
        ArrowLeft: -size,
        ArrowDown: -size,
        ArrowRight: size,
        ArrowUp: size,
        PageDown: -10 * size,
        PageUp: 10 * size,
      }[event.key];
      if (share !== undefined) step(view.read(), share);
      else if (event.key === 'Home' || event.key === 'End') leap(view.read(), event.key);
      else return;
      event.preventDefault();
    };
  /** Moves an edge of the range to a place. */
  const onEdgeKey = (edge: keyof Range) => {
    const moveTo = (range: Range, x: Px) =>
      view.show(
        edge === 'start'
          ? ordered(range.end, Math.min(x, range.end))
          : ordered(range.start, Math.max(x, range.start)),
      );
    return onKey(
      (range, share) => moveTo(range, range[edge] + share * (range.end - range.start)),
      (range, key) => moveTo(range, range[edge] + toEdge(range, key)),
    );
  };
  const toEdge = ({ start, end }: Range, key: 'Home' | 'End'): Px =>
    key === 'Home' ? -start : view.width() - end;

  brush.addEventListener(
    'keydown',
    onKey(
      (_range, share) => view.step(share),
      (range, key) => {
        const held = key === 'Home' ? range.start : range.end;
        view.hold(held)(held + toEdge(range, key));
      },
    ),
    { signal },
  );
  start.addEventListener('keydown', onEdgeKey('start'), { signal });
  end.addEventListener('keydown', onEdgeKey('end'), { signal });
}

/** A range between two edges, whichever comes first. */
function ordered(a: Px, b: Px): Range {
  const start = Math.min(a, b);
  return { start, end: Math.max(start + NARROWEST, a, b) };
}
