import type { FromWorker, ToWorker } from './dataset/loading/messages.ts';
import { serveFile } from './dataset/loading/serve.ts';
import { searchTexts } from './query/text.ts';

/* The program of the worker that prepares large files, wired to the page that started it. */

serveFile(
  {
    post: (message: FromWorker, transfer) => self.postMessage(message, { transfer: [...transfer] }),
    listen: (listener) =>
      self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => listener(data)),
  },
  searchTexts,
);
