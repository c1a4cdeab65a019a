import { type Utf8Text, unitsAt } from '../../lib/utf8.ts';
import { createListScanner, type ListRanges } from './lists.ts';
import { MAX_DEPTH } from './parse.ts';

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
