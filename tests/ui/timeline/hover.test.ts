// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { Frame } from '../../../src/layout/frame.ts';
import type { EventButtons } from '../../../src/ui/timeline/buttons.ts';
import { createHover, type Hover } from '../../../src/ui/timeline/hover.ts';
import type { Plane } from '../../../src/ui/timeline/plane.ts';

/** A frame with one event at a place across the plane, its label on it. */
function frameAt(x: number): Frame {
  const event = { index: 3, x0: x, x1: x + 10, y: 100, labelX: x, labelRoom: 80, labelWidth: 80 };
  return { width: 800, events: [event], lanes: [], chips: [], selected: undefined } as unknown as Frame;
}

function follow(pointerX?: number): (x: number) => number | undefined {
  let told: Hover | undefined;
  const plane = { point() {}, request() {}, hover() {}, isWhole: () => true } as unknown as Plane;
  const buttons = {
    focused: () => 3,
    standing: ({ events }: Frame) => events[0],
  } as unknown as EventButtons;
  const hover = createHover(document.body, plane, buttons, (next) => {
    told = next;
  });
  hover.showFocus(true);
  if (pointerX !== undefined) hover.point({ x: pointerX, y: 100 });
  return (x) => {
    hover.follow(frameAt(x));
    return told?.x;
  };
}

it('a word goes along with the event that has the focus', () => {
  const xOf = follow();
  expect([xOf(100), xOf(104), xOf(400)]).toEqual([100, 104, 400]);
});

it('a word stays where the pointer came onto the event', () => {
  const xOf = follow(120);
  expect([xOf(100), xOf(104), xOf(110)]).toEqual([120, 120, 120]);
});
