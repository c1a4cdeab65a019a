import type { PackedStrings } from '../../lib/strings.ts';
import type { Dataset } from '../dataset.ts';
import { joinChunks } from './chunks.ts';
import type { FromWorker, Line, ToWorker } from './messages.ts';
import { buffersOf } from './packed.ts';
import { prepare } from './prepare.ts';

/**
 * The worker's side: gathers a file, prepares it and hands the dataset over; then, as nobody waits any more, the texts
 * that a search looks through.
 */
export function serveFile(
  line: Line<FromWorker, ToWorker>,
  searchTexts: (dataset: Dataset) => Iterable<PackedStrings>,
): void {
  const chunks: Uint8Array[] = [];
  line.listen((message) => {
    if (message.kind === 'chunk') {
      chunks.push(message.chunk);
      return;
    }
    const prepared = prepare(joinChunks(chunks.splice(0)), (checked, events) =>
      line.post({ kind: 'checked', checked, events }, []),
    );
    if (!prepared.ok) {
      line.post({ kind: 'unusable', findings: prepared.findings }, []);
    } else {
      const { dataset, packed, findings, setAside } = prepared;
      // With their buffers the columns are gone from here; the texts are made of the records, which remain.
      line.post({ kind: 'dataset', packed, findings, setAside }, buffersOf(packed));
      for (const texts of searchTexts(dataset)) {
        line.post({ kind: 'search', texts }, [texts.offsets.buffer as ArrayBuffer]);
      }
    }
    line.post({ kind: 'end' }, []);
  });
}
