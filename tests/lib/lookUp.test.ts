import { expect, it } from 'vitest';
import { lookUp } from '../../src/lib/lookUp.ts';

it('finds what a table has, and nothing else', () => {
  const table = { ferry: 'boat', none: undefined };
  expect(lookUp(table, 'ferry')).toBe('boat');
  expect(lookUp(table, 'train')).toBeUndefined();
  expect(lookUp(table, 'none')).toBeUndefined();
});

it.each(Object.getOwnPropertyNames(Object.prototype))('finds no “%s” that a table does not have', (word) => {
  expect(lookUp({ ferry: 'boat' }, word)).toBeUndefined();
});
