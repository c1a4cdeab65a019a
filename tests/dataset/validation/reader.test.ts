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

  it.each<[string, v.GenericSchema, readonly unknown[], readonly unknown[]]>([
    ['text', v.string(), ['', 'x'], [1, null, undefined, ['x']]],
    ['a number', v.number(), [0, -1.5, Number.POSITIVE_INFINITY], [Number.NaN, '1', null]],
    ['yes or no', v.boolean(), [true, false], [0, 'true', null]],
    ['one value', v.literal('datelines'), ['datelines'], ['Datelines', '', undefined]],
    ['an option', v.picklist(['a', 'b']), ['a', 'b'], ['c', 0, null]],
    ['a list', v.array(v.string()), [[], ['x']], [{ length: 0 }, 'x', [1]]],
    ['an object', v.strictObject({ a: v.optional(v.string()) }), [{}, { a: 'x' }], [null, 'x', [], { b: 1 }]],
    [
      'a text of two or three characters',
      v.pipe(v.string(), v.minLength(2), v.maxLength(3)),
      ['ab', 'abc'],
      ['a', 'abcd'],
    ],
    [
      'a number from one to twelve',
      v.pipe(v.number(), v.minValue(1), v.maxValue(12)),
      [1, 1.5, 12],
      [0.9, 12.1],
    ],
    ['a whole number', v.pipe(v.number(), v.integer()), [1, -1], [1.5]],
    ['digits', v.pipe(v.string(), v.regex(/^[0-9]+$/)), ['12'], ['1a']],
    ['an address', v.pipe(v.string(), v.url()), ['https://example.org'], ['example']],
    ['what is said of it besides', v.pipe(v.string(), v.title('A name'), v.description('x')), ['x'], [1]],
  ])('reads %s', (_, schema, taken, refused) => {
    const read = compileReader(schema)!;
    for (const value of taken) expect(read(value)).toBe(value);
    for (const value of refused) expect(read(value)).toBe(REFUSED);
  });

  it('gives back a copy of a list when the properties of an entry are not in order', () => {
    const read = compileReader(v.array(v.strictObject({ a: v.string(), b: v.string() })))!;
    const first = { a: 'x', b: 'y' };
    const list = [first, { b: 'y', a: 'x' }, first];
    const output = read(list) as object[];
    expect(output).not.toBe(list);
    expect(output).toHaveLength(3);
    expect(output[0]).toBe(first);
    expect(output.map((entry) => Object.keys(entry))).toEqual([
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it('gives back an object in order when what lies in it is not', () => {
    const read = compileReader(v.strictObject({ a: v.strictObject({ b: v.string(), c: v.string() }) }))!;
    expect(JSON.stringify(read({ a: { c: '2', b: '1' } }))).toBe('{"a":{"b":"1","c":"2"}}');
    expect(read({ a: { c: 2, b: '1' } })).toBe(REFUSED);
  });

  it('refuses what lacks a property, in whatever order the others are', () => {
    const schema = v.strictObject({ a: v.string(), b: v.string(), c: v.optional(v.string()) });
    const read = compileReader(schema)!;
    for (const lacking of [{}, { a: 'x' }, { b: 'x' }, { c: 'x' }, { c: 'x', a: 'x' }]) {
      expect(read(lacking)).toBe(REFUSED);
    }
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
    ['an expression that sticks', v.pipe(v.string(), v.regex(/a/y))],
    ['a check for something else', v.pipe(v.string(), v.startsWith('a'))],
    ['a known check after one that is not', v.pipe(v.string(), v.startsWith('a'), v.minLength(1))],
    ['a measure of something else', v.pipe(v.string(), v.bytes(4))],
    ['a schema that is had later', v.lazy(() => v.string())],
    ['an object that waits', v.strictObjectAsync({ a: v.string() })],
    ['something deep within', v.array(v.strictObject({ a: v.union([v.string(), v.number()]) }))],
  ])('is not made of %s, which it does not know', (_, schema) => {
    expect(compileReader(schema)).toBeUndefined();
  });
});
