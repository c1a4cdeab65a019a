// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Gestures, listenToGestures } from '../../../src/ui/timeline/gestures.ts';

const WIDTH = 1000;

/** A plane that shows the numbers from 0 to 1000, one a pixel, and does what gestures ask of it. */
function createPlane() {
  const element = document.createElement('div');
  document.body.append(element);
  element.getBoundingClientRect = () => new DOMRect(100, 50, WIDTH, 500);
  // jsdom has no pointer capture.
  element.setPointerCapture ??= () => {};
  const view = { start: 0, perPx: 1, top: 0 };
  const log: string[] = [];
  let plain: 'pan' | 'zoom' = 'pan';
  let scrolls = false;
  let requests = 0;
  const gestures: Gestures = listenToGestures(element, {
    pan(by) {
      view.start += by * view.perPx;
    },
    scrolls: () => scrolls,
    scroll(by) {
      view.top += by;
    },
    zoom(at, factor) {
      const anchor = view.start + at * view.perPx;
      view.perPx *= factor;
      view.start = anchor - at * view.perPx;
    },
    fling: (speed) => log.push(speed > 0 ? 'fling on' : 'fling back'),
    range: (from, to, done) => log.push(`${done ? 'range' : 'ranging'} from ${from} to ${to}`),
    dropRange: () => log.push('drop range'),
    drawsRange: (y) => y < 0,
    zoomIn: (at) => log.push(`zoom in at ${at}`),
    click: (x, y) => log.push(`click at ${x}, ${y}`),
    clickTip: () => log.push('click on the tip'),
    hover: (x, y) => log.push(`hover at ${x}, ${y}`),
    leave: () => log.push('leave'),
    press: () => log.push('press'),
    dragging: (on) => log.push(`dragging ${on}`),
    wheelPreference: () => plain,
    request: () => requests++,
  });
  const at = (x: number, y: number) => ({
    clientX: 100 + x,
    clientY: 50 + y,
    bubbles: true,
    cancelable: true,
  });
  /** Which fingers or buttons are down. */
  const held = new Set<number>();
  const send = (type: string, x: number, y: number, more: PointerEventInit & { time?: number } = {}) => {
    const { time, ...init } = more;
    const { pointerId = 1 } = init;
    if (type === 'pointerdown') held.add(pointerId);
    if (type === 'pointerup') held.delete(pointerId);
    const buttons = held.has(pointerId) ? 1 : 0;
    const event = new PointerEvent(type, { pointerId, pointerType: 'mouse', buttons, ...at(x, y), ...init });
    if (time !== undefined) Object.defineProperty(event, 'timeStamp', { value: time });
    element.dispatchEvent(event);
  };
  return {
    element,
    view,
    gestures,
    /** What lies at a pixel once all that was gathered is done. */
    under(x: number) {
      gestures.flush();
      return view.start + x * view.perPx;
    },
    down: (x: number, y = 100, more?: PointerEventInit & { time?: number }) =>
      send('pointerdown', x, y, more),
    move: (x: number, y = 100, more?: PointerEventInit & { time?: number }) =>
      send('pointermove', x, y, more),
    up: (x: number, y = 100, more?: PointerEventInit & { time?: number }) => send('pointerup', x, y, more),
    cancel: (x: number, y = 100, more?: PointerEventInit) => send('pointercancel', x, y, more),
    leave: () => send('pointerleave', 0, 0),
    wheel(x: number, init: WheelEventInit, on: Element = element) {
      const event = new WheelEvent('wheel', { ...at(x, 100), ...init });
      on.dispatchEvent(event);
      return event;
    },
    /** Safari's event of a pinch, with its scale since the start. */
    pinch(kind: 'start' | 'change', x: number, scale: number) {
      const event = new MouseEvent(`gesture${kind}`, at(x, 100));
      Object.defineProperty(event, 'scale', { value: scale });
      element.dispatchEvent(event);
      return event;
    },
    prefer: (what: 'pan' | 'zoom') => {
      plain = what;
    },
    letScroll: () => {
      scrolls = true;
    },
    requests: () => requests,
    /** What was asked for since last time, presses and drags left out. */
    said: (...kinds: string[]) => log.splice(0).filter((line) => kinds.some((kind) => line.startsWith(kind))),
  };
}

let plane: ReturnType<typeof createPlane>;
beforeEach(() => {
  plane = createPlane();
});
afterEach(() => {
  plane.gestures.destroy();
  plane.element.remove();
});

describe('a drag', () => {
  it('keeps what was taken under the pointer', () => {
    plane.down(300);
    for (const x of [310, 330, 290, 120, 640]) {
      plane.move(x);
      expect(plane.under(x)).toBeCloseTo(300, 9);
    }
    plane.up(640);
    expect(plane.under(640)).toBeCloseTo(300, 9);
  });

  it('gathers its movements until the next frame', () => {
    plane.down(300);
    plane.move(350);
    plane.move(400);
    expect(plane.view.start).toBe(0);
    expect(plane.requests()).toBeGreaterThan(0);
    plane.gestures.flush();
    expect(plane.view.start).toBe(-100);
    plane.gestures.flush();
    expect(plane.view.start).toBe(-100);
  });

  it('is no click', () => {
    plane.down(300);
    plane.move(340);
    plane.up(340);
    expect(plane.said('click', 'zoom in')).toEqual([]);
  });

  it('says when it begins and ends', () => {
    plane.down(300);
    expect(plane.said('dragging')).toEqual([]);
    plane.move(340);
    expect(plane.said('dragging')).toEqual(['dragging true']);
    plane.up(340);
    expect(plane.said('dragging')).toEqual(['dragging false']);
  });

  it('runs on from where the hand has left it, also before the next frame', () => {
    plane.down(300, 100, { time: 0 });
    for (const [time, x] of [
      [10, 320],
      [20, 350],
      [30, 380],
    ] as const)
      plane.move(x, 100, { time });
    plane.up(380, 100, { time: 31 });
    expect(plane.said('fling')).toEqual(['fling back']);
    expect(plane.view.start).toBe(-80);
  });

  it('has the date under the hand of a mouse go along', () => {
    plane.down(300);
    plane.move(340, 110);
    plane.move(350, 120);
    expect(plane.said('hover')).toEqual(['hover at 340, 110', 'hover at 350, 120']);
    plane.up(350);
    plane.down(300, 100, { pointerType: 'touch' });
    plane.move(340, 100, { pointerType: 'touch' });
    expect(plane.said('hover')).toEqual([]);
  });

  it('scrolls lanes as well where there are any to scroll', () => {
    plane.down(300, 100);
    plane.move(300, 160);
    plane.gestures.flush();
    expect(plane.view.top).toBe(0);
    plane.letScroll();
    plane.move(320, 130);
    plane.gestures.flush();
    expect(plane.view.top).toBe(30);
    plane.wheel(300, { deltaY: 40 });
    plane.gestures.flush();
    expect(plane.view.top).toBe(70);
    expect(plane.under(320)).toBe(300);
  });

  it('ends when the browser takes the pointer away', () => {
    plane.down(300);
    plane.move(340);
    plane.cancel(340);
    plane.move(500);
    expect(plane.under(340)).toBeCloseTo(300, 9);
    expect(plane.said('click')).toEqual([]);
  });

  it.each(['mouse', 'pen'])('is for the main button of a %s only', (pointerType) => {
    plane.down(300, 100, { button: 2, pointerType });
    plane.move(400);
    plane.up(400, 100, { button: 2, pointerType });
    expect(plane.under(0)).toBe(0);
    expect(plane.said('click')).toEqual([]);
  });
});

describe('a press', () => {
  it('stops what moves, also by wheel', () => {
    plane.down(300);
    expect(plane.said('press')).toEqual(['press']);
    plane.wheel(300, { deltaY: 5 });
    expect(plane.said('press')).toEqual(['press']);
  });

  it('without a movement is a click, where it was', () => {
    plane.down(300, 120);
    plane.up(300, 120);
    expect(plane.said('click')).toEqual(['click at 300, 120']);
  });

  it('with a tremble is a click and pans nothing', () => {
    plane.down(300, 120);
    plane.move(302, 121);
    plane.up(302, 121);
    expect(plane.said('click')).toHaveLength(1);
    expect(plane.under(300)).toBe(300);
  });

  it('that is let go elsewhere holds nothing when the mouse comes back', () => {
    plane.down(300);
    plane.move(350, 100, { buttons: 0 });
    plane.move(400, 100, { buttons: 0 });
    expect(plane.under(300)).toBe(300);
    expect(plane.said('hover')).toEqual(['hover at 350, 100', 'hover at 400, 100']);
  });

  it('of a second finger draws no range, where the first was on the ruler', () => {
    const second = { pointerId: 2 };
    plane.down(300, -10);
    plane.down(500, -10, second);
    plane.move(700, -10, second);
    plane.up(700, -10, second);
    plane.move(350, -10);
    plane.up(350, -10);
    expect([...plane.said('range'), ...plane.said('ranging')]).toEqual([]);
  });

  it('of a finger on the ruler draws no range where it moves up or down, as the page is scrolled', () => {
    const touch = { pointerType: 'touch' };
    plane.down(300, -10, touch);
    plane.move(303, 30, touch);
    plane.cancel(303, 30, touch);
    expect(plane.said('rang', 'drop')).toEqual([]);
  });

  it('that draws a range is none once the browser takes it away', () => {
    plane.down(300, -10);
    plane.move(350, -10);
    plane.cancel(360, -10);
    expect(plane.said('range', 'drop')).toEqual(['drop range']);
  });

  it('that is cancelled is no click', () => {
    plane.down(300);
    plane.cancel(300);
    expect(plane.said('click')).toEqual([]);
  });
});

describe('two clicks', () => {
  const click = (x: number, time: number) => {
    plane.down(x, 100, { time });
    plane.up(x, 100, { time });
  };

  it('at one place, quickly, zoom in there', () => {
    click(300, 1000);
    click(302, 1200);
    expect(plane.said('click', 'zoom in')).toEqual(['click at 300, 100', 'zoom in at 302']);
  });

  it('far apart in time or place are two clicks', () => {
    click(300, 1000);
    click(300, 3000);
    click(400, 3100);
    expect(plane.said('click', 'zoom in')).toHaveLength(3);
    expect(plane.said('zoom in')).toEqual([]);
  });

  it('and a third are no second double click', () => {
    click(300, 1000);
    click(300, 1100);
    click(300, 1200);
    expect(plane.said('zoom in')).toEqual(['zoom in at 300']);
  });
});

describe('two fingers', () => {
  const finger = (id: number): PointerEventInit => ({ pointerId: id, pointerType: 'touch' });

  it('keep what was taken under each of them', () => {
    plane.down(400, 100, finger(1));
    plane.down(600, 100, finger(2));
    for (let step = 1; step <= 40; step++) {
      plane.move(400 - 3 * step, 100, finger(1));
      plane.move(600 + 4 * step, 100, finger(2));
      plane.gestures.flush();
    }
    expect(plane.under(280)).toBeCloseTo(400, 0);
    expect(plane.under(760)).toBeCloseTo(600, 0);
    expect(plane.view.perPx).toBeCloseTo(200 / 480, 2);
  });

  it('that move apart show less time, together more', () => {
    plane.down(400, 100, finger(1));
    plane.down(600, 100, finger(2));
    plane.move(650, 100, finger(2));
    plane.gestures.flush();
    expect(plane.view.perPx).toBeLessThan(1);
    plane.move(550, 100, finger(2));
    plane.gestures.flush();
    expect(plane.view.perPx).toBeGreaterThan(1);
  });

  it('that move alike pan', () => {
    plane.down(400, 100, finger(1));
    plane.down(600, 100, finger(2));
    for (let x = 1; x <= 50; x++) {
      plane.move(400 + x, 100, finger(1));
      plane.move(600 + x, 100, finger(2));
    }
    expect(plane.under(450)).toBeCloseTo(400, 0);
    expect(plane.view.perPx).toBeCloseTo(1, 2);
  });

  it('on one spot change nothing beyond measure', () => {
    plane.down(500, 100, finger(1));
    plane.down(500, 120, finger(2));
    plane.move(501, 120, finger(2));
    plane.gestures.flush();
    expect(plane.view.perPx).toBeGreaterThan(0.9);
    expect(plane.view.perPx).toBeLessThan(1.1);
  });

  it('are no click, whichever is lifted first', () => {
    plane.down(400, 100, finger(1));
    plane.down(600, 100, finger(2));
    plane.up(600, 100, finger(2));
    plane.up(400, 100, finger(1));
    expect(plane.said('click', 'zoom in')).toEqual([]);
  });

  it('leave the plane to the one that stays', () => {
    plane.down(400, 100, finger(1));
    plane.down(600, 100, finger(2));
    plane.up(600, 100, finger(2));
    plane.move(450, 100, finger(1));
    expect(plane.under(450)).toBeCloseTo(400, 9);
  });
});

describe('the wheel', () => {
  it('pans through time', () => {
    plane.wheel(500, { deltaY: 60 });
    plane.wheel(500, { deltaX: -20 });
    expect(plane.under(0)).toBe(40);
  });

  it('with Ctrl zooms at the pointer', () => {
    plane.wheel(250, { deltaY: -80, ctrlKey: true });
    expect(plane.under(250)).toBeCloseTo(250, 9);
    expect(plane.view.perPx).toBeLessThan(1);
  });

  it('zooms at the pointer where the reader prefers it', () => {
    plane.prefer('zoom');
    plane.wheel(250, { deltaY: 80 });
    expect(plane.under(250)).toBeCloseTo(250, 9);
    expect(plane.view.perPx).toBeGreaterThan(1);
  });

  it('zooms at each place that the pointer comes through, in order', () => {
    plane.wheel(200, { deltaY: -100, metaKey: true });
    const once = plane.under(200);
    plane.wheel(200, { deltaY: -100, metaKey: true });
    plane.wheel(800, { deltaY: -100, metaKey: true });
    const other = plane.view.start;
    plane.gestures.flush();
    expect(once).toBeCloseTo(200, 9);
    expect(plane.view.perPx).toBeCloseTo(1 / 1.25 ** 3, 9);
    expect(other).not.toBe(plane.view.start);
  });

  it('is kept from scrolling and zooming the page', () => {
    expect(plane.wheel(500, { deltaY: 60 }).defaultPrevented).toBe(true);
    expect(plane.wheel(500, { deltaY: 60, ctrlKey: true }).defaultPrevented).toBe(true);
  });

  it('does what it does elsewhere over what floats on the plane, but for what scrolls by itself', () => {
    const float = document.createElement('div');
    float.dataset.floats = '';
    plane.element.append(float);
    expect(plane.wheel(500, { deltaY: 60, ctrlKey: true, bubbles: true }, float).defaultPrevented).toBe(true);
    plane.gestures.flush();
    const { perPx } = plane.view;
    expect(perPx).not.toBe(1);
    float.setAttribute('role', 'dialog');
    expect(plane.wheel(500, { deltaY: 60, ctrlKey: true, bubbles: true }, float).defaultPrevented).toBe(
      false,
    );
    plane.gestures.flush();
    expect(plane.view.perPx).toBe(perPx);
  });

  it('costs one change a frame, however fast it turns', () => {
    for (let n = 0; n < 50; n++) plane.wheel(250, { deltaY: -10, metaKey: true });
    expect(plane.view.perPx).toBe(1);
    plane.gestures.flush();
    expect(plane.view.perPx).toBeCloseTo(1.25 ** -5, 9);
  });
});

describe('a pinch on a trackpad in Safari', () => {
  it('zooms at the pointer by how far the fingers have come since the last step', () => {
    plane.pinch('start', 250, 1);
    plane.pinch('change', 250, 1.5);
    expect(plane.under(250)).toBeCloseTo(250, 9);
    plane.pinch('change', 250, 2);
    expect(plane.under(250)).toBeCloseTo(250, 9);
    expect(plane.view.perPx).toBeCloseTo(1 / 2, 9);
    // Each pinch begins where the one before has ended.
    plane.pinch('start', 250, 1);
    plane.pinch('change', 250, 0.5);
    plane.gestures.flush();
    expect(plane.view.perPx).toBeCloseTo(1, 9);
  });

  it('stops what moves, and is kept from zooming the page', () => {
    expect(plane.pinch('start', 250, 1).defaultPrevented).toBe(true);
    expect(plane.said('press')).toEqual(['press']);
    expect(plane.pinch('change', 250, 1.2).defaultPrevented).toBe(true);
  });

  it('is nothing that fingers on a screen do twice', () => {
    plane.down(300, 100, { pointerType: 'touch' });
    plane.pinch('start', 250, 1);
    plane.pinch('change', 250, 3);
    plane.gestures.flush();
    expect(plane.view.perPx).toBe(1);
  });
});

describe('hovering', () => {
  it('tells where a mouse is, and when it has gone', () => {
    plane.move(120, 80);
    plane.leave();
    expect(plane.said('hover', 'leave')).toEqual(['hover at 120, 80', 'leave']);
  });

  it('is nothing that a finger does', () => {
    plane.move(120, 80, { pointerType: 'touch' });
    expect(plane.said('hover')).toEqual([]);
  });
});

describe('once taken down', () => {
  it('nothing is listened to', () => {
    plane.gestures.destroy();
    plane.down(300);
    plane.move(400);
    plane.up(400);
    plane.wheel(300, { deltaY: 60 });
    expect(plane.under(0)).toBe(0);
    expect(plane.said('click', 'press', 'hover')).toEqual([]);
  });
});
