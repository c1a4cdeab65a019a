import { describe, expect, it } from 'vitest';
import type { ToWorker, WorkerLine } from '../../../src/dataset/loading/messages.ts';
import { sendFile } from '../../../src/dataset/loading/remote.ts';

/** A worker that writes down what it is sent, and answers nothing. */
function listening() {
  const sent: { readonly message: ToWorker; readonly transfer: readonly ArrayBuffer[] }[] = [];
  const line: WorkerLine = {
    post: (message, transfer) => void sent.push({ message, transfer }),
    listen: () => {},
    onFailure: () => {},
    terminate: () => {},
  };
  return { file: sendFile(line, () => {}), sent };
}

describe('a file that is sent to a worker', () => {
  it('is handed over, not copied', () => {
    const { file, sent } = listening();
    const chunk = Uint8Array.of(1, 2, 3);
    file.add(chunk);
    const [{ message, transfer }] = sent as [(typeof sent)[0]];
    expect(message.kind === 'chunk' && message.chunk === chunk).toBe(true);
    expect(transfer).toHaveLength(1);
    expect(transfer[0]).toBe(chunk.buffer);
  });

  it('is copied where a piece is part of something larger, which stays here', () => {
    const { file, sent } = listening();
    const all = Uint8Array.of(1, 2, 3, 4);
    file.add(all.subarray(1, 3));
    const [{ message, transfer }] = sent as [(typeof sent)[0]];
    expect(message).toEqual({ kind: 'chunk', chunk: Uint8Array.of(2, 3) });
    expect(transfer).toHaveLength(1);
    expect(transfer[0]).not.toBe(all.buffer);
    expect(message.kind === 'chunk' && message.chunk.buffer).toBe(transfer[0]);
  });

  it('ends with word of it', () => {
    const { file, sent } = listening();
    void file.finish();
    expect(sent).toEqual([{ message: { kind: 'end' }, transfer: [] }]);
  });
});
