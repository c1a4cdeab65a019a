/** A text and its bytes in UTF-8, without a byte order mark. */
export interface Utf8Text {
  readonly text: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Decodes UTF-8 as a browser does: a byte order mark is dropped, what is no UTF-8 becomes U+FFFD. The bytes come back
 * as they are, or anew where the text had to be mended.
 */
export function decodeUtf8(file: Uint8Array<ArrayBuffer>): Utf8Text {
  const hasMark = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf;
  const bytes = hasMark ? file.subarray(3) : file;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), bytes };
  } catch {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return { text, bytes: new TextEncoder().encode(text) };
  }
}

/** Encodes a text in UTF-8; half a surrogate pair becomes U+FFFD in the bytes alone. */
export function encodeUtf8(text: string): Utf8Text {
  return { text, bytes: new TextEncoder().encode(text) };
}

/**
 * Where in a text its bytes at the given places are, in UTF-16 code units. `places` ascend and are where characters
 * begin: in `é!` the bytes 0, 2 and 3 are at 0, 1 and 2.
 */
export function unitsAt({ text, bytes }: Utf8Text, places: Int32Array): Int32Array {
  if (text.length === bytes.length) return places;
  const units = new Int32Array(places.length);
  let byte = 0;
  let unit = 0;
  for (let i = 0; i < places.length; i++) {
    for (; byte < places[i]!; byte++) {
      const lead = bytes[byte]!;
      // Bytes that continue a character are no unit of their own; a character of four is a surrogate pair.
      if ((lead & 0xc0) !== 0x80) unit += lead >= 0xf0 ? 2 : 1;
    }
    units[i] = unit;
  }
  return units;
}
