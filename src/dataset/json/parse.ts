import { preview } from '../findings.ts';
import type { Remark } from '../validation/report.ts';
import { findSyntaxFault, isNestedDeeper, type SyntaxFault } from './scan.ts';

/** No chronology nests its brackets deeper than a dozen levels; what is deeper than this is not parsed at all. */
export const MAX_DEPTH = 100_000;

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: Remark };

/** Parses a JSON file's text, a byte order mark allowed. A fault names line and column, counted from 1. */
export function parseJson(file: string): ParsedJson {
  const text = withoutMark(file);
  if (!isNestedDeeper(text, MAX_DEPTH)) {
    try {
      return { ok: true, value: JSON.parse(text) };
    } catch {
      // The scanner words the fault alike in every engine.
    }
  }
  const fault = findSyntaxFault(text, MAX_DEPTH);
  return { ok: false, fault: describe(text, fault) };
}

/** The text without the byte order mark that it may begin with. */
export function withoutMark(file: string): string {
  return file.startsWith('\ufeff') ? file.slice(1) : file;
}

function describe(text: string, fault: SyntaxFault | undefined): Remark {
  if (/^\s*$/.test(text.slice(0, 10_000)) && text.trim() === '') {
    return remark(
      text,
      'a chronology as JSON; the file is empty',
      'Check that the right file was saved and chosen.',
    );
  }
  if (/^\s*<(?:!doctype|!--|\?xml|[a-z])/i.test(text.slice(0, 10_000))) {
    return remark(
      text.trimStart(),
      'a chronology as JSON; this is an HTML or XML page',
      'Use the address of the file itself (“raw” or “download”), not of a page about it.',
    );
  }
  if (!fault) {
    return remark(
      text,
      'JSON that this engine can parse',
      'Make the file smaller, or check it with another tool.',
    );
  }
  const expected = `${fault.expected} at ${lineAndColumn(text, fault.index)}`;
  if (fault.kind === 'end') {
    const tail = text.slice(Math.max(0, text.length - 40));
    return remark(
      tail,
      `${expected}; the file ends early – it may have been cut off`,
      'Fetch or save the whole file again, or close what is still open.',
    );
  }
  return remark(text.slice(fault.index, fault.index + 40), expected, advice(text, fault));
}

function remark(value: string, expected: string, mend: string): Remark {
  return { path: '$', value, expected, mend };
}

function advice(text: string, { index, kind, expected }: SyntaxFault): string {
  if (kind === 'depth') return 'Check that this is the right file; a chronology nests a handful of levels.';
  const character = text[index]!;
  const before = text.slice(Math.max(0, index - 200), index).trimEnd();
  if ((character === '}' || character === ']') && before.endsWith(','))
    return 'Take out the comma before it.';
  if (/['‘’“”]/.test(character)) return 'Write texts and property names between straight double quotes.';
  if (character === '/' || character === '#') return 'Take out the comment: JSON has none.';
  if (expected.startsWith('the closing')) return 'Close the text on its line, or write \\n for a line end.';
  if (expected === 'nothing more') return 'Take out what follows the last closing bracket.';
  return `Replace or complete what begins with ${preview(text.slice(index, index + 12))}.`;
}

/** `lineAndColumn('{\n  a', 4)` is `line 2, column 3`. */
export function lineAndColumn(text: string, index: number): string {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < index; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  return `line ${line}, column ${index - start + 1}`;
}
