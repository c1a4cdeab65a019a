/** Calls back when the page comes onto a screen of another resolution, or is zoomed, until the signal calls it off. */
export function onResolutionChange(callback: () => void, signal: AbortSignal): void {
  const watch = () =>
    window
      .matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
      .addEventListener('change', changed, { once: true, signal });
  const changed = () => {
    watch();
    callback();
  };
  watch();
}
