import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packStrings, stringAt, unpackStrings } from '../../src/lib/strings.ts';
import { anyCharacter, fuzz } from '../fuzz.ts';

describe('packed strings', () => {
  it('are one text with offsets', () => {
    const packed = packStrings(['ab', '', 'c']);
    expect(packed.text).toBe('abc');
    expect([...packed.offsets]).toEqual([0, 2, 2, 3]);
    expect(stringAt(packed, 1)).toBe('');
  });

  it('come out as they went in', () => {
    const list = fc.array(fc.string({ unit: anyCharacter }));
    fc.assert(
      fc.property(list, (texts) => void expect(unpackStrings(packStrings(texts))).toEqual(texts)),
      fuzz(100),
    );
  });
});
