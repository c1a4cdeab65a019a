import type { Dataset } from '../../dataset/dataset.ts';
import { type Axis, axisOf } from '../../layout/axis.ts';
import { binsOf, histogram } from '../../layout/histogram.ts';
import { type Px, type TimeScale, timeScale } from '../../layout/scale.ts';
import { type Tick, ticks } from '../../layout/ticks.ts';
import { memoLast } from '../../lib/memo.ts';
import { paintOverview } from '../../render/overview.ts';
import { readTheme } from '../../render/theme.ts';
import { placesOf, timesOf } from '../../state/navigation.ts';
import type { Store } from '../../state/store.ts';
import { toPlace } from '../../time/fold.ts';
import { formatInstant, formatSpan } from '../../time/format.ts';
import { duration, fit, type Ms, type Span } from '../../time/span.ts';
import type { Navigator } from '../navigator.ts';
import { onResolutionChange } from '../onResolutionChange.ts';
import { whenAtRest } from '../rest.ts';
import { wheelIntent } from '../timeline/wheel.ts';
import { type Brush, listenToBrush } from './brush.ts';

interface Elements {
  readonly strip: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly brush: HTMLElement;
  readonly start: HTMLElement;
  readonly end: HTMLElement;
}

const BIN: Px = 7;
/** Width of the brush in the style sheet, before it is scaled. */
const BRUSH_WIDTH: Px = 100;
/** How long the view must rest before it is told in words, in milliseconds. */
const SETTLE = 120;
/** The brush is never drawn narrower than this, so that it can be seen and held. */
const NARROWEST: Px = 10;

/** Paints the overview when the chronology, the filter or the folding changes, and moves the brush with the view. */
export function controlOverview(
  { strip, canvas, brush, start, end }: Elements,
  store: Store,
  navigator: Navigator,
  onFault: (error: unknown) => void,
): { restyle(): void; destroy(): void } {
  const abort = new AbortController();
  const { signal } = abort;
  const context = canvas.getContext('2d')!;
  const styles = getComputedStyle(canvas);
  let width: Px = 0;
  let height: Px = 0;
  let scheduled = 0;
  let styled = 0;
  const saying = whenAtRest(SETTLE, () => saySpan(store.getState().viewport.span));

  const scaleOf = memoLast((axis: Axis, across: Px) => {
    const whole = timesOf(axis.fold, fit(axis.extent, 0.07));
    return timeScale(whole, across, axis.fold);
  });
  const binsIn = memoLast((dataset: Dataset, axis: Axis, scale: TimeScale) =>
    binsOf(dataset, axis, scale, BIN),
  );
  const counted = memoLast(histogram);
  // The overview is folded even where the plane is not: two busy months of seventy years would be a single line.
  const axisIn = memoLast((dataset: Dataset) => axisOf(dataset, dataset.quiet));
  const scale = () => scaleOf(axisIn(store.dataset()!), width);

  const themeOf = memoLast((_styled: number) =>
    readTheme((property) => styles.getPropertyValue(property).trim()),
  );
  const painted = memoLast((bins: ReturnType<typeof histogram>, at: TimeScale, high: Px, look: number) => {
    const ratio = canvas.width / Math.max(1, width);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintOverview(context, {
      histogram: bins,
      scale: at,
      labels: namesOf(at),
      theme: themeOf(look),
      height: high,
    });
    return true;
  });

  function draw(): void {
    scheduled = 0;
    const dataset = store.dataset();
    if (!dataset || width === 0) return;
    const axis = axisIn(dataset);
    const bins = binsIn(dataset, axis, scale());
    painted(counted(dataset, bins, store.selection()!.isMatch), scale(), height, styled);
    placeBrush(store.getState().viewport.span);
  }

  function placeBrush(span: Span): void {
    const at = scale();
    const left = at.toX(span.start);
    const right = Math.max(at.toX(span.end), left + NARROWEST);
    // Scaled rather than sized: nothing is laid out anew while the view moves.
    brush.style.transform = `translateX(${left}px) scaleX(${(right - left) / BRUSH_WIDTH})`;
    start.style.transform = `translateX(${left}px)`;
    end.style.transform = `translateX(${right}px)`;
    saying.touch();
  }

  /** Tells screen readers where the view is, once it rests: dates in words are too slow for every frame. */
  function saySpan(span: Span): void {
    const at = scale();
    const resolution = (span.end - span.start) / 500;
    say(start, span.start, formatInstant(span.start, resolution), at);
    say(end, span.end, formatInstant(span.end, resolution), at);
    say(brush, (span.start + span.end) / 2, formatSpan(span), at);
  }

  /** Slider values are whole minutes, which screen readers replace by the words. */
  function say(slider: HTMLElement, t: Ms, words: string, at: TimeScale): void {
    if (slider.getAttribute('aria-valuetext') === words) return;
    const minutes = (instant: Ms) => String(Math.round(instant / 60_000));
    slider.setAttribute('aria-valuemin', minutes(at.span.start));
    slider.setAttribute('aria-valuemax', minutes(at.span.end));
    slider.setAttribute('aria-valuenow', minutes(Math.min(Math.max(t, at.span.start), at.span.end)));
    slider.setAttribute('aria-valuetext', words);
  }

  const drawNext = () => {
    try {
      draw();
    } catch (error) {
      onFault(error);
    }
  };
  const request = () => {
    if (scheduled === 0) scheduled = requestAnimationFrame(drawNext);
  };
  const unsubscribe = store.subscribe(request);
  const planeFold = () => store.axis()!.fold;
  /** Where on the axis of the plane a position of the strip is: the plane may be folded otherwise. */
  const placeAt = (x: Px) => toPlace(planeFold(), scale().toTime(x));
  const edges: Brush = {
    read() {
      const { span } = store.getState().viewport;
      return { start: scale().toX(span.start), end: scale().toX(span.end) };
    },
    show: (range) => navigator.show({ start: scale().toTime(range.start), end: scale().toTime(range.end) }),
    hold(x) {
      const held = store.getState().viewport.span;
      const at = placeAt(x);
      return (to) => navigator.panFrom(held, placeAt(to) - at);
    },
    step: (share) => navigator.pan(share * duration(placesOf(planeFold(), store.getState().viewport.span))),
    centre: (x) => navigator.centreOn(scale().toTime(x)),
    width: () => width,
    press: navigator.stop,
  };
  listenToBrush({ strip, brush, start, end }, edges, signal);

  strip.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const intent = wheelIntent(event, store.getState().preferences.wheel);
      const x = event.clientX - strip.getBoundingClientRect().left;
      if (intent.kind === 'zoom') navigator.zoom(scale().toTime(x), intent.factor);
      else edges.hold(x)(x + intent.by);
    },
    { passive: false, signal },
  );

  const resize = () => {
    width = strip.clientWidth;
    height = strip.clientHeight;
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    styled++;
    cancelAnimationFrame(scheduled);
    drawNext();
  };
  const resizes = new ResizeObserver(resize);
  resizes.observe(strip);
  onResolutionChange(resize, signal);

  return {
    restyle() {
      styled++;
      request();
    },
    destroy() {
      abort.abort();
      resizes.disconnect();
      unsubscribe();
      cancelAnimationFrame(scheduled);
      saying.cancel();
    },
  };
}

/** Times to name below the bars: the coarser tier where it has names enough, else the finer one. */
function namesOf(scale: TimeScale): readonly Tick[] {
  const { major, minor } = ticks(scale);
  return major.length > 2 || minor.length === 0 ? major : minor;
}
