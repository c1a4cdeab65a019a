import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/dataset.ts';
import { formatFinding } from '../../src/dataset/findings.ts';
import { againstTexts } from '../../src/dataset/texts/check.ts';
import { validate } from '../../src/dataset/validate.ts';
import { EMPTY_QUERY } from '../../src/query/query.ts';
import { select } from '../../src/query/select.ts';
import { searchIndex } from '../../src/query/text.ts';
import { anyCharacter, fuzz } from '../fuzz.ts';
import { mutatedFile } from '../mutations.ts';
import { draft, TEXTS } from './fixture.ts';

/** The steps of a JSON path: `$.events[3]["a b"]` has events, 3 and "a b". The last of its names may be cut short. */
function stepsOf(path: string): string[] {
  const steps = [
    ...path.slice(1).matchAll(/\.([A-Za-z_$][\w$-]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*"|".*?…)\]/gs),
  ];
  expect(`$${steps.map(([step]) => step).join('')}`).toBe(path);
  return steps.map(([, name, index, quoted]) => name ?? index ?? quoted!);
}

/** Whether a finding points at something in the file, or at where something is missing from it, such as a whole list. */
function pointsInto(file: unknown, path: string, isMissing: boolean): boolean {
  let at = file;
  const steps = stepsOf(path);
  for (const [i, step] of steps.entries()) {
    if (typeof at !== 'object' || at === null) return false;
    const names = Object.keys(at).filter((name) =>
      step.startsWith('"') ? JSON.stringify(name).startsWith(step.replace(/…$|"$/, '')) : name === step,
    );
    if (names.length === 0) return (isMissing || i === 0) && i === steps.length - 1;
    at = Object.getOwnPropertyDescriptor(at, names[0]!)!.value;
  }
  return true;
}

describe('a chronology with anything changed in it', () => {
  it('opens or says why not, and every finding says where, what, and how to mend it', () => {
    fc.assert(
      fc.property(mutatedFile, fc.boolean(), (json, withTexts) => {
        const {
          findings,
          chronology: opened,
          setAside,
        } = validate(json, withTexts ? againstTexts(TEXTS) : undefined);
        const file = JSON.parse(json);
        for (const finding of findings) {
          if (!pointsInto(file, finding.path, finding.received === 'nothing')) {
            expect.fail(`${formatFinding(finding)} points nowhere`);
          }
          expect(finding.received).not.toBe('');
          expect(finding.received.length).toBeLessThanOrEqual(80);
          expect(finding.expected).not.toMatch(/^$|undefined|\[object/);
          expect(finding.mend).toMatch(/^[A-Z].*[.?]$/s);
          expect(formatFinding(finding)).not.toMatch(/[\n\p{Cs}]/u);
        }
        if (!opened) expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
        if (setAside > 0) expect(findings.length).toBeGreaterThan(0);
        if (!opened) return;
        const dataset = buildDataset(opened);
        const { matches } = select(dataset, EMPTY_QUERY, () => searchIndex(dataset));
        expect(matches.length).toBe(opened.events.length);
      }),
      fuzz(10_000),
    );
  });

  it('loses nothing more when what opened is written and validated again', () => {
    fc.assert(
      fc.property(mutatedFile, (json) => {
        const { chronology } = validate(json);
        if (chronology) expect(validate(JSON.stringify(chronology)).setAside).toBe(0);
      }),
      fuzz(600),
    );
  });

  it('is validated without throwing when its text is damaged', () => {
    const json = JSON.stringify(draft());
    fc.assert(
      fc.property(
        fc.nat(json.length),
        fc.nat(40),
        fc.string({ unit: anyCharacter, maxLength: 5 }),
        (at, length, insert) => {
          const { findings, chronology } = validate(
            json.slice(0, at) + insert + json.slice(at + length),
            againstTexts(TEXTS),
          );
          if (!chronology) expect(findings).not.toEqual([]);
        },
      ),
      fuzz(2000),
    );
  });
});

/** The places of all values in a file that hold no others, with a way to put something else there. */
function leavesOf(file: object): { readonly path: string; replace(value: unknown): void }[] {
  return Object.entries(file).flatMap(([name, value]) => {
    const step = Array.isArray(file)
      ? `[${name}]`
      : /^[A-Za-z_$][\w$-]*$/.test(name)
        ? `.${name}`
        : `["${name}"]`;
    if (typeof value !== 'object' || value === null) {
      return [{ path: step, replace: (other: unknown) => Object.assign(file, { [name]: other }) }];
    }
    return leavesOf(value).map((leaf) => ({ ...leaf, path: step + leaf.path }));
  });
}

describe('a chronology with one value of another type', () => {
  const count = leavesOf(draft()).length;

  it('has a finding at that value, whichever it is', () => {
    const untold: string[] = [];
    for (let i = 0; i < count; i++) {
      const file = draft();
      const leaf = leavesOf(file)[i]!;
      leaf.replace({});
      const paths = validate(JSON.stringify(file)).findings.map(({ path }) => path);
      if (!paths.some((path) => path.startsWith(`$${leaf.path}`))) untold.push(leaf.path);
    }
    expect(count).toBeGreaterThan(60);
    expect(untold).toEqual([]);
  });
});
