import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../src/dataset/findings.ts';
import { againstTexts } from '../../src/dataset/texts/check.ts';
import { validate } from '../../src/dataset/validate.ts';
import { type Draft, draft, TEXTS } from './fixture.ts';

/** All places of a JSON value, from the root down. */
function everyPlace(value: Draft, keys: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [keys];
  return [keys, ...Object.keys(value).flatMap((key) => everyPlace(value[key], [...keys, key]))];
}

const PLACES = everyPlace(draft()).filter((keys) => keys.length > 0);

const surprise: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    'meeting',
    'berg',
    'esker-post',
    '',
    '2013-02-30',
    '../..',
    '\ud800',
    '__proto__',
    -1,
    1e300,
    0.5,
    null,
    [],
    {},
  ),
  fc.string({ unit: 'binary', maxLength: 100 }),
);

const mutation = fc.record({
  keys: fc.constantFrom(...PLACES),
  how: fc.constantFrom('replace', 'remove', 'copy', 'add'),
  value: surprise,
});

function mutate(
  chronology: Draft,
  { keys, how, value }: { keys: (string | number)[]; how: string; value: unknown },
) {
  let parent = chronology;
  for (const key of keys.slice(0, -1)) {
    if (typeof parent !== 'object' || parent === null) return;
    parent = parent[key];
  }
  if (typeof parent !== 'object' || parent === null) return;
  const key = keys.at(-1)!;
  if (how === 'replace') parent[key] = value;
  else if (how === 'remove') delete parent[key];
  else if (Array.isArray(parent)) parent.push(how === 'copy' ? parent[0] : value);
  else parent[how === 'copy' ? `${key}x` : 'extra'] = value;
}

describe('a chronology with anything changed in it', () => {
  it('is validated without throwing, and every finding says where, what, and how to mend it', () => {
    fc.assert(
      fc.property(
        fc.array(mutation, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (mutations, withTexts) => {
          const chronology = draft((c) => {
            for (const one of mutations) mutate(c, one);
          });
          const {
            findings,
            chronology: opened,
            setAside,
          } = validate(JSON.stringify(chronology), withTexts ? againstTexts(TEXTS) : undefined);
          for (const finding of findings) {
            expect(finding.path).toMatch(/^\$/);
            expect(finding.received).not.toBe('');
            expect(finding.received.length).toBeLessThanOrEqual(80);
            expect(finding.expected).not.toMatch(/^$|undefined|\[object/);
            expect(finding.mend).toMatch(/^[A-Z].*[.?]$/s);
            expect(formatFinding(finding)).not.toMatch(/[\n\p{Cs}]/u);
          }
          if (!opened) expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
          if (setAside > 0) expect(findings.length).toBeGreaterThan(0);
          // What opens is sound: validated again, it loses nothing more.
          if (opened) expect(validate(JSON.stringify(opened)).setAside).toBe(0);
        },
      ),
      { seed: 20150512, numRuns: 600 },
    );
  });

  it('is validated without throwing when its text is damaged', () => {
    const json = JSON.stringify(draft());
    fc.assert(
      fc.property(
        fc.nat(json.length),
        fc.nat(40),
        fc.string({ unit: 'binary', maxLength: 5 }),
        (at, length, insert) => {
          const { findings, chronology } = validate(
            json.slice(0, at) + insert + json.slice(at + length),
            againstTexts(TEXTS),
          );
          if (!chronology) expect(findings).not.toEqual([]);
        },
      ),
      { seed: 20150512, numRuns: 400 },
    );
  });
});
