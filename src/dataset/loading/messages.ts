import type { PackedStrings } from '../../lib/strings.ts';
import type { Finding } from '../findings.ts';
import type { PackedDataset } from './packed.ts';

/** What the page hands to the worker: the file piece by piece as it arrives, then that it has all of it. */
export type ToWorker = { readonly kind: 'chunk'; readonly chunk: Uint8Array } | { readonly kind: 'end' };

/** What the worker answers. After a dataset come the texts that a search looks through, in order, and the end. */
export type FromWorker =
  | { readonly kind: 'checked'; readonly checked: number; readonly events: number }
  | {
      readonly kind: 'dataset';
      readonly packed: PackedDataset;
      readonly findings: readonly Finding[];
      readonly setAside: number;
    }
  | { readonly kind: 'unusable'; readonly findings: readonly Finding[] }
  | { readonly kind: 'search'; readonly texts: PackedStrings }
  | { readonly kind: 'end' };

/** One side of the line between page and worker. Buffers in `transfer` are handed over, not copied. */
export interface Line<Out, In> {
  post(message: Out, transfer: readonly ArrayBuffer[]): void;
  /** Sets what hears the other side. */
  listen(listener: (message: In) => void): void;
}

/** A worker as the page sees it. */
export interface WorkerLine extends Line<ToWorker, FromWorker> {
  /** Sets what is told once the worker cannot be started or breaks down. */
  onFailure(listener: (reason: string) => void): void;
  terminate(): void;
}
