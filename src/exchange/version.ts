import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** How many hexadecimal digits of the hash are given: enough to tell one state of a file from any other. */
const SHORT = 12;

/**
 * The version of a chronology: the beginning of the SHA-256 of its file’s bytes, `e3b0c44298fc` for an empty one. By the
 * platform’s own hash, which is many times faster, where there is one: browsers have it on https and localhost.
 */
export async function versionOf(file: Uint8Array<ArrayBuffer>): Promise<string> {
  const { subtle } = globalThis.crypto ?? {};
  const hash = subtle ? new Uint8Array(await subtle.digest('SHA-256', file)) : sha256(file);
  return bytesToHex(hash).slice(0, SHORT);
}

/**
 * The link that stays: to an event of the chronology that is open at `address`, or to a quote of it by its key, without the filters and the span of the
 * present view.
 */
export function eventLink(address: string, event: string, quote?: string): string {
  const url = new URL(address);
  const named = url.searchParams.get('data');
  const query = [
    ...(named ? [`data=${encodeURIComponent(named).replaceAll('%2F', '/').replaceAll('%3A', ':')}`] : []),
    `event=${encodeURIComponent(event)}`,
    ...(quote === undefined ? [] : [`quote=${encodeURIComponent(quote).replaceAll('%3A', ':')}`]),
  ];
  return `${url.origin === 'null' ? '' : url.origin}${url.pathname}?${query.join('&')}`;
}
