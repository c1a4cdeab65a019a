/** No chronology nests its brackets deeper than a dozen levels; what is deeper than this is not parsed at all. */
export const MAX_DEPTH = 100_000;

export type ParsedJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** Parses a JSON file's text, a byte order mark allowed. Why it is none, `explainFault` tells. */
export function parseJson(file: string): ParsedJson {
  const text = withoutMark(file);
  if (isNestedDeeper(text, MAX_DEPTH)) return { ok: false };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

/** The text without the byte order mark that it may begin with. */
export function withoutMark(file: string): string {
  return file.startsWith('\ufeff') ? file.slice(1) : file;
}

/**
 * Whether brackets are nested deeper than `maxDepth`, in one cheap pass. Parsers keep a frame for every open bracket:
 * fifty million of them take minutes and gigabytes, and no chronology needs more than a handful.
 */
export function isNestedDeeper(text: string, maxDepth: number): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) {
      for (i++; i < text.length; i++) {
        const inner = text.charCodeAt(i);
        if (inner === 0x22) break;
        if (inner === 0x5c) i++;
      }
    } else if (code === 0x5b || code === 0x7b) {
      if (++depth > maxDepth) return true;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return false;
}
