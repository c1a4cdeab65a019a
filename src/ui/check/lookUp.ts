import { type LookedUp, type LookUp, lookUpHere } from './lookUpHere.ts';

/** Looks quotes up in a worker, so that the page does not wait; where there are no workers, on the page itself. */
export async function lookUp(task: LookUp): Promise<LookedUp> {
  if (typeof Worker === 'undefined') return lookUpHere(task);
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<LookedUp>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<LookedUp>) => resolve(data));
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
      worker.postMessage(task);
    });
  } catch {
    return lookUpHere(task);
  } finally {
    worker.terminate();
  }
}
