import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/exchange/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);

function utf16(text: string): Uint8Array {
  return Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  ]);
}

describe('a file that a reader brings', () => {
  it.each([
    ['UTF-8', utf8('“Ja” – né')],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('“Ja” – né')])],
    ['UTF-16', utf16('“Ja” – né')],
  ])('is read in %s', (_, file) => {
    expect(decodeText(file)).toEqual({ ok: true, text: '“Ja” – né' });
  });

  it('is read as Windows-1252 when it cannot be UTF-8', () => {
    expect(decodeText(bytes(0x6e, 0xe9))).toEqual({ ok: true, text: 'né' });
  });

  it('is read as its page declares, if the browser knows that encoding', () => {
    const koi = Uint8Array.from([...utf8('<meta charset="koi8-r">'), 0xed, 0xef]);
    expect(decodeText(koi)).toEqual({ ok: true, text: '<meta charset="koi8-r">МО' });
    const wide = utf8('<meta charset="utf-16">né');
    expect(decodeText(wide)).toEqual({ ok: true, text: '<meta charset="utf-16">né' });
    const unknown = utf8('<meta charset="x-nothing">né');
    expect(decodeText(unknown)).toEqual({ ok: true, text: '<meta charset="x-nothing">né' });
  });

  it.each([
    ['empty', bytes()],
    ['empty', utf8(' \n\ufeff ')],
    ['pdf', utf8('%PDF-1.7 …')],
    ['archive', utf8('PK\u0003\u0004 word/document.xml')],
    ['archive', utf8('{\\rtf1\\ansi We have agreed')],
    ['archive', utf8('From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n')],
    ['binary', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)],
  ])('is told to be %s', (fault, file) => {
    expect(decodeText(file)).toEqual({ ok: false, fault });
  });
});
