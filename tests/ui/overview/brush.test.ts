// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { listenToBrush, type Range } from '../../../src/ui/overview/brush.ts';

let range: Range;
let glided: Range | undefined;
let parts: Record<'strip' | 'brush' | 'start' | 'end', HTMLElement>;

beforeEach(() => {
  document.body.innerHTML = '<div id="strip"><i id="brush"></i><b id="start"></b><b id="end"></b></div>';
  const of = (id: string) => document.getElementById(id)!;
  parts = { strip: of('strip'), brush: of('brush'), start: of('start'), end: of('end') };
  parts.strip.getBoundingClientRect = () => new DOMRect(100, 0, 700, 60);
  parts.strip.setPointerCapture = () => {};
  range = { start: 200, end: 300 };
  glided = undefined;
  listenToBrush(
    parts,
    {
      read: () => range,
      show: (next) => {
        range = next;
      },
      hold: (x) => {
        const { start, end } = range;
        return (to) => {
          range = { start: start + to - x, end: end + to - x };
        };
      },
      step: (share) => {
        const by = share * (range.end - range.start);
        range = { start: range.start + by, end: range.end + by };
      },
      centre: (x) => {
        const half = (range.end - range.start) / 2;
        glided = { start: x - half, end: x + half };
      },
      width: () => 700,
      press: () => {},
    },
    new AbortController().signal,
  );
});

function drag(element: HTMLElement, from: number, to: number): void {
  const send = (type: string, x: number) =>
    element.dispatchEvent(new PointerEvent(type, { clientX: 100 + x, bubbles: true, pointerType: 'mouse' }));
  send('pointerdown', from);
  if (to !== from) send('pointermove', to);
  send('pointerup', to);
}
describe('two fingers on the strip', () => {
  it('are one hand and one that does not count', () => {
    const send = (type: string, pointerId: number, x: number) =>
      parts.brush.dispatchEvent(
        new PointerEvent(type, { pointerId, clientX: 100 + x, bubbles: true, pointerType: 'touch' }),
      );
    send('pointerdown', 1, 250);
    send('pointerdown', 2, 600);
    send('pointermove', 2, 500);
    expect(range).toEqual({ start: 200, end: 300 });
    send('pointermove', 1, 260);
    expect(range).toEqual({ start: 210, end: 310 });
    send('pointerup', 2, 500);
    send('pointermove', 1, 270);
    expect(range).toEqual({ start: 220, end: 320 });
    send('pointercancel', 1, 270);
    send('pointermove', 1, 300);
    expect(range).toEqual({ start: 220, end: 320 });
  });
});

const press = (element: HTMLElement, key: string, shiftKey = false) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));

describe('the brush', () => {
  it('is moved by dragging it', () => {
    drag(parts.brush, 250, 310);
    expect(range).toEqual({ start: 260, end: 360 });
  });

  it('is resized by dragging an edge, also across the other', () => {
    drag(parts.end, 300, 420);
    expect(range).toEqual({ start: 200, end: 420 });
    drag(parts.start, 200, 500);
    expect(range).toEqual({ start: 420, end: 500 });
  });

  it('is drawn anew by dragging on the strip, in either direction', () => {
    drag(parts.strip, 500, 600);
    expect(range).toEqual({ start: 500, end: 600 });
    drag(parts.strip, 90, 20);
    expect(range).toEqual({ start: 20, end: 90 });
  });

  it('comes to where the strip is clicked, and stays where it is clicked itself', () => {
    drag(parts.strip, 500, 500);
    expect(glided).toEqual({ start: 450, end: 550 });
    glided = undefined;
    drag(parts.brush, 250, 250);
    expect(glided).toBeUndefined();
    expect(range).toEqual({ start: 200, end: 300 });
  });

  it('is moved and resized by keys', () => {
    press(parts.brush, 'ArrowRight');
    expect(range).toEqual({ start: 205, end: 305 });
    press(parts.brush, 'ArrowLeft', true);
    expect(range).toEqual({ start: 155, end: 255 });
    press(parts.brush, 'Home');
    expect(range).toEqual({ start: 0, end: 100 });
    press(parts.brush, 'End');
    expect(range).toEqual({ start: 600, end: 700 });
    press(parts.start, 'ArrowLeft');
    expect(range).toEqual({ start: 595, end: 700 });
    press(parts.end, 'ArrowLeft', true);
    expect(range.end).toBeCloseTo(647.5, 6);
  });

  it('leaves other keys alone', () => {
    expect(press(parts.brush, 'Tab')).toBe(true);
    expect(range).toEqual({ start: 200, end: 300 });
  });
});
