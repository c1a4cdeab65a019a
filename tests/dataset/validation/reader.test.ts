import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { recordSchemas } from '../../../src/dataset/schema.ts';
import { compileReader, REFUSED } from '../../../src/dataset/validation/reader.ts';
import { anyCharacter, fuzz, tries } from '../../fuzz.ts';
import { type Draft, draft } from '../fixture.ts';

const lists = ['sources', 'actors', 'places', 'events'] as const;

const surprise = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    'meeting',
    'berg',
    '',
    '__proto__',
    'https://example.org',
    'https://',
    -1,
    0.5,
    0x80000000,
    null,
  ),
  fc.string({ unit: anyCharacter, maxLength: 90 }),
);

/** A record with one place changed, or the properties of one object turned round. */
function changed(
  record: Draft,
  at: number,
  how: 'replace' | 'remove' | 'add' | 'turn',
  value: unknown,
): Draft {
  const places: (() => void)[] = [];
  const visit = (parent: Draft) => {
    if (typeof parent !== 'object' || parent === null) return;
    for (const key of Object.keys(parent)) {
      places.push(() => {
        if (how === 'replace') parent[key] = value;
        else if (how === 'add') parent[Array.isArray(parent) ? parent.length : 'extra'] = value;
        else if (how === 'remove') delete parent[key];
        else if (!Array.isArray(parent)) {
          const entries = Object.entries(parent).reverse();
          for (const [name] of entries) delete parent[name];
          for (const [name, item] of entries) parent[name] = item;
        }
      });
      visit(parent[key]);
    }
  };
  visit(record);
  places[at % places.length]?.();
  // As a file would have it: no holes, nothing undefined.
  return JSON.parse(JSON.stringify(record));
}

/** Whether a list stands somewhere in a value where an object is due: valibot takes an empty one for an object. */
const mistakesList = (value: Draft) => JSON.stringify(value).includes('[]');

describe('a compiled schema', () => {
  it.each(lists)('takes the same %s as valibot does, with the same output', (list) => {
    const read = compileReader(recordSchemas[list])!;
    let taken = 0;
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('replace', 'remove', 'add', 'turn'), surprise), {
          maxLength: 3,
        }),
        (which, changes) => {
          const records = draft()[list];
          let record: Draft = structuredClone(records[which % records.length]);
          for (const [at, how, value] of changes) record = changed(record, at, how, value);
          const result = v.safeParse(recordSchemas[list], record);
          const output = read(record);
          if (output !== REFUSED) {
            taken++;
            // As text, so that the order of properties counts.
            expect(JSON.stringify(output)).toBe(JSON.stringify(result.output));
            expect(result.success).toBe(true);
          } else if (!mistakesList(record)) expect(result.success).toBe(false);
        },
      ),
      fuzz(3000),
    );
    expect(taken).toBeGreaterThan(tries(3000) / 6);
  });

  it('gives back the very record when its properties are in order, and a copy when they are not', () => {
    const read = compileReader(v.strictObject({ a: v.string(), b: v.optional(v.array(v.number())) }))!;
    const sound = { a: 'x', b: [1] };
    expect(read(sound)).toBe(sound);
    const turned = { b: [1], a: 'x' };
    expect(Object.keys(read(turned) as object)).toEqual(['a', 'b']);
    expect(Object.keys(turned)).toEqual(['b', 'a']);
  });

  it('refuses inherited names and hidden properties', () => {
    const read = compileReader(v.strictObject({ a: v.string() }))!;
    expect(read(JSON.parse('{"a":"x","__proto__":1}'))).toBe(REFUSED);
    expect(read(JSON.parse('{"a":"x","toString":1}'))).toBe(REFUSED);
  });

  it.each([
    ['a transformation', v.pipe(v.string(), v.trim())],
    [
      'a check of one’s own',
      v.pipe(
        v.string(),
        v.check(() => true),
      ),
    ],
    ['a default', v.strictObject({ a: v.optional(v.string(), 'x') })],
    ['another kind of object', v.object({ a: v.string() })],
    ['an expression with a memory', v.pipe(v.string(), v.regex(/a/g))],
    ['something deep within', v.array(v.strictObject({ a: v.union([v.string(), v.number()]) }))],
  ])('is not made of %s, which it does not know', (_, schema) => {
    expect(compileReader(schema)).toBeUndefined();
  });
});
