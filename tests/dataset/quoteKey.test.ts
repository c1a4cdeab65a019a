import { describe, expect, it } from 'vitest';
import { quoteKey } from '../../src/dataset/quoteKey.ts';

describe('the key of a quote', () => {
  it('is its source and where it starts', () => {
    expect(quoteKey({ source: 'chatham-house-2013', start: 328 })).toBe('chatham-house-2013:328');
  });
});
