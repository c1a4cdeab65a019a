import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FOLDERS, table, tally } from './tally.ts';

const fates = (counts: Readonly<Record<string, number>>, statusReason?: string) =>
  Object.entries(counts).flatMap(([status, count]) =>
    Array.from({ length: count }, () => ({ status, statusReason })),
  );

describe('the tally of mutants', () => {
  it('scores what was noticed, of all that could be', () => {
    const { mutants, score } = tally('lib', fates({ Killed: 7, Survived: 2, NoCoverage: 1 }));
    expect([mutants, score]).toEqual([10, 70]);
  });

  it('tells what never ended apart, and the score without it', () => {
    const of = tally('lib', [
      ...fates({ Killed: 4, Survived: 1, Timeout: 1 }),
      ...fates({ Timeout: 4 }, 'Hit limit reached (501/500)'),
    ]);
    expect(of).toMatchObject({ mutants: 10, endless: 4, late: 1, score: 90, scoreOfEnded: 80 });
  });

  it('leaves out what is no change of behaviour, or none that compiles', () => {
    expect(tally('lib', fates({ Killed: 1, Ignored: 5, CompileError: 3 }))).toMatchObject({
      mutants: 1,
      score: 100,
    });
  });

  it('is a line a folder', () => {
    expect(table([tally('time', fates({ Killed: 2, Survived: 1 }))]).split('\n')[2]).toBe(
      '| time | 3 | 2 | 0 | 0 | 1 | 0 | 66.7 % | 66.7 % |',
    );
  });

  it.each(FOLDERS)('finds %s and its tests', (folder) => {
    expect(existsSync(`src/${folder}`) && existsSync(`tests/${folder}`)).toBe(true);
  });
});
