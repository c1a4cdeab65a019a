import type { State } from '../../state/store.ts';

/**
 * Sees to it that all files that a page asks for are of one version: one that begins while a new version takes over begins
 * again at once, and one that waits to be tried again does so then. The first version of all is the one that the page came
 * with. What comes back tells whether the page is older than what its files would be.
 */
export function keepOneVersion(
  workers: ServiceWorkerContainer | undefined,
  phase: () => State['load']['phase'],
  reload: () => void,
): () => boolean {
  let isKept = Boolean(workers?.controller);
  let isOld = false;
  workers?.addEventListener('controllerchange', () => {
    const now = phase();
    isOld ||= isKept && now !== 'ready';
    if (isKept && (now === 'loading' || now === 'asking')) reload();
    isKept = true;
  });
  return () => isOld;
}
