import { describe, expect, it } from 'vitest';
import { runCut } from '../../src/cli/cut.ts';
import { ARTICLE, checkAgainstArticle } from '../dataset/fixture.ts';
import { memoryIo } from './cli.fixture.ts';

const run = (...argv: string[]) => {
  const { io, out, err } = memoryIo({ 'texts/esker-post.txt': ARTICLE });
  return { code: runCut(argv, io), out, err };
};

describe('npm run cut', () => {
  it('prints an excerpt that validates as it is pasted', () => {
    const { code, out, err } = run('texts/esker-post.txt', '"We have agreed', 'she said');
    expect(code).toBe(0);
    expect(err).toEqual([]);
    const excerpt = JSON.parse(out.join('\n'));
    expect(Object.keys(excerpt)).toEqual(['source', 'exact', 'prefix', 'suffix', 'start', 'end', 'mode']);
    expect(excerpt).toMatchObject({
      source: 'esker-post',
      exact: '“We have  agreed on the ferry,” she said',
    });
    expect(checkAgainstArticle((c) => c.events[0].excerpts.push(excerpt)).findings).toEqual([]);
  });

  it('lists the places, in their context, of words that stand at several', () => {
    const { code, out, err } = run('texts/esker-post.txt', 'Port Esker');
    expect(code).toBe(1);
    expect(out).toEqual([]);
    expect(err[0]).toContain('stands at 2 places');
    expect(err[1]).toMatch(/^ {2}\d+–\d+: ….*Dorn in Port Esker\. “We have/);
    expect(err).toHaveLength(3);
  });

  it('says when words stand nowhere', () => {
    expect(run('texts/esker-post.txt', 'zebra')).toMatchObject({ code: 1, out: [] });
    expect(run('texts/esker-post.txt', 'Nobody', 'On Monday').err[0]).toContain('does not stand after');
  });

  it('warns of a quote that is too long', () => {
    const { code, err } = run('texts/esker-post.txt', 'On Monday', 'twice a day');
    expect(code).toBe(0);
    expect(err[0]).toContain('more than 300');
  });

  it.each([[[]], [['a.txt']], [['a.txt', ' ']], [['a', 'b', 'c', 'd']], [['a.txt', 'words']]])(
    'exits with 2 on %j',
    (argv) => {
      expect(run(...argv)).toMatchObject({ code: 2, out: [] });
    },
  );
});
