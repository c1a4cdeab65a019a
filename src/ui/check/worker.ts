import { type LookUp, lookUpHere } from './lookUpHere.ts';

/* Looks quotes up apart from the page, which goes on meanwhile. */

self.addEventListener('message', ({ data }: MessageEvent<LookUp>) => self.postMessage(lookUpHere(data)));
