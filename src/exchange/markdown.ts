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
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

const SPECIAL = /[\\`*_[\]<>#|~]/g;

/** A text as Markdown that shows it as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}
