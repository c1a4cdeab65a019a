import { assertUnreachable } from '../../lib/assert.ts';
import { deferred } from '../../lib/deferred.ts';
import { unpackStrings } from '../../lib/strings.ts';
import type { Dataset } from '../dataset.ts';
import type { Finding } from '../findings.ts';
import type { Watch } from '../validation/records.ts';
import type { FromWorker, WorkerLine } from './messages.ts';
import { unpackDataset } from './packed.ts';

/** What came of a file in a worker. */
export type Delivered =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      readonly findings: readonly Finding[];
      readonly setAside: number;
      /** What a search looks through, an entry for each event; undefined where the worker gave up. */
      readonly searchTexts: Promise<readonly string[] | undefined>;
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** A file on its way through a worker. */
export interface RemoteFile {
  /** Hands over the next piece, which cannot be read here any more. */
  add(chunk: Uint8Array): void;
  /** Says that all pieces are there. Rejects when the worker breaks down. */
  finish(): Promise<Delivered>;
}

/** Sends a file to a worker, and ends the worker once it has nothing more to give. */
export function sendFile(worker: WorkerLine, watch: Watch): RemoteFile {
  const delivered = deferred<Delivered>();
  const searchable = deferred<readonly string[] | undefined>();
  const texts: string[] = [];
  worker.onFailure((reason) => {
    worker.terminate();
    delivered.reject(new Error(reason));
    searchable.resolve(undefined);
  });
  worker.listen((message: FromWorker) => {
    switch (message.kind) {
      case 'checked':
        watch(message.checked, message.events);
        return;
      case 'dataset': {
        const { packed, findings, setAside } = message;
        const searchTexts = searchable.promise;
        const dataset = unpackDataset(packed);
        // What is shown now is work enough for a task of its own.
        setTimeout(() => delivered.resolve({ ok: true, dataset, findings, setAside, searchTexts }));
        return;
      }
      case 'unusable':
        delivered.resolve({ ok: false, findings: message.findings });
        return;
      case 'search':
        for (const text of unpackStrings(message.texts)) texts.push(text);
        return;
      case 'end':
        searchable.resolve(texts);
        worker.terminate();
        return;
      default:
        assertUnreachable(message);
    }
  });
  return {
    add(chunk) {
      const owned = chunk.byteLength === chunk.buffer.byteLength ? chunk : chunk.slice();
      worker.post({ kind: 'chunk', chunk: owned }, [owned.buffer as ArrayBuffer]);
    },
    finish() {
      worker.post({ kind: 'end' }, []);
      return delivered.promise;
    },
  };
}
