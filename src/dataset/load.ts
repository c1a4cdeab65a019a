import { buildDataset, type Dataset } from './dataset.ts';
import type { Finding } from './findings.ts';
import { validate } from './validate.ts';

/** What came of loading a chronology. */
export type Loaded =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      readonly findings: readonly Finding[];
      readonly setAside: number;
    }
  | { readonly ok: false; readonly fault: 'unreachable'; readonly reason: string }
  | { readonly ok: false; readonly fault: 'unusable'; readonly findings: readonly Finding[] };

/** The part of a fetch response that loading needs. */
export interface FetchedText {
  readonly ok: boolean;
  readonly status: number;
  text(): Promise<string>;
}

/**
 * Fetches, validates and prepares a chronology. Never rejects: a server that is down, an error status and a file that
 * cannot be used are results, each with what a reader needs to go on.
 */
export async function loadChronology(
  url: string,
  fetchText: (url: string) => Promise<FetchedText>,
): Promise<Loaded> {
  let text: string;
  try {
    const response = await fetchText(url);
    if (!response.ok) {
      return {
        ok: false,
        fault: 'unreachable',
        reason: `The server answered with status ${response.status}.`,
      };
    }
    text = await response.text();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, fault: 'unreachable', reason: `The file could not be fetched (${reason}).` };
  }
  const { chronology, findings, setAside } = validate(text);
  if (!chronology) return { ok: false, fault: 'unusable', findings };
  return { ok: true, dataset: buildDataset(chronology), findings, setAside };
}
