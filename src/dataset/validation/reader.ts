/** What a reader answers where it does not take a value. */
export const REFUSED: unique symbol = Symbol('refused');

/** Gives the value as its schema would give it out, most often the very same object, or `REFUSED`. */
export type Reader = (value: unknown) => unknown;

/** The parts of valibot's schemas and actions that say what a value must be like. */
interface Node {
  readonly kind: string;
  readonly type: string;
  readonly async: boolean;
  readonly pipe?: readonly Node[];
  readonly entries?: Readonly<Record<string, Node>>;
  readonly item?: Node;
  readonly wrapped?: Node;
  readonly default?: unknown;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly requirement?: unknown;
}

/**
 * Compiles a valibot schema into a function that takes sound values in a fraction of the time: without allocation, as
 * long as properties come in the order of the schema. What it takes, the schema takes, with the same output. What it
 * refuses, or undefined where the schema has a part that it does not know, is for the schema itself to judge and tell.
 */
export function compileReader(schema: object): Reader | undefined {
  const { pipe } = schema as Node;
  if (pipe === undefined) return readerOf(schema as Node);
  const [first, ...actions] = pipe;
  const read = compileReader(first!);
  const checks = actions.filter(({ kind }) => kind !== 'metadata').map(checkOf);
  if (read === undefined || !checks.every((check) => check !== undefined)) return undefined;
  if (checks.length === 0) return read;
  return (value) => {
    const output = read(value);
    if (output === REFUSED) return REFUSED;
    for (const passes of checks) if (!passes(output)) return REFUSED;
    return output;
  };
}

function readerOf(schema: Node): Reader | undefined {
  if (schema.kind !== 'schema' || schema.async) return undefined;
  switch (schema.type) {
    case 'string':
      return (value) => (typeof value === 'string' ? value : REFUSED);
    case 'number':
      return (value) => (typeof value === 'number' && !Number.isNaN(value) ? value : REFUSED);
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? value : REFUSED);
    case 'literal':
      return (value) => (value === schema.literal ? value : REFUSED);
    case 'picklist':
      return (value) => (schema.options!.includes(value) ? value : REFUSED);
    case 'array':
      return listReader(schema.item!);
    case 'strict_object':
      return objectReader(schema.entries!);
    default:
      return undefined;
  }
}

/** Whether a value passes an action of a pipe; undefined for an action that is not known. */
function checkOf({ kind, type, requirement }: Node): ((value: unknown) => boolean) | undefined {
  if (kind !== 'validation') return undefined;
  if (type === 'regex' && requirement instanceof RegExp && !requirement.global && !requirement.sticky) {
    return (value) => requirement.test(value as string);
  }
  if ((type === 'integer' || type === 'url') && typeof requirement === 'function') {
    return (value) => requirement(value) === true;
  }
  if (typeof requirement !== 'number') return undefined;
  switch (type) {
    case 'min_length':
      return (value) => (value as string).length >= requirement;
    case 'max_length':
      return (value) => (value as string).length <= requirement;
    case 'min_value':
      return (value) => (value as number) >= requirement;
    case 'max_value':
      return (value) => (value as number) <= requirement;
    default:
      return undefined;
  }
}

function listReader(item: Node): Reader | undefined {
  const read = compileReader(item);
  if (read === undefined) return undefined;
  return (value) => {
    if (!Array.isArray(value)) return REFUSED;
    let copy: unknown[] | undefined;
    for (let i = 0; i < value.length; i++) {
      const output = read(value[i]);
      if (output === REFUSED) return REFUSED;
      if (output !== value[i]) {
        copy ??= [...value];
        copy[i] = output;
      }
    }
    return copy ?? value;
  };
}

interface Property {
  readonly name: string;
  readonly isRequired: boolean;
  readonly read: Reader;
}

function objectReader(entries: Readonly<Record<string, Node>>): Reader | undefined {
  const properties: Property[] = [];
  for (const [name, schema] of Object.entries(entries)) {
    const isRequired = schema.type !== 'optional';
    if (!isRequired && schema.default !== undefined) return undefined;
    const read = compileReader(isRequired ? schema : schema.wrapped!);
    if (read === undefined) return undefined;
    properties.push({ name, isRequired, read });
  }
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return REFUSED;
    const record = value as Record<string, unknown>;
    let next = 0;
    for (const name in record) {
      while (next < properties.length && properties[next]!.name !== name) {
        if (properties[next++]!.isRequired) return inOrder(record, properties);
      }
      if (next === properties.length) return inOrder(record, properties);
      const output = properties[next++]!.read(record[name]);
      if (output === REFUSED) return REFUSED;
      if (output !== record[name]) return inOrder(record, properties);
    }
    while (next < properties.length) if (properties[next++]!.isRequired) return REFUSED;
    return record;
  };
}

/** A copy of a record with its properties in the order of the schema, as valibot gives it out. */
function inOrder(record: Readonly<Record<string, unknown>>, properties: readonly Property[]): unknown {
  const ordered: Record<string, unknown> = {};
  let found = 0;
  for (const { name, isRequired, read } of properties) {
    if (!Object.hasOwn(record, name)) {
      if (isRequired) return REFUSED;
      continue;
    }
    const output = read(record[name]);
    if (output === REFUSED) return REFUSED;
    ordered[name] = output;
    found++;
  }
  return found === Object.keys(record).length ? ordered : REFUSED;
}
