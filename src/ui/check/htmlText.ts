/** Elements whose content is no part of what a page says. */
const SILENT = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO TEXTAREA SELECT DATALIST HEAD'.split(
    ' ',
  ),
);

/** Elements within a line; all others begin a new paragraph. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** How long the page may be kept waiting at a time, in milliseconds. */
const SLICE = 20;

/** A page that is longer takes too long to be parsed at once, in UTF-16 code units; and how much is parsed at a time. */
const LARGE = 300_000;
const PORTION = 32_768;

/** Whether a text is the source of a web page. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype html|html|head|body|main|article|section|div|p|h1)\b/i.test(
    text,
  );
}

/**
 * The words of a web page, a blank line between paragraphs. The page is parsed into a document that is not shown: its
 * scripts do not run, and nothing that it names is loaded. Works in slices of a few milliseconds.
 */
export async function htmlText(html: string): Promise<string> {
  const breathe = breather();
  const page = html.length > LARGE ? await parseInSlices(html, breathe) : parse(html);
  const pieces: string[] = [];
  for (const piece of wordsOf(page.body)) {
    pieces.push(piece);
    const pause = breathe();
    if (pause) await pause;
  }
  return pieces
    .join('')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/**
 * A document without a window, written piece by piece: as inert as one that is parsed at once, which it is in a browser
 * that does not write into such documents.
 */
async function parseInSlices(html: string, breathe: () => Promise<void> | undefined): Promise<Document> {
  const page = document.implementation.createHTMLDocument('');
  try {
    page.open();
    for (let start = 0; start < html.length; start += PORTION) {
      page.write(html.slice(start, start + PORTION));
      await breathe();
    }
    page.close();
  } catch {
    return parse(html);
  }
  return page.body?.hasChildNodes() ? page : parse(html);
}

/** Gives the page its turn, once the slice is used up. */
function breather(): () => Promise<void> | undefined {
  let until = performance.now() + SLICE;
  return () => {
    if (performance.now() < until) return undefined;
    return new Promise((resolve) => {
      // A message comes as soon as the page had its turn; timers wait four milliseconds more.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        until = performance.now() + SLICE;
        resolve();
      };
      port2.postMessage(undefined);
    });
  };
}

function* wordsOf(root: Element): Generator<string> {
  let preformatted = 0;
  // Down, along and up again without recursion: pages may be nested deeply.
  for (let node: Node | null = root; node; ) {
    const silent = isElement(node) && (SILENT.has(node.tagName.toUpperCase()) || isHidden(node));
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.nodeValue ?? '';
      yield preformatted > 0 ? text : text.replace(/[\t\n\f\r ]+/g, ' ');
    } else if (isElement(node) && !silent) {
      yield breakFor(node);
      if (node.tagName === 'PRE') preformatted++;
    }
    if (node.firstChild && !silent) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (isElement(node)) yield breakFor(node);
      if (isElement(node) && node.tagName === 'PRE') preformatted--;
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
}

function isElement(node: Node | null): node is Element {
  return node?.nodeType === Node.ELEMENT_NODE;
}

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}

function breakFor({ tagName }: Element): string {
  if (tagName === 'BR') return '\n';
  return INLINE.has(tagName.toUpperCase()) || tagName === 'IMG' ? '' : '\n\n';
}
