import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/cli/check.ts';
import { ARTICLE, type Draft, draft } from '../dataset/fixture.ts';
import { memoryIo } from './cli.fixture.ts';

const run = (argv: string[], files: Record<string, string> = {}) => {
  const { io, out, err } = memoryIo(files);
  return { code: runCheck(argv, io), out, err };
};

const file = (change?: (c: Draft) => void) => JSON.stringify(draft(change));

describe('npm run check', () => {
  it('sums up a file in order, and exits with 0', () => {
    expect(run(['a.json'], { 'a.json': file() })).toEqual({
      code: 0,
      out: ['3 events, 1 source: 0 errors, 0 warnings'],
      err: [],
    });
  });

  it('checks quotes against the articles, and says how much is quoted', () => {
    const files = { 'a.json': file(), 'texts/esker-post.txt': ARTICLE, 'texts/readme.md': '' };
    const { code, out } = run(['--sources', 'texts', 'a.json'], files);
    expect(code).toBe(0);
    expect(out[0]).toMatch(/^3 events, 1 source: 0 errors, 0 warnings; quoted: esker-post 21.3 %$/);
  });

  it('prints a line for each finding, and exits with 1 on errors', () => {
    const { code, out } = run(['a.json'], {
      'a.json': file((c) => Object.assign(c.events[2], { date: '2013-02-30' })),
    });
    expect(code).toBe(1);
    expect(out).toHaveLength(2);
    expect(out[0]).toMatch(/^error \$\.events\[2\]\.date: received "2013-02-30"; expected .*; mend: /);
    expect(out[1]).toBe('2 events, 1 source: 1 error, 0 warnings, 1 set aside');
  });

  it('exits with 0 on warnings', () => {
    const { code, out } = run(['a.json'], { 'a.json': file((c) => Object.assign(c, { extra: 1 })) });
    expect(code).toBe(0);
    expect(out[1]).toBe('3 events, 1 source: 0 errors, 1 warning');
  });

  it('says when nothing can be opened', () => {
    const { code, out } = run(['a.json'], { 'a.json': '<html>' });
    expect(code).toBe(1);
    expect(out[1]).toBe('cannot be opened: 1 error, 0 warnings');
  });

  it('checks the shipped file when none is given', () => {
    expect(run([], { 'public/data/kerry-russia-syria.json': file() }).code).toBe(0);
  });

  it.each([
    [['b.json'], 'cannot read b.json: there is no such file'],
    [
      ['a.json', '--sources', 'nowhere'],
      'cannot read the articles in nowhere: there is no such file or directory',
    ],
    [['a.json', '--sources', 'empty'], 'no articles in empty'],
    [['a.json', '--sources'], '--sources: expected a directory'],
    [['--fast'], 'unknown option: --fast'],
    [['a.json', 'b.json'], 'expected one file, received 2'],
  ])('exits with 2 and says why: %j', (argv, message) => {
    const { code, out, err } = run(argv, { 'a.json': file(), 'empty/readme.md': '' });
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(err[0]).toContain(message);
  });

  it('explains itself', () => {
    const { code, out } = run(['--help']);
    expect(code).toBe(0);
    expect(out[0]).toContain('usage: npm run check');
  });

  it('runs as a program', { timeout: 30_000 }, () => {
    const program = ['node_modules/tsx/dist/cli.mjs', 'src/cli/check.ts', '--help'];
    expect(execFileSync(process.execPath, program, { encoding: 'utf8' })).toContain('usage: npm run check');
  });
});
