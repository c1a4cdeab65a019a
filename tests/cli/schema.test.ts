import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runSchema, SCHEMA_FILE, schemaText } from '../../src/cli/schema.ts';
import { memoryIo } from './cli.fixture.ts';

describe('the JSON Schema', () => {
  it('is shipped as it is generated: npm run schema', () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(schemaText());
  });

  it('says what each property means, with examples', () => {
    const schema = JSON.parse(schemaText());
    const event = schema.properties.events.items;
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe('chronology.schema.json');
    expect(schema.required).toEqual(['format', 'title', 'sources', 'actors', 'events']);
    expect(schema.additionalProperties).toBe(false);
    expect(event.properties.date.description).toContain('EDTF');
    expect(event.properties.date.examples).toContain('2013-05-07');
    expect(event.properties.dating.properties.basis).toMatchObject({
      enum: ['stated', 'inferred', 'record'],
    });
    expect(event.properties.excerpts.items.title).toBe('Excerpt');
  });

  it('is written where it is shipped', () => {
    const { io, out, files } = memoryIo({});
    expect(runSchema([], io)).toBe(0);
    expect(files[SCHEMA_FILE]).toBe(schemaText());
    expect(out).toEqual([`wrote ${SCHEMA_FILE}`]);
    expect(runSchema(['--fast'], io)).toBe(2);
  });
});
