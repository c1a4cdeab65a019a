import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createListScanner, type ListRanges } from '../../../src/dataset/json/lists.ts';
import { findList, parseAroundList } from '../../../src/dataset/json/parts.ts';
import { encodeUtf8 } from '../../../src/lib/utf8.ts';
import { fuzz } from '../../fuzz.ts';

function entriesOf(json: string): unknown[] | undefined {
  const file = encodeUtf8(json);
  const list = findList(file, 'events');
  const parts = list && parseAroundList(file, list);
  if (!list || !parts) return undefined;
  return Array.from({ length: list.bounds.length - 1 }, (_, i) => parts.entry(i));
}

/** The same value as JSON, with white space wherever it may be and letters written as escapes here and there. */
function written(value: unknown, pick: () => number): string {
  const space = () => ['', ' ', '\n\t', '\r\n  '][pick() % 4]!;
  const pad = (text: string) => space() + text + space();
  if (Array.isArray(value)) return pad(`[${value.map((item) => written(item, pick)).join(',') || space()}]`);
  if (typeof value === 'object' && value !== null) {
    const items = Object.entries(value).map(
      ([key, item]) => `${pad(JSON.stringify(key))}:${written(item, pick)}`,
    );
    return pad(`{${items.join(',') || space()}}`);
  }
  const json = JSON.stringify(value);
  if (typeof value !== 'string' || pick() % 3 > 0) return pad(json);
  return pad(
    json.replace(/[a-z]/, (c) => (json.includes('\\') ? c : `\\u00${c.charCodeAt(0).toString(16)}`)),
  );
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('{', '}', ']', '["', '\\', '\\"', '"events":[', 'é’🚢', '\u2028', ','),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(text, fc.constant('events')), tie('value'), { maxKeys: 3 }),
  ),
}));
const file = fc.record({
  before: fc.dictionary(text, value, { maxKeys: 3 }),
  events: fc.array(value, { maxLength: 5 }),
  after: fc.dictionary(text, value, { maxKeys: 3 }),
  picks: fc.infiniteStream(fc.nat(11)),
});

describe('the entries of a list', () => {
  it('are those of the file, whatever its texts hold and however it is spaced', () => {
    fc.assert(
      fc.property(file, ({ before, events, after, picks }) => {
        const json = written({ ...before, events, ...after }, () => picks.next().value);
        const found = entriesOf(json);
        // Names with escapes at the top may be any name: then nothing is said.
        if (found === undefined) expect(Object.keys({ ...before, ...after }).join('')).toMatch(/["\\\p{C}]/u);
        else expect(found).toEqual(JSON.parse(json).events);
      }),
      fuzz(2000),
    );
  });

  it('leave the rest of the file with an empty list in their place', () => {
    const encoded = encodeUtf8('{"é": "’", "events": [1, {"a": [2]}], "z": "🚢"}');
    const parts = parseAroundList(encoded, findList(encoded, 'events')!);
    expect(parts!.value).toEqual({ é: '’', events: [], z: '🚢' });
    expect([parts!.entry(0), parts!.entry(1)]).toEqual([1, { a: [2] }]);
  });

  it.each([
    ['there is no such list', '{"title":"events","more":{"events":[1]}}'],
    ['there are two', '{"events":[1],"events":[2]}'],
    ['a name with escapes may be the same', '{"events":[1],"\\u0065vents":[2]}'],
    ['it is no list', '{"events":{"a":1}}'],
    ['its bracket is closed by another', '{"events":[1}}'],
    ['brackets within it do not match', '{"events":[{]}]}'],
    ['the file ends in it', '{"events":[1,'],
    ['what is around it is no JSON', '{"events":[1] "a":2}'],
    ['something follows the file', '{"events":[1]} x'],
    ['there is nothing', ''],
  ])('are not found where %s', (_, json) => {
    expect(entriesOf(json)).toBeUndefined();
  });

  it.each(['{"events":[1,]}', '{"events":[,1]}', '{"events":[1 2]}', '{"events":[{"a":1}{}]}'])(
    'are no JSON in %s',
    (json) => {
      expect(() => entriesOf(json)).toThrow(SyntaxError);
    },
  );

  it.each(['{"events":[1', '{"events":[1,', '{"events":[1}}', '{"events":{"a":1,"b":2}}', '{"events":1}'])(
    'have no place in %s',
    (json) => {
      const scanner = createListScanner('events', 100);
      scanner.scan(new TextEncoder().encode(json), true);
      expect(scanner.result()).toBeUndefined();
    },
  );

  it('stand between the brackets and the commas of the list', () => {
    const find = (json: string) => findList(encodeUtf8(json), 'events');
    expect(find('{"events":[1,[2,3]] }')).toEqual({
      start: 10,
      end: 19,
      bounds: Int32Array.of(10, 12, 18),
    });
    expect(find('{"é":0,"events" : [ ] }')).toEqual({ start: 19, end: 22, bounds: Int32Array.of(19) });
  });

  it('are not looked for below brackets without end', () => {
    const json = (depth: number) => `{"events":[${'['.repeat(depth)}${']'.repeat(depth)}]}`;
    const find = (depth: number) => {
      const scanner = createListScanner('events', 100);
      scanner.scan(new TextEncoder().encode(json(depth)), true);
      return scanner.result();
    };
    expect(find(98)).toBeDefined();
    expect(find(99)).toBeUndefined();
  });

  it('are known as soon as the comma or bracket after them has come, wherever the file is cut', () => {
    const bytes = new TextEncoder().encode('{"a":"events", "events" : [1, {"b": "]"}] , "c":[2]}');
    const known = (json: string) => {
      const scanner = createListScanner('events', 100);
      for (let length = 1; length <= json.length; length++) scanner.scan(bytes.subarray(0, length), false);
      return scanner.bounds;
    };
    expect(known('{"a":"events", "events" : ')).toEqual([]);
    expect(known('{"a":"events", "events" : [1')).toEqual([26]);
    expect(known('{"a":"events", "events" : [1,')).toEqual([26, 28]);
    expect(known('{"a":"events", "events" : [1, {"b": "]"}')).toEqual([26, 28]);
    expect(known('{"a":"events", "events" : [1, {"b": "]"}]')).toEqual([26, 28, 40]);
    expect(known('{"a":"events", "events" : [1, {"b": "]"}] , "c":[2]}')).toEqual([26, 28, 40]);
  });

  it.each([
    ['those of the first list where a second has its name', '{"events":[1],"events":[2,3]}', [10, 12]],
    ['none of an object that has its name', '{"events":{"a":1,"b":2}}', []],
  ])('are, while the file is read, %s', (_, json, bounds) => {
    const scanner = createListScanner('events', 100);
    scanner.scan(new TextEncoder().encode(json), true);
    expect(scanner.bounds).toEqual(bounds);
  });

  it('are the same when the file comes in pieces, and known as soon as they are there', () => {
    const whole = (bytes: Uint8Array): ListRanges | undefined => {
      const scanner = createListScanner('events', 100);
      scanner.scan(bytes, true);
      return scanner.result();
    };
    fc.assert(
      fc.property(file, fc.array(fc.nat(400), { maxLength: 6 }), ({ before, events, after, picks }, cuts) => {
        const bytes = new TextEncoder().encode(
          written({ ...before, events, ...after }, () => picks.next().value),
        );
        const scanner = createListScanner('events', 100);
        let known = 0;
        for (const cut of cuts.sort((a, b) => a - b)) {
          scanner.scan(bytes.subarray(0, cut), false);
          expect(scanner.bounds.length).toBeGreaterThanOrEqual(known);
          known = scanner.bounds.length;
        }
        scanner.scan(bytes, true);
        expect(scanner.result()).toEqual(whole(bytes));
      }),
      fuzz(1000),
    );
  });
});
