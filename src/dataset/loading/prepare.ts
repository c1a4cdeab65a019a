import { decodeUtf8 } from '../../lib/utf8.ts';
import { buildColumns } from '../columns.ts';
import { type Dataset, datasetOf } from '../dataset.ts';
import type { Finding } from '../findings.ts';
import { type FileChecks, validateFile } from './inParts.ts';
import { type PackedDataset, packDataset } from './packed.ts';

/** What came of preparing a file: a dataset to work on here, and the same one packed for another thread. */
export type Prepared =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      readonly packed: PackedDataset;
      readonly findings: readonly Finding[];
      readonly setAside: number;
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Decodes, validates and packs a chronology file; `watch` is told as its events are checked, `ahead` holds those that
 * were parsed while it arrived. Never throws.
 */
export function prepare(
  file: Uint8Array<ArrayBuffer>,
  { watch, ahead }: Pick<FileChecks, 'watch' | 'ahead'> = {},
): Prepared {
  const decoded = decodeUtf8(file);
  // Where bytes had to be mended or a mark dropped, the places of what was parsed before are no longer right.
  const isAsArrived = decoded.bytes === file;
  const { validation, written } = validateFile(decoded, { watch, ahead: isAsArrived ? ahead : undefined });
  const { chronology, findings, setAside } = validation;
  if (!chronology) return { ok: false, findings };
  const ordered = buildColumns(chronology);
  return {
    ok: true,
    dataset: datasetOf(chronology, ordered),
    packed: packDataset(chronology, ordered, decoded.bytes, written),
    findings,
    setAside,
  };
}
