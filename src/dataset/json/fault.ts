import { preview } from '../findings.ts';
import type { Remark } from '../validation/report.ts';
import { MAX_DEPTH, withoutMark } from './parse.ts';
import { findSyntaxFault, type SyntaxFault } from './scan.ts';

/**
 * Why a text is no JSON, and how to mend it, in the same words in every engine; the place is told by line and column,
 * counted from 1. Apart from parsing, so that a page that opens what is sound does not carry it.
 */
export function explainFault(file: string): Remark {
  const text = withoutMark(file);
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
  if (text.slice(0, 1000).includes('\0')) {
    return remark(
      text.replaceAll('\0', '').slice(0, 40),
      'a chronology as JSON in UTF-8; this looks like UTF-16',
      'Save the file again with the encoding UTF-8.',
    );
  }
  const fault = findSyntaxFault(text, MAX_DEPTH);
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
