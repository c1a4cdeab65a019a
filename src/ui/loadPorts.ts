import type { LoadPorts, Progress } from '../dataset/loading/load.ts';
import type { WorkerLine } from '../dataset/loading/messages.ts';
import { pageWords } from '../words/page.ts';
import { redirectsFrom } from './connections.ts';

interface Wishes {
  /** The host of somebody else that has the chronology, where it is one. */
  readonly stranger: string | undefined;
  /** Fulfilled once the words of the page's language are there: what goes wrong is told in them. */
  readonly spoken: Promise<unknown>;
  readonly signal: AbortSignal;
  /** Is told how far the file has come, once a frame at most. */
  readonly watch: (progress: Progress) => void;
}

/** What loading a chronology asks of the browser: the network, a worker, and frames. */
export function loadPorts({ stranger, spoken, signal, watch }: Wishes): LoadPorts {
  const fetchFile: LoadPorts['fetchFile'] = async (address) => {
    try {
      const target = new URL(address, window.location.href);
      if (target.protocol !== 'http:' && target.protocol !== 'https:') {
        await spoken;
        throw new Error(pageWords().onlyHttp(target.protocol));
      }
      // As it is now: what was built with the page is of its version, and what an author has mended is to be seen.
      return await fetch(target, { signal, redirect: redirectsFrom(stranger), cache: 'no-cache' });
    } finally {
      await spoken;
    }
  };
  return { fetchFile, startWorker, signal, watch: oncePerFrame(watch) };
}

/** The worker that prepares large files, of which small ones load nothing. */
function startWorker(): WorkerLine {
  const worker = new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (message, transfer) => worker.postMessage(message, [...transfer]),
    listen: (listener) => worker.addEventListener('message', ({ data }) => listener(data)),
    onFailure: (listener) => {
      worker.addEventListener('error', ({ message }) => listener(message || 'the worker did not start'));
      worker.addEventListener('messageerror', () => listener('the worker’s answer could not be read'));
    },
    terminate: () => worker.terminate(),
  };
}

/** Hands on what it is told last before each frame. */
function oncePerFrame(tell: (progress: Progress) => void): (progress: Progress) => void {
  let next: Progress | undefined;
  return (progress) => {
    if (next === undefined) {
      requestAnimationFrame(() => {
        if (next) tell(next);
        next = undefined;
      });
    }
    next = progress;
  };
}
