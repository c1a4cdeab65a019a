import { describe, expect, it } from 'vitest';
import { type FetchedText, loadChronology } from '../../src/dataset/load.ts';
import { CHRONOLOGY } from '../fixtures.ts';

const answer =
  (text: string, status = 200) =>
  async (): Promise<FetchedText> => ({ ok: status < 400, status, text: async () => text });

describe('loadChronology', () => {
  it('fetches the address that it is given and makes it ready', async () => {
    const asked: string[] = [];
    const loaded = await loadChronology('data/ferry.json', (url) => {
      asked.push(url);
      return answer(JSON.stringify(CHRONOLOGY))();
    });
    expect(asked).toEqual(['data/ferry.json']);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded));
    expect(loaded.dataset.chronology.title).toBe('The ferry across the lake');
    expect(loaded.dataset.size).toBe(CHRONOLOGY.events.length);
    expect(loaded.setAside).toBe(0);
    expect(loaded.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('opens the rest where a record is broken, and says how many were set aside', async () => {
    const events = [...CHRONOLOGY.events, { ...CHRONOLOGY.events[0], id: 'broken', date: '2013-02-30' }];
    const loaded = await loadChronology('x', answer(JSON.stringify({ ...CHRONOLOGY, events })));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded));
    expect(loaded.dataset.size).toBe(CHRONOLOGY.events.length);
    expect(loaded.setAside).toBe(1);
    expect(loaded.findings.some(({ received }) => received.includes('2013-02-30'))).toBe(true);
  });

  it('tells the status of a server that refuses', async () => {
    const loaded = await loadChronology('x', answer('not here', 404));
    expect(loaded).toEqual({ ok: false, fault: 'unreachable', reason: expect.stringContaining('404') });
  });

  it('tells why a fetch failed', async () => {
    const loaded = await loadChronology('x', () => Promise.reject(new Error('offline')));
    expect(loaded).toEqual({ ok: false, fault: 'unreachable', reason: expect.stringContaining('offline') });
  });

  it('does not reject when the fetch throws at once, or throws no error at all', async () => {
    const thrown = await loadChronology('x', () => {
      throw new TypeError('only http');
    });
    expect(thrown).toMatchObject({ fault: 'unreachable', reason: expect.stringContaining('only http') });
    const odd = await loadChronology('x', () => Promise.reject('odd'));
    expect(odd).toMatchObject({ fault: 'unreachable', reason: expect.stringContaining('odd') });
  });

  it('tells that the body broke off', async () => {
    const loaded = await loadChronology('x', async () => ({
      ok: true,
      status: 200,
      text: () => Promise.reject(new Error('terminated')),
    }));
    expect(loaded).toMatchObject({ fault: 'unreachable', reason: expect.stringContaining('terminated') });
  });

  it.each([
    ['no JSON', '<!doctype html>'],
    ['nothing', ''],
    ['another format', '{"format":"other/2"}'],
    ['a list', '[]'],
  ])('gives findings for %s', async (_, text) => {
    const loaded = await loadChronology('x', answer(text));
    expect(loaded).toMatchObject({ ok: false, fault: 'unusable' });
    if (loaded.ok || loaded.fault !== 'unusable') throw new Error('unexpected');
    expect(loaded.findings.length).toBeGreaterThan(0);
  });
});
