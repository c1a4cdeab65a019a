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

/** Makes words and addresses separately. */
function inPieces(text: string, words: (text: string) => string, link: (address: string) => string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((piece, i) => {
      if (i % 2 === 0) return words(piece);
      const address = withoutPunctuation(piece);
      return link(address) + words(piece.slice(address.length));
    })
    .join('');
}

/** An address without the end of the sentence that it stands in; a bracket that it opens itself is its own. */
function withoutPunctuation(piece: string): string {
  const count = (bracket: string) => address.split(bracket).length - 1;
  let address = piece;
  while (/[.,;]$/.test(address) || (address.endsWith(')') && count(')') > count('('))) {
    address = address.slice(0, -1);
  }
  return address;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
