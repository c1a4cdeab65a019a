import { toJsonSchema } from '@valibot/to-json-schema';
import { ChronologySchema } from '../dataset/schema.ts';
import { type ExitCode, type Io, reasonOf, runIfMain } from './io.ts';

export const SCHEMA_FILE = 'public/data/chronology.schema.json';

/** The chronology format as a JSON Schema (draft 2020-12), as it is shipped: two spaces deep, a line end at the end. */
export function schemaText(): string {
  const { $schema, ...rest } = toJsonSchema(ChronologySchema, { target: 'draft-2020-12', typeMode: 'input' });
  return `${JSON.stringify({ $schema, $id: 'chronology.schema.json', ...rest }, null, 2)}\n`;
}

/** Writes the JSON Schema. 0 when it is written, 2 when it cannot be. */
export function runSchema(argv: readonly string[], io: Io): ExitCode {
  if (argv.length > 0) {
    io.err(`usage: npm run schema (received ${JSON.stringify(argv)})`);
    return 2;
  }
  try {
    io.writeText(SCHEMA_FILE, schemaText());
  } catch (error) {
    io.err(`cannot write ${SCHEMA_FILE}: ${reasonOf(error)}`);
    return 2;
  }
  io.out(`wrote ${SCHEMA_FILE}`);
  return 0;
}

runIfMain(import.meta.url, runSchema);
