import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Located, locateQuotes, type QuoteSelector } from '../../dataset/texts/locate.ts';

/** A text and what is looked up in it. */
export interface LookUp {
  readonly text: string;
  readonly quotes: readonly QuoteSelector[];
  /** The hash and length of the text that the quotes were cut from, where they are known. */
  readonly original: { readonly sha256: string; readonly length: number } | undefined;
}

/** Where each of the quotes stands, and whether the text is the very one that they were cut from. */
export interface LookedUp {
  readonly located: readonly Located[];
  readonly identical: boolean;
}

export function lookUpHere({ text, quotes, original }: LookUp): LookedUp {
  // Hashing takes longer than looking up: a text of another length need not be hashed.
  const identical =
    original?.length === text.length && original.sha256 === bytesToHex(sha256(utf8ToBytes(text)));
  return { located: locateQuotes(text, quotes), identical };
}
