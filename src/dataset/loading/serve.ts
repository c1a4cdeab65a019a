import type { PackedStrings } from '../../lib/strings.ts';
import type { Dataset } from '../dataset.ts';
import type { Watch } from '../validation/records.ts';
import { gatherFile } from './arrival.ts';
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
  const arrival = gatherFile();
  line.listen((message) => {
    if (message.kind === 'chunk') {
      arrival.add(message.chunk);
      return;
    }
    const { bytes, ahead } = arrival.finish();
    const watch: Watch = (checked, events) => line.post({ kind: 'checked', checked, events }, []);
    const prepared = prepare(bytes, { watch, ahead });
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
