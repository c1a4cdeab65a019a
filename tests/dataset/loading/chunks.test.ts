import { describe, expect, it } from 'vitest';
import { type Body, joinChunks, readChunks } from '../../../src/dataset/loading/chunks.ts';

type Piece = Uint8Array | undefined;

/** A body of which all pieces wait to be read. */
function waiting(...pieces: Piece[]) {
  const left = [...pieces];
  let cancelled = false;
  const body: Body = {
    getReader: () => ({
      read: async () => (left.length > 0 ? { done: false, value: left.shift() } : { done: true }),
      cancel: async () => {
        cancelled = true;
      },
    }),
  };
  return { body, isCancelled: () => cancelled };
}

describe('the pieces of a file', () => {
  it('are joined in their order', () => {
    const pieces = [Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3)];
    expect(joinChunks(pieces)).toEqual(Uint8Array.of(1, 2, 3));
    expect(joinChunks([])).toEqual(Uint8Array.of());
  });

  it('are handed on one by one, and what holds nothing is passed over', async () => {
    const taken: Piece[] = [];
    const { body, isCancelled } = waiting(Uint8Array.of(1), undefined, Uint8Array.of(2, 3));
    await readChunks(body, undefined, async (chunk) => void taken.push(chunk));
    expect(taken).toEqual([Uint8Array.of(1), Uint8Array.of(2, 3)]);
    expect(isCancelled()).toBe(false);
  });

  it('are no longer read once one of them cannot be taken', async () => {
    const { body, isCancelled } = waiting(Uint8Array.of(1), Uint8Array.of(2));
    const reading = readChunks(body, undefined, () => Promise.reject(new Error('no room')));
    await expect(reading).rejects.toThrow('no room');
    expect(isCancelled()).toBe(true);
  });

  it('are no longer read once the signal says so, which is what it rejects with', async () => {
    const abort = new AbortController();
    const taken: Piece[] = [];
    const { body, isCancelled } = waiting(Uint8Array.of(1), Uint8Array.of(2));
    const reading = readChunks(body, abort.signal, async (chunk) => {
      taken.push(chunk);
      abort.abort(new Error('enough'));
    });
    await expect(reading).rejects.toThrow('enough');
    expect(taken).toEqual([Uint8Array.of(1)]);
    expect(isCancelled()).toBe(true);
  });
});

describe('reading', () => {
  /** What happens, in order, while pieces of so many bytes are read that wait, and something else waits as well. */
  async function order(...sizes: number[]): Promise<string[]> {
    const happened: string[] = [];
    setTimeout(() => happened.push('else'));
    const { body } = waiting(...sizes.map((size) => new Uint8Array(size)));
    await readChunks(body, undefined, async ({ byteLength }) => void happened.push(String(byteLength)));
    return happened;
  }

  it('makes no pause before it has read two million bytes', async () => {
    expect(await order(999_999, 1_000_000, 0, 0)).toEqual(['999999', '1000000', '0', '0']);
  });

  it('lets it also where the pieces go to a worker, which takes them away', async () => {
    const happened: string[] = [];
    setTimeout(() => happened.push('else'));
    const { body } = waiting(new Uint8Array(2_000_000), new Uint8Array(1));
    await readChunks(body, undefined, async (chunk) => {
      happened.push(String(chunk.byteLength));
      structuredClone(chunk.buffer, { transfer: [chunk.buffer as ArrayBuffer] });
    });
    expect(happened).toEqual(['2000000', 'else', '1']);
  });

  it('lets the page do other things after two million bytes', async () => {
    expect(await order(1_000_000, 1_000_000, 1, 2)).toEqual(['1000000', '1000000', 'else', '1', '2']);
  });
});
