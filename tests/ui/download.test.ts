import { describe, expect, it } from 'vitest';
import { fileStem } from '../../src/ui/download.ts';

describe('the name of a file', () => {
  it.each([
    ['Kerry, Putin and Syria', 'kerry-putin-and-syria'],
    ['  “Élan” – 2013/05: ../x  ', 'elan-2013-05-x'],
    ['Зима 1998', 'зима-1998'],
    ['???', 'chronology'],
  ])('of %j begins %j', (title, stem) => {
    expect(fileStem(title)).toBe(stem);
  });

  it('is not too long', () => {
    expect(fileStem('x'.repeat(300))).toHaveLength(60);
  });
});
