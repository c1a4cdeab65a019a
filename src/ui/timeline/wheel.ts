/** A wheel movement in CSS pixels, whatever the browser counts in, with large notches compressed. */
export interface WheelDelta {
  readonly dx: number;
  readonly dy: number;
}

/**
 * What a wheel movement asks for: to move through time or to scroll lanes by pixels, or to zoom by a factor (above 1
 * shows more time).
 */
export type WheelIntent =
  | { readonly kind: 'pan' | 'scroll'; readonly by: number }
  | { readonly kind: 'zoom'; readonly factor: number };

/** Pixels for each line and page that a wheel may count in (the DOM's `deltaMode` 1 and 2). */
const LINE = 16;
const PAGE = 400;
/** A notch of a mouse wheel is about 100 pixels; what goes beyond counts less and less. */
const NOTCH = 100;
/** A notch zooms by about a quarter. */
const ZOOM_PER_PIXEL = Math.log(1.25) / NOTCH;

type WheelInput = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** `normaliseWheel({ deltaY: 3, deltaMode: 1, … })` is 48 pixels; 300 pixels at once count as about 210. */
export function normaliseWheel({ deltaX, deltaY, deltaMode, shiftKey }: WheelInput): WheelDelta {
  const unit = deltaMode === 1 ? LINE : deltaMode === 2 ? PAGE : 1;
  const dx = compress(deltaX * unit);
  const dy = compress(deltaY * unit);
  // Shift turns a plain wheel sideways; some browsers have done so already.
  return shiftKey && dx === 0 ? { dx: dy, dy: 0 } : { dx, dy };
}

function compress(pixels: number): number {
  const size = Math.abs(pixels);
  return size <= NOTCH ? pixels : Math.sign(pixels) * NOTCH * (1 + Math.log(size / NOTCH));
}

/**
 * Ctrl, ⌘ and a pinch on a trackpad (which browsers report as Ctrl) zoom; a sideways wheel pans; a plain wheel scrolls
 * where there are lanes to scroll, and else does what the reader prefers.
 */
export function wheelIntent(event: WheelInput, plain: 'pan' | 'zoom', scrolls = false): WheelIntent {
  const { dx, dy } = normaliseWheel(event);
  const sideways = Math.abs(dx) > Math.abs(dy);
  if (event.ctrlKey || event.metaKey || (plain === 'zoom' && !scrolls && !sideways && !event.shiftKey)) {
    // Trackpads report a pinch in small steps, which zoom faster.
    const gain = event.ctrlKey && Math.abs(dy) < 30 ? 4 : 1;
    return { kind: 'zoom', factor: Math.exp(dy * ZOOM_PER_PIXEL * gain) };
  }
  if (sideways) return { kind: 'pan', by: dx };
  return { kind: scrolls ? 'scroll' : 'pan', by: dy };
}
