/** A page that is measured. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  /** The page that it is built as, where it is not ours. */
  readonly page?: string;
  /** What its address asks for besides the chronology. */
  readonly ask?: string;
  /** How much a wheel turn of `notch` pixels zooms: the turns are as many as lead all pages through the same views. */
  readonly factor: number;
  readonly notch: number;
}

export const OURS: Subject = { id: 'ours', name: 'Datelines', factor: 1.2, notch: 82 };
export const BLANK: Subject = { id: 'blank', name: 'blank page', page: 'blank', factor: 1.2, notch: 82 };
/** vis-timeline zooms by 1.2 and ECharts by 1.1, however far the wheel is turned. */
const VIS: Subject = { id: 'vis', name: 'vis-timeline', page: 'vis', factor: 1.2, notch: 100 };
const ECHARTS: Subject = { id: 'echarts', name: 'ECharts scatter', page: 'echarts', factor: 1.1, notch: 100 };
const CANVAS: Subject = { id: 'canvas', name: 'canvas, points', page: 'canvas', factor: 1.2, notch: 82 };
const LABELLED: Subject = { ...CANVAS, id: 'labelled', name: 'canvas, labels', ask: 'labels=1' };

/** By the names that `--peers` takes. */
export const PEERS: Readonly<Record<string, readonly Subject[]>> = {
  vis: [VIS],
  echarts: [ECHARTS],
  canvas: [CANVAS, LABELLED],
};
