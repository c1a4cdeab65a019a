import { describe, expect, it } from 'vitest';
import { ownWords, wordsOf } from '../../src/ui/useOwnWords.ts';

describe('what an article says', () => {
  it('is marked as its own language, and runs in its own direction', () => {
    expect(wordsOf({ language: 'ar' }, ownWords('en'))).toEqual({ lang: 'ar', dir: 'auto' });
    expect(wordsOf({ language: 'en' }, ownWords('de'))).toEqual({ lang: 'en', dir: 'auto' });
  });

  it('is marked as the chronology is where its language is not told', () => {
    expect(wordsOf({}, ownWords('de'))).toEqual({ lang: 'de', dir: 'auto' });
    expect(wordsOf({}, ownWords('en-GB'))).toEqual({});
  });
});
