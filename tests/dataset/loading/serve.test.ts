import { describe, expect, it } from 'vitest';
import type { FromWorker, ToWorker } from '../../../src/dataset/loading/messages.ts';
import { serveFile } from '../../../src/dataset/loading/serve.ts';
import { packStrings } from '../../../src/lib/strings.ts';
import { draft } from '../fixture.ts';

/** What a worker posts for a file, with what it hands over, when a search looks through two lots of texts. */
function served(json: string) {
  const posted: { readonly message: FromWorker; readonly transfer: readonly ArrayBuffer[] }[] = [];
  let hear: (message: ToWorker) => void = () => {};
  const line = {
    post: (message: FromWorker, transfer: readonly ArrayBuffer[]) => void posted.push({ message, transfer }),
    listen: (listener: typeof hear) => {
      hear = listener;
    },
  };
  serveFile(line, () => [packStrings(['a', 'bc']), packStrings(['d'])]);
  hear({ kind: 'chunk', chunk: new TextEncoder().encode(json) });
  hear({ kind: 'end' });
  return posted;
}

describe('a worker that serves a file', () => {
  it('tells what it has checked, then gives the dataset, the texts of a search and the end', () => {
    const posted = served(JSON.stringify(draft()));
    expect(posted.map(({ message }) => message.kind)).toEqual([
      'checked',
      'checked',
      'dataset',
      'search',
      'search',
      'end',
    ]);
  });

  it('hands over the buffers of the dataset and of the texts', () => {
    for (const { message, transfer } of served(JSON.stringify(draft()))) {
      if (message.kind === 'dataset') expect(transfer.includes(message.packed.bytes.buffer)).toBe(true);
      else if (message.kind === 'search') expect(transfer[0] === message.texts.offsets.buffer).toBe(true);
      else expect(transfer).toEqual([]);
    }
  });

  it('gives findings and the end where the file cannot be used', () => {
    const [unusable, end, ...more] = served('[').map(({ message }) => message);
    expect(unusable).toMatchObject({ kind: 'unusable', findings: [{ path: '$' }] });
    expect(end).toEqual({ kind: 'end' });
    expect(more).toEqual([]);
  });
});
