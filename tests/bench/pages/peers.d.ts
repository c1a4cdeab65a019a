/* The little of the peers that their pages use: they are installed when they are measured, not with the page. */

declare module 'vis-timeline/standalone' {
  class DataSet<T> {
    constructor(items: readonly T[]);
  }
  class FilteredView<T> {
    constructor(items: DataSet<T>, options: { filter: (item: T) => boolean });
    refresh(): void;
  }

  export { DataSet, FilteredView as DataView, Timeline };

  class Timeline {
    constructor(
      container: HTMLElement,
      items: FilteredView<unknown>,
      groups: DataSet<unknown>,
      options: Readonly<Record<string, unknown>>,
    );
    on(event: 'changed', listener: () => void): void;
  }
}

declare module 'echarts/core' {
  interface Chart {
    setOption(option: Readonly<Record<string, unknown>>): void;
    on(event: 'rendered' | 'finished', listener: () => void): void;
  }
  export function init(container: HTMLElement): Chart;
  export function use(parts: readonly unknown[]): void;
}

declare module 'echarts/charts' {
  export const ScatterChart: unknown;
}

declare module 'echarts/components' {
  export const DataZoomInsideComponent: unknown;
  export const GridComponent: unknown;
}

declare module 'echarts/renderers' {
  export const CanvasRenderer: unknown;
}
