import { type Utf8Text, unitsAt } from '../../lib/utf8.ts';
import { createListScanner, type ListRanges } from './lists.ts';

/** No chronology nests its brackets deeper than a dozen levels; what is deeper than this is not parsed at all. */
export const MAX_DEPTH = 100_000;

export type ParsedJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** Parses a JSON file's text, a byte order mark allowed. Why it is none, `explainFault` tells. */
export function parseJson(file: string): ParsedJson {
  const text = withoutMark(file);
  if (isNestedDeeper(text, MAX_DEPTH)) return { ok: false };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

/** The text without the byte order mark that it may begin with. */
export function withoutMark(file: string): string {
  return file.startsWith('\ufeff') ? file.slice(1) : file;
}

/** A JSON file of which the entries of one list are parsed one by one, as they are asked for. */
export interface JsonWithList {
  /** The file with an empty list in place of the list. */
  readonly value: unknown;
  /** Parses an entry of the list; throws a `SyntaxError` where it is no JSON. */
  entry(index: number): unknown;
}

/** Finds the list that is a file's property `name`; undefined where it is not plain to see. */
export function findList({ bytes }: Utf8Text, name: string): ListRanges | undefined {
  const scanner = createListScanner(name, MAX_DEPTH);
  scanner.scan(bytes, true);
  return scanner.result();
}

/**
 * Parses a JSON file but for the entries of a list that was found in it; undefined when the file is no JSON. The whole
 * is JSON when all its entries are.
 */
export function parseAroundList(file: Utf8Text, list: ListRanges): JsonWithList | undefined {
  const { text } = file;
  const [start, end] = unitsAt(file, Int32Array.of(list.start, list.end));
  const bounds = unitsAt(file, list.bounds);
  try {
    const value: unknown = JSON.parse(`${text.slice(0, start)}[]${text.slice(end)}`);
    return { value, entry: (i) => JSON.parse(text.slice(bounds[i]! + 1, bounds[i + 1])) };
  } catch {
    return undefined;
  }
}

/**
 * Whether brackets are nested deeper than `maxDepth`, in one cheap pass. Parsers keep a frame for every open bracket:
 * fifty million of them take minutes and gigabytes, and no chronology needs more than a handful.
 */
export function isNestedDeeper(text: string, maxDepth: number): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) {
      for (i++; i < text.length; i++) {
        const inner = text.charCodeAt(i);
        if (inner === 0x22) break;
        if (inner === 0x5c) i++;
      }
    } else if (code === 0x5b || code === 0x7b) {
      if (++depth > maxDepth) return true;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return false;
}
