import { escapeMarkdown } from '../markdown.ts';

/** Words of a citation that are set alike. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
}

/** A citation to read: if it is of a quote, its words in quotation marks and to whom they are attributed; a paragraph for each work. */
export interface Prose {
  readonly quote: string | undefined;
  readonly paragraphs: readonly (readonly Run[])[];
}

export function proseText({ quote, paragraphs }: Prose): string {
  const lines = paragraphs.map((runs) => runs.map(({ text }) => text).join(''));
  return [...(quote === undefined ? [] : [quote]), ...lines].join('\n\n');
}

export function proseMarkdown({ quote, paragraphs }: Prose): string {
  const lines = paragraphs.map((runs) =>
    runs
      .map(({ text, italic }) => {
        const words = inPieces(text, escapeMarkdown, (address) => `<${address}>`);
        return italic ? `*${words}*` : words;
      })
      .join(''),
  );
  const quoted = quote === undefined ? [] : [`> ${escapeMarkdown(quote).replace(/\n/g, '\n> ')}`];
  return [...quoted, ...lines].join('\n\n');
}

export function proseHtml({ quote, paragraphs }: Prose): string {
  const lines = paragraphs.map((runs) => {
    const words = runs.map(({ text, italic }) => {
      const html = inPieces(text, escapeHtml, (address) => {
        const escaped = escapeHtml(address);
        return `<a href="${escaped}">${escaped}</a>`;
      });
      return italic ? `<i>${html}</i>` : html;
    });
    return `<p>${words.join('')}</p>`;
  });
  const quoted = quote === undefined ? [] : [`<blockquote><p>${escapeHtml(quote)}</p></blockquote>`];
  return [...quoted, ...lines].join('\n');
}

/** Makes words and addresses separately; a full stop at the end of an address ends the sentence. */
function inPieces(text: string, words: (text: string) => string, link: (address: string) => string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;)])/)
    .map((piece, i) => (i % 2 === 1 ? link(piece) : words(piece)))
    .join('');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
