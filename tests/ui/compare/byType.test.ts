import { describe, expect, it } from 'vitest';
import { byType } from '../../../src/ui/compare/byType.ts';
import { COMPARISONS } from '../../accounts.ts';

describe('comparisons by type', () => {
  it('stand in the order of the types, and of the file within one; empty types are left out', () => {
    const groups = byType([...COMPARISONS].reverse());
    expect(groups.map(({ type, comparisons }) => [type, comparisons.map(({ id }) => id)])).toEqual([
      ['framing', ['c-strike', 'c-talks']],
      ['certainty', ['c-ferry']],
    ]);
  });
});
