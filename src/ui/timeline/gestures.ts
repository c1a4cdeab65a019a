import type { Px } from '../../layout/scale.ts';
import { floats, scrollsItself } from '../floats.ts';
import { isOnTip } from '../useTip.ts';
import { createSpeedTracker } from './fling.ts';
import { wheelIntent } from './wheel.ts';

/** What gestures ask of the plane; positions are CSS pixels from its left edge. */
export interface GestureTarget {
  /** Moves what is shown by this many pixels: positive shows later dates. */
  pan(by: Px): void;
  /** Whether there are lanes out of view, so that vertical movements scroll. */
  scrolls(): boolean;
  /** Moves the lanes by this many pixels: positive shows those further down. */
  scroll(by: Px): void;
  /** Zooms about a position; above 1 shows more time. */
  zoom(at: Px, factor: number): void;
  /** A drag was let go while it moved: pixels a millisecond, positive towards later dates. */
  fling(speed: number): void;
  /** A range is being drawn from one position to another; `done` when the hand lets go. */
  range(from: Px, to: Px, done: boolean): void;
  /** The range that was being drawn is none after all. */
  dropRange(): void;
  /** Whether a plain drag at this height draws a range, as on the ruler. */
  drawsRange(y: Px): boolean;
  /** A double click or double tap. */
  zoomIn(at: Px): void;
  /** A press without a drag. */
  click(x: Px, y: Px): void;
  /** A press on the word on an event. */
  clickTip(): void;
  hover(x: Px, y: Px): void;
  leave(): void;
  /** Any press: whatever moves stops. */
  press(): void;
  dragging(on: boolean): void;
  wheelPreference(): 'pan' | 'zoom';
  /** Asks for a frame, before which `flush` must be called. */
  request(): void;
}

export interface Gestures {
  /** Hands over what was gathered since the last frame. */
  flush(): void;
  destroy(): void;
}

type Movement =
  | { readonly kind: 'pan' | 'scroll'; readonly by: Px }
  | { readonly kind: 'zoom'; readonly at: Px; readonly factor: number };

/** Safari's own event for two fingers, on a trackpad or a screen; `scale` is since its start. */
type PinchEvent = MouseEvent & { readonly scale: number };

/** A pointer that moves less than this between press and release has clicked, in CSS pixels. */
const DRAG: Px = 4;
/** Two clicks within this time and distance are a double click. */
const DOUBLE_MS = 350;
const DOUBLE: Px = 12;

/**
 * Wheel, drag, pinch and click on one element. Movements are gathered and handed over once a frame, so that a fast
 * wheel costs no more than a slow one.
 */
export function listenToGestures(element: HTMLElement, target: GestureTarget): Gestures {
  const abort = new AbortController();
  const { signal } = abort;
  const pointers = new Map<number, { x: Px; y: Px }>();
  let pending: Movement[] = [];
  let start: { x: Px; y: Px } | undefined;
  let dragged = false;
  let ranging = false;
  let pinched = 1;
  const speed = createSpeedTracker();
  let lastClick = { time: Number.NEGATIVE_INFINITY, x: 0, y: 0 };

  const position = (event: MouseEvent) => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const flush = () => {
    const moves = pending;
    pending = [];
    for (const move of moves) {
      if (move.kind === 'zoom') target.zoom(move.at, move.factor);
      else target[move.kind](move.by);
    }
  };
  /** Gathers a movement behind those before it, with the last one where they are of a kind and a place. */
  const gatherZoom = (at: Px, factor: number) => {
    const last = pending.at(-1);
    if (last?.kind === 'zoom' && last.at === at)
      pending[pending.length - 1] = { ...last, factor: last.factor * factor };
    else pending.push({ kind: 'zoom', at, factor });
    target.request();
  };
  const gather = (kind: 'pan' | 'scroll', by: Px) => {
    if (by === 0) return;
    const last = pending.at(-1);
    if (last?.kind === kind) pending[pending.length - 1] = { ...last, by: last.by + by };
    else pending.push({ kind, by });
    target.request();
  };

  const onWheel = (event: WheelEvent) => {
    if (scrollsItself(event)) return;
    event.preventDefault();
    target.press();
    const intent = wheelIntent(event, target.wheelPreference(), target.scrolls());
    if (intent.kind === 'zoom') gatherZoom(position(event).x, intent.factor);
    else gather(intent.kind, intent.by);
  };

  /** A pinch on a trackpad in Safari; elsewhere it is a wheel with Ctrl held. */
  const onPinch = (event: Event) => {
    // Fingers on a screen are pointers, here too.
    if (pointers.size > 0 || scrollsItself(event)) return;
    event.preventDefault();
    const { scale } = event as PinchEvent;
    if (event.type === 'gesturestart') target.press();
    else gatherZoom(position(event as PinchEvent).x, pinched / scale);
    pinched = scale;
  };

  const onDown = (event: PointerEvent) => {
    // The first button of a mouse, the tip of a pen, a finger.
    if (event.button !== 0 || floats(event)) return;
    target.press();
    const at = position(event);
    pointers.set(event.pointerId, at);
    speed.reset();
    if (pointers.size === 1) {
      start = at;
      dragged = false;
      ranging = event.shiftKey || target.drawsRange(at.y);
    } else {
      // A second finger zooms, also where the first would have drawn a range.
      ranging &&= dragged;
      dragged = true;
    }
  };

  const onMove = (event: PointerEvent) => {
    const at = position(event);
    // A mouse that was let go elsewhere before it was captured holds nothing any more.
    if (event.pointerType === 'mouse' && event.buttons === 0) pointers.delete(event.pointerId);
    const before = pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType === 'touch' || isOnTip(event)) return;
      target.hover(at.x, at.y);
      return;
    }
    if (!dragged && start) {
      const [across, along] = [Math.abs(at.x - start.x), Math.abs(at.y - start.y)];
      if (Math.hypot(across, along) < DRAG) return;
      // A finger that moves up or down scrolls the page, which the browser is about to take over.
      if (event.pointerType === 'touch' && along > across && !target.scrolls()) return;
    }
    if (!dragged) {
      dragged = true;
      element.setPointerCapture(event.pointerId);
      target.dragging(!ranging);
    }
    if (ranging && start && pointers.size === 1) {
      target.range(start.x, at.x, false);
      pointers.set(event.pointerId, at);
      return;
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) pinch(before, at, other);
    else {
      gather('pan', before.x - at.x);
      if (target.scrolls()) gather('scroll', before.y - at.y);
      speed.add(before.x - at.x, event.timeStamp);
      // The date under the hand goes along with it.
      if (event.pointerType !== 'touch') target.hover(at.x, at.y);
    }
    pointers.set(event.pointerId, at);
  };

  /** Two fingers: their distance zooms about their middle, and their middle pans. */
  const pinch = (before: { x: Px; y: Px }, at: { x: Px; y: Px }, other: { x: Px }) => {
    const apart = Math.max(24, Math.abs(before.x - other.x));
    const now = Math.max(24, Math.abs(at.x - other.x));
    gather('pan', (before.x - at.x) / 2);
    if (target.scrolls()) gather('scroll', (before.y - at.y) / 2);
    gatherZoom((at.x + other.x) / 2, apart / now);
  };

  const onUp = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    if (pointers.size > 0) return;
    target.dragging(false);
    const at = position(event);
    if (dragged && ranging && start) {
      if (event.type === 'pointercancel') target.dropRange();
      else target.range(start.x, at.x, true);
    } else if (dragged && event.type !== 'pointercancel') {
      const thrown = speed.speed(event.timeStamp);
      // What is still to be moved by hand comes first: moving stops what moves by itself.
      if (thrown !== 0) {
        flush();
        target.fling(thrown);
      }
    }
    if (dragged || event.type === 'pointercancel') return;
    const double =
      event.timeStamp - lastClick.time < DOUBLE_MS &&
      Math.hypot(at.x - lastClick.x, at.y - lastClick.y) < DOUBLE;
    lastClick = { time: double ? Number.NEGATIVE_INFINITY : event.timeStamp, ...at };
    if (double) target.zoomIn(at.x);
    else if (isOnTip(event)) target.clickTip();
    else target.click(at.x, at.y);
  };

  element.addEventListener('wheel', onWheel, { passive: false, signal });
  element.addEventListener('gesturestart', onPinch, { signal });
  element.addEventListener('gesturechange', onPinch, { signal });
  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', onUp, { signal });
  element.addEventListener('pointerleave', () => target.leave(), { signal });
  return { flush, destroy: () => abort.abort() };
}
