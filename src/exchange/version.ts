import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** How many hexadecimal digits of the hash are given: enough to tell one state of a file from any other. */
const SHORT = 12;

/** The version of a chronology: the beginning of the SHA-256 of its file, `e3b0c44298fc` for an empty one. */
export function versionOf(file: string): string {
  return bytesToHex(sha256(utf8ToBytes(file))).slice(0, SHORT);
}

/**
 * The link that stays: to an event of the chronology that is open at `address`, without the filters and the span of the
 * present view.
 */
export function eventLink(address: string, event: string): string {
  const url = new URL(address);
  const named = url.searchParams.get('data');
  const query = [
    ...(named ? [`data=${encodeURIComponent(named).replaceAll('%2F', '/').replaceAll('%3A', ':')}`] : []),
    `event=${encodeURIComponent(event)}`,
  ];
  return `${url.origin === 'null' ? '' : url.origin}${url.pathname}?${query.join('&')}`;
}
