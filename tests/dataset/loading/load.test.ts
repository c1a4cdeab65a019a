import { describe, expect, it } from 'vitest';
import {
  type FetchedFile,
  type LoadPorts,
  loadChronology,
  stampOf,
} from '../../../src/dataset/loading/load.ts';
import { CHRONOLOGY } from '../../fixtures.ts';

const fetching = (fetchFile: LoadPorts['fetchFile']): LoadPorts => ({ fetchFile });
const answer = (text: string, status = 200): LoadPorts =>
  fetching(async (): Promise<FetchedFile> => new Response(text, { status }));

describe('loadChronology', () => {
  it('fetches the address that it is given and makes it ready', async () => {
    const asked: string[] = [];
    const { fetchFile } = answer(JSON.stringify(CHRONOLOGY));
    const loaded = await loadChronology('data/ferry.json', {
      fetchFile(url, signal) {
        asked.push(url);
        return fetchFile(url, signal);
      },
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
    const loaded = await loadChronology(
      'x',
      fetching(() => Promise.reject(new Error('offline'))),
    );
    expect(loaded).toEqual({ ok: false, fault: 'unreachable', reason: expect.stringContaining('offline') });
  });

  it('does not reject when the fetch throws at once, or throws no error at all', async () => {
    const thrown = await loadChronology(
      'x',
      fetching(() => {
        throw new TypeError('only http');
      }),
    );
    expect(thrown).toMatchObject({ fault: 'unreachable', reason: expect.stringContaining('only http') });
    const odd = await loadChronology(
      'x',
      fetching(() => Promise.reject('odd')),
    );
    expect(odd).toMatchObject({ fault: 'unreachable', reason: expect.stringContaining('odd') });
  });

  it('tells that the body broke off', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('terminated')),
    });
    const loaded = await loadChronology(
      'x',
      fetching(async () => new Response(body)),
    );
    expect(loaded).toMatchObject({ fault: 'unreachable', reason: expect.stringContaining('terminated') });
  });

  it('tells how far a body had come when it broke off', async () => {
    let sent = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent) return controller.error(new Error('terminated'));
        sent = true;
        controller.enqueue(new Uint8Array(1500));
      },
    });
    const loaded = await loadChronology(
      'x',
      fetching(async () => new Response(body)),
    );
    expect(loaded).toMatchObject({ reason: expect.stringContaining('after 1,500 bytes: terminated') });
  });

  it('keeps what the server says of the state of the file', async () => {
    const of = async (headers: Record<string, string>) => {
      const response = new Response(JSON.stringify(CHRONOLOGY), { headers });
      const loaded = await loadChronology(
        'x',
        fetching(async () => response),
      );
      if (!loaded.ok) throw new Error(JSON.stringify(loaded));
      expect(loaded.stamp).toBe(stampOf(response));
      return loaded.stamp;
    };
    const first = await of({ etag: '"a"' });
    expect(await of({ etag: '"a"' })).toBe(first);
    expect(await of({ etag: '"b"' })).not.toBe(first);
    expect(await of({ etag: '"a"', 'last-modified': 'Tue, 07 May 2013 00:00:00 GMT' })).not.toBe(first);
  });

  it('opens a file that is not in UTF-8, and tells each text that lost characters by it', async () => {
    const events = CHRONOLOGY.events.map((event, i) => (i === 1 ? { ...event, title: 'Réunion' } : event));
    const json = JSON.stringify({ ...CHRONOLOGY, events }).replace(/[^\0-\xff]/g, '-');
    const latin = Buffer.from(json, 'latin1');
    const loaded = await loadChronology(
      'x',
      fetching(async () => new Response(latin)),
    );
    if (!loaded.ok) throw new Error(JSON.stringify(loaded));
    expect(loaded.dataset.size).toBe(CHRONOLOGY.events.length);
    expect(loaded.findings.filter(({ mend }) => mend.includes('UTF-8')).map(({ path }) => path)).toContain(
      '$.events[1].title',
    );
  });

  it('tells where a file is no JSON, and what was expected there', async () => {
    const loaded = await loadChronology('x', answer('{"format":\n oops}'));
    expect(loaded).toMatchObject({
      fault: 'unusable',
      findings: [{ path: '$', expected: 'a value at line 2, column 2' }],
    });
  });

  it('takes an answer without a body for an empty file', async () => {
    const loaded = await loadChronology(
      'x',
      fetching(async () => new Response(null, { status: 204 })),
    );
    expect(loaded).toMatchObject({
      fault: 'unusable',
      findings: [{ expected: 'a chronology as JSON; the file is empty' }],
    });
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
