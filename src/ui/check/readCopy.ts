import type { Dataset } from '../../dataset/dataset.ts';
import { decodeText } from '../../exchange/decode.ts';
import { plainMarkdown } from '../../exchange/markdown.ts';
import { type CheckedQuote, type Copy, foundCount, quotesBySource } from './copy.ts';
import { htmlText, looksLikeHtml } from './htmlText.ts';
import { lookUp } from './lookUp.ts';

/** What a reader brings: a file, or a text that was pasted. */
export type Brought = File | string;

/** Why what was brought is no copy of the article. */
export type Fault = 'empty' | 'pdf' | 'archive' | 'binary' | 'too large' | 'unreadable' | 'no words';

export type Checked =
  | { readonly ok: true; readonly copy: Copy; readonly likelier: Likelier | undefined }
  | { readonly ok: false; readonly fault: Fault };

/** Another source, of whose quotes more stand in the text. */
export interface Likelier {
  readonly source: string;
  readonly found: number;
  readonly of: number;
}

/** The largest file, in bytes. */
const LARGEST = 50_000_000;

/** Reads what was brought and looks up in it every quote of a source, and those of the others to tell whose it is. */
export async function checkCopy(dataset: Dataset, source: string, brought: Brought): Promise<Checked> {
  const words = await wordsOf(brought);
  if (!words.ok) return words;
  const { text } = words;
  const quotes = [...quotesBySource(dataset).values()].flat();
  const { located, hash } = await lookUp({ text, quotes: quotes.map(({ excerpt }) => selectorOf(excerpt)) });
  const checked = quotes.map((quote, i): CheckedQuote => ({ ...quote, located: located[i]! }));
  const own = checked.filter(({ excerpt }) => excerpt.source === source);
  const known = dataset.sources[dataset.sourceIndex.get(source)!]!;
  const copy: Copy = {
    source,
    name: typeof brought === 'string' ? undefined : brought.name,
    text,
    quotes: own,
    identical: known.text?.sha256 === hash,
  };
  return { ok: true, copy, likelier: likelierThan(source, checked, dataset) };
}

/** Only what is looked up goes to the worker. */
function selectorOf({ exact, prefix, suffix }: CheckedQuote['excerpt']) {
  return { exact, prefix, suffix };
}

function likelierThan(source: string, checked: readonly CheckedQuote[], { sources }: Dataset) {
  const counts = sources.map(({ id }): Likelier => {
    const quotes = checked.filter(({ excerpt }) => excerpt.source === id);
    return { source: id, found: foundCount(quotes), of: quotes.length };
  });
  const own = counts.find((count) => count.source === source)!;
  const best = counts.reduce((a, b) => (share(b) > share(a) ? b : a));
  return best.found > own.found && share(best) > share(own) ? best : undefined;
}

function share({ found, of }: Likelier): number {
  return of === 0 ? 0 : found / of;
}

type Words = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: Fault };

async function wordsOf(brought: Brought): Promise<Words> {
  if (typeof brought === 'string') return plainOf(brought, '');
  if (brought.size > LARGEST) return { ok: false, fault: 'too large' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await brought.arrayBuffer());
  } catch {
    return { ok: false, fault: 'unreadable' };
  }
  const decoded = decodeText(bytes);
  return decoded.ok ? plainOf(decoded.text, brought.name) : decoded;
}

/** The words of a text, by what it is: a web page, Markdown by its name, or else plain. */
async function plainOf(written: string, name: string): Promise<Words> {
  if (written.trim() === '') return { ok: false, fault: 'empty' };
  const isPage = /\.x?html?$/i.test(name) || looksLikeHtml(written);
  const isMarkdown = /\.(md|markdown)$/i.test(name);
  const text = isPage ? await htmlText(written) : isMarkdown ? plainMarkdown(written) : written;
  return /[\p{L}\p{N}]/u.test(text) ? { ok: true, text } : { ok: false, fault: 'no words' };
}
