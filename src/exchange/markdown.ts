/**
 * The words of a Markdown text without its signs: `**kept** [waiting](https://…)` is `kept waiting`. Line breaks stay,
 * so that paragraphs remain paragraphs. Common signs only, which is what saved articles have.
 */
export function plainMarkdown(markdown: string): string {
  return markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/!\[[^\]]*\]\([^)\n]*\)/g, '')
    .replace(/(?<!\\)\[([^\]]*)\](\([^)\n]*\)|\[[^\]\n]*\])/g, '$1')
    .replace(/^[ \t]{0,3}(#{1,6}[ \t]+|(>[ \t]?)+|[-*+][ \t]+|(?:[-*_][ \t]*){3,}$)/gm, '')
    .replace(/<(https?:[^>\s]*)>/g, '$1')
    .replace(/(?<![\w\\])(\*{1,3}|_{1,3}|`+)(?=\S)([^\n]*?\S)\1(?!\w)/g, '$2')
    .replace(/(?<![\w\\])(\*{1,3}|_{1,3}|`+)(?=\S)([^\n]*?\S)\1(?!\w)/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

const SPECIAL = /[\\`*_[\]<>#|~]/g;

/** A text as Markdown that shows it as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}
