import { describe, expect, it } from 'vitest';
import { quoteKey, quoteOf } from '../../src/dataset/quoteKey.ts';
import { at, dataset, eventsOf } from '../fixtures.ts';

const ferry = dataset();

describe('the key of a quote', () => {
  it('is its source and where it starts', () => {
    expect(quoteKey({ source: 'chatham-house-2013', start: 328 })).toBe('chatham-house-2013:328');
  });

  it('leads back to the quote among those of its event', () => {
    const { quotes, sources } = ferry;
    for (const { id, excerpts } of eventsOf(ferry)) {
      for (const excerpt of excerpts) {
        const quote = quoteOf(ferry, at(ferry, id), quoteKey(excerpt))!;
        expect(quotes.event[quote]).toBe(at(ferry, id));
        expect(sources[quotes.source[quote]!]!.id).toBe(excerpt.source);
        expect(quotes.start[quote]).toBe(excerpt.start);
      }
    }
  });

  it('leads nowhere in another event, and neither does no key', () => {
    expect(quoteOf(ferry, at(ferry, 'talks'), 'gazette:2000')).toBeUndefined();
    expect(quoteOf(ferry, at(ferry, 'talks'), undefined)).toBeUndefined();
  });
});
