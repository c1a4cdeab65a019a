/** Style sheets that could not be had, or came broken off. */
const failed = new Set<HTMLLinkElement>();

/** Notes the style sheets that fail from here on. */
export function watchStyleSheets(): void {
  const onError = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failed.add(target);
  };
  document.addEventListener('error', onError, { capture: true });
}

/**
 * Loads those anew that have failed, which the bundler's loader takes for loaded, and rejects where that fails again; undefined
 * where none has.
 */
export function mendStyleSheets(): Promise<unknown> | undefined {
  if (failed.size === 0) return undefined;
  return Promise.all([...failed].map(loadAgain));
}

function loadAgain(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const again = link.cloneNode() as HTMLLinkElement;
    again.onload = () => resolve();
    again.onerror = () => reject(new TypeError(`Unable to load ${again.href}`));
    failed.delete(link);
    link.replaceWith(again);
  });
}
