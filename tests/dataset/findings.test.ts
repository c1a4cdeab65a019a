import { describe, expect, it } from 'vitest';
import { formatFinding, jsonPath, preview, wholeCharacters } from '../../src/dataset/findings.ts';
import { Report, TOLD_PER_SORT } from '../../src/dataset/validation/report.ts';

describe('a finding', () => {
  it('is formatted on one line', () => {
    const finding = {
      severity: 'error',
      path: '$.events[12].date',
      received: '"2013-02-30"',
      expected: 'a day that exists',
      mend: 'Write\r\n\u2028another\u001b[31m day.',
    } as const;
    expect(formatFinding(finding)).toBe(
      'error $.events[12].date: received "2013-02-30"; expected a day that exists; mend: Write another [31m day.',
    );
  });

  it('quotes property names that are no plain names', () => {
    expect(jsonPath('$.events', 3, 'date')).toBe('$.events[3].date');
    expect(jsonPath('$', 'date-parts', 'a b')).toBe('$.date-parts["a b"]');
    expect(jsonPath('$', 'a[1]', 7, '')).toBe('$["a[1]"][7][""]');
    expect(jsonPath('$', 'x'.repeat(1000)).length).toBeLessThan(60);
  });
});

describe('a previewed value', () => {
  it('is JSON of at most 80 characters', () => {
    expect(preview('a "b"')).toBe('"a \\"b\\""');
    expect(preview({ a: [1, null, true], b: {} })).toBe('{"a":[1,null,true],"b":{}}');
    expect(preview(undefined)).toBe('nothing');
    expect(preview('x'.repeat(78))).toHaveLength(80);
    expect(preview('x'.repeat(79))).toHaveLength(80);
    expect(preview('x'.repeat(79)).endsWith('…')).toBe(true);
    expect(preview(Array.from({ length: 1e6 }, (_, i) => i))).toHaveLength(80);
  });

  it('never cuts a surrogate pair in two', () => {
    for (let pad = 60; pad < 80; pad++)
      expect(preview(`${'x'.repeat(pad)}🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢`)).not.toMatch(/\p{Cs}/u);
  });

  it.each([
    ['ferries', '"ferries"'],
    ['ferries!', '"ferries…'],
    ['ferry "x"', '"ferry \\…'],
    [123456789, '123456789'],
    [1234567890, '12345678…'],
    [[1, 2, 3, 4], '[1,2,3,4]'],
    [[1, 2, 3, 45], '[1,2,3,4…'],
    [{ a: 'bc' }, '{"a":"bc…'],
    [{ a: 1, b: 2 }, '{"a":1,"…'],
    [{ ab: 12 }, '{"ab":12}'],
    [{ a: {} }, '{"a":{}}'],
    [null, 'null'],
  ])('of %j is cut after nine characters where that is all the room', (value, written) => {
    expect(preview(value, 9)).toBe(written);
  });

  it('comes of values nested to any depth', () => {
    let deep: unknown = [];
    for (let i = 0; i < 100_000; i++) deep = i % 2 ? [deep] : { a: deep };
    expect(preview(deep).length).toBeLessThanOrEqual(80);
  });
});

describe('whole characters', () => {
  it.each([
    ['ab', 1, 'a'],
    ['ab', 2, 'ab'],
    ['ab', 3, 'ab'],
    ['a🚢b', 1, 'a'],
    ['a🚢b', 2, 'a'],
    ['a🚢b', 3, 'a🚢'],
    ['a\ud800', 2, 'a\ud800'],
    ['a\ud800\udc00', 2, 'a'],
    ['a\udbff\udfff', 2, 'a'],
    ['a\ud7ffb', 2, 'a\ud7ff'],
    ['a\udc00b', 2, 'a\udc00'],
  ])('of %j, %i code units: %j', (text, length, whole) => {
    expect(wholeCharacters(text, length)).toBe(whole);
  });
});

describe('a report', () => {
  const remark = { path: '$.a', value: 1, expected: 'two', mend: 'Add one.' };

  it('tells 200 findings of a sort and counts the others', () => {
    const report = new Report();
    let described = 0;
    for (let i = 0; i < TOLD_PER_SORT + 34; i++) {
      report.error('sort', () => {
        described++;
        return { ...remark, path: `$[${i}]` };
      });
    }
    report.warning('sort', () => remark);
    const findings = report.findings();
    expect(findings).toHaveLength(TOLD_PER_SORT + 2);
    expect(findings.at(-1)).toMatchObject({ severity: 'error', path: '$', received: '34 more like $[199]' });
    expect(described).toBe(TOLD_PER_SORT);
    expect(report.count('error')).toBe(TOLD_PER_SORT + 34);
    expect(report.count('warning')).toBe(1);
  });
});
