import { describe, expect, it } from 'vitest';
import { deferred } from '../../src/lib/deferred.ts';

describe('a deferred promise', () => {
  it('is fulfilled from outside', async () => {
    const { promise, resolve } = deferred<string>();
    resolve('here');
    await expect(promise).resolves.toBe('here');
  });

  it('is rejected from outside', async () => {
    const { promise, reject } = deferred<string>();
    reject(new Error('gone'));
    await expect(promise).rejects.toThrow('gone');
  });

  it('is settled once', async () => {
    const { promise, resolve, reject } = deferred<number>();
    resolve(1);
    reject(new Error('too late'));
    resolve(2);
    await expect(promise).resolves.toBe(1);
  });
});
