import * as v from 'valibot';
import { parseEdtf } from '../../time/edtf.ts';
import { ChronologySchema, type Head, HeadSchema } from '../schema.ts';
import { LOSSES } from './brokenParts.ts';
import type { Report } from './report.ts';
import { isPlainObject, issueKeys, tellIssue, warnOfUnknown } from './schemaIssues.ts';

const FORMAT = 'datelines/1';
const STAND_IN_TITLE = 'Untitled chronology';

/** A file that is a chronology of this format. */
export interface OpenedFile {
  readonly head: Head;
  readonly file: Record<string, unknown>;
}

/**
 * Reads the head of a parsed file. A broken property of it is told and left out, a missing title replaced by a
 * stand-in; undefined when the file is not an object, or `format` is not this format's name.
 */
export function readHead(value: unknown, report: Report): OpenedFile | undefined {
  if (!isPlainObject(value)) {
    report.error('file', () => ({
      path: '$',
      value,
      expected: `an object with "format": "${FORMAT}"`,
      mend: 'Choose a chronology file; this is some other JSON.',
    }));
    return undefined;
  }
  const format = Object.hasOwn(value, 'format') ? value.format : undefined;
  if (format !== FORMAT) {
    tellFormat(value, format, report);
    return undefined;
  }
  const known = Object.keys(ChronologySchema.entries);
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) warnOfUnknown(key, value[key], known, '$', report);
  }
  return { head: headOf(value, report), file: value };
}

function headOf(file: Record<string, unknown>, report: Report): Head {
  const draft = Object.fromEntries(
    Object.entries(file).filter(([key]) => Object.hasOwn(HeadSchema.entries, key)),
  );
  const result = v.safeParse(HeadSchema, draft, { abortPipeEarly: true });
  if (!result.success) {
    for (const issue of result.issues) {
      const property = String(issueKeys(issue)[0]);
      const loss = property === 'title' ? `“${STAND_IN_TITLE}” stands for it.` : LOSSES.property;
      tellIssue(issue, '$', 'head', report, loss);
      delete draft[property];
    }
  }
  const head = v.parse(HeadSchema, { title: STAND_IN_TITLE, ...draft });
  if (head.open !== undefined && !isFiniteInterval(head.open, report)) delete head.open;
  return head;
}

function isFiniteInterval(open: string, report: Report): boolean {
  const parsed = parseEdtf(open);
  if (parsed.ok && Number.isFinite(parsed.date.earliest) && Number.isFinite(parsed.date.latest)) return true;
  report.error('open', () => ({
    path: '$.open',
    value: open,
    expected: parsed.ok ? 'an interval with a beginning and an end' : parsed.expected,
    mend: 'Write an EDTF interval such as 2013-04/2013-06. It is left out.',
  }));
  return false;
}

function tellFormat(file: Record<string, unknown>, format: unknown, report: Report): void {
  report.error('format', () => {
    const path = '$.format';
    const expected = `"${FORMAT}"`;
    if (typeof format === 'string' && /^datelines\//.test(format)) {
      return {
        path,
        value: format,
        expected: `${expected}, the version of the format that this page reads`,
        mend: 'Open it with a page that reads this version, or convert it.',
      };
    }
    if (Object.hasOwn(file, 'events') && Object.hasOwn(file, 'sources')) {
      return { path, value: format, expected, mend: `Add "format": "${FORMAT}" if it is a chronology.` };
    }
    return {
      path: format === undefined ? '$' : path,
      value: format ?? file,
      expected: `a chronology, with "format": ${expected}`,
      mend: 'Choose a chronology file; this is some other JSON.',
    };
  });
}
