import { lookUp } from '../lib/lookUp.ts';

/**
 * The target of a link, which may hold brackets of its own in pairs: `(https://example.org/S-300_(missile))`. One that
 * holds others ends with the first that closes.
 */
const TARGET = String.raw`\((?:(?:[^()\n]|\([^()\n]*\))*|[^)\n]{0,2000})\)`;
const IMAGE = new RegExp(String.raw`!\[[^\]]*\]${TARGET}`, 'g');
const LINK = new RegExp(String.raw`\[(?<words>[^\]]*)\](?:${TARGET}|\[[^\]\n]*\])`, 'y');
/** What is marked within a paragraph, whose lines may be broken; not so long that looking for the end of each would take long. */
const MARKED = /(\*{1,3}|_{1,3}|`+)(?=\S)(?<words>(?:[^\n]|\n(?!\s*\n)){0,1000}?\S)\1(?!\w)/y;

/**
 * A character behind a backslash – a sign, a blank that does not break, the end of a line that does – or an entity of HTML,
 * by its number or its name.
 */
const ESCAPED = /\\([!-/:-@[-`{-~ \n])|&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w+));/g;

/** Those that are written where a keyboard has no sign, or the sign has a meaning. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
};

/**
 * The words of a Markdown text without its signs: `**kept** [waiting](https://…)` is `kept waiting`. Line breaks stay,
 * so that paragraphs remain paragraphs. Common signs only, which is what saved articles have.
 */
export function plainMarkdown(markdown: string): string {
  const body = markdown
    .replace(/\r\n?/g, '\n')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(IMAGE, '');
  const lines = wordsOnly(body, /\[/g, LINK, /\\/)
    .replace(/^[ \t]{0,3}(#{1,6}[ \t]+|(>[ \t]?)+|[-*+][ \t]+|(?:[-*_][ \t]*){3,}$)/gm, '')
    .replace(/<(https?:[^>\s]*)>/g, '$1');
  return unmarked(unmarked(lines)).replace(
    ESCAPED,
    (all, sign?: string, decimal?: string, hex?: string, name = '') => {
      if (sign) return sign;
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
      if (code === undefined) return lookUp(ENTITIES, name) ?? all;
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

function unmarked(text: string): string {
  return wordsOnly(text, /[*_`]/g, MARKED, /[\w\\]/);
}

/**
 * A text in which what a sticky pattern finds is no more than its words. It may begin at a sign, but not behind certain
 * characters: to look behind within a pattern is more than browsers of 2022 can.
 */
function wordsOnly(text: string, sign: RegExp, pattern: RegExp, notBehind: RegExp): string {
  let out = '';
  let from = 0;
  for (let at = sign.exec(text)?.index; at !== undefined; at = sign.exec(text)?.index) {
    if (at > 0 && notBehind.test(text[at - 1]!)) continue;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    out += text.slice(from, at) + found.groups!.words!;
    from = at + found[0].length;
    sign.lastIndex = from;
  }
  return out + text.slice(from);
}

/** What would be read as a sign, with `&` where it would begin an entity. */
const SPECIAL = /[\\`*_[\]<>#|~]|&(?=#?\w+;)/g;

/** A text as Markdown that shows it as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}
