import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8, unitsAt } from '../../src/lib/utf8.ts';
import { fuzz } from '../fuzz.ts';

const MARK = [0xef, 0xbb, 0xbf];
const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);

describe('decoding', () => {
  it('drops a byte order mark, of the bytes too', () => {
    const { text, bytes } = decodeUtf8(bytesOf(0xef, 0xbb, 0xbf, 0x7b, 0x7d));
    expect(text).toBe('{}');
    expect([...bytes]).toEqual([0x7b, 0x7d]);
  });

  it('drops one mark, not what follows it', () => {
    expect(decodeUtf8(bytesOf(...MARK, ...MARK, 0x21)).text).toBe('\ufeff!');
    const mended = decodeUtf8(bytesOf(...MARK, ...MARK, 0xff));
    expect(mended.text).toBe('\ufeff\ufffd');
    expect([...mended.bytes]).toEqual([...MARK, 0xef, 0xbf, 0xbd]);
  });

  it.each([
    [0x21, 0xbb, 0xbf, 0x7b],
    [0xef, 0x21, 0xbf, 0x7b],
    [0xef, 0xbb, 0x21, 0x7b],
    // U+FEFD begins as a mark does, U+FFFF ends so too.
    [0xef, 0xbb, 0xbd, 0x7b],
    [0xef, 0xbf, 0xbf, 0x7b],
  ])('takes %i, %i, %i for no mark', (...file) => {
    expect(decodeUtf8(bytesOf(...file)).text).toBe(new TextDecoder().decode(bytesOf(...file)));
  });

  it('keeps sound bytes as they are', () => {
    const file = new TextEncoder().encode('é’🚢');
    expect(decodeUtf8(file).bytes).toBe(file);
  });

  it('reads any bytes as a browser does, and gives bytes that say the same', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (file) => {
        const { text, bytes } = decodeUtf8(Uint8Array.from(file));
        expect(text).toBe(new TextDecoder().decode(file));
        expect([...bytes]).toEqual([...new TextEncoder().encode(text)]);
      }),
      fuzz(2000),
    );
  });
});

describe('places', () => {
  it('in bytes are found in the text', () => {
    expect([...unitsAt(encodeUtf8('é!'), Int32Array.of(0, 2, 3))]).toEqual([0, 1, 2]);
  });

  it('are the same in a text of single bytes', () => {
    const places = Int32Array.of(0, 1, 3);
    expect(unitsAt(encodeUtf8('abc'), places)).toBe(places);
  });

  it('lie between the same characters, whatever these are', () => {
    const character = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.constant('\ud83d'),
    );
    fc.assert(
      fc.property(fc.array(character), (characters) => {
        const file = encodeUtf8(characters.join('|'));
        const places: number[] = [];
        const inText = [...file.text.matchAll(/\|/g)].map((match) => match.index);
        for (const [place, byte] of file.bytes.entries()) if (byte === 0x7c) places.push(place);
        expect([...unitsAt(file, Int32Array.from(places))]).toEqual(inText);
      }),
      fuzz(500),
    );
  });
});
