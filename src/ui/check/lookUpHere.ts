import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Located, locateQuotes, type QuoteSelector } from '../../dataset/texts/locate.ts';

/** A text and what is looked up in it. */
export interface LookUp {
  readonly text: string;
  readonly quotes: readonly QuoteSelector[];
}

/** Where each of the quotes stands, and the SHA-256 of the text. */
export interface LookedUp {
  readonly located: readonly Located[];
  readonly hash: string;
}

export function lookUpHere({ text, quotes }: LookUp): LookedUp {
  return { located: locateQuotes(text, quotes), hash: bytesToHex(sha256(utf8ToBytes(text))) };
}
