/*
 * The versions of the page that the browser keeps (see serviceWorker.ts): has them kept, and tells of new ones.
 */

/** A new version is there: one that waits to take over, or one that has, as a reader agreed to it in another tab. */
export type NewVersion = { readonly waiting: ServiceWorker | undefined };

/** How long a page that is left open goes without asking for a new version, in milliseconds. */
const ASK_AGAIN = 3_600_000;

/**
 * Has the page kept once the browser has nothing better to do, and tells of new versions from then on; asks for them when
 * a reader comes back to a page that was left open. Does nothing where the browser keeps nothing. Returns what ends it.
 */
export function watchVersions(
  workers: ServiceWorkerContainer | undefined,
  address: string,
  tell: (version: NewVersion) => void,
): () => void {
  if (!workers) return () => {};
  const ended = new AbortController();
  const { signal } = ended;
  let asked = Date.now();
  const ready = (worker: ServiceWorker) => {
    // The first version of all comes for what is on the page already.
    if (workers.controller) tell({ waiting: worker });
  };
  const watch = (registration: ServiceWorkerRegistration) => {
    if (signal.aborted) return;
    if (registration.waiting) ready(registration.waiting);
    const follow = () => {
      const coming = registration.installing;
      coming?.addEventListener('statechange', () => coming.state === 'installed' && ready(coming), {
        signal,
      });
    };
    // One may be on its way already.
    follow();
    registration.addEventListener('updatefound', follow, { signal });
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.hidden || Date.now() - asked < ASK_AGAIN) return;
        asked = Date.now();
        registration.update().catch(() => {});
      },
      { signal },
    );
  };
  // The first version takes the page over that had none: that is no news.
  let isUpdate = workers.controller !== null;
  workers.addEventListener(
    'controllerchange',
    () => {
      if (isUpdate) tell({ waiting: undefined });
      isUpdate = true;
    },
    { signal },
  );
  workers
    .register(address, { updateViaCache: 'none' })
    .then(watch)
    // Where nothing may be kept, the page needs the network as any other.
    .catch(() => {});
  return () => ended.abort();
}

/**
 * Goes on with a new version: the page is loaded again once that has taken over. Chromium lets it as soon as the worker of
 * the old one has nothing to do, which is at once, but 30 seconds after a file that another page asks for at this moment.
 */
export function goOnWith({ waiting }: NewVersion, reload: () => void): void {
  // It may have taken over since, as a reader agreed to it in another tab.
  if (!waiting || waiting.state === 'activated') {
    reload();
    return;
  }
  waiting.addEventListener('statechange', () => waiting.state === 'activated' && reload());
  waiting.postMessage('take over');
}
