/** The quote of a key as the panel shows it; ids of sources need no escape in a selector. */
export function panelQuote(key: string): HTMLElement | null {
  return document.querySelector(`aside [data-quote="${key}"]`);
}
