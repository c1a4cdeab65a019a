/*
 * How the page follows on the text that it was built with: `data-app` on the root element is there from before the first
 * picture until the page has something to show in place of the text.
 */

/** Which element has the text. */
export const WRITTEN = 'written';

/** Tells the styles that the page is on its way, and whether what it will show is not what the text tells. */
export function announceApp(search: string): void {
  const asks = new URLSearchParams(search);
  const other = asks.get('data') || asks.get('embed') === 'story';
  document.documentElement.dataset.app = other ? 'other' : 'same';
}

/** Whether the text is what a reader has while the page comes. */
export function isTextShown(): boolean {
  return document.documentElement.dataset.app === 'same';
}

/** Takes the text away, in the same picture in which something stands in its place. */
export function takeOver(): void {
  document.getElementById(WRITTEN)?.remove();
  delete document.documentElement.dataset.app;
}
