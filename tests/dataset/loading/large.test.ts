import { describe, expect, it } from 'vitest';
import {
  type FetchedFile,
  type Loaded,
  type LoadPorts,
  loadChronology,
  type Progress,
} from '../../../src/dataset/loading/load.ts';
import { searchIndex } from '../../../src/query/text.ts';
import { CHRONOLOGY, eventsOf } from '../../fixtures.ts';
import { type FakeWorker, fakeWorker } from './fakeWorker.ts';

/** From here on a file is large, in bytes. */
const large = 50_000;
/** A small chronology in a large file. */
const PADDED = JSON.stringify(CHRONOLOGY).replace('{', `{${' '.repeat(large + 40_000)}`);
const PIECE = 10_000;

interface Served {
  readonly text?: string;
  readonly headers?: Record<string, string>;
  /** Runs before each piece after the first is sent. */
  readonly between?: () => unknown;
}

/** A server that sends a file in pieces; it counts how often it is asked. */
function server({ text = PADDED, headers = {}, between }: Served = {}) {
  const bytes = new TextEncoder().encode(text);
  let asked = 0;
  const fetchFile = async (_: string, signal: AbortSignal | undefined): Promise<FetchedFile> => {
    asked++;
    let at = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at > 0) between?.();
        if (signal?.aborted) return controller.error(signal.reason);
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, at + PIECE));
        at += PIECE;
      },
    });
    return new Response(body, { headers });
  };
  return { fetchFile, length: bytes.length, asked: () => asked };
}

function opened(loaded: Loaded) {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded));
  return loaded;
}

/** Ports that start the given workers, one after the other. */
function ports(fetchFile: LoadPorts['fetchFile'], ...workers: FakeWorker[]) {
  const told: Progress[] = [];
  let started = 0;
  const startWorker = () => workers[started++]!.line;
  const watch = (progress: Progress) => void told.push(progress);
  return { fetchFile, large, startWorker, watch, told, started: () => started };
}

describe('a large file', () => {
  it('is prepared by a worker, which ends once it has given all', async () => {
    const worker = fakeWorker();
    const of = ports(server().fetchFile, worker);
    const { dataset, findings, searchTexts } = opened(await loadChronology('x', of));
    expect(eventsOf(dataset).map(({ id }) => id)).toEqual(CHRONOLOGY.events.map(({ id }) => id));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(await searchTexts).toEqual(searchIndex(dataset));
    expect(worker.isTerminated()).toBe(true);
    expect(worker.received.at(-1)).toBe('end');
  });

  it('is known by its length beforehand, so that nothing is kept here', async () => {
    const worker = fakeWorker();
    const { length } = server();
    const of = ports(server({ headers: { 'content-length': String(length) } }).fetchFile, worker);
    const startedAt: number[] = [];
    const watch = (progress: Progress) => {
      of.watch(progress);
      startedAt.push(of.started());
    };
    await loadChronology('x', { ...of, watch });
    expect(startedAt[0]).toBe(1);
    const [first] = of.told;
    expect(first).toEqual({ stage: 'fetching', bytes: PIECE, total: length });
  });

  it('is known by what has arrived where the server tells no length', async () => {
    const of = ports(server().fetchFile, fakeWorker());
    const startedAt: number[] = [];
    await loadChronology('x', { ...of, watch: () => startedAt.push(of.started()) });
    expect(startedAt[0]).toBe(0);
    expect(startedAt.at(-1)).toBe(1);
  });

  it('tells its bytes as they arrive and then its events', async () => {
    const { fetchFile, length } = server();
    const of = ports(fetchFile, fakeWorker());
    await loadChronology('x', of);
    const bytes = of.told.flatMap((progress) => (progress.stage === 'fetching' ? [progress.bytes] : []));
    expect(bytes.at(-1)).toBe(length);
    expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
    const { length: events } = CHRONOLOGY.events;
    expect(of.told.at(-1)).toEqual({ stage: 'checking', checked: events, events });
  });

  it.each([
    [
      'it is compressed, as its length is that of what is sent',
      { 'content-encoding': 'gzip', 'content-length': '9999999' },
    ],
    ['its length is no number', { 'content-length': 'many' }],
    ['its length is not written in digits alone', { 'content-length': '1e9' }],
    ['more arrives than was said', { 'content-length': '3' }],
  ])('tells no total where %s', async (_, headers: Record<string, string>) => {
    const of = ports(server({ headers }).fetchFile, fakeWorker());
    await loadChronology('x', of);
    for (const progress of of.told) if (progress.stage === 'fetching') expect(progress.total).toBeUndefined();
  });

  it('tells its total up to its last byte where what is sent is the file itself', async () => {
    const { length } = server();
    const headers = { 'content-encoding': 'identity', 'content-length': String(length) };
    const of = ports(server({ headers }).fetchFile, fakeWorker());
    await loadChronology('x', of);
    const fetched = of.told.filter(({ stage }) => stage === 'fetching');
    expect(fetched.at(-1)).toEqual({ stage: 'fetching', bytes: length, total: length });
  });

  it('tells its findings when it is no chronology', async () => {
    const worker = fakeWorker();
    const text = `${PADDED}]`;
    const loaded = await loadChronology('x', ports(server({ text }).fetchFile, worker));
    expect(loaded).toMatchObject({ ok: false, fault: 'unusable' });
    if (loaded.ok || loaded.fault !== 'unusable') throw new Error('unexpected');
    expect(loaded.findings[0]!.expected).toContain('nothing more');
    await expect.poll(worker.isTerminated).toBe(true);
  });
});

describe('a small file', () => {
  it.each([
    ['5000000', 0],
    ['5000001', 1],
  ])('is one of up to five million bytes: %s', async (length, started) => {
    const text = JSON.stringify(CHRONOLOGY);
    const of = ports(server({ text, headers: { 'content-length': length } }).fetchFile, fakeWorker());
    opened(await loadChronology('x', { ...of, large: undefined }));
    expect(of.started()).toBe(started);
  });

  it.each([
    ['as many bytes as', 0, 0],
    ['a byte more than', -1, 1],
  ])(
    'starts a worker only when it turns out to be large: %s a small one may have',
    async (_, less, started) => {
      const text = JSON.stringify(CHRONOLOGY);
      const { fetchFile, length } = server({ text });
      const of = ports(fetchFile, fakeWorker());
      opened(await loadChronology('x', { ...of, large: length + less }));
      expect(of.started()).toBe(started);
    },
  );

  it('starts no worker', async () => {
    const of = ports(server({ text: JSON.stringify(CHRONOLOGY) }).fetchFile, fakeWorker());
    opened(await loadChronology('x', of));
    expect(of.started()).toBe(0);
  });
});

describe('without a worker that works', () => {
  it('a large file is prepared here when none can be started', async () => {
    const { fetchFile, asked } = server();
    const loaded = await loadChronology('x', {
      fetchFile,
      large,
      startWorker: () => {
        throw new Error('no workers here');
      },
    });
    expect(opened(loaded).dataset.size).toBe(CHRONOLOGY.events.length);
    expect(asked()).toBe(1);
  });

  it('a large file is fetched again and prepared here when it breaks down', async () => {
    const worker = fakeWorker({ mute: true });
    let pieces = 0;
    const { fetchFile, asked } = server({ between: () => ++pieces === 8 && worker.fail('out of memory') });
    const of = ports(fetchFile, worker);
    const { dataset, searchTexts } = opened(await loadChronology('x', of));
    expect(dataset.size).toBe(CHRONOLOGY.events.length);
    expect(searchTexts).toBeUndefined();
    expect([asked(), of.started(), worker.isTerminated()]).toEqual([2, 1, true]);
  });

  it('and it breaks down after the dataset has come, only its search texts are missing', async () => {
    const worker = fakeWorker();
    const listen = worker.line.listen;
    const line = {
      ...worker.line,
      listen: (hear: Parameters<typeof listen>[0]) =>
        listen((message) => (message.kind === 'search' ? worker.fail('out of memory') : hear(message))),
    };
    const loaded = opened(
      await loadChronology('x', { fetchFile: server().fetchFile, large, startWorker: () => line }),
    );
    expect(loaded.dataset.size).toBe(CHRONOLOGY.events.length);
    expect(await loaded.searchTexts).toBeUndefined();
  });
});

describe('a load that is cancelled', () => {
  it('while the file arrives ends at once, and its worker with it', async () => {
    const worker = fakeWorker();
    const abort = new AbortController();
    let pieces = 0;
    const { fetchFile } = server({ between: () => ++pieces === 8 && abort.abort() });
    const loaded = await loadChronology('x', { ...ports(fetchFile, worker), signal: abort.signal });
    expect(loaded).toEqual({ ok: false, fault: 'cancelled' });
    expect(worker.isTerminated()).toBe(true);
    expect(worker.received).not.toContain('end');
  });

  it('while the worker checks it ends at once, and the worker with it', async () => {
    const worker = fakeWorker({ mute: true });
    const abort = new AbortController();
    const loading = loadChronology('x', { ...ports(server().fetchFile, worker), signal: abort.signal });
    await expect.poll(() => worker.received.at(-1)).toBe('end');
    abort.abort();
    expect(await loading).toEqual({ ok: false, fault: 'cancelled' });
    expect(worker.isTerminated()).toBe(true);
  });

  it('while a small file arrives ends at once, without a worker', async () => {
    const abort = new AbortController();
    const { fetchFile } = server({ between: () => abort.abort() });
    const loaded = await loadChronology('x', { fetchFile, signal: abort.signal });
    expect(loaded).toEqual({ ok: false, fault: 'cancelled' });
  });

  it('before its worker is started starts none', async () => {
    const abort = new AbortController();
    const { fetchFile } = server({ headers: { 'content-length': '90000' } });
    const of = ports((url, signal) => {
      abort.abort();
      return fetchFile(url, signal);
    }, fakeWorker());
    const loaded = await loadChronology('x', { ...of, signal: abort.signal });
    expect(loaded).toEqual({ ok: false, fault: 'cancelled' });
    expect(of.started()).toBe(0);
  });

  it('before the server answers ends too', async () => {
    const abort = new AbortController();
    const loading = loadChronology('x', {
      signal: abort.signal,
      fetchFile: (_, signal) =>
        new Promise((_resolve, reject) => signal!.addEventListener('abort', () => reject(signal!.reason))),
    });
    abort.abort();
    expect(await loading).toEqual({ ok: false, fault: 'cancelled' });
  });
});
