import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eventLink, versionOf } from '../../src/exchange/version.ts';

describe('the version of a chronology', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each(['with', 'without'])(
    'is the beginning of the hash of its file, %s the platform’s hash',
    async (how) => {
      if (how === 'without') vi.stubGlobal('crypto', {});
      expect(await versionOf(new Uint8Array())).toBe('e3b0c44298fc');
      const file = new TextEncoder().encode('{"title": "“Kerry” – 2013 🚢"}');
      expect(await versionOf(file)).toBe(createHash('sha256').update(file).digest('hex').slice(0, 12));
    },
  );
});

describe('the link of an event', () => {
  it('leaves out the view, the filters and what else is in the address', () => {
    expect(eventLink('https://example.org/t/?event=a&any=x&q=y&view=list#z', 'e1a')).toBe(
      'https://example.org/t/?event=e1a',
    );
  });

  it('keeps the chronology that the reader named', () => {
    expect(eventLink('http://localhost:80/?data=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1%26c&q=y', 'e1')).toBe(
      'http://localhost/?data=https://example.org/a%3Fb%3D1%26c&event=e1',
    );
  });
});

describe('the link of a quote', () => {
  it('opens its event at the quote', () => {
    expect(eventLink('https://example.org/t/?view=list', 'e1a', 'gazette:120')).toBe(
      'https://example.org/t/?event=e1a&quote=gazette:120',
    );
    expect(eventLink('https://example.org/t/', 'e1a', 'a&b:1')).toBe(
      'https://example.org/t/?event=e1a&quote=a%26b:1',
    );
  });
});
