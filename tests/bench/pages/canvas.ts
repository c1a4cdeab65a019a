import { EXTENT, fetchDrawn, parameter, plane, spanOf } from './contract.ts';

/*
 * The least that a timeline can do: culls by binary search and draws every point in view on a canvas, in a row for each
 * actor; with `labels=1` also the titles that find room. Nothing can be focused, opened or read out.
 */

const ROOM = 20;
const labelled = parameter('labels') === '1';
const { actors, events } = await fetchDrawn();
const rowOf = new Map(actors.map(({ id }, row) => [id, row]));
const COLOURS = ['#2f5d8a', '#a8452c', '#4d7a3a', '#7b4b8a'];

const times = new Float64Array(events.length);
const rows = new Uint8Array(events.length);
for (const [i, event] of events.entries()) {
  const { start, end } = spanOf(event.date);
  times[i] = (start + end) / 2;
  rows[i] = rowOf.get(event.actors[0]?.actor ?? '') ?? 0;
}
const order = Int32Array.from(events.keys()).sort((a, b) => times[a]! - times[b]!);
let shown = order;

const canvas = document.createElement('canvas');
plane().append(canvas);
const { clientWidth: width, clientHeight: height } = plane();
canvas.width = width * devicePixelRatio;
canvas.height = height * devicePixelRatio;
canvas.style.cssText = `width: ${width}px; height: ${height}px`;
const context = canvas.getContext('2d')!;
let { start, end } = EXTENT;
let scheduled = 0;
let onDrawn: (() => void)[] = [];

const bench = {
  paints: 0,
  filter(actor: string | undefined) {
    const has = (i: number) => events[i]!.actors.some((taking) => taking.actor === actor);
    shown = actor === undefined ? order : order.filter(has);
    request();
    return new Promise<void>((resolve) => onDrawn.push(resolve));
  },
};

/** The first place among those shown whose event is at or after a time. */
function firstFrom(time: number): number {
  let low = 0;
  let high = shown.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[shown[middle]!]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function draw(): void {
  scheduled = 0;
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  context.clearRect(0, 0, width, height);
  const perMs = width / (end - start);
  const rowHeight = height / actors.length;
  const from = firstFrom(start);
  const to = firstFrom(end);
  context.font = '12px sans-serif';
  const taken = new Float64Array(actors.length).fill(Number.NEGATIVE_INFINITY);
  for (let k = from; k < to; k++) {
    const i = shown[k]!;
    const x = (times[i]! - start) * perMs;
    const y = (rows[i]! + 0.5) * rowHeight;
    context.fillStyle = COLOURS[i % 4]!;
    context.beginPath();
    context.arc(x, y, 4, 0, 2 * Math.PI);
    context.fill();
    if (!labelled || taken[rows[i]!]! > x) continue;
    context.fillStyle = '#222';
    context.fillText(events[i]!.title, x + 8, y + 4);
    taken[rows[i]!] = x + 8 + widthOf(i) + ROOM;
  }
  bench.paints++;
  window.bench = bench;
  for (const resolve of onDrawn) resolve();
  onDrawn = [];
}

const widths = new Float32Array(events.length);
function widthOf(i: number): number {
  if (widths[i] === 0) widths[i] = context.measureText(events[i]!.title).width;
  return widths[i]!;
}

function request(): void {
  if (scheduled === 0) scheduled = requestAnimationFrame(draw);
}

canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    // Like our page: large notches count less, and one of 82 pixels zooms by 1.2.
    const size = Math.abs(event.deltaY);
    const pixels = size <= 100 ? size : 100 * (1 + Math.log(size / 100));
    const factor = Math.exp((Math.sign(event.deltaY) * pixels * Math.log(1.25)) / 100);
    const anchor = start + (event.offsetX / width) * (end - start);
    start = anchor + (start - anchor) * factor;
    end = anchor + (end - anchor) * factor;
    request();
  },
  { passive: false },
);
canvas.addEventListener('pointermove', (event) => {
  if (event.buttons === 0) return;
  const by = (-event.movementX / width) * (end - start);
  start += by;
  end += by;
  request();
});
request();
