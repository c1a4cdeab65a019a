import { describe, expect, it } from 'vitest';
import { validate } from '../../src/dataset/validate.ts';
import { check, draft } from './fixture.ts';

/* What only a large file shows. Mutants are spared it: they come by the thousand. */

describe('a large file', () => {
  it('may be 100,000 events in a chain of relations', () => {
    const json = JSON.stringify(
      draft((c) => {
        const [, meeting] = c.events;
        for (let i = 0; i < 100_000; i++) {
          const date = new Date(Date.UTC(1900, 0, 1 + (i % 40_000))).toISOString().slice(0, 10);
          c.events.push({
            ...meeting,
            id: `m${i}`,
            date,
            related: [{ event: i ? `m${i - 1}` : 'storm', how: 'part-of' }],
          });
        }
      }),
    );
    const { findings, chronology } = validate(json);
    expect(findings).toEqual([]);
    expect(chronology?.events).toHaveLength(100_003);
  });

  it('is counted beyond 200 findings of a sort, with the records that are left', () => {
    const result = check((c) => {
      c.events.push(...Array.from({ length: 100_000 }, () => ({ id: 'x', nonsense: 1 })));
    });
    expect(result.findings.length).toBeLessThan(2500);
    expect(result.setAside).toBe(100_000);
    expect(result.errors).toBeGreaterThan(100_000);
    expect(result.findings.some(({ received }) => received.startsWith('99800 more like $.events['))).toBe(
      true,
    );
    expect(result.chronology?.events).toHaveLength(3);
  });

  it('is bounded when 100,000 references lead nowhere', () => {
    const result = check((c) => {
      for (let i = 0; i < 100_000; i++) {
        c.events.push({
          ...c.events[1],
          id: `event-number-${i}`,
          related: [{ event: `event-nmuber-${i}x`, how: 'follows' }],
        });
      }
    });
    expect(result.errors).toBe(100_000);
    expect(result.chronology?.events).toHaveLength(100_003);
  });

  it('is refused when it is 50 MB of nonsense', () => {
    const size = 50_000_000;
    for (const nonsense of ['x', '[', '{"a":', '"', '\\', '[1,', '<a>', '\ud800', '{}', ' ']) {
      const json = nonsense.repeat(Math.ceil(size / nonsense.length));
      expect(() => validate(json), nonsense).not.toThrow();
    }
  });

  it('is refused when its brackets are nested a million deep', () => {
    const json = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    expect(validate(json).findings[0]!.expected).toContain('levels of brackets');
  });
});
