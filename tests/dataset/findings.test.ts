import { describe, expect, it } from 'vitest';
import { formatFinding, jsonPath, preview } from '../../src/dataset/findings.ts';
import { Report, TOLD_PER_SORT } from '../../src/dataset/validation/report.ts';
import { editDistance, Suggestions } from '../../src/dataset/validation/suggestions.ts';

describe('a finding', () => {
  it('is formatted on one line', () => {
    const finding = {
      severity: 'error',
      path: '$.events[12].date',
      received: '"2013-02-30"',
      expected: 'a day that exists',
      mend: 'Write\nanother\u001b[31m day.',
    } as const;
    expect(formatFinding(finding)).toBe(
      'error $.events[12].date: received "2013-02-30"; expected a day that exists; mend: Write another [31m day.',
    );
  });

  it('quotes property names that are no plain names', () => {
    expect(jsonPath('$.events', 3, 'date')).toBe('$.events[3].date');
    expect(jsonPath('$', 'date-parts', 'a b')).toBe('$.date-parts["a b"]');
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

  it('comes of values nested to any depth', () => {
    let deep: unknown = [];
    for (let i = 0; i < 100_000; i++) deep = i % 2 ? [deep] : { a: deep };
    expect(preview(deep).length).toBeLessThanOrEqual(80);
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

describe('a suggestion', () => {
  it('is the nearest name, letters swapped or in the wrong case', () => {
    const names = ['excerpts', 'actors', 'related', 'Title'];
    const nearest = (name: string) => new Suggestions().nearest(name, names);
    expect(nearest('exerpts')).toBe('excerpts');
    expect(nearest('acotrs')).toBe('actors');
    expect(nearest('title')).toBe('Title');
    expect(nearest('colour')).toBeUndefined();
    expect(nearest('')).toBeUndefined();
  });

  it('counts letters inserted, removed, replaced and swapped', () => {
    expect(editDistance('kerry', 'kery')).toBe(1);
    expect(editDistance('kerry', 'krery')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('kitten', 'sitting')).toBe(3);
  });

  it('is no longer looked for once many names have been compared', () => {
    const suggestions = new Suggestions(10);
    expect(suggestions.nearest('berg', Array(10).fill('dornen'))).toBeUndefined();
    expect(suggestions.nearest('berg', ['berk'])).toBeUndefined();
  });
});
