import { describe, expect, it } from 'vitest';
import { createSuite } from './suite.ts';

/** Takes down what `write` tells a suite. */
function taken(write: (api: ReturnType<typeof apiOf>) => void) {
  const suite = createSuite();
  write(apiOf(suite));
  return suite;
}

const apiOf = ({ api }: { api: object }) =>
  api as Pick<typeof import('vitest'), 'describe' | 'it' | 'expect' | 'afterEach' | 'afterAll'>;

describe('a suite', () => {
  it('takes tests down under the names of their groups, and runs none', () => {
    let ran = 0;
    const { tests } = taken(({ describe: group, it: test }) => {
      group('a', () => {
        group('b', () => test('c', () => void ran++));
        test('d', { timeout: 5 }, () => void ran++);
      });
      test('e', () => void ran++);
    });
    expect(tests.map(({ id }) => id)).toEqual(['a › b › c', 'a › d', 'e']);
    expect(ran).toBe(0);
    for (const { body } of tests) body();
    expect(ran).toBe(3);
  });

  it('takes down a test for each row, and tells those of one name apart', () => {
    const rows: unknown[] = [];
    const { tests } = taken(({ it: test }) => {
      test.each([
        [1, 'one'],
        [2, 'two'],
      ])('is %s', (...row) => void rows.push(row));
      test.each([{ n: 3 }])('is an object', (row) => void rows.push(row));
    });
    expect(tests.map(({ id }) => id)).toEqual(['is %s', 'is %s (2)', 'is an object']);
    for (const { body } of tests) body();
    expect(rows).toEqual([[1, 'one'], [2, 'two'], { n: 3 }]);
  });

  it('does after each test what its groups ask for, and nothing of other groups', () => {
    const done: string[] = [];
    const suite = taken(({ describe: group, it: test, afterEach, afterAll }) => {
      group('a', () => {
        afterEach(() => void done.push('after a'));
        test('one', () => {});
      });
      test('two', () => {});
      afterAll(() => void done.push('last'));
    });
    for (const { after } of suite.tests) for (const each of after) each();
    expect(done).toEqual(['after a']);
    for (const last of suite.afterAll) last();
    expect(done).toEqual(['after a', 'last']);
  });

  it('asks again for a value until it is the one that is wanted, and fails where it never is', async () => {
    const { api } = createSuite();
    let asked = 0;
    await apiOf({ api })
      .expect.poll(() => ++asked)
      .toBe(3);
    expect(asked).toBe(3);
    await expect(
      apiOf({ api })
        .expect.poll(() => 'no')
        .toBe('yes'),
    ).rejects.toThrow("expected 'no' to be 'yes'");
  });
});
