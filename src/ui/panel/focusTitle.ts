/** Moves the focus to the title of the open event, once it is drawn. */
export function focusTitle(): void {
  requestAnimationFrame(() => document.getElementById('panel-title')?.focus({ preventScroll: true }));
}
