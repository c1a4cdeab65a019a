import { ScatterChart } from 'echarts/charts';
import { DataZoomInsideComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { EXTENT, fetchDrawn, frame, plane, spanOf } from './contract.ts';

/* ECharts: a scatter plot with a point for each event, a row for each actor, and dataZoom. Only what it needs is loaded. */

use([ScatterChart, GridComponent, DataZoomInsideComponent, CanvasRenderer]);

const { actors, events } = await fetchDrawn();
const rows = new Map(actors.map(({ id }, row) => [id, row]));
const points = events.map(({ date, actors: taking }) => {
  const { start, end } = spanOf(date);
  return [(start + end) / 2, rows.get(taking[0]?.actor ?? '') ?? 0];
});
const chart = init(plane());

const bench = {
  paints: 0,
  async filter(actor: string | undefined) {
    const data = points.filter(
      (_, i) => actor === undefined || events[i]!.actors.some((taking) => taking.actor === actor),
    );
    const before = finished;
    chart.setOption({ series: [{ data }] });
    while (finished === before) await frame();
  },
};
let finished = 0;
chart.on('rendered', () => bench.paints++);
chart.on('finished', () => {
  finished++;
  window.bench = bench;
});
chart.setOption({
  animation: false,
  grid: { left: 80, right: 10, top: 10, bottom: 30 },
  xAxis: { type: 'time', min: EXTENT.start, max: EXTENT.end },
  yAxis: { type: 'category', data: actors.map(({ name }) => name) },
  dataZoom: [{ type: 'inside' }],
  series: [{ type: 'scatter', symbolSize: 7, data: points }],
});
