import { useEffect, useRef } from 'react';
import { pageWords } from '../../words/page.ts';
import { useFault } from '../Boundary.tsx';
import { onThemeChange } from '../onThemeChange.ts';
import { useNavigator } from '../useNavigator.ts';
import { useAppState, useStore } from '../useStore.ts';
import { controlOverview } from './controller.ts';
import styles from './Overview.module.css';

/** The whole chronology at a glance, and the part of it that is in view, to be moved and resized. */
export function Overview() {
  const words = pageWords();
  const store = useStore();
  const navigator = useNavigator();
  const theme = useAppState((state) => state.preferences.theme);
  const onFault = useFault();
  const strip = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const brush = useRef<HTMLDivElement>(null);
  const start = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const control = useRef<ReturnType<typeof controlOverview>>(undefined);

  useEffect(() => {
    const made = controlOverview(
      {
        strip: strip.current!,
        canvas: canvas.current!,
        brush: brush.current!,
        start: start.current!,
        end: end.current!,
      },
      store,
      navigator,
      onFault,
    );
    control.current = made;
    const stop = onThemeChange(made.restyle);
    return () => {
      stop();
      made.destroy();
    };
  }, [store, navigator, onFault]);

  useEffect(() => control.current?.restyle(), [theme]);

  return (
    <section className={styles.overview} aria-label={words.overview} ref={strip}>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas without tabindex takes no focus */}
      <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />
      <Slider ref={brush} className={styles.brush} label={words.timeInView} />
      <Slider ref={start} className={styles.start} label={words.startInView} />
      <Slider ref={end} className={styles.end} label={words.endInView} />
    </section>
  );
}

interface SliderProps {
  readonly ref: React.Ref<HTMLDivElement>;
  readonly className: string | undefined;
  readonly label: string;
}

/** A part of the brush; the controller keeps its value. */
function Slider({ ref, className, label }: SliderProps) {
  return (
    <div ref={ref} className={className} role="slider" tabIndex={0} aria-label={label} aria-valuenow={0} />
  );
}
