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
  /** Moves what is in view, as long as it is, to have its middle there. */
  centre(x: Px, smoothly: boolean): void;
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
      else if (event.target === brush) drag = (x) => view.centre(middleOf(range) + x - from, false);
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
      view.centre(positionOf(event), true);
    },
    { signal },
  );
  const onCancel = ({ pointerId }: PointerEvent) => {
    if (pointerId === hand) drag = undefined;
  };
  strip.addEventListener('pointercancel', onCancel, { signal });

  const onKey = (change: (range: Range, by: Px) => void) => (event: KeyboardEvent) => {
    const range = view.read();
    const size = (range.end - range.start) * (event.shiftKey ? LEAP : STEP);
    const by = {
      ArrowLeft: -size,
      ArrowDown: -size,
      ArrowRight: size,
      ArrowUp: size,
      PageDown: -10 * size,
      PageUp: 10 * size,
    }[event.key];
    const edge = { Home: -range.start, End: view.width() - range.end }[event.key];
    if (by === undefined && edge === undefined) return;
    event.preventDefault();
    change(range, by ?? edge ?? 0);
  };
  brush.addEventListener(
    'keydown',
    onKey((range, by) => view.centre(middleOf(range) + by, false)),
    { signal },
  );
  start.addEventListener(
    'keydown',
    onKey((range, by) => view.show(ordered(range.end, Math.min(range.start + by, range.end)))),
    { signal },
  );
  end.addEventListener(
    'keydown',
    onKey((range, by) => view.show(ordered(range.start, Math.max(range.end + by, range.start)))),
    { signal },
  );
}

export function middleOf({ start, end }: Range): Px {
  return (start + end) / 2;
}

/** A range between two edges, whichever comes first. */
function ordered(a: Px, b: Px): Range {
  const start = Math.min(a, b);
  return { start, end: Math.max(start + NARROWEST, a, b) };
}
