import { DataSet, DataView as FilteredView, Timeline } from 'vis-timeline/standalone';
import { fetchDrawn, frame, plane, spanOf } from './contract.ts';

/*
 * vis-timeline in groups: an item for each event, in the group of the first actor. All options are as they come but one:
 * its boxes of three elements each do not finish at 10,000, so these are points. It fits all events by itself; with the
 * same span given its first picture takes five times as long. (With a fixed height and that span it moves several times
 * faster, for it then keeps only the groups in view.)
 */

interface Item {
  readonly id: number;
  readonly group: string;
  readonly content: string;
  readonly start: number;
  readonly end?: number;
  readonly actors: ReadonlySet<string>;
}

const DAY = 86_400_000;

const { actors, events } = await fetchDrawn();
const items = new DataSet<Item>(
  events.map((event, id) => {
    const { start, end } = spanOf(event.date);
    const taking = event.actors.map(({ actor }) => actor);
    return {
      id,
      group: taking[0] ?? '',
      content: event.title,
      start,
      ...(end - start > DAY && { end }),
      actors: new Set(taking),
    };
  }),
);
let chosen: string | undefined;
const shown = new FilteredView<Item>(items, {
  filter: (item) => chosen === undefined || item.actors.has(chosen),
});
const groups = new DataSet(actors.map(({ id, name }) => ({ id, content: name })));
const timeline = new Timeline(plane(), shown, groups, { type: 'point' });

const bench = {
  paints: 0,
  async filter(actor: string | undefined) {
    chosen = actor;
    const before = bench.paints;
    shown.refresh();
    while (bench.paints === before) await frame();
  },
};
timeline.on('changed', () => {
  bench.paints++;
  window.bench = bench;
});
