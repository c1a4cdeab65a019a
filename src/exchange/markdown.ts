import { lookUp } from '../lib/lookUp.ts';

/**
 * The target of a link, which may hold brackets of its own in pairs: `(https://example.org/S-300_(missile))`. One that
 * holds others ends with the first that closes.
 */
const TARGET = String.raw`\((?:(?:[^()\n]|\([^()\n]*\))*|[^)\n]{0,2000})\)`;
const IMAGE = new RegExp(String.raw`!\[[^\]]*\]${TARGET}`, 'g');
const LINK = new RegExp(String.raw`(?<!\\)\[([^\]]*)\](?:${TARGET}|\[[^\]\n]*\])`, 'g');
/** What is marked within a paragraph, whose lines may be broken; not so long that looking for the end of each would take long. */
const MARKED = /(?<![\w\\])(\*{1,3}|_{1,3}|`+)(?=\S)((?:[^\n]|\n(?!\s*\n)){0,1000}?\S)\1(?!\w)/g;

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
  return markdown
    .replace(/\r\n?/g, '\n')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(IMAGE, '')
    .replace(LINK, '$1')
    .replace(/^[ \t]{0,3}(#{1,6}[ \t]+|(>[ \t]?)+|[-*+][ \t]+|(?:[-*_][ \t]*){3,}$)/gm, '')
    .replace(/<(https?:[^>\s]*)>/g, '$1')
    .replace(MARKED, '$2')
    .replace(MARKED, '$2')
    .replace(ESCAPED, (all, sign?: string, decimal?: string, hex?: string, name = '') => {
      if (sign) return sign;
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
      if (code === undefined) return lookUp(ENTITIES, name) ?? all;
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    });
}

/** What would be read as a sign, with `&` where it would begin an entity. */
const SPECIAL = /[\\`*_[\]<>#|~]|&(?=#?\w+;)/g;

/** A text as Markdown that shows it as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}
