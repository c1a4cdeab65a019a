import { describe, expect, it } from 'vitest';
import { parseFull } from '../../src/time/edtf/full.ts';
import { parsePlain } from '../../src/time/edtf/plain.ts';
import { tries } from '../fuzz.ts';
import { corpus } from './corpus.ts';

const SEED = 1945;

describe(`the fast path, seed ${SEED}`, () => {
  it('reads plain dates and intervals as the full parser does, and leaves it what it cannot read', () => {
    const { any, date, mutate, pick } = corpus(SEED);
    let taken = 0;
    const count = tries(20_000);
    for (let i = 0; i < count; i++) {
      const text = pick([any, date, () => mutate(date()), () => `${date()}/${date()}`])();
      const plain = parsePlain(text);
      if (plain === undefined) continue;
      taken++;
      expect({ ok: true, date: plain }).toStrictEqual(parseFull(text));
    }
    expect(taken).toBeGreaterThan(count / 5);
  });

  it.each([
    ...['2013', '2013-05', '2013-05-07', '0000-02-29', '1945/2015', '2013-05-07/2013-06'],
    ...['2013-01-01', '2013-12-31', '2013-09-30', '1999-01', '1990-12/1999-01-01'],
  ])('takes %s', (text) => {
    expect(parsePlain(text)).toMatchObject({ text });
  });

  it.each([
    '',
    '2013-13',
    '2013-00',
    '2013-02-29',
    '2013-05-00',
    '-0043',
    '2013-21',
    '199X',
    '2014/2013',
    '2013/2014/2015',
    '2013x05',
    '2013-05_07',
    '201a',
  ])('leaves %j to the full parser', (text) => {
    expect(parsePlain(text)).toBeUndefined();
  });
});
