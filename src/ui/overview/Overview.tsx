import { useEffect, useRef } from 'react';
import { useNavigator } from '../useNavigator.ts';
import { useAppState, useStore } from '../useStore.ts';
import { controlOverview } from './controller.ts';
import styles from './Overview.module.css';

/** The whole chronology at a glance, and the part of it that is in view, to be moved and resized. */
export function Overview() {
  const store = useStore();
  const navigator = useNavigator();
  const theme = useAppState((state) => state.preferences.theme);
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
    );
    control.current = made;
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', made.restyle);
    return () => {
      dark.removeEventListener('change', made.restyle);
      made.destroy();
    };
  }, [store, navigator]);

  useEffect(() => control.current?.restyle(), [theme]);

  return (
    <section className={styles.overview} aria-label="Overview" ref={strip}>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas without tabindex takes no focus */}
      <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />
      <div
        ref={brush}
        className={styles.brush}
        role="slider"
        tabIndex={0}
        aria-label="Time in view"
        aria-valuenow={0}
      />
      <div
        ref={start}
        className={styles.start}
        role="slider"
        tabIndex={0}
        aria-label="Start of the time in view"
        aria-valuenow={0}
      />
      <div
        ref={end}
        className={styles.end}
        role="slider"
        tabIndex={0}
        aria-label="End of the time in view"
        aria-valuenow={0}
      />
    </section>
  );
}
