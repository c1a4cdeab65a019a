import { deferred } from '../../lib/deferred.ts';
import { decodeUtf8 } from '../../lib/utf8.ts';
import { pageWords } from '../../words/page.ts';
import { buildDataset, type Dataset } from '../dataset.ts';
import type { Finding } from '../findings.ts';
import { validateText } from '../validation/file.ts';
import { type Body, joinChunks, readChunks } from './chunks.ts';
import type { WorkerLine } from './messages.ts';
import type { RemoteFile } from './remote.ts';

/** What came of loading a chronology. */
export type Loaded =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      readonly findings: readonly Finding[];
      readonly setAside: number;
      /** The file as it came, where it is small. */
      readonly file?: Uint8Array<ArrayBuffer>;
      /** What the server said of the file's state, as `stampOf` has it. */
      readonly stamp?: string;
      /** What a search looks through, once a worker has it ready; a small file has it made when it is asked for. */
      readonly searchTexts?: Promise<readonly string[] | undefined>;
    }
  | { readonly ok: false; readonly fault: 'unreachable'; readonly reason: string }
  | { readonly ok: false; readonly fault: 'unusable'; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly fault: 'cancelled' };

/** How far a file has come: bytes that have arrived, of how many where that is known, then events that are checked. */
export type Progress =
  | { readonly stage: 'fetching'; readonly bytes: number; readonly total: number | undefined }
  | { readonly stage: 'checking'; readonly checked: number; readonly events: number };

/** The part of a fetch response that loading needs. */
export interface FetchedFile {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: Body | null;
}

/** What loading asks of the browser. */
export interface LoadPorts {
  fetchFile(url: string, signal: AbortSignal | undefined): Promise<FetchedFile>;
  /** Starts a worker for a large file. Where it throws or is left out, the file is prepared on the spot. */
  startWorker?: (() => WorkerLine) | undefined;
  /** A file of more bytes than this is prepared in a worker; `LARGE` where it is left out. */
  readonly large?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  watch?(progress: Progress): void;
}

/** A file of more bytes than this takes longer to prepare than a page may stand still. */
const LARGE = 5_000_000;

/**
 * Fetches, validates and prepares a chronology; a large one in a worker, or on the spot where there is none or it
 * breaks down. Never rejects: a server that is down, an error status, a file that cannot be used and a load that was
 * cancelled are results, each with what a reader needs to go on.
 */
export async function loadChronology(url: string, ports: LoadPorts): Promise<Loaded> {
  const { signal } = ports;
  try {
    return await load(url, ports);
  } catch (error) {
    if (signal?.aborted) return { ok: false, fault: 'cancelled' };
    if (error instanceof WorkerFailure) return loadChronology(url, { ...ports, startWorker: undefined });
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, fault: 'unreachable', reason: pageWords().notFetched(reason) };
  }
}

/** What a worker was given is gone with it: the file has to be fetched again. */
class WorkerFailure extends Error {}

async function load(url: string, ports: LoadPorts): Promise<Loaded> {
  const { signal, large = LARGE, watch } = ports;
  const response = await ports.fetchFile(url, signal);
  if (!response.ok) {
    return {
      ok: false,
      fault: 'unreachable',
      reason: pageWords().answered(response.status),
    };
  }
  const total = lengthOf(response);
  const receiver = createReceiver(ports);
  let bytes = 0;
  if (total !== undefined && total > large) await receiver.expectLarge();
  if (response.body) {
    const arrived = readChunks(response.body, signal, async (chunk) => {
      bytes += chunk.byteLength;
      if (bytes > large) await receiver.expectLarge();
      receiver.add(chunk);
      watch?.({ stage: 'fetching', bytes, total: total !== undefined && bytes <= total ? total : undefined });
    });
    await arrived.catch((error: Error) => {
      throw new Error(pageWords().brokeOff(bytes, error.message));
    });
  }
  const received = await receiver.finish();
  return received.ok ? { ...received, stamp: stampOf(response) } : received;
}

/** What a server says of the state of a file: it changes when the file does. */
export function stampOf({ headers }: Pick<FetchedFile, 'headers'>): string {
  return ['etag', 'last-modified', 'content-length'].map((name) => headers.get(name)).join();
}

/** How many bytes will come, where the server says so: for a compressed file it does not, it counts what it sends. */
function lengthOf({ headers }: FetchedFile): number | undefined {
  const encoding = headers.get('content-encoding');
  const length = headers.get('content-length');
  if (length === null || !/^\d+$/.test(length)) return undefined;
  return encoding === null || encoding === 'identity' ? Number(length) : undefined;
}

/** Keeps what arrives, or hands it to a worker once the file is known to be large. */
function createReceiver({ startWorker, signal, watch }: LoadPorts) {
  const kept: Uint8Array[] = [];
  let worker: WorkerLine | undefined;
  let remote: RemoteFile | undefined;
  let isDecided = false;
  const cancelled = deferred<never>();
  signal?.addEventListener('abort', () => {
    worker?.terminate();
    cancelled.reject(signal.reason);
  });
  return {
    async expectLarge(): Promise<void> {
      if (isDecided) return;
      isDecided = true;
      try {
        // A small file does not need this part of the page.
        const { sendFile } = await import('./remote.ts');
        if (signal?.aborted) return;
        worker = startWorker?.();
        if (!worker) return;
        remote = sendFile(worker, (checked, events) => watch?.({ stage: 'checking', checked, events }));
      } catch {
        return;
      }
      for (const chunk of kept.splice(0)) remote.add(chunk);
    },
    add(chunk: Uint8Array): void {
      if (remote) remote.add(chunk);
      else kept.push(chunk);
    },
    async finish(): Promise<Loaded> {
      if (!remote) return prepareHere(joinChunks(kept));
      const file = remote.finish().catch((error: Error) => {
        throw new WorkerFailure(error.message);
      });
      const delivered = await Promise.race([file, cancelled.promise]);
      return delivered.ok ? delivered : { ...delivered, fault: 'unusable' };
    },
  };
}

async function prepareHere(file: Uint8Array<ArrayBuffer>): Promise<Loaded> {
  const { text } = decodeUtf8(file);
  const { chronology, findings, setAside } = validateText(text);
  if (!chronology) return { ok: false, fault: 'unusable', findings: await explained(text, findings) };
  return { ok: true, dataset: buildDataset(chronology), findings, setAside, file };
}

/** The findings of a file that cannot be opened, with the fault of one that is no JSON told in full where that can be had. */
async function explained(text: string, findings: readonly Finding[]): Promise<readonly Finding[]> {
  try {
    const { explainFault } = await import('../json/fault.ts');
    return validateText(text, { explain: explainFault }).findings;
  } catch {
    return findings;
  }
}
