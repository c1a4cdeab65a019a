import type { Dataset } from '../../dataset/dataset.ts';
import type { Source } from '../../dataset/schema.ts';
import { decodeText } from '../../exchange/decode.ts';
import { plainMarkdown } from '../../exchange/markdown.ts';
import { type CheckedQuote, type Copy, type EventQuote, foundCount, quotesBySource } from './copy.ts';
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

/**
 * Reads what was brought and looks up in it every quote of a source; where few of them are there, those of the others
 * too, to tell whose text it is.
 */
export async function checkCopy(dataset: Dataset, source: string, brought: Brought): Promise<Checked> {
  const words = await wordsOf(brought);
  if (!words.ok) return words;
  const { text } = words;
  const bySource = quotesBySource(dataset);
  const original = dataset.sources[dataset.sourceIndex.get(source)!]!.text;
  const { quotes, identical } = await locateIn(text, bySource.get(source)!, original);
  const name = typeof brought === 'string' ? undefined : brought.name;
  const copy: Copy = { source, name, text, quotes, identical };
  const own = countIn(source, quotes);
  const likelier = share(own) >= LIKELY ? undefined : await likelierThan(own, text, bySource);
  return { ok: true, copy, likelier };
}

/** The share of a source's quotes in a text above which it is taken for that source's. */
const LIKELY = 0.5;

async function locateIn(text: string, quotes: readonly EventQuote[], original?: Source['text']) {
  // Only what is looked up goes to the worker.
  const wanted = quotes.map(({ excerpt: { exact, prefix, suffix } }) => ({ exact, prefix, suffix }));
  const { located, identical } = await lookUp({ text, quotes: wanted, original });
  return {
    quotes: quotes.map((quote, i): CheckedQuote => ({ ...quote, located: located[i]! })),
    identical,
  };
}

async function likelierThan(
  own: Likelier,
  text: string,
  bySource: ReadonlyMap<string, readonly EventQuote[]>,
): Promise<Likelier | undefined> {
  const others = [...bySource].filter(([id]) => id !== own.source);
  const { quotes } = await locateIn(
    text,
    others.flatMap(([, list]) => list),
  );
  const counts = others.map(([id]) =>
    countIn(
      id,
      quotes.filter(({ excerpt }) => excerpt.source === id),
    ),
  );
  const best = counts.reduce((a, b) => (share(b) > share(a) ? b : a), own);
  return best.found > own.found && share(best) > share(own) ? best : undefined;
}

function countIn(source: string, quotes: readonly CheckedQuote[]): Likelier {
  return { source, found: foundCount(quotes), of: quotes.length };
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
