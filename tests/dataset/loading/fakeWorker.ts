import type { FromWorker, ToWorker, WorkerLine } from '../../../src/dataset/loading/messages.ts';
import { serveFile } from '../../../src/dataset/loading/serve.ts';
import { searchTexts } from '../../../src/query/text.ts';

/** A worker on this thread: messages are cloned and their buffers handed over, as between threads. */
export interface FakeWorker {
  readonly line: WorkerLine;
  readonly received: ToWorker['kind'][];
  isTerminated(): boolean;
  /** Breaks it down. */
  fail(reason: string): void;
}

/** Starts a worker that serves as the real one does, or one that is `mute` and answers nothing. */
export function fakeWorker({ mute = false } = {}): FakeWorker {
  const received: ToWorker['kind'][] = [];
  let terminated = false;
  let toWorker: (message: ToWorker) => void = () => {};
  let toPage: (message: FromWorker) => void = () => {};
  let failed: (reason: string) => void = () => {};
  const send = <T>(message: T, transfer: readonly ArrayBuffer[], hear: () => (message: T) => void) => {
    const copy = structuredClone(message, { transfer: [...transfer] });
    setTimeout(() => terminated || hear()(copy));
  };
  if (!mute) {
    serveFile(
      {
        post: (message, transfer) => send(message, transfer, () => toPage),
        listen: (listener) => {
          toWorker = listener;
        },
      },
      searchTexts,
    );
  }
  return {
    received,
    isTerminated: () => terminated,
    fail: (reason) => failed(reason),
    line: {
      post(message, transfer) {
        received.push(message.kind);
        send(message, transfer, () => toWorker);
      },
      listen: (listener) => {
        toPage = listener;
      },
      onFailure: (listener) => {
        failed = listener;
      },
      terminate: () => {
        terminated = true;
      },
    },
  };
}
