import { describe, expect, it } from 'vitest';
import { assertUnreachable } from '../../src/lib/assert.ts';

describe('assertUnreachable', () => {
  it('names the value that should not have come', () => {
    expect(() => assertUnreachable('month' as never)).toThrow('unexpected value: "month"');
    expect(() => assertUnreachable({ kind: 'sea' } as never)).toThrow('{"kind":"sea"}');
  });
});
