import { describe, expect, it } from 'vitest';
import { memoLast, memoRecent } from '../../src/lib/memo.ts';

/** A remembered sum of lengths that counts how often it is worked out. */
function counted() {
  let calls = 0;
  const sum = memoLast((a: readonly number[], b: readonly number[]) => {
    calls++;
    return { length: a.length + b.length };
  });
  return { sum, calls: () => calls };
}

describe('memoLast', () => {
  it('gives back the same object for the same arguments', () => {
    const { sum, calls } = counted();
    const a = [1];
    const b = [2, 3];
    expect(sum(a, b)).toBe(sum(a, b));
    expect(sum(a, b).length).toBe(3);
    expect(calls()).toBe(1);
  });

  it('compares by identity, not by contents', () => {
    const { sum, calls } = counted();
    const b: number[] = [];
    sum([1], b);
    sum([1], b);
    expect(calls()).toBe(2);
  });

  it('notices a change of any argument', () => {
    const { sum } = counted();
    const a = [1];
    expect(sum(a, [1, 2]).length).toBe(3);
    expect(sum(a, [1]).length).toBe(2);
  });

  it('forgets all calls but the last', () => {
    const { sum, calls } = counted();
    const [a, b, c]: number[][] = [[1], [2], [3]];
    sum(a!, b!);
    sum(a!, c!);
    sum(a!, b!);
    expect(calls()).toBe(3);
  });

  it('remembers undefined results and NaN arguments', () => {
    let calls = 0;
    const nothing = memoLast((_: number) => {
      calls++;
      return undefined;
    });
    nothing(Number.NaN);
    nothing(Number.NaN);
    expect(calls).toBe(1);
  });

  it('works out anew after a failure', () => {
    let calls = 0;
    const failing = memoLast((value: number) => {
      if (calls++ === 0) throw new Error('first time');
      return value;
    });
    expect(() => failing(1)).toThrow('first time');
    expect(failing(1)).toBe(1);
  });
});

describe('memoRecent', () => {
  it('works out a key once, as long as it is among the last', () => {
    const asked: string[] = [];
    const double = memoRecent((key: string) => {
      asked.push(key);
      return key + key;
    }, 2);
    expect(['a', 'b', 'a', 'b'].map(double)).toEqual(['aa', 'bb', 'aa', 'bb']);
    expect(asked).toEqual(['a', 'b']);
    double('c');
    double('b');
    double('a');
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });

  it('remembers that there is nothing', () => {
    let asked = 0;
    const nothing = memoRecent(() => void asked++, 4);
    nothing(1);
    nothing(1);
    expect(asked).toBe(1);
  });
});
