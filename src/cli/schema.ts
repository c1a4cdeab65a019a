import { toJsonSchema } from '@valibot/to-json-schema';
import { ChronologySchema } from '../dataset/schema.ts';
import { type ExitCode, type Io, reasonOf, runIfMain } from './io.ts';
import { NOTES, type SchemaNotes } from './schemaNotes.ts';

export const SCHEMA_FILE = 'public/data/chronology.schema.json';

/** The chronology format as a JSON Schema (draft 2020-12), as it is shipped: two spaces deep, a line end at the end. */
export function schemaText(): string {
  const { $schema, ...rest } = toJsonSchema(ChronologySchema, { target: 'draft-2020-12', typeMode: 'input' });
  const noted = withNotes(rest, NOTES, '$');
  return `${JSON.stringify({ $schema, $id: 'chronology.schema.json', ...noted }, null, 2)}\n`;
}

/** Puts each note where it belongs. Throws for one about something that the schema does not have. */
function withNotes(schema: object, { properties, items, ...notes }: SchemaNotes, path: string): object {
  const noted: Record<string, unknown> = { ...schema, ...notes };
  const add = (key: string, inner: SchemaNotes, into: Record<string, unknown>) => {
    const known = into[key];
    if (typeof known !== 'object' || known === null) {
      throw new Error(`schemaNotes.ts tells of ${path}.${key}, which the schema does not have`);
    }
    into[key] = withNotes(known, inner, `${path}.${key}`);
  };
  if (items) add('items', items, noted);
  if (properties) {
    const own = { ...(noted.properties as Record<string, unknown>) };
    for (const [name, inner] of Object.entries(properties)) add(name, inner, own);
    noted.properties = own;
  }
  return noted;
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
