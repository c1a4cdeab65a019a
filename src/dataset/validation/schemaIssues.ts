import type * as v from 'valibot';
import { jsonPath } from '../findings.ts';
import type { Remark, Report } from './report.ts';

type Issue = v.BaseIssue<unknown>;
/** The name of a property or the index of an entry. */
export type Key = string | number;

/** The parts of a valibot schema that say how values nest in it. A pipe carries those of its first schema. */
interface Nesting {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Nesting>>;
  readonly item?: Nesting;
  readonly wrapped?: Nesting;
}

/** Where in the value an issue lies: `['excerpts', 3, 'start']`. */
export function issueKeys(issue: Issue): Key[] {
  return (issue.path ?? []).map((item) => item.key as Key);
}

/** The properties among keys, without the indices: `events[3].actors[0].role` is at `actors.role`. */
export function namesOf(keys: readonly Key[]): string {
  return keys.filter((key) => typeof key === 'string').join('.');
}

/** Whether a value may do without what lies in it at `keys`, such as `['excerpts', 3, 'note']`. */
export function mayLack(schema: object, keys: readonly Key[]): boolean {
  let node: Nesting | undefined = schema as Nesting;
  for (const key of keys) {
    if (node?.wrapped) node = node.wrapped;
    if (typeof key === 'number') node = node?.item;
    else node = node?.entries && Object.hasOwn(node.entries, key) ? node.entries[key] : undefined;
  }
  return node?.type === 'optional';
}

/** Whether an issue says that an object has a property that its schema does not know. */
export function isUnknownProperty(issue: Issue): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

/**
 * A copy of `value` without the properties that `schema` does not know, each told as a warning. What the schema does
 * not describe is kept as it is, for the schema to refuse.
 */
export function withoutUnknown(schema: object, value: unknown, path: string, report: Report): unknown {
  const nesting = schema as Nesting;
  if (nesting.wrapped) return withoutUnknown(nesting.wrapped, value, path, report);
  if (nesting.item && Array.isArray(value)) {
    const { item } = nesting;
    return value.map((entry, i) => withoutUnknown(item, entry, jsonPath(path, i), report));
  }
  const { entries } = nesting;
  if (!entries || !isPlainObject(value)) return value;
  const known: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(entries, key)) {
      known[key] = withoutUnknown(entries[key]!, value[key], jsonPath(path, key), report);
    } else warnOfUnknown(key, value[key], Object.keys(entries), path, report);
  }
  return known;
}

/** Tells of a property that is not part of the format. */
export function warnOfUnknown(
  key: string,
  value: unknown,
  known: readonly string[],
  path: string,
  report: Report,
): void {
  report.warning('unknown property', () => {
    const near = report.suggestions.nearest(key, known);
    return {
      path: jsonPath(path, key),
      value,
      expected: `one of the properties ${known.join(', ')}`,
      mend: near
        ? `Did you mean "${near}"? It is left out.`
        : 'Take it out, or put it into a note. It is left out.',
    };
  });
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Tells what a schema found wrong with the value at `path`, and what is lost by it. `sort` names the list that it belongs to.
 */
export function tellIssue(issue: Issue, path: string, sort: string, report: Report, loss: string): void {
  const keys = issueKeys(issue);
  report.error(`${sort} ${namesOf(keys)} ${issue.type}`, () => {
    const { mend, ...described } = describe(issue, keys, report);
    return { path: jsonPath(path, ...keys), ...described, mend: `${mend} ${loss}` };
  });
}

function describe(issue: Issue, keys: readonly Key[], report: Report): Omit<Remark, 'path'> {
  const value = issue.input;
  const size = typeof value === 'string' || Array.isArray(value) ? value.length : 0;
  const unit = Array.isArray(value) ? 'entries' : 'characters';
  const key = String(keys.at(-1) ?? '');
  switch (issue.type) {
    case 'strict_object':
    case 'object':
      if (isUnknownProperty(issue)) {
        return { value, expected: 'an object in braces', mend: 'Write its properties between { and }.' };
      }
      if (issue.path?.at(-1)?.origin === 'key') {
        return { value: undefined, expected: `the property "${key}"`, mend: `Add "${key}".` };
      }
      return { value, expected: 'an object in braces', mend: 'Write its properties between { and }.' };
    case 'array':
      return { value, expected: 'a list in square brackets', mend: 'Put it between [ and ], or write [].' };
    case 'string':
      return { value, expected: 'text in double quotes', mend: 'Put it between double quotes.' };
    case 'number':
    case 'integer':
      return { value, expected: 'a whole number', mend: 'Write digits without quotes or a decimal point.' };
    case 'boolean':
      return { value, expected: 'true or false', mend: 'Write true or false without quotes.' };
    case 'min_length':
      return size === 0
        ? {
            value,
            expected: `at least 1 of its ${unit}`,
            mend: `Fill in "${key}", or leave it out where it may be.`,
          }
        : { value, expected: `at least ${issue.requirement} ${unit}`, mend: 'Add what is missing.' };
    case 'max_length':
      return {
        value,
        expected: `at most ${issue.requirement} ${unit}; these are ${size}`,
        mend: 'Shorten it.',
      };
    case 'min_value':
      return { value, expected: `a number from ${issue.requirement}`, mend: 'Raise it.' };
    case 'max_value':
      return { value, expected: `a number up to ${issue.requirement}`, mend: 'Lower it.' };
    case 'picklist': {
      const options = optionsOf(issue);
      const near = report.suggestions.nearest(String(value), options);
      return {
        value,
        expected: `one of ${options.map((option) => `"${option}"`).join(', ')}`,
        mend: near ? `Did you mean "${near}"?` : 'Choose one of them.',
      };
    }
    case 'url':
      return {
        value,
        expected: 'a complete web address',
        mend: 'Copy it from the address bar, or leave it out.',
      };
    case 'regex':
      return { value, expected: issue.message.replace(/^expected /, ''), mend: 'Rewrite it in that form.' };
    default:
      return { value, expected: issue.expected ?? issue.message, mend: 'Replace it.' };
  }
}

/** Valibot joins a picklist's options as `("a" | "b")`. */
function optionsOf(issue: Issue): string[] {
  return [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1]!);
}
