/** What a file that a reader brings is, as far as its bytes tell. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: 'empty' | 'pdf' | 'archive' | 'binary' };

/** How far into a file its encoding and its kind are looked for, in bytes. */
const HEAD = 4096;

/**
 * The text of a file: in the encoding that its byte order mark or its `<meta charset>` names, else UTF-8, else
 * Windows-1252, which takes any bytes. What is no text is told apart by its first bytes. Never throws.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, fault: 'empty' };
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  if (head.startsWith('%PDF-')) return { ok: false, fault: 'pdf' };
  if (isArchive(head)) return { ok: false, fault: 'archive' };
  const marked = markOf(bytes);
  if (!marked && head.includes('\0')) return { ok: false, fault: 'binary' };
  const text = decode(bytes, marked ?? declaredIn(head));
  return text.trim() === '' ? { ok: false, fault: 'empty' } : { ok: true, text };
}

/** Word processors' files (docx, odt), e-books and archives of web pages are ZIP files; others are text by their bytes. */
function isArchive(head: string): boolean {
  const isRichText = /^\{\\rtf\d/.test(head);
  const isWebArchive = /^MIME-Version:/im.test(head) && /^Content-Type:\s*multipart\/related/im.test(head);
  return head.startsWith('PK\u0003\u0004') || isRichText || isWebArchive;
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** A declaration that can be read as one is not in UTF-16, whatever it says (HTML Standard, 13.2.3.2). */
function declaredIn(head: string): string | undefined {
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  return declared && /^utf-16/i.test(declared) ? 'utf-8' : declared;
}

function decode(bytes: Uint8Array, encoding: string | undefined): string {
  for (const [name, fatal] of [
    [encoding, false],
    ['utf-8', true],
  ] as const) {
    if (name === undefined) continue;
    try {
      return new TextDecoder(name, { fatal }).decode(bytes);
    } catch {
      // Not that encoding, or none that the browser knows: the next may do.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
